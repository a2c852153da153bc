package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.document.ContentHash;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** An entity as the graph keeps it. */
final class EntityRow {

    private EntityRow() {}

    static Map<String, Object> parameters(Entity entity, long position) {
        return Map.of("position", position, "entity", properties(entity), "folded", folded(entity));
    }

    /** Equal where all that is kept of an entity is. */
    static String content(Entity entity) {
        return ContentHash.of(entity);
    }

    private static Map<String, Object> properties(Entity entity) {
        var point = entity.point();
        var issue = entity.issue();
        return new Row()
                .with("id", entity.id().value())
                .with("kind", entity.kind().name())
                .with("family", entity.kind().family().name())
                .with("name", entity.name())
                .with("aliases", entity.aliases())
                .with("code", entity.code())
                .with("latitude", point == null ? null : point.latitude())
                .with("longitude", point == null ? null : point.longitude())
                .with("within", id(entity.within()))
                .with("linkAuthorities", List.copyOf(entity.links().keySet()))
                .with("linkIds", List.copyOf(entity.links().values()))
                .with("issueAction", issue == null ? null : issue.action())
                .with("issueAgent", issue == null ? null : id(issue.agent()))
                .with("issueTarget", issue == null ? null : id(issue.target()))
                .with("issuePlace", issue == null ? null : id(issue.place()))
                .with("authority", entity.code() != null || !entity.links().isEmpty())
                .with("content", content(entity))
                .properties();
    }

    private static List<String> folded(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .map(NameFolding::fold)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What ties it to other entities. */
    static List<Map<String, Object>> links(Entity entity) {
        var links = new ArrayList<Map<String, Object>>();
        link(links, entity, "WITHIN", entity.within());
        var issue = entity.issue();
        if (issue != null) {
            link(links, entity, "AGENT", issue.agent());
            link(links, entity, "TARGET", issue.target());
            link(links, entity, "AT", issue.place());
        }
        return links;
    }

    private static void link(List<Map<String, Object>> links, Entity entity, String link, @Nullable EntityId other) {
        if (other != null) {
            links.add(Map.of("one", entity.id().value(), "other", other.value(), "link", link));
        }
    }

    static Entity read(Value node, Vocabulary vocabulary) {
        var authorities = node.get("linkAuthorities").asList(Value::asString);
        var ids = node.get("linkIds").asList(Value::asString);
        var links = new TreeMap<String, String>();
        for (var i = 0; i < ids.size(); i++) {
            links.put(authorities.get(i), ids.get(i));
        }
        var action = Values.text(node, "issueAction");
        return new Entity(
                new EntityId(node.get("id").asString()),
                vocabulary.kind(node.get("kind").asString()),
                node.get("name").asString(),
                node.get("aliases").asList(Value::asString),
                Values.text(node, "code"),
                node.get("latitude").isNull()
                        ? null
                        : new Entity.Point(
                                node.get("latitude").asDouble(),
                                node.get("longitude").asDouble()),
                entity(node, "within"),
                links,
                action == null
                        ? null
                        : new Entity.IssueContent(
                                action,
                                entity(node, "issueAgent"),
                                entity(node, "issueTarget"),
                                entity(node, "issuePlace")));
    }

    static @Nullable EntityId entity(Value map, String key) {
        var id = Values.text(map, key);
        return id == null ? null : new EntityId(id);
    }

    private static @Nullable String id(@Nullable EntityId entity) {
        return entity == null ? null : entity.value();
    }
}
