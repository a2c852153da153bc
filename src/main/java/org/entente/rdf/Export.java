package org.entente.rdf;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.entente.document.ContentHash;
import org.entente.entity.Authorities;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log as it stood at a position, one document or entity after the other. Each is validated by the shapes
 * before it is written; what is refused is listed in the dataset's own graph and in the answer.
 */
public class Export {

    /** How many refusals an answer lists; all of them are counted, and written. */
    private static final int LISTED = 100;

    /** To be raised whenever the mapping writes other triples for the same log. */
    private static final int RECIPE_VERSION = 4;

    private final LogReader log;
    private final RdfSettings settings;
    private final Vocabulary vocabulary;
    private final Authorities known;
    private final Ontology ontology = Ontology.shipped();
    private final Shapes shapes = Shapes.shipped();

    Export(LogReader log, RdfSettings settings, Vocabulary vocabulary, Authorities known) {
        this.log = log;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.known = known;
    }

    /**
     * @param position of the log: what had been learned
     * @param quotations whether evidence is quoted, up to what the settings allow
     */
    public record Order(Serialisation as, long position, boolean quotations) {}

    /**
     * What was written.
     *
     * @param refused how many violations of shapes there were
     * @param refusals the first of them
     */
    public record Written(
            long position, long documents, long statements, long entities, long refused, List<Refusal> refusals) {}

    /**
     * Where the log stood.
     *
     * @param knownAt an instant, a day (to its end, UTC) or a position; null for now
     * @throws UnknownMoment if it is none of these, or a position that the log has not come to
     */
    public long position(@Nullable String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return log.latest().position();
        }
        try {
            return knownAt.strip().chars().allMatch(Character::isDigit)
                    ? at(Long.parseLong(knownAt.strip())).position()
                    : log.at(instant(knownAt.strip())).position();
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new UnknownMoment(
                    "'%s' is no moment. Give an instant (2014-06-22T18:00:00Z), a day (2014-06-22) or a position of the log."
                            .formatted(knownAt));
        }
    }

    private static Instant instant(String words) {
        return words.indexOf('T') < 0
                ? LocalDate.parse(words)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusNanos(1)
                : Instant.parse(words);
    }

    private LogPosition at(long position) {
        return log.at(position)
                .orElseThrow(() -> new UnknownMoment("The log stands at position %d; %d is still to come."
                        .formatted(log.latest().position(), position)));
    }

    /** The same for the same content: orders of equal tags write equal bytes, unless a document was erased in between. */
    public String tag(Order order) {
        var rights = settings.rights(order.quotations());
        return ContentHash.of(
                order.as(),
                order.position(),
                rights,
                settings.baseIri(),
                ontology.graph().size(),
                known.edition());
    }

    /** @param out is flushed and left open */
    public Written write(Order order, OutputStream out) {
        var mapping = mapping(order.quotations());
        var sink = GraphSink.to(out, order.as());
        var tally = new Tally();
        sink.begin();
        write(mapping.dataset(at(order.position())), mapping, sink, tally);
        log.entities(order.position(), entity -> {
            tally.entities++;
            write(mapping.map(entity), mapping, sink, tally);
        });
        write(mapping.map(log.issues(order.position())), mapping, sink, tally);
        log.documents(order.position(), document -> {
            tally.documents++;
            tally.statements += statements(write(mapping.map(document), mapping, sink, tally));
        });
        sink.end();
        return new Written(
                order.position(),
                tally.documents,
                tally.statements,
                tally.entities,
                tally.refused,
                List.copyOf(tally.refusals));
    }

    /** What makes the RDF of the same log differ from one version of the program to another. */
    String recipe() {
        return RECIPE_VERSION + "-" + ontology.graph().size();
    }

    /** What is known beside the log, of which it has no positions. */
    Authorities known() {
        return known;
    }

    Mapping mapping(boolean quotations) {
        return new Mapping(
                settings.iris(),
                settings.rights(quotations),
                vocabulary,
                EntityMapping.authorities(ontology.graph()),
                known,
                shapes);
    }

    private static Graph write(Mapping.Named named, Mapping mapping, GraphSink sink, Tally tally) {
        var graph = named.checked().graph();
        var refusals = named.checked().refusals();
        if (!graph.isEmpty()) {
            sink.graph(named.name(), graph);
        }
        if (!refusals.isEmpty()) {
            var noted = mapping.refusals(refusals);
            sink.graph(noted.name(), noted.checked().graph());
            tally.refused += refusals.size();
            refusals.stream().limit(LISTED - tally.refusals.size()).forEach(tally.refusals::add);
        }
        return graph;
    }

    private static int statements(Graph graph) {
        return graph.find(null, Terms.TYPE, Terms.term("Statement")).toList().size();
    }

    private static final class Tally {
        private long documents;
        private long statements;
        private long entities;
        private long refused;
        private final List<Refusal> refusals = new ArrayList<>();
    }
}
