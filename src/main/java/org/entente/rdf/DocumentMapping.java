package org.entente.rdf;

import static org.entente.rdf.Terms.term;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.Document;
import org.entente.entity.Judgement;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.graph.Logged;
import org.entente.graph.LoggedDocument;
import org.entente.statement.Reading;
import org.entente.statement.Review;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Maps a document, what was read from it, and who its referents are judged to be, to the document's named graph. */
record DocumentMapping(Iris iris, Rights rights) {

    private static final String RIGHTS =
            "The text is no part of this dataset; all rights in it remain with its publisher.";

    Graph graph(LoggedDocument logged) {
        var graph = GraphFactory.createDefaultGraph();
        var document = logged.document().what();
        describe(document, logged.document(), new Description(graph, iris.document(document.id())));
        if (logged.reading() != null) {
            describe(
                    logged.reading(),
                    new Description(graph, iris.reading(logged.reading().what().id())));
            var statements =
                    new StatementMapping(iris, rights, logged, logged.reading().what(), Quotations.of(logged, rights));
            logged.reading().what().statements().forEach(s -> statements.describe(s, graph));
            describeReferents(logged, logged.reading().what(), graph);
        }
        logged.reviews().forEach(review -> describeReview(review, graph));
        return graph;
    }

    private void describe(Document document, Logged<?> entry, Description description) {
        description
                .a(term("Document"), Terms.iri(Terms.PROV, "Entity"))
                .text(Terms.iri(Terms.DCTERMS, "title"), document.title(), document.language())
                .day(Terms.iri(Terms.DCTERMS, "issued"), document.published().on())
                .text(
                        term("publishedFrom"),
                        document.published().source().name().toLowerCase(Locale.ROOT))
                .text(Terms.iri(Terms.DC, "language"), document.language())
                .text(term("agency"), document.agency())
                .text(term("copyCluster"), document.cluster())
                .instant(term("recordedAt"), entry.at())
                .whole(term("position"), entry.position())
                .link(Terms.iri(Terms.DCTERMS, "source"), address(document.url()))
                .text(Terms.iri(Terms.DCTERMS, "rights"), RIGHTS, "en");
        if (document.publisher() != null) {
            var publisher = iris.publisher(document.publisher());
            description.link(Terms.iri(Terms.DCTERMS, "publisher"), publisher);
            description.of(publisher).a(term("Publisher")).text(Terms.LABEL, document.publisher());
        }
    }

    private void describe(Logged<Reading> entry, Description description) {
        var reading = entry.what();
        var reader = iris.reader(reading.version());
        description
                .a(term("Reading"), Terms.iri(Terms.PROV, "Activity"))
                .link(Terms.iri(Terms.PROV, "used"), iris.document(reading.document()))
                .link(Terms.iri(Terms.PROV, "wasAssociatedWith"), reader)
                .instant(term("recordedAt"), entry.at())
                .whole(term("position"), entry.position());
        description.of(reader).a(term("Reader")).text(term("pipelineVersion"), reading.version());
    }

    private void describeReview(Logged<Review> entry, Graph graph) {
        var review = entry.what();
        new Description(graph, iris.review(review))
                .a(term("Review"))
                .link(term("reviewOf"), iris.statement(review.statement()))
                .link(term("verdict"), Terms.concept("verdict", review.verdict()))
                .text(term("by"), review.by())
                .text(term("why"), review.why())
                .text(term("correction"), review.correction())
                .instant(term("recordedAt"), entry.at())
                .whole(term("position"), entry.position());
    }

