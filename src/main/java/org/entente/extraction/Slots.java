package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Scene.Found;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/** Fills the slots of a cue in one sentence: who or what stands there, or is behind what stands there. */
final class Slots {

    private static final List<String> DOERS = List.of("by", "poss", "adj");

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;

    Slots(Predicates predicates, Scene scene, Antecedents antecedents) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
    }

    /** An argument of a predicate: the word at which it was found, whom it means, and behind what. */
    record Argument(Token word, Nominal nominal, @Nullable Nominal issue, String via) {}

    /** A cue that a word answers to, with all the words that it asks for. */
    record Match(Token predicate, Cue cue, List<Token> words) {}

    /** Whether the object is "each other" or "one another". */
    boolean isEachOther(Match match) {
        return match.cue().objects().stream()
                .flatMap(slot -> slotHeads(match, slot).stream())
                .anyMatch(t -> sentence.previous(t)
                        .filter(p -> isPair(p, t, "each", "other"))
                        .or(() -> sentence.next(t).filter(n -> isPair(t, n, "one", "another")))
                        .isPresent());
    }

    private List<Token> slotHeads(Match match, String slot) {
        return match.cue().word() == Cue.Word.VERB
                ? scene.arguments().ofVerb(match.predicate(), slot)
                : scene.arguments().ofNoun(match.predicate(), slot);
    }

    /** Phrases that stand in one of the slots and are wanted; pronouns are replaced by what they stand for. */
    List<Argument> standing(Match match, List<String> slots, Predicate<Nominal> wanted) {
        return standing(match, slots, wanted, _ -> false);
    }

    /** @param barred whom a pronoun cannot stand for there */
    List<Argument> standing(Match match, List<String> slots, Predicate<Nominal> wanted, Predicate<Nominal> barred) {
        for (var slot : slots) {
            var direct = heads(match, slot).stream()
                    .flatMap(f -> antecedents.all(f.nominal(), wanted, barred).stream()
                            .map(n ->
                                    new Argument(f.word(), n, null, f.nominal().isPronoun() ? "pronoun" : slot)))
                    .toList();
            if (slot.equals("comp") && predicates.takesPlacesOnly(match.cue())) {
                if (!direct.isEmpty()) {
                    return List.of(direct.getFirst());
                }
            } else if (slot.equals("comp")) {
                var actor = direct.stream()
                        .filter(a -> predicates.isActor(a.nominal()))
                        .min(Comparator.comparing(a -> !isTied(a.nominal())));
                if (actor.isPresent()) {
                    return List.of(actor.get());
                }
            } else if (!direct.isEmpty()) {
                return direct;
            }
        }
        return List.of();
    }

    private static boolean isTied(Nominal nominal) {
        return nominal.isName() || nominal.nation() != null;
    }

    /** Actors behind phrases that stand in the object's slots. */
    List<Argument> behind(Match match, Predicate<Nominal> wanted) {
        for (var slot : match.cue().objects()) {
            for (var f : heads(match, slot)) {
                if (slot.equals("comp") && match.cue().direct() && predicates.isActor(f.nominal())) {
                    continue; // an actor, though none that the cue takes
                }
                if (isAction(match, f.nominal())) {
                    continue; // what is rejected is the action
                }
                var actors = scene.behind(
                        f.nominal().head(),
                        n -> !isOpposed(match, n.head())
                                && !isHarmed(n.head())
                                && !isSite(n)
                                && !isOfSpeaker(n)
                                && antecedents.of(n, wanted).isPresent());
                if (!actors.isEmpty()) {
                    return actors.stream()
                            .flatMap(n -> antecedents.of(n, wanted).stream())
                            .map(n -> new Argument(f.word(), n, f.nominal(), "behind"))
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** "An Israeli airstrike killed him": who did what the subject tells, where both tell force. */
    List<Argument> behindAction(Match match, Predicate<Nominal> wanted) {
        if (!tellsForce(match.cue())) {
            return List.of();
        }
        return heads(match, "subj").stream()
                .filter(f -> predicates
                        .wording()
                        .cues(Cue.Word.NOUN, f.nominal().noun())
                        .stream()
                        .anyMatch(this::tellsForce))
                .flatMap(f -> DOERS.stream()
                        .map(slot -> scene.in(f.nominal().head(), Cue.Word.NOUN, slot))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream())
                .flatMap(f -> antecedents.of(f.nominal(), wanted).stream()
                        .map(n -> new Argument(f.word(), n, null, "behind")))
                .toList();
    }

    private boolean tellsForce(Cue cue) {
        return predicates.wording().lists("relations of force", cue.relation());
    }

    /** Actions that are done somewhere, by or to somebody, where the relation takes issues: what is rejected is the action. */
    List<Argument> actions(Match match) {
        return match.cue().objects().stream()
                .flatMap(slot -> heads(match, slot).stream())
                .filter(f -> isAction(match, f.nominal()))
                .map(f -> new Argument(f.word(), f.nominal(), null, "obj"))
                .toList();
    }

    private boolean isAction(Match match, Nominal nominal) {
        return nominal.is("issue")
                && predicates.takesIssue(match.cue())
                && hasParties(nominal.head())
                && !isBlamed(match, nominal.head());
    }

    /** "Condemned the bombing of the city by its neighbour": whoever did it is condemned, where the words tell who. */
    private boolean isBlamed(Match match, Token action) {
        return predicates.wording().lists("relations of blame", match.cue().relation())
                && (new ActionParties(scene, action).doers().findAny().isPresent()
                        // parsers hang "by" on the last noun before it
                        || sentence.subtree(action).stream()
                                .anyMatch(t ->
                                        t.isNoun() && sentence.preposition(t).equals("by")));
    }

    private boolean hasParties(Token action) {
        var parties = new ActionParties(scene, action);
        return predicates.wording().lists("done somewhere", action.lemma())
                ? Stream.of(parties.where(), parties.doers(), parties.of())
                        .flatMap(s -> s)
                        .findAny()
                        .isPresent()
                : isDoneToOf(action)
                        && parties.doers().findAny().isEmpty()
                        && parties.of().findAny().isPresent();
    }

    private List<Found> heads(Match match, String slot) {
        if (slot.equals("suffix")) {
            var inside = scene.insideWord(match.predicate());
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        var heads = new ArrayList<>(scene.in(match.predicate(), match.cue().word(), slot));
        boolean ofNoun = match.cue().noun() != null
                || (!match.cue().nouns().isEmpty() && match.words().size() > 1);
        if (ofNoun && !Set.of("subj", "obj", "iobj").contains(slot)) {
            var noun = match.words().getLast();
            heads.addAll(scene.in(noun, Cue.Word.NOUN, slot));
            sentence.head(noun)
                    .filter(h -> h.isNoun() && predicates.wording().lists("container", h.lemma()))
                    .ifPresent(h -> heads.addAll(scene.in(h, Cue.Word.NOUN, slot)));
        }
        if (match.cue().particle() != null && !slot.equals("subj")) {
            // "broke away from them": the preposition may hang on the particle
            heads.addAll(scene.in(match.words().get(1), Cue.Word.NOUN, slot));
        }
        heads.removeIf(f -> match.words().contains(f.word()) && !slot.equals("self"));
        if (ofNoun && slot.equals("compound") && heads.size() > 1) {
            heads.subList(0, heads.size() - 1).clear(); // of "a police officer hostage" the officer
        }
        if (slot.equals("comp")) {
            heads.removeIf(f -> isOpposed(match, f.word()) || isOfCondition(match, f.word()));
        }
        if (slot.equals("adj")) {
            // "the Kyiv offensive" is where, not who
            heads.removeIf(f -> !predicates.isFirstOfAllAnActor(f.nominal()));
        }
        return heads;
    }

    /**
     * "Condemned the attack on the port", "the intervention in the country", "the killing of a reporter": neither port nor country
     * nor reporter is condemned.
     */
    private boolean isHarmed(Token word) {
        return isWhere(word) || isTarget(word) || isVictim(word);
    }

    /** "Proposed a conference in the capital": nobody there is behind it. */
    private boolean isSite(Nominal nominal) {
        return nominal.isName()
                && nominal.is("town")
                && nominal.sentence() == sentence
                && Set.of("in", "at", "near", "outside").contains(sentence.preposition(nominal.head()));
    }

    /** "An attack on our people": of whom the speaker is one, not the speaker. */
    private static boolean isOfSpeaker(Nominal nominal) {
        return nominal.isPronoun()
                && Set.of("our", "my").contains(nominal.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it is to whom an action is done that "of" tells. */
    private boolean isVictim(Token word) {
        return sentence.preposition(word).equals("of")
                && sentence.head(word)
                        .filter(Token::isNoun)
                        .filter(this::isDoneToOf)
                        .isPresent();
    }

    /** Whether behind the "of" of an action stands to whom it is done, as in "the arrest of" and not in "the aggression of". */
    private boolean isDoneToOf(Token action) {
        return !predicates.wording().lists("done-by-of", action.lemma())
                && predicates.wording().cues(Cue.Word.NOUN, action.lemma()).stream()
                        .anyMatch(c -> c.objects().contains("of")
                                && predicates.relation(c).sign() == Relation.Sign.NEGATIVE);
    }

    private boolean isWhere(Token word) {
        // "interference in the affairs of the country"
        if (sentence.preposition(word).equals("of")
                && sentence.head(word)
                        .filter(h -> h.isNoun() && !sentence.preposition(h).isEmpty() && isWhere(h))
                        .isPresent()) {
            return true;
        }
        return Set.of("in", "into", "inside", "within", "across", "to", "at").contains(sentence.preposition(word))
                && sentence.ancestors(word).stream()
                        .takeWhile(a -> !a.isVerb())
                        .anyMatch(a -> predicates.wording().lists("done somewhere", a.lemma()));
    }

    private boolean isTarget(Token word) {
        return Set.of("on", "against").contains(sentence.preposition(word))
                && sentence.head(word)
                        .filter(Token::isNoun)
                        .filter(n -> predicates.wording().cues(Cue.Word.NOUN, n.lemma()).stream()
                                .anyMatch(c -> predicates.relation(c).sign() == Relation.Sign.NEGATIVE))
                        .isPresent();
    }

    /** Whether it stands behind "against": what is promised against somebody is not promised to them. */
    private boolean isOpposed(Match match, Token word) {
        return predicates.relation(match.cue()).sign() == Relation.Sign.POSITIVE
                && sentence.preposition(word).equals("against");
    }

    /** "Would agree if the gangs left": nothing is promised to the gangs. */
    private boolean isOfCondition(Match match, Token word) {
        return predicates.relation(match.cue()).sign() == Relation.Sign.POSITIVE
                && sentence.ancestors(word).stream()
                        .takeWhile(a -> !a.equals(match.predicate()))
                        .anyMatch(a -> sentence.is(a, "advcl") && sentence.hasChild(a, "mark", "if", "unless"));
    }

    List<Argument> recipients(Token noun, Predicate<Nominal> wanted) {
        return scene.arguments().nouns().recipients(noun).stream()
                .flatMap(h -> scene.nominals().of(h).stream().map(n -> new Found(h, n)))
                .flatMap(f -> antecedents.of(f.nominal(), wanted).stream()
                        .map(n -> new Argument(f.word(), n, null, "recipient")))
                .toList();
    }

    @Nullable
    Nominal addressee(Match match) {
        return match.cue().addressees().stream()
                .flatMap(slot -> scene.in(match.predicate(), match.cue().word(), slot).stream())
                .flatMap(f -> antecedents.of(f.nominal(), predicates::isActor).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isPair(Token one, Token next, String first, String second) {
        return one.lemma().equalsIgnoreCase(first) && next.lemma().equalsIgnoreCase(second);
    }
}
