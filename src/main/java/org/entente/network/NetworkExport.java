package org.entente.network;

import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graph.LogReader;
import org.entente.graph.LoggedDocument;
import org.entente.statement.Review;
import org.springframework.stereotype.Service;

/**
 * Writes the log as it stood at a position as a network: entities, and an edge for each statement whose subject and object
 * are identified and which nobody has judged to be misread. An edge is a report, never a fact: it names who says so.
 * Entities and documents pass through a few at a time.
 */
@Service
public class NetworkExport {

    private final LogReader log;

    public NetworkExport(LogReader log) {
        this.log = log;
    }

    /** @param entities how many, not counting those for which others stand */
    public record Written(long entities, long statements) {}

    /** @param out is flushed and left open */
    public Written write(NetworkFormat format, long position, OutputStream out) {
        var counted = new long[2];
        var sink = sink(format, out);
        sink.begin();
        log.entities(position, logged -> {
            if (logged.canonical().equals(logged.entity().id())) {
                sink.entity(logged.entity());
                counted[0]++;
            }
        });
        sink.betweenEntitiesAndReports();
        log.documents(position, document -> counted[1] += reports(document, sink));
        sink.end();
        return new Written(counted[0], counted[1]);
    }

    private static long reports(LoggedDocument document, NetworkSink sink) {
        var misread = misread(document);
        var written = 0L;
        for (var statement : document.statements()) {
            var subject = document.entity(statement.claim().subject());
            var object = document.entity(statement.claim().object());
            if (subject.isPresent()
                    && object.isPresent()
                    && !misread.contains(statement.id().value())) {
                sink.report(new ReportedEdge(document, statement, subject.get(), object.get()));
                written++;
            }
        }
        return written;
    }

    private static Set<String> misread(LoggedDocument document) {
        return document.reviews().stream()
                .filter(review -> review.what().verdict() != Review.Verdict.ACCEPTED)
                .map(review -> review.what().statement().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NetworkSink sink(NetworkFormat format, OutputStream out) {
        return switch (format) {
            case GRAPHML -> new GraphMlSink(out);
            case GEXF -> new GexfSink(out);
            case GEOJSON -> new GeoJsonSink(out);
            case CSV -> new CsvSink(out);
        };
    }
}
