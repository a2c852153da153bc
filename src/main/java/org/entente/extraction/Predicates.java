package org.entente.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;

/** Finds the words of a sentence that express relations, and between whom. */
final class Predicates {

    private final Vocabulary vocabulary;
    private final Wording wording;

    Predicates(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /** What pronouns and elided phrases stand for. */
    interface Antecedents {
        /**
         * What a pronoun stands for among those that are wanted in its place; a phrase that is wanted stands for itself.
         *
         * @return empty where that is in doubt
         */
        Optional<Nominal> of(Nominal nominal, Predicate<Nominal> wanted);

        /** What is known by now of whatever the phrase stands for: "the country" was named before. */
        Nominal known(Nominal nominal);

        /** Likewise; of "both" and "the two sides", the two. */
        default List<Nominal> all(Nominal nominal, Predicate<Nominal> wanted) {
            return all(nominal, wanted, _ -> false);
        }

        /** @param barred whom a pronoun cannot stand for: who does something does it to others */
        List<Nominal> all(Nominal nominal, Predicate<Nominal> wanted, Predicate<Nominal> barred);
    }

    /**
     * @param before what was found in the sentences before, in text order
     * @param beside the sentences around, those first that a deed laid on somebody is likeliest told in
     */
    List<Candidate> in(Scene scene, Antecedents antecedents, List<Candidate> before, Supplier<List<Scene>> beside) {
        return new PredicateSearch(this, scene, antecedents, before, beside).run();
    }

    Wording wording() {
        return wording;
    }

    Relation relation(Cue cue) {
        return vocabulary.relation(cue.relation());
    }

    boolean isActor(Nominal nominal) {
        return nominal.kinds().stream().anyMatch(k -> vocabulary.kind(k).family() == EntityKind.Family.ACTOR);
    }

    /** Whether its likeliest kind is an actor: not a town that may also stand for a government. */
    boolean isFirstOfAllAnActor(Nominal nominal) {
        return nominal.kinds().stream()
                .findFirst()
                .filter(k -> vocabulary.kind(k).family() == EntityKind.Family.ACTOR)
                .isPresent();
    }

    boolean takesSubject(Cue cue, Nominal nominal) {
        return !isFlight(cue, nominal)
                && kindFor(relation(cue), cue.subjectKinds(), nominal, true).isPresent();
    }

    /** "Families crossed the border into X": they flee, and attack nobody. */
    private boolean isFlight(Cue cue, Nominal nominal) {
        return wording.lists("relations of force", cue.relation())
                && !cue.objects().contains("obj")
                && (wording.lists("inhabitants", nominal.noun()) || wording.lists("those who flee", nominal.noun()));
    }

    boolean takesObject(Cue cue, Nominal nominal) {
        return kindFor(relation(cue), cue.objectKinds(), nominal, false).isPresent();
    }

    /** Whether the cue's relation takes issues, whatever kinds the cue prefers. */
    boolean takesIssue(Cue cue) {
        return relation(cue).takesObject(vocabulary.kind("issue"));
    }

    /** Whether what the cue's relation is done to is a place, never somebody. */
    boolean takesPlacesOnly(Cue cue) {
        var relation = relation(cue);
        return relation.takesObject(vocabulary.kind("town")) && !relation.takesObject(vocabulary.kind("armed-group"));
    }

    /** The kind as which the nominal is the subject (or object) of a candidate. */
    EntityKind kindOf(Candidate candidate, boolean subject) {
        var cue = candidate.cue();
        return (subject
                        ? kindFor(candidate.relation(), cue.subjectKinds(), candidate.subject(), true)
                        : kindFor(candidate.relation(), cue.objectKinds(), candidate.object(), false)
                                .or(() -> Optional.of(vocabulary.kind("issue"))
                                        .filter(_ -> candidate.object().is("issue"))))
                .orElseThrow();
    }

    /** The first of the kinds that the nominal may be of which the relation takes there. */
    private Optional<EntityKind> kindFor(Relation relation, Set<String> narrower, Nominal nominal, boolean subject) {
        return nominal.kinds().stream()
                .map(vocabulary::kind)
                .filter(k -> subject ? relation.takesSubject(k) : relation.takesObject(k))
                .filter(k -> narrower.isEmpty()
                        || narrower.contains(k.name())
                        || narrower.contains(k.family().kindName()))
                .findFirst()
                .or(() -> seat(relation, nominal, subject))
                .or(() -> subject ? surname(relation, nominal) : Optional.empty());
    }

    /** Many a surname is a town somewhere: who acts, and is taken for a person by the tools, is one. */
    private Optional<EntityKind> surname(Relation relation, Nominal nominal) {
        var person = vocabulary.kind("person");
        boolean acts = nominal.isName()
                && nominal.head().ner().equals("PERSON")
                && nominal.kinds().stream().allMatch(k -> vocabulary.kind(k).family() == EntityKind.Family.PLACE)
                && relation.takesSubject(person);
        return acts ? Optional.of(person) : Optional.empty();
    }

    /** "Accused Brussels": what is said by a town, or to it, is said by or to those who govern from there; nothing is said to "in Brussels". */
    private Optional<EntityKind> seat(Relation relation, Nominal nominal, boolean subject) {
        boolean speaks = wording.lists("relations of speech", relation.name())
                && nominal.isName()
                && nominal.is("town")
                && Set.of("", "by", "of", "to", "with", "against", "from", "for", "on", "at", "about")
                        .contains(nominal.sentence().preposition(nominal.head()));
        var government = vocabulary.kind("government");
        return speaks && (subject ? relation.takesSubject(government) : relation.takesObject(government))
                ? Optional.of(government)
                : Optional.empty();
    }
}
