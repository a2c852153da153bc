package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Rule;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules of {@code ontology/} to reported relationships, and to what follows from them, until nothing new
 * follows. What follows is computed from what is given and kept nowhere: without a premise it is not there.
 */
public final class Inferences {

    /** How many proofs of one inference are looked for at most. */
    static final int MOST_PROOFS = 5;

    private static final Comparator<Fact> SHORTEST_FIRST = Comparator.comparingInt(
                    (Fact f) -> f.premises().size())
            .thenComparing(f -> f.rules().isEmpty() ? "" : f.rules().getLast().name());

    private final List<Rule> rules;
    private final Parties parties;
    private final @Nullable LocalDate at;
    private final int mostPremises;

    /**
     * @param parties who is of which kind: rules may ask for one, and relations do
     * @param at the day on which all premises must count; null where they must on any common day
     * @param mostPremises how many reported relationships a proof may have
     */
    public Inferences(Vocabulary vocabulary, Parties parties, @Nullable LocalDate at, int mostPremises) {
        this.rules = vocabulary.rules();
        this.parties = parties;
        this.at = at;
        this.mostPremises = mostPremises;
    }

    /** What follows from the relationships and is not among them, by who, what and whom; their order changes nothing. */
    public List<Inference> from(Collection<Relationship> reported) {
        var known = new Facts();
        reported.stream()
                .filter(Relationship::supported)
                .sorted(Relationship.ORDER)
                .map(this::reported)
                .filter(f -> !f.days().isEmpty())
                .forEach(known::add);
        var fresh = List.copyOf(known.all);
        while (!fresh.isEmpty()) {
            var next = fresh.stream()
                    .flatMap(f -> rules.stream().flatMap(r -> drawn(r, f, known).stream()))
                    .sorted(SHORTEST_FIRST)
                    .toList();
            fresh = next.stream().filter(known::add).toList();
        }
        return inferences(known, reported);
    }

    private Fact reported(Relationship r) {
        return new Fact(
                new What(r.subject(), r.relation(), r.object(), r.extent()),
                r.days().filter(d -> at == null || d.contains(at)).toList(),
                r.means(),
                List.of(),
                List.of(r));
    }

    /** What a rule gives where one of its premises is the fact, and the others are known. */
    private List<Fact> drawn(Rule rule, Fact fresh, Facts known) {
        var found = new ArrayList<Fact>();
        for (var place = 0; place < rule.premises().size(); place++) {
            for (var bound : bindings(rule.premises().get(place), fresh, Map.of())) {
                join(rule, place, fresh, 0, new Match(bound, List.of()), known, found);
            }
        }
        return found;
    }

    private record Match(Map<String, EntityId> bound, List<Fact> facts) {}

    private void join(Rule rule, int place, Fact fresh, int next, Match match, Facts known, List<Fact> found) {
        if (next == rule.premises().size()) {
            conclude(rule, match, found);
            return;
        }
        if (next == place) {
            join(rule, place, fresh, next + 1, and(match, match.bound(), fresh), known, found);
            return;
        }
        var premise = rule.premises().get(next);
        known.at(premise, match.bound())
                .forEach(fact -> bindings(premise, fact, match.bound())
                        .forEach(bound -> join(rule, place, fresh, next + 1, and(match, bound, fact), known, found)));
    }

    private static Match and(Match match, Map<String, EntityId> bound, Fact fact) {
        return new Match(
                bound, Stream.concat(match.facts().stream(), Stream.of(fact)).toList());
    }

    /** How the variables of a premise may be bound so that it is the fact; what holds both ways is taken either way. */
    private List<Map<String, EntityId>> bindings(Rule.Premise premise, Fact fact, Map<String, EntityId> bound) {
        var what = fact.what();
        if (!premise.relations().contains(what.relation())
                || (!premise.means().isEmpty() && fact.means().stream().noneMatch(premise.means()::contains))) {
            return List.of();
        }
        var found = new ArrayList<Map<String, EntityId>>();
        bind(premise, what.subject(), what.object(), bound, found);
        if (what.relation().symmetric()) {
            bind(premise, what.object(), what.subject(), bound, found);
        }
        return found;
    }

    private void bind(
            Rule.Premise premise,
            EntityId subject,
            EntityId object,
            Map<String, EntityId> bound,
            List<Map<String, EntityId>> found) {
        var kind = parties.kind(object);
        if (subject.equals(bound.getOrDefault(premise.subject(), subject))
                && object.equals(bound.getOrDefault(premise.object(), object))
                && (premise.objectKinds().isEmpty()
                        || premise.objectKinds().stream().anyMatch(k -> k.equals(kind)))) {
            var more = new HashMap<>(bound);
            more.put(premise.subject(), subject);
            more.put(premise.object(), object);
            found.add(more);
        }
    }

