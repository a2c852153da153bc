package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.document.ContentHash;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.TextSpan;
import org.entente.entity.ReferentId;
import org.entente.statement.Amount;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.DaySpan;
import org.entente.statement.Evidence;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.ReadBy;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Vocabulary;
import org.neo4j.driver.Value;

/**
 * A statement as the graph keeps it: what its identifier is made of lies on the node and never changes; what another
 * reading may read otherwise under the same identifier lies on its presence.
 */
final class StatementRow {

    private StatementRow() {}

    static Map<String, Object> properties(Statement statement, Document document) {
        var claim = statement.claim();
        var innermost = statement.innermost();
        return new Row()
                .with("id", statement.id().value())
                .with("document", statement.document().value())
                .with("relation", claim.relation().name())
                .with("edge", claim.relation().edgeType())
                .with("polarity", claim.polarity().name())
                .with("modality", statement.modality().name())
                .with("subject", claim.subject().value())
                .with("object", claim.object().value())
                .with(
                        "content",
                        claim.content() == null ? null : claim.content().value())
                .with("issue", ReferentRow.id(claim.issue()))
                .with("addressee", ReferentRow.id(claim.addressee()))
                .with("against", ReferentRow.id(claim.against()))
                .with("place", ReferentRow.id(claim.place()))
                .with("means", List.copyOf(claim.means()))
                .with("extent", claim.extent().kind().name())
                .with("extentWords", claim.extent().words())
                .with("start", statement.evidence().span().start())
                .with("end", statement.evidence().span().end())
                .with("quotation", statement.evidence().quotation())
                .with("subjectStart", statement.subjectSpan().start())
                .with("subjectEnd", statement.subjectSpan().end())
                .with("objectStart", statement.objectSpan().start())
                .with("objectEnd", statement.objectSpan().end())
                .with("cueStart", statement.cueSpan().start())
                .with("cueEnd", statement.cueSpan().end())
                .each("speakerKinds", statement.speakers(), StatementRow::kind)
                .each("speakerNames", statement.speakers(), Speaker::name)
                .each("speakerCues", statement.speakers(), StatementRow::cue)
                .each(
                        "speakerAttitudes",
                        statement.speakers(),
                        s -> s.attitude().name())
                .each("speakerReferents", statement.speakers(), StatementRow::referent)
                .with("attitude", innermost.attitude().name())
                .with("innermost", statement.speakers().size() - 1)
                .with("origin", origin(innermost, document))
                .properties();
    }

