package org.entente.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.NameFolding;
import org.entente.entity.NameKeys;
import org.entente.graph.Candidates;
import org.entente.graph.GraphLog;
import org.entente.graph.LoggedEntity;
import org.entente.graph.Scope;
import org.entente.graph.StoredLog;
import org.entente.resolution.Likeness;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks for entities of the log that may be one, and writes down what it finds as proposals for people to decide. Names bring
 * two together; what a person decided on is not proposed again. What a text only describes meets others of the same
 * words and the same country alone.
 */
@Service
public class ProposalDesk {

    private static final Set<Family> FAMILIES = Set.of(Family.ACTOR, Family.PLACE, Family.POST);
    private static final Pattern MADE_OF_CONTENT = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_IN_A_BLOCK = 40;
    private static final int MOST_REPORTS = 50_000;
    private static final int MOST_PROPOSED = 500;
    private static final int MOST_BROUGHT = 100;
    private static final int MOST_ALIKE = 10;
    private static final int MOST_REPORTS_OF_FEW = 5_000;

    private final StoredLog stored;
    private final GraphLog log;
    private final Candidates candidates;
    private final Authorities authorities;
    private final Vocabulary vocabulary;

    ProposalDesk(
            StoredLog stored, GraphLog log, Candidates candidates, Authorities authorities, Vocabulary vocabulary) {
        this.stored = stored;
        this.log = log;
        this.candidates = candidates;
        this.authorities = authorities;
        this.vocabulary = vocabulary;
    }

    /**
     * @param compared pairs whose names brought them together
     * @param proposed of these
     */
    public record Round(int compared, int proposed, long position) {}

