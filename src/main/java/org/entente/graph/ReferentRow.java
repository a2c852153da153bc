package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.DocumentId;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** A referent as the graph keeps it. */
final class ReferentRow {

    private ReferentRow() {}

    static Map<String, Object> properties(Referent referent) {
        var issue = referent.issue();
        return new Row()
                .with("id", referent.id().value())
                .with("kind", referent.kind().name())
                .with("family", referent.kind().family().name())
                .with("name", referent.name())
                .with("head", referent.head())
                .with("modifiers", referent.modifiers())
                .with("titles", referent.titles())
                .with("passive", referent.passive())
                .with("owner", id(referent.owner()))
                .with("place", id(referent.place()))
                .with("issueAction", issue == null ? null : issue.action())
                .with("issueAgent", issue == null ? null : id(issue.agent()))
                .with("issueTarget", issue == null ? null : id(issue.target()))
                .with("issuePlace", issue == null ? null : id(issue.place()))
                .each("mentionStarts", referent.mentions(), m -> m.span().start())
                .each("mentionEnds", referent.mentions(), m -> m.span().end())
                .each("mentionTexts", referent.mentions(), Mention::text)
                .each("mentionForms", referent.mentions(), m -> m.form().name())
                .properties();
    }

    /** What ties it to other referents of its document. */
    static List<Map<String, Object>> links(Referent referent) {
        var links = new ArrayList<Map<String, Object>>();
        link(links, referent, "OWNED_BY", referent.owner());
        link(links, referent, "LOCATED", referent.place());
        var issue = referent.issue();
        if (issue != null) {
            link(links, referent, "ISSUE_AGENT", issue.agent());
            link(links, referent, "ISSUE_TARGET", issue.target());
            link(links, referent, "ISSUE_PLACE", issue.place());
        }
        return links;
    }

    private static void link(
            List<Map<String, Object>> links, Referent referent, String link, @Nullable ReferentId other) {
        if (other != null) {
            links.add(Map.of("one", referent.id().value(), "other", other.value(), "link", link));
        }
    }

    /** The referents that it names. */
    static Stream<ReferentId> named(Referent referent) {
        var issue = referent.issue();
        return Stream.concat(
                        Stream.of(referent.owner(), referent.place()),
                        issue == null ? Stream.of() : Stream.of(issue.agent(), issue.target(), issue.place()))
                .<ReferentId>mapMulti((id, found) -> {
                    if (id != null) {
                        found.accept(id);
                    }
                });
    }

    static Referent read(Value node, DocumentId document, Vocabulary vocabulary) {
        var starts = node.get("mentionStarts").asList(Value::asInt);
        var ends = node.get("mentionEnds").asList(Value::asInt);
        var texts = node.get("mentionTexts").asList(Value::asString);
        var forms = node.get("mentionForms").asList(Value::asString);
        var action = Values.text(node, "issueAction");
        return new Referent(
                new ReferentId(node.get("id").asString()),
                document,
                vocabulary.kind(node.get("kind").asString()),
                node.get("name").asString(),
                node.get("head").asString(),
                node.get("modifiers").asList(Value::asString),
                node.get("titles").asList(Value::asString),
                referent(node, "owner"),
                referent(node, "place"),
                node.get("passive").asBoolean(),
                action == null
                        ? null
                        : new Referent.IssueWords(
                                action,
                                referent(node, "issueAgent"),
                                referent(node, "issueTarget"),
                                referent(node, "issuePlace")),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> new Mention(
                                new TextSpan(starts.get(i), ends.get(i)),
                                texts.get(i),
                                Mention.Form.valueOf(forms.get(i))))
                        .toList());
    }

    static @Nullable ReferentId referent(Value map, String key) {
        var id = Values.text(map, key);
        return id == null ? null : new ReferentId(id);
    }

    static @Nullable String id(@Nullable ReferentId referent) {
        return referent == null ? null : referent.value();
    }
}
