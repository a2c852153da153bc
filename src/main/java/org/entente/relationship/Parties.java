package org.entente.relationship;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
    private final Set<Pair> rivals;

    private Parties(Vocabulary vocabulary, Map<EntityId, Party> parties, Set<Pair> rivals) {
        this.vocabulary = vocabulary;
        this.parties = Map.copyOf(parties);
        this.rivals = Set.copyOf(rivals);
    }

    public static Parties of(Vocabulary vocabulary, Collection<Party> known) {
        var parties = new HashMap<EntityId, Party>();
        known.forEach(p -> parties.put(p.id(), p));
        return new Parties(vocabulary, parties, Set.of());
    }

    /** The same, where those are rivals too between whom one of the reports tells of conflict. */
    public Parties withRivalriesOf(Collection<Report> reports) {
        var more = new HashSet<>(rivals);
        for (var report : reports) {
            if (report.relation().sign() == Relation.Sign.NEGATIVE
                    && report.polarity() == Polarity.POSITIVE
                    && Policy.DEFAULT.supports(report)
                    && actor(report.subject())
                    && actor(report.object())) {
                more.add(Pair.of(report.subject(), report.object()));
            }
        }
        return new Parties(vocabulary, parties, more);
    }

    private boolean actor(EntityId id) {
        var party = parties.get(id);
        return party != null && party.kind().family() == EntityKind.Family.ACTOR;
    }

    /** Whether they are one, or one is a part of the other. */
    boolean sameSide(EntityId one, EntityId other) {
        return one.equals(other) || wholes(one).contains(other) || wholes(other).contains(one);
    }

    /** Whether it is the whole, or a part of it. */
    boolean partOf(EntityId part, EntityId whole) {
        return part.equals(whole) || wholes(part).contains(whole);
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
        return !sameSide(one, other)
                && rivals.stream()
                        .anyMatch(pair -> (sameSide(one, pair.lesser()) && sameSide(other, pair.greater()))
                                || (sameSide(one, pair.greater()) && sameSide(other, pair.lesser())));
    }

    private Set<EntityId> wholes(EntityId id) {
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

    private record Pair(EntityId lesser, EntityId greater) {
        static Pair of(EntityId one, EntityId other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
