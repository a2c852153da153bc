package org.entente.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.document.ContentHash;
import org.entente.entity.Authorities;
import org.entente.entity.EntityId;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.vocabulary.EntityKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as a dataset on disk (TDB2), for SPARQL. It follows the log: it replaces the graphs of what changed behind the
 * position that it stands at, all in one transaction, so that whoever reads it sees one position of the log. Nothing is
 * kept here that could not be made again from the log.
 */
public class Projection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    static {
        JenaSystem.init();
    }

    private final LogReader log;
    private final Iris iris;
    private final Mapping mapping;
    private final DatasetGraph store;

    /** What shapes the dataset besides the log: one that was made otherwise is made again. */
    private final String recipe;

    private final Authorities known;

    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rdf-projection").daemon().factory());

    Projection(LogReader log, Export export, RdfSettings settings) {
        this.log = log;
        this.iris = settings.iris();
        this.mapping = export.mapping(false);
        this.known = export.known();
        this.recipe = ContentHash.of(settings.baseIri(), settings.rights(false), export.recipe());
        try {
            var home = settings.projectionHome().toAbsolutePath();
            Files.createDirectories(home);
            this.store = DatabaseMgr.connectDatasetGraph(Location.create(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it stands in the log; the beginning where it holds nothing that fits. */
    public long position() {
        store.begin(ReadWrite.READ);
        try {
            return storedPosition();
        } finally {
            store.end();
        }
    }

    /**
     * Catches up with the log, and waits for that.
     *
     * @param patience how long; what is not done by then goes on
     * @return where it stands now
     */
    public long follow(Duration patience) {
        waitFor(follower.submit(this::catchUp), patience);
        return position();
    }

    /** Catches up with the log again and again, in the background. */
    void followEvery(Duration pause) {
        var _ = follower.scheduleWithFixedDelay(this::tryToCatchUp, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryToCatchUp() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warn("The RDF dataset could not catch up with the log, and tries again: {}", e.toString());
        }
    }

    /** Makes it again from the log's first entry on, and gives back the room that it no longer needs. Waits for that. */
    public long rebuild() {
        waitFor(
                follower.submit(() -> {
                    makeAgain(log.latest());
                    DatabaseMgr.compact(store, true);
                }),
                Duration.ofDays(1));
        return position();
    }

    DatasetGraph store() {
        return store;
    }

    private static void waitFor(Future<?> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The RDF dataset is still catching up with the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The RDF dataset could not catch up with the log: " + e.getMessage(), e);
        }
    }

    private void catchUp() {
        var latest = log.latest();
        var position = position();
        var asKnown = marked(edition());
        if (position == latest.position() && asKnown) {
            return;
        }
        if (position == 0 || position > latest.position()) {
            makeAgain(latest);
        } else {
            replaceChanged(position, latest, !asKnown);
        }
    }

    private void makeAgain(LogPosition latest) {
        LOG.info("Making the RDF dataset from the log, up to position {}", latest.position());
        writing(() -> {
            store.clear();
            log.entities(latest.position(), entity -> add(mapping.map(entity)));
            log.documents(latest.position(), document -> add(mapping.map(document)));
            add(mapping.map(log.issues(latest.position())));
            standAt(latest);
        });
    }

    /** @param entities whether all are described anew, since more is known of them, or less, than when they were */
    private void replaceChanged(long position, LogPosition latest, boolean entities) {
        var changed = log.changed(position, latest.position());
        writing(() -> {
            if (entities) {
                log.entities(latest.position(), entity -> {
                    store.removeGraph(iris.graphOf(entity.entity().id()));
                    add(mapping.map(entity));
                });
            }
            changed.entities().stream().sorted().forEach(id -> {
                store.removeGraph(iris.graphOf(id));
                log.entity(id, latest.position()).ifPresent(entity -> add(mapping.map(entity)));
            });
            changed.documents().stream().sorted().forEach(id -> {
                store.removeGraph(iris.graphOf(id));
                log.document(id, latest.position()).ifPresent(document -> add(mapping.map(document)));
            });
            if (changed.entities().stream().anyMatch(Projection::isIssue)) {
                var issues = mapping.map(log.issues(latest.position()));
                store.removeGraph(issues.name());
                add(issues);
            }
            store.removeGraph(iris.dataset());
            standAt(latest);
        });
    }

    private static boolean isIssue(EntityId id) {
        return id.value().startsWith(EntityKind.Family.ISSUE.kindName() + "/");
    }

    private void writing(Runnable change) {
        store.begin(ReadWrite.WRITE);
        try {
            change.run();
            store.commit();
        } finally {
            store.end();
        }
    }

    private void add(Mapping.Named named) {
        named.checked().graph().find().forEach(triple -> store.add(Quad.create(named.name(), triple)));
        named.checked().refusals().forEach(r -> LOG.warn("Not in the RDF dataset: {}", r));
    }

    private void standAt(LogPosition latest) {
        add(mapping.dataset(latest));
        mark(recipe);
        mark(edition());
    }

    private static final Node MADE_FROM = Terms.iri(Terms.DCTERMS, "identifier");

    /** What the authority files and imports are, whose successions, posts and memberships the dataset has. */
    private String edition() {
        return "authorities-" + known.edition();
    }

    private void mark(String made) {
        store.add(iris.dataset(), iris.dataset(), MADE_FROM, NodeFactory.createLiteralString(made));
    }

    private boolean marked(String made) {
        return store.calculateRead(
                () -> store.contains(iris.dataset(), iris.dataset(), MADE_FROM, NodeFactory.createLiteralString(made)));
    }

    /** Within a transaction. */
    long storedPosition() {
        if (!store.contains(iris.dataset(), iris.dataset(), MADE_FROM, NodeFactory.createLiteralString(recipe))) {
            return 0;
        }
        var found = store.find(iris.dataset(), iris.dataset(), Terms.term("position"), Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    }

    @Override
    public void close() {
        follower.shutdown();
        try {
            if (!follower.awaitTermination(30, TimeUnit.SECONDS)) {
                follower.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        TDBInternal.expel(store);
    }
}
