package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Slots.Argument;
import org.entente.extraction.Slots.Match;
import org.entente.vocabulary.EntityKind;

/** Arguments that a predicate leaves unsaid, from what was told or named shortly before it. */
final class LeftUnsaid {

    private static final int SENTENCES_BACK = 4;

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;
    private final List<Candidate> before;
    private final List<Candidate> found;

    /**
     * @param before what was found in the sentences before, in text order
     * @param found what is found in this sentence; it grows while the search goes on
     */
    LeftUnsaid(
            Predicates predicates,
            Scene scene,
            Antecedents antecedents,
            List<Candidate> before,
            List<Candidate> found) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
        this.before = before;
        this.found = found;
    }

    /** Who did the like in the sentences just before: "The capture of the town follows …". */
    List<Argument> subjectsBefore(Match match) {
        var last = recent().filter(c -> c.cue().relation().equals(match.cue().relation()))
                .filter(c -> c.sentence() != sentence
                        || c.predicate().index() < match.predicate().index())
                .findFirst();
        // of "the group and its allies" the one that was named
        return last.flatMap(l -> all().stream()
                        .filter(c -> c.predicate().equals(l.predicate()) && c.sentence() == l.sentence())
                        .min(Comparator.comparing(c -> !c.subject().isName())))
                .map(c -> List.of(new Argument(c.subject().head(), c.subject(), null, "context")))
                .orElse(List.of());
    }

    /** "The capture of X" is by whoever was told to have captured X. */
    Optional<Argument> doneBefore(Match match, Argument object) {
        return all().reversed().stream()
                .filter(c -> c.cue().relation().equals(match.cue().relation()))
                .filter(c -> isSamePlace(c.object(), object.nominal()))
                .findFirst()
                .map(c -> new Argument(c.subject().head(), c.subject(), null, "context"));
    }

    private boolean isSamePlace(Nominal one, Nominal other) {
        var known = antecedents.known(one);
        return known.isName() && Combination.isSame(known, antecedents.known(other));
    }

    /** Where it happened, from what was told just before: "after the forces there pulled out". */
    List<Argument> placesBefore(Match match, Predicate<Nominal> wanted) {
        boolean there = sentence.tokens().stream()
                .anyMatch(t -> t.lemma().equals("there")
                        && sentence.is(t, "advmod")
                        && Math.abs(t.index() - match.predicate().index()) <= 3);
        var last = recent().filter(c -> c.sentence() == sentence
                        || (there && sentence.index() - c.sentence().index() <= 1))
                .filter(c -> wanted.test(c.object()))
                .filter(c -> predicates.kindOf(c, false).family() == EntityKind.Family.PLACE)
                .findFirst();
        return last.stream()
                .flatMap(l -> all().stream()
                        .filter(c -> c.predicate().equals(l.predicate()) && c.sentence() == l.sentence())
                        .map(Candidate::object)
                        .distinct())
                .map(o -> new Argument(match.predicate(), o, null, "context"))
                .toList();
    }

    /** "The country's worst year since the US army withdrew": the country of which the sentence tells, where the subject is of another. */
    List<Argument> foreignCountry(Match match, List<Argument> subjects, Predicate<Nominal> wanted) {
        return namedBefore(match)
                .filter(n -> n.isName()
                        ? sentence.is(n.head(), "nmod:poss")
                        : predicates.wording().lists("country", n.noun()))
                .filter(wanted)
                .filter(n -> n.is("country"))
                .filter(n -> !subjects.isEmpty() && subjects.stream().allMatch(s -> isForeign(s.nominal(), n)))
                .findFirst()
                .map(n -> List.of(new Argument(match.predicate(), n, null, "context")))
                .orElse(List.of());
    }

    /** What the sentence names before the predicate, the nearest first. */
    private Stream<Nominal> namedBefore(Match match) {
        return sentence.tokens().subList(0, match.predicate().index()).reversed().stream()
                .filter(t -> t.isNoun() && !scene.nominals().isInsideName(t))
                .flatMap(t -> scene.nominals().of(t).stream());
    }

    /** "Clashes in the province and its capital": the place of that kind that the sentence names before. */
    List<Argument> wholeBefore(Match match, Predicate<Nominal> wanted) {
        return match.cue().objectKinds().isEmpty()
                ? List.of()
                : namedBefore(match)
                        .filter(Nominal::isName)
                        .filter(wanted)
                        .findFirst()
                        .map(n -> List.of(new Argument(match.predicate(), n, null, "context")))
                        .orElse(List.of());
    }

    private boolean isForeign(Nominal subject, Nominal country) {
        var nation = antecedents.known(country).nation();
        return nation != null && subject.nation() != null && !nation.equals(subject.nation());
    }

    private List<Candidate> all() {
        var all = new ArrayList<>(before);
        all.addAll(found);
        return all;
    }

    private Stream<Candidate> recent() {
        return all().reversed().stream()
                .filter(c -> sentence.index() - c.sentence().index() <= SENTENCES_BACK);
    }
}
