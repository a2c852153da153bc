package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.graph.Candidates;
import org.entente.graph.StoredLog;
import org.entente.resolution.Likeness;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/**
 * Finds which entities rows of a table may mean: those that the authorities know and those of whom something is reported. A
 * score is a weighted sum of features that are told with it.
 */
@Service
public class Reconciliation {

    /** From this score on, a candidate that no other comes near is certain. */
    public static final double CERTAIN = 92;

    private static final double MARGIN = 8;
    private static final double NAME_WEIGHT = 0.7;
    private static final double TYPE_WEIGHT = 0.1;
    private static final double PROPERTY_WEIGHT = 0.2;
    private static final int LOOKED_AT = 40;

    private final Authorities authorities;
    private final Candidates reported;
    private final StoredLog log;
    private final Vocabulary vocabulary;

    Reconciliation(Authorities authorities, Candidates reported, StoredLog log, Vocabulary vocabulary) {
        this.authorities = authorities;
        this.reported = reported;
        this.log = log;
        this.vocabulary = vocabulary;
    }

    /** How the types of a query bind. */
    public enum Strictness {
        /** Of one of them. */
        ANY,
        /** Better of one of them. */
        SHOULD,
        /** Of all of them. */
        ALL
    }

    /** What a row says of the entity. */
    public record Asked(EntityProperty property, List<String> values) {
        public Asked {
            values = List.copyOf(values);
        }
    }

    /**
     * @param name empty where only properties are asked for
     * @param types names of kinds or of families of kinds; empty for all
     */
    public record Query(String name, List<String> types, Strictness strictness, int limit, List<Asked> properties) {
        public Query {
            types = List.copyOf(types);
            properties = List.copyOf(properties);
        }
    }

    /**
     * One reason for a score.
     *
     * @param value from 0 to 1
     */
    public record Feature(String id, double value, double weight, String words) {}

    /**
     * @param score from 0 to 100: what the features add up to
     * @param match whether it is certain, and none other comes near
     */
    public record Match(Entity entity, String description, double score, boolean match, List<Feature> features) {}

