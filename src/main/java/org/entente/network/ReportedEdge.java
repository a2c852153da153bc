package org.entente.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.entity.Referent;
import org.entente.graph.LoggedDocument;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What one statement reports between two entities. */
record ReportedEdge(LoggedDocument document, Statement statement, EntityId subject, EntityId object) {

    /** The names of what it tells, in the order in which {@link #fields} gives them. */
    static final List<String> FIELDS = List.of(
            "relation",
            "polarity",
            "modality",
            "earliestStart",
            "latestStart",
            "earliestEnd",
            "latestEnd",
            "published",
            "publisher",
            "speaker",
            "attitude",
            "place",
            "means",
            "extent",
            "confidence",
            "document");

    String id() {
        return statement.id().value();
    }

    /** What it tells besides who and whom, all of {@link #FIELDS}; null where the text does not say. */
    Map<String, @Nullable String> fields() {
        var claim = statement.claim();
        var time = claim.time();
        var printed = document.document().what();
        var speaker = statement.innermost();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("relation", claim.relation().name());
        fields.put("polarity", word(claim.polarity()));
        fields.put("modality", word(statement.modality()));
        fields.put("earliestStart", text(time.start().earliest()));
        fields.put("latestStart", text(time.start().latest()));
        fields.put("earliestEnd", text(time.end().earliest()));
        fields.put("latestEnd", text(time.end().latest()));
        fields.put("published", text(printed.published().on()));
        fields.put("publisher", printed.publisherName());
        fields.put("speaker", speaker instanceof Speaker.Publisher ? null : speaker.name());
        fields.put("attitude", word(speaker.attitude()));
        fields.put("place", place() == null ? null : text(place()));
        fields.put("means", claim.means().isEmpty() ? null : String.join("; ", claim.means()));
        fields.put("extent", word(claim.extent().kind()));
        fields.put("confidence", String.format(Locale.ROOT, "%.3f", statement.confidence()));
        fields.put("document", printed.id().value());
        return fields;
    }

    /** Where it happened, as far as that is identified. */
    @Nullable
    EntityId place() {
        var place = statement.claim().place();
        return place == null ? null : document.entity(place).orElse(null);
    }

    String subjectInPrint() {
        return inPrint(statement.claim().subject().value());
    }

    String objectInPrint() {
        return inPrint(statement.claim().object().value());
    }

    private String inPrint(String referent) {
        var reading = document.reading();
        return reading == null
                ? ""
                : reading.what().referents().stream()
                        .filter(r -> r.id().value().equals(referent))
                        .map(Referent::name)
                        .findFirst()
                        .orElse("");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
