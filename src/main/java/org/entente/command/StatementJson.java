package org.entente.command;

import java.time.LocalDate;
import java.util.Locale;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.statement.Amount;
import org.entente.statement.Extent;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes statements as the command {@code read} prints them. */
final class StatementJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final ReadText text;
    private final Wording wording;

    private StatementJson(ReadText text, Wording wording) {
        this.text = text;
        this.wording = wording;
    }

    static String line(String id, ReadText text, Wording wording) {
        var json = new StatementJson(text, wording);
        var line = JSON.createObjectNode().put("id", id);
        var statements = line.putArray("statements");
        text.statements().forEach(s -> statements.add(json.statement(s)));
        return JSON.writeValueAsString(line);
    }

    /** What stands for a text that could not be read. */
    static String failure(String id, String why) {
        var line = JSON.createObjectNode().put("id", id);
        line.putArray("statements");
        return JSON.writeValueAsString(line.put("error", why));
    }

    private ObjectNode statement(Statement s) {
        var claim = s.claim();
        var coding = EventCode.of(s, wording);
        var target = text.target(s);
        var node = JSON.createObjectNode()
                .put("statement", s.id().value())
                .put("subject", text.name(claim.subject()))
                .put("relation", claim.relation().name())
                .put("object", text.name(claim.object()))
                .put("polarity", lower(claim.polarity()))
                .put("modality", lower(s.modality()));
        speakers(node.putArray("speakers"), s);
        times(node.putObject("validTime"), s);
        node.putObject("evidence")
                .put("start", s.evidence().span().start())
                .put("end", s.evidence().span().end())
                .put("quotation", s.evidence().quotation());
        roles(node, s);
        node.put("confidence", Math.round(s.confidence() * 1000) / 1000.0)
                .put("rule", s.readBy().rule())
                .put("extractor", s.readBy().extractor())
                .put("version", s.readBy().version())
                .put(
                        "source",
                        words(
                                claim.subject(),
                                s.subjectSpan().of(text.document().text())))
                .put("target", words(target, mention(s, target)))
                .put("stance", coding.stance());
        putIfKnown(node, "root", coding.root());
        putIfKnown(node, "sourceCode", code(claim.subject()));
        putIfKnown(node, "targetCode", code(target));
        return node;
    }

    /**
     * Whom a mention means, in the text's own words: with the name where it only describes ("Hezbollah group"), else with whose it is
     * where only that tells ("Sall government" for "Macky Sall's government"). An opponent of somebody does not stand for them.
     */
    private String words(ReferentId who, String mention) {
        var referent = text.referent(who);
        if (referent == null) {
            return mention;
        }
        if (referent.named()) {
            return isName(referent, mention) ? mention : referent.name() + " " + mention;
        }
        var owner = wording.lists("against their owner", referent.head()) ? null : text.referent(referent.owner());
        return owner == null ? mention : owner.name() + " " + mention;
    }

    private static boolean isName(Referent referent, String mention) {
        return referent.mentions().stream()
                .anyMatch(m -> m.form() == Mention.Form.NAME && m.text().equals(mention));
    }

    private String mention(Statement s, ReferentId target) {
        var referent = target.equals(s.claim().object()) ? null : text.referent(target);
        return referent == null
                ? s.objectSpan().of(text.document().text())
                : referent.mentions().getFirst().text();
    }

    private void speakers(ArrayNode array, Statement s) {
        for (var speaker : s.speakers()) {
            var node = array.addObject();
            switch (speaker) {
                case Speaker.Publisher publisher ->
                    node.put("kind", "publisher").put("name", publisher.name());
                case Speaker.Named named ->
                    node.put("kind", "named")
                            .put("name", text.name(named.who()))
                            .put("mention", named.name())
                            .put("cue", named.cue());
                case Speaker.Unnamed unnamed ->
                    node.put("kind", "unnamed").put("name", unnamed.name()).put("cue", unnamed.cue());
            }
            node.put("attitude", lower(speaker.attitude()));
        }
    }

    private static void times(ObjectNode node, Statement s) {
        var time = s.claim().time();
        node.put("earliestStart", day(time.start().earliest()))
                .put("latestStart", day(time.start().latest()))
                .put("earliestEnd", day(time.end().earliest()))
                .put("latestEnd", day(time.end().latest()));
    }

    private void roles(ObjectNode node, Statement s) {
        var claim = s.claim();
        putIfKnown(
                node,
                "content",
                claim.content() == null ? null : claim.content().value());
        putIfKnown(node, "issue", text.name(claim.issue()));
        putIfKnown(node, "addressee", text.name(claim.addressee()));
        putIfKnown(node, "against", text.name(claim.against()));
        putIfKnown(node, "place", text.name(claim.place()));
        if (!claim.means().isEmpty()) {
            var means = node.putArray("means");
            claim.means().forEach(means::add);
        }
        amount(node, claim.amount());
        if (claim.extent().kind() != Extent.Kind.WHOLE) {
            node.putObject("extent")
                    .put("kind", lower(claim.extent().kind()))
                    .put("words", claim.extent().words());
        }
    }

    private static void amount(ObjectNode node, @Nullable Amount amount) {
        if (amount != null) {
            node.putObject("amount")
                    .put("low", amount.low())
                    .put("high", amount.high())
                    .put("words", amount.words());
        }
    }

    private @Nullable String code(ReferentId who) {
        var entity = text.entity(who);
        return entity == null ? null : entity.code();
    }

    private static void putIfKnown(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