    /** The candidates for one row, the likeliest first. */
    public List<Match> match(Query query) {
        var scored = new ArrayList<Match>();
        for (var candidate : candidates(query).values()) {
            score(candidate, query).ifPresent(scored::add);
        }
        scored.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(m -> m.entity().id()));
        var matches = new ArrayList<Match>();
        for (var i = 0; i < Math.min(scored.size(), query.limit()); i++) {
            var one = scored.get(i);
            var alone = scored.size() < 2 || one.score() - scored.get(1).score() >= MARGIN;
            matches.add(new Match(
                    one.entity(),
                    one.description(),
                    one.score(),
                    i == 0 && alone && one.score() >= CERTAIN,
                    one.features()));
        }
        return matches;
    }

    private record Found(Entity entity, Optional<Authority> authority, double name, String words) {}

    private Map<EntityId, Found> candidates(Query query) {
        var found = new LinkedHashMap<EntityId, Found>();
        if (!query.name().isBlank()) {
            var names = authorities.names();
            Stream.of(names.find(query.name()), names.similar(query.name()), names.alike(query.name()))
                    .flatMap(c -> c.stream().limit(LOOKED_AT))
                    .map(c -> found(c, query.name()))
                    .forEach(f -> add(found, f));
            names.organ(query.name())
                    .ifPresent(e -> add(found, new Found(e, Optional.empty(), 0.95, "a body that states have")));
            var position = log.latest().position();
            Stream.concat(
                            reported.named(query.name(), position).stream(),
                            reported.matching(query.name(), true, List.of(), position, 0, LOOKED_AT).stream())
                    .map(e -> found(e, query.name()))
                    .forEach(f -> add(found, f));
        }
        for (var asked : query.properties()) {
            asked.property()
                    .source()
                    .ifPresent(source -> asked.values().stream()
                            .flatMap(value -> authorities.linked(source, value).stream())
                            .map(a -> new Found(
                                    a.entity(),
                                    Optional.of(a),
                                    query.name().isBlank()
                                            ? 1
                                            : best(a.entity(), query.name()).value(),
                                    "found by its link"))
                            .forEach(f -> add(found, f)));
        }
        return found;
    }

    private static void add(Map<EntityId, Found> into, Found found) {
        into.merge(found.entity().id(), found, (a, b) -> a.name() >= b.name() ? a : b);
    }

    private Found found(Candidate candidate, String name) {
        var weight = switch (candidate.via()) {
            case NAME -> 1;
            case ALIAS -> 0.98;
            case ACRONYM -> 0.96;
            case PEOPLE -> 0.7;
            case ADJECTIVE -> 0.65;
            case SEAT -> 0.5;
            case SURNAME -> 0.75;
            case SOUND ->
                0.95
                        * Likeness.alike(candidate.name(), name, authorities.lexicon())
                                .value();
        };
        return new Found(
                candidate.entity(),
                Optional.of(candidate.authority()),
                weight,
                "%s '%s'"
                        .formatted(
                                candidate.via() == Via.SOUND ? "spelled much like" : said(candidate.via()),
                                candidate.name()));
    }

    private static String said(Via via) {
        return switch (via) {
            case NAME -> "its name is";
            case ALIAS -> "it is also called";
            case ACRONYM -> "its acronym is";
            case PEOPLE -> "its people are";
            case ADJECTIVE -> "its adjective is";
            case SEAT -> "its government sits in";
            case SURNAME -> "the family name is";
            case SOUND -> "it sounds like";
        };
    }

    private Found found(Entity entity, String name) {
        var best = best(entity, name);
        return new Found(entity, authorities.find(entity.id()), best.value(), best.words());
    }

    private Likeness.Feature best(Entity entity, String name) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .map(own -> Likeness.alike(own, name, authorities.lexicon()))
                .max(Comparator.comparingDouble(Likeness.Feature::value))
                .orElseThrow();
    }

    private Optional<Match> score(Found found, Query query) {
        var entity = found.entity();
        var types = typesOf(entity.kind());
        var asked = query.types();
        var ofOne = asked.isEmpty() || asked.stream().anyMatch(types::contains);
        if ((query.strictness() == Strictness.ANY && !ofOne)
                || (query.strictness() == Strictness.ALL && !types.containsAll(asked))) {
            return Optional.empty();
        }
        var features = new ArrayList<Feature>();
        features.add(new Feature("name", found.name(), NAME_WEIGHT, found.words()));
        if (!asked.isEmpty()) {
            features.add(new Feature(
                    "type",
                    ofOne ? 1 : 0,
                    TYPE_WEIGHT,
                    "it is of the kind " + entity.kind().label()));
        }
        for (var property : query.properties()) {
            var values = values(entity, property.property());
            var agrees = property.values().stream()
                    .anyMatch(value ->
                            values.stream().anyMatch(own -> property.property().agrees(own, value)));
            var named = values.stream().map(EntityProperty.Value::words).toList();
            features.add(new Feature(
                    "property:" + property.property().id(),
                    agrees ? 1 : values.isEmpty() ? 0.5 : 0,
                    PROPERTY_WEIGHT / query.properties().size(),
                    values.isEmpty() ? "not known of it" : "it has " + String.join(", ", named)));
        }
        var weights = features.stream().mapToDouble(Feature::weight).sum();
        var score = features.stream().mapToDouble(f -> f.value() * f.weight()).sum() / weights;
        return Optional.of(new Match(entity, description(entity), Math.round(score * 1000) / 10.0, false, features));
    }

    private static List<String> typesOf(EntityKind kind) {
        return List.of(kind.name(), kind.family().kindName());
    }

    /** Kind, and where it belongs. */
    public String description(Entity entity) {
        return Stream.of(
                        Optional.of(entity.kind().label()),
                        Optional.ofNullable(entity.within()).map(this::name),
                        country(entity))
                .flatMap(Optional::stream)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Optional<String> country(Entity entity) {
        return authorities
                .find(entity.id())
                .map(Authority::country)
                .filter(Objects::nonNull)
                .map(this::name);
    }

    private String name(EntityId id) {
        return authorities
                .find(id)
                .map(a -> a.entity().name())
                .orElseGet(() -> Optional.ofNullable(log.entities(List.of(id)).get(id))
                        .map(Entity::name)
                        .orElse(id.value()));
    }

    /** An entity of the log or of the authorities. */
    public Optional<Entity> entity(String id) {
        try {
            var wanted = new EntityId(id);
            return authorities
                    .find(wanted)
                    .map(Authority::entity)
                    .or(() -> Optional.ofNullable(log.entities(List.of(wanted)).get(wanted)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The entities whose names begin with some letters, or are spelled alike, the likelier first. */
    public List<Entity> suggest(String prefix, int limit) {
        var found = new LinkedHashSet<Entity>();
        authorities.names().find(prefix).forEach(c -> found.add(c.entity()));
        found.addAll(reported.matching(prefix, false, List.of(), log.latest().position(), 0, limit));
        authorities.names().similar(prefix).forEach(c -> found.add(c.entity()));
        return found.stream().limit(limit).toList();
    }

    /** The values that an entity has of a property. */
    public List<EntityProperty.Value> values(Entity entity, EntityProperty property) {
        var authority = authorities.find(entity.id());
        return switch (property) {
            case COUNTRY ->
                refs(authority.map(Authority::country).stream()
                        .filter(Objects::nonNull)
                        .toList());
            case WITHIN -> entity.within() == null ? List.of() : refs(List.of(entity.within()));
            case CODE -> entity.code() == null ? List.of() : List.of(EntityProperty.Value.of(entity.code()));
            case ALIAS ->
                entity.aliases().stream().map(EntityProperty.Value::of).toList();
            case WIKIDATA, GEONAMES ->
                Stream.ofNullable(entity.links().get(property.id()))
                        .map(EntityProperty.Value::of)
                        .toList();
            case COORDINATES ->
                entity.point() == null
                        ? List.of()
                        : List.of(EntityProperty.Value.of(
                                entity.point().latitude() + "," + entity.point().longitude()));
            case POST ->
                refs(authorities.tenures(entity.id()).stream()
                        .map(t -> t.post())
                        .distinct()
                        .toList());
            case MEMBER_OF ->
                refs(authorities.memberships(entity.id()).stream()
                        .map(m -> m.body())
                        .distinct()
                        .toList());
        };
    }

    private List<EntityProperty.Value> refs(Collection<EntityId> ids) {
        return ids.stream()
                .map(id -> new EntityProperty.Value(name(id), Optional.of(id)))
                .toList();
    }

    /** The kinds and families that can be asked for. */
    public List<EntityKind> types() {
        return List.copyOf(vocabulary.kinds());
    }
}
