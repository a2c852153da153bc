package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.entity.Ties;
import org.entente.relationship.FoundStatement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Finds what answers are made from: reports about entities, statements, entities by name. It decides nothing: what
 * reports add up to is worked out by {@code relationship}. Every method is one round trip.
 */
@Component
public class Candidates {

    private final Driver driver;
    private final Vocabulary vocabulary;

    Candidates(Driver driver, Vocabulary vocabulary) {
        this.driver = driver;
        this.vocabulary = vocabulary;
    }

    /** Reports of the relations that have any of the entities as subject or object. */
    public FetchedReports around(Collection<EntityId> entities, Collection<Relation> relations, Scope scope) {
        return reports("read/reports-around", entities, relations, scope);
    }

    /** Reports of the relations whose subject is one of the entities. */
    public FetchedReports from(Collection<EntityId> entities, Collection<Relation> relations, Scope scope) {
        return reports("read/reports-from", entities, relations, scope);
    }

    /** Reports of the relations whose object is one of the entities. */
    public FetchedReports to(Collection<EntityId> entities, Collection<Relation> relations, Scope scope) {
        return reports("read/reports-to", entities, relations, scope);
    }

    /** Reports of the relations between any two of the entities. */
    public FetchedReports among(Collection<EntityId> entities, Collection<Relation> relations, Scope scope) {
        return reports("read/reports-among", entities, relations, scope);
    }

    /** Reports of the relations that name one of the places as where it happened. */
    public FetchedReports happenedAt(Collection<EntityId> places, Collection<Relation> relations, Scope scope) {
        return reports("read/reports-at", places, relations, scope);
    }

    /** Reports that name any of the entities, which are named by themselves there and not by those that stand for them. */
    public FetchedReports ofMembers(Collection<EntityId> members, Scope scope) {
        return ReportRows.read(
                run(
                        "read/reports-of-members",
                        Map.of("entities", values(members), "position", scope.position(), "limit", scope.limit())),
                vocabulary);
    }

    /** Of whom something is reported together with each of the entities. */
    public Map<EntityId, Set<EntityId>> neighbours(Collection<EntityId> entities, Scope scope) {
        var found = new HashMap<EntityId, Set<EntityId>>();
        for (var report : around(entities, vocabulary.relations(), scope).reports()) {
            found.computeIfAbsent(report.subject(), _ -> new HashSet<>()).add(report.object());
            found.computeIfAbsent(report.object(), _ -> new HashSet<>()).add(report.subject());
        }
        return found;
    }

    /** What ties entities to others now, as far as it leads. */
    public Ties ties(Collection<EntityId> entities) {
        return TieRows.from(values(entities), open -> run("read/entity-ties", Map.of("entities", open)));
    }

    private FetchedReports reports(
            String query, Collection<EntityId> entities, Collection<Relation> relations, Scope scope) {
        if (entities.isEmpty() || relations.isEmpty()) {
            return FetchedReports.NONE;
        }
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("entities", values(entities));
        parameters.put("position", scope.position());
        parameters.put("publishedBefore", scope.publishedBefore());
        parameters.put("limit", scope.limit());
        return ReportRows.read(run(query, relations, parameters), vocabulary);
    }

    /** Places that a report of the relations speaks of. */
    public List<EntityId> places(Collection<Relation> relations, Scope scope) {
        return ids(run("read/held-places", relations, Map.of("position", scope.position())), "place");
    }

    /** Places within one, at any depth, that a report of the relations speaks of. */
    public List<EntityId> placesWithin(EntityId place, Collection<Relation> relations, Scope scope) {
        return ids(
                run("read/places-within", relations, Map.of("place", place.value(), "position", scope.position())),
                "place");
    }

    /**
     * Entities that reports of the relations have as their object, in the order of their identifiers.
     *
     * @param after the one behind which to go on; null to begin
     */
    public List<EntityId> objectsToldOf(
            @Nullable EntityId after, Collection<Relation> relations, long position, int limit) {
        return ids(
                run(
                        "read/objects-told-of",
                        relations,
                        Map.of("after", after == null ? "" : after.value(), "position", position, "limit", limit)),
                "id");
    }

    /**
     * The entities that stand for those with the identifiers, by the identifier asked for. What the graph does not hold
     * is left out.
     */
    public Map<EntityId, Entity> entities(Collection<EntityId> ids, long position) {
        var found = new LinkedHashMap<EntityId, Entity>();
        if (!ids.isEmpty()) {
            run("read/entities-standing", Map.of("ids", values(ids), "position", position))
                    .forEach(row -> found.put(
                            new EntityId(row.get("asked").asString()), EntityRow.read(row.get("entity"), vocabulary)));
        }
        return found;
    }

    /** Likewise, with all that they are parts of, so far as the graph holds it. */
    public Map<EntityId, Entity> entitiesWithWholes(Collection<EntityId> ids, long position) {
        var found = new LinkedHashMap<EntityId, Entity>();
        if (!ids.isEmpty()) {
            run("read/entities-with-wholes", Map.of("ids", values(ids), "position", position))
                    .forEach(row -> found.put(
                            new EntityId(row.get("asked").asString()), EntityRow.read(row.get("entity"), vocabulary)));
        }
        return found;
    }

    /** Entities that have the name, letter case, accents and articles apart. */
    public List<Entity> named(String name, long position) {
        return entities(run("read/entities-called", Map.of("folded", NameFolding.fold(name), "position", position)));
    }