    private record Pair(EntityId one, EntityId other) {
        static Pair of(EntityId a, EntityId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** Proposes what is found now; the likeliest first, at most {@value #MOST_PROPOSED} in a round. */
    public Round propose() {
        var position = stored.latest().position();
        var sides = new Sides();
        stored.entities(position, sides::take);
        return write(pairs(sides), sides, new Scope(position, null, MOST_REPORTS));
    }

    /**
     * Proposes what is found about a few entities, at a cost that the size of the log hardly matters to: those that a document
     * brought, of which no authority knows.
     *
     * @param brought at most {@value #MOST_BROUGHT} of them are looked at
     */
    public Round proposeAbout(Collection<EntityId> brought) {
        var position = stored.latest().position();
        var sides = new Sides();
        brought.stream()
                .filter(id -> authorities.find(id).isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_BROUGHT)
                .flatMap(id -> stored.entity(id, position).stream())
                .forEach(sides::take);
        var pairs = new HashSet<Pair>();
        for (var one : List.copyOf(sides.entities.values())) {
            var alike = candidates.matching(one.name(), true, List.of(), position, 0, MOST_ALIKE);
            for (var other : alike) {
                if (other.kind().family() == one.kind().family() && !other.id().equals(one.id())) {
                    sides.known.put(other.id(), other);
                    pairs.add(Pair.of(one.id(), other.id()));
                }
            }
        }
        addKnown(pairs, sides);
        return write(pairs, sides, new Scope(position, null, MOST_REPORTS_OF_FEW));
    }

    private Round write(Set<Pair> pairs, Sides sides, Scope scope) {
        pairs.removeAll(sides.decided);
        var ids = new HashSet<EntityId>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        var neighbours = candidates.neighbours(ids, scope);
        var found = new ArrayList<Judgement.MayBeSame>();
        var spelled = new HashMap<EntityId, Likeness.Side>();
        for (var pair : pairs) {
            var one = sides.get(pair.one());
            var other = sides.get(pair.other());
            if (one == null || other == null || Likeness.apart(one, other) || describedApart(one, other)) {
                continue;
            }
            var likeness = Likeness.of(
                    spelled.computeIfAbsent(one.id(), _ -> side(one, neighbours)),
                    spelled.computeIfAbsent(other.id(), _ -> side(other, neighbours)),
                    authorities.lexicon());
            if (likeness.score() >= Likeness.PROPOSED) {
                found.add(
                        new Judgement.MayBeSame(one.id(), other.id(), likeness.score(), Resolver.NAME, likeness.why()));
            }
        }
        found.sort(Comparator.comparingDouble(Judgement.MayBeSame::score)
                .reversed()
                .thenComparing(Judgement.MayBeSame::one)
                .thenComparing(Judgement.MayBeSame::other));
        var most = open(found.subList(0, Math.min(MOST_PROPOSED, found.size())));
        var position = most.isEmpty() ? scope.position() : log.propose(most, named(most, sides.known));
        return new Round(pairs.size(), most.size(), position);
    }

    private static Likeness.Side side(Entity entity, Map<EntityId, Set<EntityId>> neighbours) {
        return new Likeness.Side(entity, neighbours.getOrDefault(entity.id(), Set.of()));
    }

    /** Those on which nobody has decided, be it by deciding about others that the two are judged to be. */
    private List<Judgement.MayBeSame> open(List<Judgement.MayBeSame> proposals) {
        if (proposals.isEmpty()) {
            return proposals;
        }
        var ties = candidates.ties(proposals.stream()
                .flatMap(p -> Stream.of(p.one(), p.other()))
                .distinct()
                .toList());
        var standing = ties.standing();
        return proposals.stream()
                .filter(p -> ties.between(p.one(), p.other()).isEmpty())
                .filter(p ->
                        !standing.getOrDefault(p.one(), p.one()).equals(standing.getOrDefault(p.other(), p.other())))
                .toList();
    }

    /** Entities of the log that stand for themselves, those that only authorities or a look-up brought, and what is decided. */
    private static final class Sides {
        private final TreeMap<EntityId, Entity> entities = new TreeMap<>();
        private final Map<EntityId, Entity> known = new HashMap<>();
        private final Set<Pair> decided = new HashSet<>();

        void take(LoggedEntity logged) {
            var entity = logged.entity();
            if (FAMILIES.contains(entity.kind().family()) && logged.canonical().equals(entity.id())) {
                entities.put(entity.id(), entity);
            }
            logged.judgements().forEach(j -> about(j.what(), decided));
        }

        @Nullable
        Entity get(EntityId id) {
            var entity = entities.get(id);
            return entity == null ? known.get(id) : entity;
        }
    }

    private static void about(Judgement judgement, Set<Pair> into) {
        switch (judgement) {
            case Judgement.Same same -> into.add(Pair.of(same.one(), same.other()));
            case Judgement.NotSame apart -> into.add(Pair.of(apart.one(), apart.other()));
            case Judgement.MayBeSame proposal -> into.add(Pair.of(proposal.one(), proposal.other()));
            case Judgement.Identifies _ -> {
                // about a referent
            }
        }
    }

    /** Those of the authorities that are proposed, with what they are parts of: the log may not hold them yet. */
    private List<Entity> named(List<Judgement.MayBeSame> proposals, Map<EntityId, Entity> known) {
        var needed = new LinkedHashMap<EntityId, Entity>();
        for (var proposal : proposals) {
            for (var id : List.of(proposal.one(), proposal.other())) {
                var entity = known.get(id);
                while (entity != null && needed.putIfAbsent(entity.id(), entity) == null) {
                    var within = entity.within();
                    entity = within == null
                            ? null
                            : authorities.find(within).map(a -> a.entity()).orElse(null);
                }
            }
        }
        return List.copyOf(needed.values());
    }

    private Set<Pair> pairs(Sides sides) {
        var blocks = new TreeMap<String, List<EntityId>>();
        for (var entity : sides.entities.values()) {
            for (var key : keys(entity)) {
                blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(entity.id());
            }
        }
        var pairs = new HashSet<Pair>();
        for (var block : blocks.values()) {
            var members = block.stream().distinct().limit(MOST_IN_A_BLOCK).toList();
            for (var i = 0; i < members.size(); i++) {
                for (var j = i + 1; j < members.size(); j++) {
                    pairs.add(Pair.of(members.get(i), members.get(j)));
                }
            }
        }
        addKnown(pairs, sides);
        return pairs;
    }

    /** What the authorities know by such a name. */
    private void addKnown(Set<Pair> pairs, Sides sides) {
        for (var entity : sides.entities.values()) {
            if (authorities.find(entity.id()).isEmpty()) {
                var names = authorities.names();
                for (var found :
                        List.of(names.find(entity.name()), names.similar(entity.name()), names.alike(entity.name()))) {
                    found.stream().limit(MOST_IN_A_BLOCK).map(c -> c.entity()).forEach(e -> {
                        if (e.kind().family() == entity.kind().family() && !e.id().equals(entity.id())) {
                            sides.known.put(e.id(), e);
                            pairs.add(Pair.of(entity.id(), e.id()));
                        }
                    });
                }
            }
        }
    }

    private static Set<String> keys(Entity entity) {
        var keys = new HashSet<String>();
        var family = entity.kind().family() + " ";
        var names = new ArrayList<>(entity.aliases());
        names.add(entity.name());
        for (var name : names) {
            var folded = NameFolding.fold(NameKeys.latin(name));
            keys.add(family + NameKeys.sound(name));
            keys.add(family + NameKeys.phonetic(name));
            keys.add(family + NameKeys.phonetic(folded.substring(folded.lastIndexOf(' ') + 1)));
            keys.add(family + "initials " + Likeness.initials(folded.isEmpty() ? "-" : folded));
            keys.add(family + "initials " + folded);
        }
        return keys;
    }

    /** What texts describe, rather than name, may be one only by the same words about the same country. */
    private boolean describedApart(Entity one, Entity other) {
        if (!described(one) && !described(other)) {
            return false;
        }
        return one.code() == null
                || !one.code().equals(other.code())
                || !NameFolding.fold(one.name()).equals(NameFolding.fold(other.name()));
    }

    /** Communities, and whatever else has an identifier that no name is in: it was made of what one text says. */
    private boolean described(Entity entity) {
        var name = entity.id().value().substring(entity.id().value().indexOf('/') + 1);
        return entity.kind().equals(vocabulary.kind("community"))
                || MADE_OF_CONTENT.matcher(name).matches();
    }
}
