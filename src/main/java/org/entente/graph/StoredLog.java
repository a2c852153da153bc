package org.entente.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.NameFolding;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Reads the log from Neo4j. */
@Component
public class StoredLog implements LogReader {

    private static final int PAGE_OF_IDS = 5_000;
    private static final int PAGE_OF_DOCUMENTS = 20;
    private static final int PAGE_OF_ENTITIES = 500;

    private final Driver driver;
    private final Vocabulary vocabulary;

    StoredLog(Driver driver, Vocabulary vocabulary) {
        this.driver = driver;
        this.vocabulary = vocabulary;
    }

    @Override
    public LogPosition latest() {
        return first("read/log-position", Map.of(), StoredLog::position).orElse(LogPosition.EMPTY);
    }

    @Override
    public LogPosition at(Instant instant) {
        return first("read/log-position-at", Map.of("instant", instant.atZone(ZoneOffset.UTC)), StoredLog::position)
                .orElse(LogPosition.EMPTY);
    }

    @Override
    public Optional<LogPosition> at(long position) {
        return position == 0
                ? Optional.of(LogPosition.EMPTY)
                : first("read/entries", Map.of("positions", List.of(position)), StoredLog::position);
    }

    /** The entries before a position, the newest first. */
    public List<Entry> entries(long before, int limit) {
        return query("read/newest-entries", Map.of("before", before, "limit", limit), StoredLog::entry);
    }

    @Override
    public void documents(long position, Consumer<LoggedDocument> each) {
        pages(
                "read/document-ids",
                position,
                PAGE_OF_DOCUMENTS,
                ids -> documents(ids, position).forEach(each));
    }

    @Override
    public void entities(long position, Consumer<LoggedEntity> each) {
        pages(
                "read/entity-ids",
                position,
                PAGE_OF_ENTITIES,
                ids -> loggedEntities(ids, position).forEach(each));
    }

    @Override
    public Issues issues(long position) {
        var issues =
                query("read/issues", Map.of("position", position), r -> EntityRow.read(r.get("entity"), vocabulary));
        var known = new HashMap<EntityId, Entity>();
        var open = issues.stream()
                .map(Entity::issue)
                .filter(Objects::nonNull)
                .flatMap(c -> Stream.of(c.agent(), c.target(), c.place()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        while (!open.isEmpty()) {
            known.putAll(entities(open));
            open = open.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(Entity::within)
                    .filter(id -> id != null && !known.containsKey(id))
                    .collect(Collectors.toSet());
        }
        return Issues.of(issues, id -> {
            var entity = known.get(id);
            return entity == null ? null : entity.within();
        });
    }

    @Override
    public Optional<LoggedDocument> document(DocumentId id, long position) {
        return documents(List.of(id.value()), position).stream().findFirst();
    }

    @Override
    public Optional<LoggedEntity> entity(EntityId id, long position) {
        return loggedEntities(List.of(id.value()), position).stream().findFirst();
    }

    /** The entities that have a name, as the one to show or as an alias, whatever its case, accents and articles. */
    public List<Entity> entitiesNamed(String name) {
        return query(
                "read/entities-named",
                Map.of("folded", NameFolding.fold(name)),
                r -> EntityRow.read(r.get("entity"), vocabulary));
    }

    /**
     * The entities whose names hold words, or begin with them, the best match first.
     *
     * @param kind name of a kind or a family; null for all
     */
    public List<Entity> entitiesLike(String words, @Nullable String kind, int limit) {
        var query = words.strip()
                .lines()
                .flatMap(line -> List.of(line.split("[^\\p{L}\\p{N}]+")).stream())
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT) + "*")
                .collect(Collectors.joining(" AND "));
        if (query.isEmpty()) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("query", query);
        parameters.put("kind", kind);
        parameters.put("limit", limit);
        return query("read/entities-like", parameters, r -> EntityRow.read(r.get("entity"), vocabulary));
    }

    /** The judgements about two entities that are in force at a position, the newest first. */
    public List<Logged<Judgement>> judgements(long position, int skip, int limit) {
        return judgements("read/judgements", Map.of("position", position, "skip", skip, "limit", limit));
    }

    /** The proposals on which nobody has decided at a position, the likeliest first. */
    public List<Logged<Judgement>> proposals(long position, int skip, int limit) {
        return judgements("read/proposals", Map.of("position", position, "skip", skip, "limit", limit));
    }

    /** A judgement about two entities that is in force at a position. */
    public Optional<Logged<Judgement>> judgement(String id, long position) {
        return judgements("read/judgement-by-id", Map.of("id", id, "position", position)).stream()
                .findFirst();
    }