    /** By what independence is counted where the innermost speaker is no known entity. */
    private static String origin(Speaker innermost, Document document) {
        return switch (innermost) {
            case Speaker.Publisher _ -> {
                var agency = document.agency();
                yield agency == null ? "text:" + document.cluster() : "agency:" + agency.toLowerCase(Locale.ROOT);
            }
            case Speaker.Named named -> "words:" + named.name().toLowerCase(Locale.ROOT);
            case Speaker.Unnamed unnamed -> "words:" + unnamed.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * What a reading may change while the identifier stays.
     *
     * @param retracted whether it was taken back by itself: then it is present at no position, and what was read is kept
     *     for when it counts again
     */
    static Map<String, Object> presence(Statement statement, long from, boolean retracted) {
        var time = statement.claim().time();
        var amount = statement.claim().amount();
        var features = new TreeMap<>(statement.features());
        return new Row()
                .with("from", from)
                .with("until", retracted ? from : GraphLog.FOREVER)
                .with("content", content(statement))
                .with("earliestStart", time.start().earliest())
                .with("latestStart", time.start().latest())
                .with("earliestEnd", time.end().earliest())
                .with("latestEnd", time.end().latest())
                .with("amountLow", amount == null ? null : amount.low())
                .with("amountHigh", amount == null ? null : amount.high())
                .with("amountWords", amount == null ? null : amount.words())
                .with("confidence", statement.confidence())
                .with("features", List.copyOf(features.keySet()))
                .with("featureValues", List.copyOf(features.values()))
                .with("extractor", statement.readBy().extractor())
                .with("rule", statement.readBy().rule())
                .with("version", statement.readBy().version())
                .properties();
    }

    /** Equal for two readings that read the same, whichever version of the pipeline they come from. */
    static String content(Statement statement) {
        return ContentHash.of(
                statement.claim().time(),
                statement.claim().amount(),
                statement.confidence(),
                statement.features(),
                statement.readBy().rule());
    }

    /**
     * An edge from a statement to what it speaks of.
     *
     * @param order of speakers; else 0
     */
    record Argument(StatementId statement, String role, ReferentId referent, int order) {

        Map<String, Object> row() {
            return Map.of("statement", statement.value(), "role", role, "referent", referent.value(), "order", order);
        }
    }

    /** The edges to what it speaks of, with the role that each plays. */
    static List<Argument> arguments(Statement statement) {
        var arguments = new ArrayList<Argument>();
        roles(statement).forEach((role, referent) -> arguments.add(new Argument(statement.id(), role, referent, 0)));
        for (var i = 0; i < statement.speakers().size(); i++) {
            var referent = referent(statement.speakers().get(i));
            if (!referent.isEmpty()) {
                arguments.add(new Argument(statement.id(), "SPEAKER", new ReferentId(referent), i));
            }
        }
        return arguments;
    }

    /** The edge to the statement that it contains; none where it contains none. */
    static List<Map<String, Object>> contents(Statement statement) {
        var content = statement.claim().content();
        return content == null
                ? List.of()
                : List.of(Map.of("statement", statement.id().value(), "content", content.value()));
    }

    private static Map<String, ReferentId> roles(Statement statement) {
        var claim = statement.claim();
        var roles = new TreeMap<String, ReferentId>();
        roles.put("SUBJECT", claim.subject());
        roles.put("OBJECT", claim.object());
        if (claim.issue() != null) {
            roles.put("ISSUE", claim.issue());
        }
        if (claim.addressee() != null) {
            roles.put("ADDRESSEE", claim.addressee());
        }
        if (claim.against() != null) {
            roles.put("AGAINST", claim.against());
        }
        if (claim.place() != null) {
            roles.put("PLACE", claim.place());
        }
        return roles;
    }

    /** The referents that it names. */
    static Stream<ReferentId> named(Statement statement) {
        return Stream.concat(
                roles(statement).values().stream(),
                statement.speakers().stream()
                        .map(StatementRow::referent)
                        .filter(id -> !id.isEmpty())
                        .map(ReferentId::new));
    }

    static Statement read(Value node, Value presence, Vocabulary vocabulary) {
        var document = new DocumentId(node.get("document").asString());
        var span = new TextSpan(node.get("start").asInt(), node.get("end").asInt());
        var content = Values.text(node, "content");
        var amountWords = Values.text(presence, "amountWords");
        var claim = new Claim(
                new ReferentId(node.get("subject").asString()),
                vocabulary.relation(node.get("relation").asString()),
                new ReferentId(node.get("object").asString()),
                Polarity.valueOf(node.get("polarity").asString()),
                new ValidTime(
                        new DaySpan(Values.day(presence, "earliestStart"), Values.day(presence, "latestStart")),
                        new DaySpan(Values.day(presence, "earliestEnd"), Values.day(presence, "latestEnd"))),
                content == null ? null : new StatementId(content),
                ReferentRow.referent(node, "issue"),
                ReferentRow.referent(node, "addressee"),
                ReferentRow.referent(node, "against"),
                ReferentRow.referent(node, "place"),
                new TreeSet<>(node.get("means").asList(Value::asString)),
                amountWords == null
                        ? null
                        : new Amount(
                                Values.number(presence, "amountLow"),
                                Values.number(presence, "amountHigh"),
                                amountWords),
                new Extent(
                        Extent.Kind.valueOf(node.get("extent").asString()),
                        node.get("extentWords").asString()));
        var features = new TreeMap<String, Double>();
        var values = presence.get("featureValues").asList(Value::asDouble);
        var names = presence.get("features").asList(Value::asString);
        for (var i = 0; i < names.size(); i++) {
            features.put(names.get(i), values.get(i));
        }
        return new Statement(
                new StatementId(node.get("id").asString()),
                document,
                claim,
                Modality.valueOf(node.get("modality").asString()),
                speakers(node),
                new Evidence(document, span, node.get("quotation").asString()),
                Values.span(node, "subject"),
                Values.span(node, "object"),
                Values.span(node, "cue"),
                presence.get("confidence").asDouble(),
                features,
                new ReadBy(
                        presence.get("extractor").asString(),
                        presence.get("rule").asString(),
                        presence.get("version").asString()));
    }

    private static List<Speaker> speakers(Value node) {
        var kinds = node.get("speakerKinds").asList(Value::asString);
        var names = node.get("speakerNames").asList(Value::asString);
        var cues = node.get("speakerCues").asList(Value::asString);
        var attitudes = node.get("speakerAttitudes").asList(Value::asString);
        var referents = node.get("speakerReferents").asList(Value::asString);
        var speakers = new ArrayList<Speaker>();
        for (var i = 0; i < kinds.size(); i++) {
            var attitude = Attitude.valueOf(attitudes.get(i));
            var referent = referents.get(i).isEmpty() ? null : new ReferentId(referents.get(i));
            speakers.add(
                    switch (kinds.get(i)) {
                        case "publisher" -> new Speaker.Publisher(names.get(i), attitude);
                        case "unnamed" -> new Speaker.Unnamed(referent, names.get(i), cues.get(i), attitude);
                        default -> {
                            if (referent == null) {
                                throw new IllegalStateException(
                                        "A named speaker has a referent; '%s' of statement %s has none."
                                                .formatted(
                                                        names.get(i),
                                                        node.get("id").asString()));
                            }
                            yield new Speaker.Named(referent, names.get(i), cues.get(i), attitude);
                        }
                    });
        }
        return speakers;
    }

    private static String kind(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher _ -> "publisher";
            case Speaker.Named _ -> "named";
            case Speaker.Unnamed _ -> "unnamed";
        };
    }

    private static String cue(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher _ -> "";
            case Speaker.Named named -> named.cue();
            case Speaker.Unnamed unnamed -> unnamed.cue();
        };
    }

    /** The id of the speaker's referent; empty where it has none. */
    private static String referent(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher _ -> "";
            case Speaker.Named named -> named.who().value();
            case Speaker.Unnamed unnamed -> {
                var who = unnamed.who();
                yield who == null ? "" : who.value();
            }
        };
    }
}