    private void conclude(Rule rule, Match match, List<Fact> found) {
        var first = match.facts().getFirst();
        var relation = rule.relation() == null ? first.what().relation() : rule.relation();
        var subject = Objects.requireNonNull(match.bound().get(rule.subject()), "a rule binds its conclusion");
        var object = Objects.requireNonNull(match.bound().get(rule.object()), "a rule binds its conclusion");
        var premises = match.facts().stream()
                .flatMap(f -> f.premises().stream())
                .distinct()
                .toList();
        var days = match.facts().stream()
                .map(Fact::days)
                .reduce(Inferences::common)
                .orElseThrow();
        if (subject.equals(object)
                || premises.size() > mostPremises
                || premises.size()
                        < match.facts().stream()
                                .mapToInt(f -> f.premises().size())
                                .sum()
                || days.isEmpty()
                || !accepts(relation, subject, object)) {
            return;
        }
        var alike = rule.relation() == null;
        found.add(new Fact(
                What.of(relation, subject, object, alike ? first.what().extent() : Extent.WHOLE),
                days,
                alike ? first.means() : Set.of(),
                Stream.concat(match.facts().stream().flatMap(f -> f.rules().stream()), Stream.of(rule))
                        .toList(),
                premises));
    }

    private boolean accepts(Relation relation, EntityId subject, EntityId object) {
        var of = parties.kind(subject);
        var to = parties.kind(object);
        return of != null && to != null && relation.takesSubject(of) && relation.takesObject(to);
    }

    private static List<Days> common(List<Days> one, List<Days> other) {
        return one.stream()
                .flatMap(a -> other.stream().flatMap(b -> a.and(b).stream()))
                .distinct()
                .sorted(Comparator.comparing(Days::from).thenComparing(Days::until))
                .toList();
    }

    private List<Inference> inferences(Facts known, Collection<Relationship> reported) {
        var denials = new HashMap<What, Testimony>();
        reported.forEach(r -> denials.put(new What(r.subject(), r.relation(), r.object(), r.extent()), r.denial()));
        var found = new ArrayList<Inference>();
        known.byWhat.forEach((what, facts) -> {
            var proofs = facts.stream()
                    .filter(f -> !f.rules().isEmpty())
                    .map(f -> new Inference.Proof(f.rules(), f.premises(), f.days()))
                    .toList();
            if (!proofs.isEmpty()) {
                found.add(new Inference(
                        what.subject(),
                        what.relation(),
                        what.object(),
                        what.extent(),
                        proofs,
                        denials.getOrDefault(what, Testimony.of(List.of(), parties))));
            }
        });
        found.sort(Inference.ORDER);
        return found;
    }

    private record What(EntityId subject, Relation relation, EntityId object, Extent extent) {

        static What of(Relation relation, EntityId subject, EntityId object, Extent extent) {
            return relation.symmetric() && subject.compareTo(object) > 0
                    ? new What(object, relation, subject, extent)
                    : new What(subject, relation, object, extent);
        }
    }

    /**
     * What is reported, or follows.
     *
     * @param days on which it counts
     * @param rules by which it follows; none where it is reported
     * @param premises the reported relationships that it rests on
     */
    private record Fact(What what, List<Days> days, Set<String> means, List<Rule> rules, List<Relationship> premises) {}

    /** Facts, found by who is in them. */
    private static final class Facts {

        private record End(EntityId who, Relation relation) {}

        private final List<Fact> all = new ArrayList<>();
        private final Map<What, List<Fact>> byWhat = new LinkedHashMap<>();
        private final Map<End, List<Fact>> byEnd = new HashMap<>();

        /** Whether it was added: not where it is reported for some of the days, or follows from less, or in ways enough. */
        boolean add(Fact fact) {
            var what = fact.what();
            var same = byWhat.computeIfAbsent(what, _ -> new ArrayList<>());
            var premises = new HashSet<>(fact.premises());
            if (same.size() >= MOST_PROOFS
                    || same.stream()
                            .anyMatch(s -> premises.containsAll(s.premises())
                                    || (s.rules().isEmpty()
                                            && !common(s.days(), fact.days()).isEmpty()))) {
                return false;
            }
            same.add(fact);
            all.add(fact);
            for (var end : new HashSet<>(List.of(what.subject(), what.object()))) {
                byEnd.computeIfAbsent(new End(end, what.relation()), _ -> new ArrayList<>())
                        .add(fact);
            }
            return true;
        }

        /** Those that may be the premise, where a variable of it is bound. */
        Stream<Fact> at(Rule.Premise premise, Map<String, EntityId> bound) {
            var subject = bound.get(premise.subject());
            var end = subject == null ? bound.get(premise.object()) : subject;
            return end == null
                    ? all.stream()
                    : premise.relations().stream()
                            .sorted(Comparator.comparing(Relation::name))
                            .flatMap(r -> byEnd.getOrDefault(new End(end, r), List.of()).stream());
        }
    }
}
