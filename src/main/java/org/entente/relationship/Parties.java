package org.entente.relationship;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.statement.Polarity;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of entities to weigh reports about them: their kinds, what they are parts of, and who is against
 * whom. Immutable. An entity that is not known is of no kind, a part of nothing, and nobody's rival.
 */
public final class Parties {

    private final Vocabulary vocabulary;
    private final Map<EntityId, Party> parties;
    /** What each is a part of, at any depth; and the other way round. Those that are in neither are left out. */
    private final Map<EntityId, Set<EntityId>> wholes;

    private final Map<EntityId, Set<EntityId>> parts;
    private final Map<EntityId, Set<EntityId>> rivals;

    private Parties(Vocabulary vocabulary, Map<EntityId, Party> parties) {
        this.vocabulary = vocabulary;
        this.parties = Map.copyOf(parties);
        this.wholes = new HashMap<>();
        this.parts = new HashMap<>();
        this.rivals = Map.of();
        for (var id : parties.keySet()) {
            for (var whole : wholesOf(id)) {
                wholes.computeIfAbsent(id, _ -> new HashSet<>()).add(whole);
                parts.computeIfAbsent(whole, _ -> new HashSet<>()).add(id);
            }
        }
    }

    private Parties(Parties of, Map<EntityId, Set<EntityId>> rivals) {
        this.vocabulary = of.vocabulary;
        this.parties = of.parties;
        this.wholes = of.wholes;
        this.parts = of.parts;
        this.rivals = rivals;
    }

    public static Parties of(Vocabulary vocabulary, Collection<Party> known) {
        var parties = new HashMap<EntityId, Party>();
        known.forEach(p -> parties.put(p.id(), p));
        return new Parties(vocabulary, parties);
    }

    /** The same, where those are rivals too between whom one of the reports tells of conflict. */
    public Parties withRivalriesOf(Collection<Report> reports) {
        Map<EntityId, Set<EntityId>> more = null;
        for (var report : reports) {
            if (report.relation().sign() == Relation.Sign.NEGATIVE
                    && report.polarity() == Polarity.POSITIVE
                    && !rivals.getOrDefault(report.subject(), Set.of()).contains(report.object())
                    && Policy.DEFAULT.supports(report)
                    && actor(report.subject())
                    && actor(report.object())) {
                if (more == null) {
                    more = new HashMap<>();
                    for (var known : rivals.entrySet()) {
                        more.put(known.getKey(), new HashSet<>(known.getValue()));
                    }
                }
                more.computeIfAbsent(report.subject(), _ -> new HashSet<>()).add(report.object());
                more.computeIfAbsent(report.object(), _ -> new HashSet<>()).add(report.subject());
            }
        }
        return more == null ? this : new Parties(this, more);
    }

    private boolean actor(EntityId id) {
        var party = parties.get(id);
        return party != null && party.kind().family() == EntityKind.Family.ACTOR;
    }

    /** The kind of an entity; null where it is not known. */
    @Nullable
    EntityKind kind(EntityId id) {
        var party = parties.get(id);
        return party == null ? null : party.kind();
    }

    /** Whether they are one, or one is a part of the other. */
    boolean sameSide(EntityId one, EntityId other) {
        return one.equals(other) || wholes(one).contains(other) || wholes(other).contains(one);
    }

    /** It, and what it is a part of. */
    Stream<EntityId> itAndWholes(EntityId id) {
        return Stream.concat(Stream.of(id), wholes(id).stream());
    }

    /** Whether they are on the same side, or one may be a description of the other. */
    boolean mayBeOne(EntityId one, EntityId other) {
        if (sameSide(one, other)) {
            return true;
        }
        var a = parties.get(one);
        var b = parties.get(other);
        return a != null && b != null && vocabulary.mayBeOne(a.kind(), b.kind());
    }

    /** Whether conflict is told of between them, or between what they are parts of. */
    boolean rivals(EntityId one, EntityId other) {
        return !rivals.isEmpty()
                && !sameSide(one, other)
                && side(one)
                        .anyMatch(
                                on -> rivals.getOrDefault(on, Set.of()).stream().anyMatch(r -> sameSide(other, r)));
    }

    /** It, what it is a part of, and its parts. */
    private Stream<EntityId> side(EntityId id) {
        return Stream.of(Set.of(id), wholes.getOrDefault(id, Set.of()), parts.getOrDefault(id, Set.of()))
                .flatMap(Set::stream);
    }

    private Set<EntityId> wholes(EntityId id) {
        return wholes.getOrDefault(id, Set.of());
    }

    private Set<EntityId> wholesOf(EntityId id) {
        var found = new LinkedHashSet<EntityId>();
        var party = parties.get(id);
        while (party != null && party.within() != null && found.add(party.within())) {
            party = parties.get(party.within());
        }
        return found;
    }

    /**
     * What must be known of one entity.
     *
     * @param within what it is a part of
     */
    public record Party(
            EntityId id, EntityKind kind, @Nullable EntityId within) {}
}