    /** Those whom the statements speak of and those by whom these are described: whoever else the text names is left out. */
    private void describeReferents(LoggedDocument logged, Reading reading, Graph graph) {
        var known = new HashMap<ReferentId, Referent>();
        reading.referents().forEach(r -> known.put(r.id(), r));
        var judged = new HashMap<ReferentId, Logged<Judgement.Identifies>>();
        logged.identifications().forEach(j -> judged.put(j.what().referent(), j));
        for (var referent : spokenOf(reading, known)) {
            describe(referent, logged, new Description(graph, iris.referent(referent.id())));
            var judgement = judged.get(referent.id());
            if (judgement != null) {
                describeIdentification(judgement, graph);
            }
        }
    }

    private void describe(Referent referent, LoggedDocument logged, Description description) {
        var entity = logged.entity(referent.id());
        // one who is named in passing and is nobody that is known keeps their name to themselves
        var name = referent.passive() && entity.isEmpty() ? referent.kind().label() : referent.name();
        description
                .a(term("Referent"))
                .text(Terms.LABEL, name, logged.document().what().language())
                .link(term("readAs"), NodeFactory.createURI(referent.kind().iri()))
                .link(term("ownedBy"), node(referent.owner()))
                .link(term("locatedIn"), node(referent.place()))
                .link(term("identifiedAs"), entity.map(iris::entity).orElse(null));
        if (referent.issue() != null) {
            description
                    .text(term("issueAction"), referent.issue().action())
                    .link(term("issueAgent"), node(referent.issue().agent()))
                    .link(term("issueTarget"), node(referent.issue().target()))
                    .link(term("issuePlace"), node(referent.issue().place()));
        }
    }

    private void describeIdentification(Logged<Judgement.Identifies> entry, Graph graph) {
        var judgement = entry.what();
        new Description(graph, iris.judgement(judgement))
                .a(term("Identification"), term("Judgement"))
                .link(term("judgedReferent"), iris.referent(judgement.referent()))
                .link(term("judgedEntity"), iris.entity(judgement.entity()))
                .real(term("score"), judgement.score())
                .text(term("by"), judgement.by())
                .text(term("why"), judgement.why())
                .instant(term("recordedAt"), entry.at())
                .whole(term("position"), entry.position());
    }

    private static Set<Referent> spokenOf(Reading reading, Map<ReferentId, Referent> known) {
        var open = new ArrayDeque<ReferentId>();
        reading.statements().forEach(s -> argumentsOf(s).forEach(open::add));
        var found = new LinkedHashSet<Referent>();
        while (!open.isEmpty()) {
            var referent = known.get(open.remove());
            if (referent != null && found.add(referent)) {
                describedBy(referent).forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<ReferentId> argumentsOf(Statement statement) {
        var claim = statement.claim();
        var speakers =
                statement.speakers().stream().map(DocumentMapping::referentOf).flatMap(Optional::stream);
        return Stream.concat(
                present(
                        claim.subject(),
                        claim.object(),
                        claim.issue(),
                        claim.addressee(),
                        claim.against(),
                        claim.place()),
                speakers);
    }

    static Optional<ReferentId> referentOf(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher publisher -> Optional.empty();
            case Speaker.Named named -> Optional.of(named.who());
            case Speaker.Unnamed unnamed -> Optional.ofNullable(unnamed.who());
        };
    }

    private static Stream<ReferentId> describedBy(Referent referent) {
        var issue = referent.issue();
        return issue == null
                ? present(referent.owner(), referent.place())
                : present(referent.owner(), referent.place(), issue.agent(), issue.target(), issue.place());
    }

    private static Stream<ReferentId> present(@Nullable ReferentId... ids) {
        return Stream.of(ids).mapMulti((id, next) -> {
            if (id != null) {
                next.accept(id);
            }
        });
    }

    private @Nullable Node node(@Nullable ReferentId referent) {
        return referent == null ? null : iris.referent(referent);
    }

    /** An address as a node, unless it is none that a serialisation could carry. */
    private static @Nullable Node address(@Nullable String url) {
        return url != null && url.matches("https?://[^\\s<>\"{}|\\\\^`\\x00-\\x20]+")
                ? NodeFactory.createURI(url)
                : null;
    }
}
