package org.entente.rdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.graph.LoggedDocument;
import org.entente.graph.LoggedEntity;

/** A log that is filled by hand. Every change moves it on by one; what was is not remembered. */
final class LogInMemory implements LogReader {

    private final Map<DocumentId, LoggedDocument> documents = new HashMap<>();
    private final Map<EntityId, LoggedEntity> entities = new HashMap<>();
    private final Map<DocumentId, LoggedDocument> withdrawn = new HashMap<>();
    private final List<Object> changes = new ArrayList<>();

    static LogInMemory withReports() {
        var log = new LogInMemory();
        log.add(Reports.harbour());
        log.add(Reports.leaflet());
        Reports.entities().forEach(log::add);
        return log;
    }

    void add(LoggedDocument document) {
        var id = document.document().what().id();
        documents.put(id, document);
        changes.add(id);
    }

    void add(LoggedEntity entity) {
        entities.put(entity.entity().id(), entity);
        changes.add(entity.entity().id());
    }

    void retract(DocumentId id) {
        withdrawn.put(id, documents.get(id));
        documents.remove(id);
        changes.add(id);
    }

    @Override
    public LogPosition latest() {
        return new LogPosition(
                changes.size(), Instant.parse("2026-01-05T10:15:30Z").plusSeconds(changes.size()));
    }

    @Override
    public LogPosition at(Instant instant) {
        return instant.isBefore(latest().at()) ? LogPosition.EMPTY : latest();
    }

    @Override
    public Optional<LogPosition> at(long position) {
        return position > changes.size() ? Optional.empty() : Optional.of(new LogPosition(position, latest().at()));
    }

    @Override
    public void documents(long position, Consumer<LoggedDocument> each) {
        documents.keySet().stream().sorted().map(documents::get).forEach(each);
    }

    @Override
    public void entities(long position, Consumer<LoggedEntity> each) {
        entities.keySet().stream().sorted().map(entities::get).forEach(each);
    }

    @Override
    public Issues issues(long position) {
        var issues = entities.values().stream()
                .map(LoggedEntity::entity)
                .filter(e -> e.issue() != null)
                .sorted(java.util.Comparator.comparing(Entity::id))
                .toList();
        return Issues.of(issues, id -> {
            var logged = entities.get(id);
            return logged == null ? null : logged.entity().within();
        });
    }

    @Override
    public Optional<LoggedDocument> document(DocumentId id, long position) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public Optional<LoggedEntity> entity(EntityId id, long position) {
        return Optional.ofNullable(entities.get(id));
    }

    @Override
    public Changed changed(long after, long upTo) {
        var since = changes.subList((int) after, (int) upTo);
        return new Changed(only(since, DocumentId.class), only(since, EntityId.class));
    }

    private static <T> Set<T> only(List<Object> changes, Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }

    @Override
    public Optional<Whereabouts> find(Thing thing, String id) {
        var present = documents.values().stream()
                .filter(d -> holds(d, thing, id))
                .map(d -> new Whereabouts(d.document().what().id(), Long.MAX_VALUE, false));
        var gone = withdrawn.values().stream()
                .filter(d -> holds(d, thing, id))
                .map(d -> new Whereabouts(d.document().what().id(), changes.size(), true));
        return java.util.stream.Stream.concat(present, gone).findFirst();
    }

    private static boolean holds(LoggedDocument document, Thing thing, String id) {
        var reading = document.reading();
        return switch (thing) {
            case DOCUMENT -> document.document().what().id().value().equals(id);
            case STATEMENT ->
                document.statements().stream().anyMatch(s -> s.id().value().equals(id));
            case READING -> reading != null && reading.what().id().equals(id);
            case REFERENT ->
                reading != null
                        && reading.what().referents().stream()
                                .anyMatch(r -> r.id().value().equals(id));
            case JUDGEMENT ->
                document.identifications().stream().anyMatch(j -> j.what().id().equals(id));
            case REVIEW ->
                document.reviews().stream().anyMatch(r -> r.what().id().equals(id));
        };
    }
}