    /**
     * Entities whose names hold the words or begin with the last of them, or sound alike, best match first.
     *
     * @param alike whether words count that differ in a letter or two
     * @param kinds of the entities; empty for all
     */
    public List<Entity> matching(
            String words, boolean alike, Collection<EntityKind> kinds, long position, int skip, int limit) {
        var query = NameQuery.of(words, alike);
        if (query.isEmpty()) {
            return List.of();
        }
        return entities(run(
                "read/entities-matching",
                Map.of(
                        "query", query,
                        "kinds", names(kinds),
                        "position", position,
                        "skip", skip,
                        "limit", limit)));
    }

    /** Entities in the order of their names. */
    public List<Entity> listed(Collection<EntityKind> kinds, long position, int skip, int limit) {
        return entities(run(
                "read/entities-listed",
                Map.of("kinds", names(kinds), "position", position, "skip", skip, "limit", limit)));
    }

    /** Those of the documents that had been taken by a position. */
    public Set<DocumentId> taken(Collection<DocumentId> documents, long position) {
        var ids = documents.stream().map(DocumentId::value).distinct().sorted().toList();
        return run("read/documents-taken", Map.of("documents", ids, "position", position)).stream()
                .map(row -> new DocumentId(row.get("id").asString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Issues of one action, such as "intervention", whoever does it to whomever. */
    public List<Entity> issues(String action, long position) {
        return entities(run("read/issues-of-action", Map.of("action", action, "position", position)));
    }

    /** Issues of an action with one of some nouns, with whatever stands before it: "intervention", "military intervention". */
    public List<Entity> issuesAround(Collection<String> nouns, long position) {
        return entities(run(
                "read/issues-around-action",
                Map.of("nouns", nouns.stream().sorted().toList(), "position", position)));
    }

    /** Statements by identifier, as they stand at a position; those that were not present there are left out. */
    public Map<StatementId, FoundStatement> statements(Collection<StatementId> ids, long position) {
        var found = new LinkedHashMap<StatementId, FoundStatement>();
        if (!ids.isEmpty()) {
            run(
                            "read/statements-in-print",
                            Map.of(
                                    "ids",
                                    ids.stream()
                                            .map(StatementId::value)
                                            .distinct()
                                            .toList(),
                                    "position",
                                    position))
                    .forEach(row -> {
                        var statement = FoundStatementRow.read(row, vocabulary);
                        found.put(statement.statement().id(), statement);
                    });
        }
        return found;
    }

    /** Identifiers of the statements that pass a filter, newest publication first, then by identifier. */
    public List<StatementId> find(StatementFilter filter, Scope scope) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("subject", members(filter.subject(), scope));
        parameters.put("object", members(filter.object(), scope));
        parameters.put("speaker", members(filter.speaker(), scope));
        parameters.put("place", members(filter.place(), scope));
        parameters.put(
                "relations", any(filter.relations().stream().map(Relation::name).toList()));
        parameters.put(
                "modalities", any(filter.modalities().stream().map(Enum::name).toList()));
        parameters.put(
                "polarities", any(filter.polarities().stream().map(Enum::name).toList()));
        parameters.put(
                "documents", any(filter.documents().stream().map(d -> d.value()).toList()));
        parameters.put("validAt", filter.validAt());
        parameters.put("publishedFrom", filter.publishedFrom());
        parameters.put("publishedBefore", scope.publishedBefore());
        var words = filter.words();
        parameters.put("query", words == null ? null : words.toLowerCase(java.util.Locale.ROOT));
        var after = filter.after();
        parameters.put(
                "afterPublished",
                after == null || after.published() == null ? LocalDate.of(1, 1, 1) : after.published());
        parameters.put("afterId", after == null ? null : after.id().value());
        parameters.put("position", scope.position());
        parameters.put("limit", scope.limit());
        return run("read/statements-found", parameters).stream()
                .map(row -> new StatementId(row.get("id").asString()))
                .toList();
    }

    private @Nullable List<String> members(@Nullable EntityId entity, Scope scope) {
        return entity == null
                ? null
                : run("read/members", Map.of("id", entity.value(), "position", scope.position())).stream()
                        .map(row -> row.get("id").asString())
                        .toList();
    }

    private static @Nullable List<String> any(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private List<Entity> entities(List<Record> rows) {
        return rows.stream()
                .map(row -> EntityRow.read(row.get("entity"), vocabulary))
                .toList();
    }

    private static List<EntityId> ids(List<Record> rows, String column) {
        var found = new ArrayList<EntityId>();
        rows.forEach(row -> found.add(new EntityId(row.get(column).asString())));
        return found;
    }

    private static List<String> values(Collection<EntityId> ids) {
        return Set.copyOf(ids).stream().map(EntityId::value).sorted().toList();
    }

    private static List<String> types(Collection<Relation> relations) {
        return relations.stream().map(Relation::edgeType).sorted().toList();
    }

    private static List<String> names(Collection<EntityKind> kinds) {
        return kinds.stream().map(EntityKind::name).sorted().toList();
    }

    private List<Record> run(String query, Map<String, ? extends @Nullable Object> parameters) {
        return send(CypherFile.named(query).text(), parameters);
    }

    /** A query for edges of the relations. */
    private List<Record> run(
            String query, Collection<Relation> relations, Map<String, ? extends @Nullable Object> parameters) {
        var types = types(relations);
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.put("types", types);
        return send(CypherFile.named(query).textFor(types), all);
    }

    private List<Record> send(String text, Map<String, ? extends @Nullable Object> parameters) {
        return TimedReads.read(driver, tx -> tx.run(text, asValue(parameters)).list());
    }

    private static Value asValue(Map<String, ? extends @Nullable Object> parameters) {
        return org.neo4j.driver.Values.value(new HashMap<String, @Nullable Object>(parameters));
    }
}