    private List<Logged<Judgement>> judgements(String query, Map<String, Object> parameters) {
        var rows = query(query, parameters, Function.identity());
        var logged = logged(rows.stream().map(row -> row.get("since").asLong()).toList());
        return rows.stream().map(logged::judgement).toList();
    }

    /** Entities by id; those that the log does not hold are left out. */
    public Map<EntityId, Entity> entities(Collection<EntityId> ids) {
        var values = ids.stream().map(EntityId::value).distinct().toList();
        return query(
                        "read/entities",
                        Map.of("entities", values, "position", Long.MAX_VALUE),
                        r -> EntityRow.read(r.get("entity"), vocabulary))
                .stream()
                .collect(Collectors.toMap(Entity::id, Function.identity(), (a, _) -> a, TreeMap::new));
    }

    /** Statements by id as they were present at a position; those that were not are left out. */
    public Map<StatementId, Statement> statements(Collection<StatementId> ids, long position) {
        var values = ids.stream().map(StatementId::value).distinct().toList();
        return query(
                        "read/statements",
                        Map.of("statements", values, "position", position),
                        r -> StatementRow.read(r.get("node"), r.get("presence"), vocabulary))
                .stream()
                .collect(Collectors.toMap(Statement::id, Function.identity(), (a, _) -> a, TreeMap::new));
    }

    @Override
    public Changed changed(long after, long upTo) {
        var range = Map.<String, Object>of("after", after, "upTo", upTo);
        return new Changed(
                Set.copyOf(query(
                        "read/changed-documents",
                        range,
                        r -> new DocumentId(r.get("id").asString()))),
                Set.copyOf(query(
                        "read/changed-entities",
                        range,
                        r -> new EntityId(r.get("id").asString()))));
    }

    @Override
    public Optional<Whereabouts> find(Thing thing, String id) {
        return first("read/whereabouts", Map.of("thing", thing.name(), "id", id), r -> {
            var until = r.get("until").asLong();
            return new Whereabouts(
                    new DocumentId(r.get("document").asString()),
                    until,
                    until != GraphLog.FOREVER
                            && (r.get("retracted").asBoolean()
                                    || until == r.get("gone").asLong()));
        });
    }

    private void pages(String query, long position, int size, Consumer<List<String>> each) {
        var after = "";
        while (true) {
            var ids = query(
                    query,
                    Map.of("after", after, "position", position, "limit", PAGE_OF_IDS),
                    r -> r.get("id").asString());
            for (var from = 0; from < ids.size(); from += size) {
                each.accept(ids.subList(from, Math.min(ids.size(), from + size)));
            }
            if (ids.size() < PAGE_OF_IDS) {
                return;
            }
            after = ids.getLast();
        }
    }

    private List<LoggedDocument> documents(List<String> ids, long position) {
        var rows = query("read/documents", Map.of("documents", ids, "position", position), Function.identity());
        var logged = logged(LoggedRows.positions(rows));
        return rows.stream().map(logged::document).toList();
    }

    private List<LoggedEntity> loggedEntities(List<String> ids, long position) {
        var rows = query("read/entities", Map.of("entities", ids, "position", position), Function.identity());
        var logged = logged(LoggedRows.positions(rows));
        return rows.stream().map(logged::entity).toList();
    }

    /** Reads rows that name positions of the log. */
    private LoggedRows logged(Collection<Long> positions) {
        return new LoggedRows(
                vocabulary,
                query(
                                "read/entries",
                                Map.of(
                                        "positions",
                                        positions.stream().distinct().toList()),
                                StoredLog::position)
                        .stream()
                        .collect(Collectors.toMap(LogPosition::position, LogPosition::at)));
    }

    private static LogPosition position(Record row) {
        return new LogPosition(
                row.get("position").asLong(),
                row.get("recordedAt").asZonedDateTime().toInstant());
    }

    private static Entry entry(Record row) {
        return new Entry(
                position(row),
                EntryKind.valueOf(row.get("kind").asString().toUpperCase(Locale.ROOT)),
                row.get("subject").asString(),
                row.get("by").asString(null),
                row.get("why").asString(null));
    }

    private <T> Optional<T> first(String name, Map<String, Object> parameters, Function<Record, T> map) {
        return query(name, parameters, map).stream().findFirst();
    }

    private <T> List<T> query(String name, Map<String, Object> parameters, Function<Record, T> map) {
        return TimedReads.untimed(
                driver, tx -> tx.run(CypherFile.named(name).with(parameters)).list(map));
    }
}
