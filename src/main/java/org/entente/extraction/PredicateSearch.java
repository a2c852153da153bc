package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Slots.Argument;
import org.entente.extraction.Slots.Match;
import org.entente.vocabulary.Cue;

/** The search for predicates in one sentence. Used once. */
final class PredicateSearch {

    private static final Pattern SCORE = Pattern.compile("\\d{1,3}-\\d{1,3}");

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final CueWords cueWords;
    private final Slots slots;
    private final LeftUnsaid leftUnsaid;
    private final Combination combination;
    private final DeedsBeside deedsBeside;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Token> used = new HashSet<>();

    PredicateSearch(
            Predicates predicates,
            Scene scene,
            Antecedents antecedents,
            List<Candidate> before,
            Supplier<List<Scene>> beside) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.cueWords = new CueWords(scene, predicates.wording());
        this.slots = new Slots(predicates, scene, antecedents);
        this.leftUnsaid = new LeftUnsaid(predicates, scene, antecedents, before, found);
        this.deedsBeside = new DeedsBeside(predicates, scene, antecedents, beside);
        this.combination = new Combination(predicates, scene, antecedents, slots, leftUnsaid);
    }

    List<Candidate> run() {
        if (isOfAGame()) {
            return List.of();
        }
        for (var word : List.of(Cue.Word.VERB, Cue.Word.ADJECTIVE, Cue.Word.NOUN)) {
            for (var token : sentence.tokens()) {
                if (!used.contains(token)
                        && mayBe(token, word)
                        && !scene.nominals().isInsideName(token)) {
                    match(token, word);
                }
            }
        }
        found.addAll(deedsBeside.of(found));
        found.removeIf(this::isPrivate);
        found.removeIf(this::isOfSomePlace);
        found.removeIf(c -> isUntoldPair(c.subject()) || isUntoldPair(c.object()));
        found.removeIf(c -> c.cue().unlessInner() && found.stream().anyMatch(inner -> isInner(c, inner)));
        return found;
    }

    /** "Both sides", where nothing tells which. */
    private boolean isUntoldPair(Nominal nominal) {
        return nominal.plural()
                && !nominal.isName()
                && predicates.wording().lists("sides", nominal.noun())
                && (nominal.sentence().hasChild(nominal.head(), "nummod", "two")
                        || nominal.sentence().children(nominal.head(), "det", "cc:preconj", "amod").stream()
                                .anyMatch(d -> d.lemma().equalsIgnoreCase("both")));
    }

    /** "Control of a third town", "another town in the region": which one nobody could tell. */
    private boolean isOfSomePlace(Candidate candidate) {
        var wording = predicates.wording();
        var relation = candidate.relation().name();
        boolean held = wording.lists("holding places", relation)
                && candidate.cueWords().stream().anyMatch(Token::isNoun)
                && (isSome(candidate.object()) || isItself(candidate));
        boolean lying = wording.lists("lying in places", relation)
                && isSome(candidate.subject())
                && !candidate.object().isName();
        return held || lying;
    }

    /** "Attacked a stronghold of the rebels": a place that only that word tells. */
    private static boolean isItself(Candidate candidate) {
        return !candidate.object().isName() && candidate.object().head().equals(candidate.predicate());
    }

    private static boolean isSome(Nominal nominal) {
        var sentence = nominal.sentence();
        return !nominal.isName()
                && !nominal.plural()
                && sentence.hasChild(nominal.head(), "det", "a", "an", "another")
                && sentence.subtree(nominal.head()).stream().noneMatch(Token::isProper);
    }

    /** What a court orders a firm, or a firm refuses its customers: of no politics, where nobody is named. */
    private boolean isPrivate(Candidate candidate) {
        var subject = candidate.subject();
        var object = candidate.object();
        return isPrivate(subject)
                && subject.sentence().subtree(subject.head()).stream().noneMatch(t -> t.isNamed() || t.isProper())
                && (isPrivate(object) || isPrivateIssue(object));
    }

    /** An action or thing in whose words no other actors are. */
    private boolean isPrivateIssue(Nominal object) {
        return object.is("issue")
                && !object.isName()
                && object.sentence() == sentence
                && sentence.subtree(object.head()).stream()
                        .filter(t -> t.isNoun() && !t.equals(object.head()))
                        .flatMap(t -> scene.nominals().of(t).stream())
                        .allMatch(n -> !predicates.isActor(n) || isPrivate(n));
    }

    private boolean isPrivate(Nominal nominal) {
        return !nominal.isName()
                && nominal.nation() == null
                && predicates.wording().lists("private parties", nominal.noun());
    }

    /** In games, too, sides meet, attack and are beaten. */
    private boolean isOfAGame() {
        return sentence.tokens().stream()
                        .anyMatch(t -> t.isNoun()
                                && !t.isProper()
                                && predicates.wording().lists("games", t.lemma()))
                || (sentence.tokens().stream()
                                .anyMatch(t -> SCORE.matcher(t.word()).matches())
                        && sentence.tokens().stream().noneMatch(t -> t.lemma().startsWith("vot")));
    }

    private boolean mayBe(Token token, Cue.Word word) {
        return switch (word) {
            case VERB -> token.isVerb();
            case NOUN ->
                token.isNoun()
                        || token.tag().equals("VBG")
                        || (token.isAdjective()
                                && scene.arguments().nouns().titled(token).isPresent());
            case ADJECTIVE ->
                token.isAdjective()
                        || token.tag().equals("VBN")
                        || token.tag().equals("VBD")
                        || token.tag().equals("IN")
                        || token.word().contains("-");
        };
    }

    /** Whether a clause that completes the one expresses the other, of the same subject. */
    private static boolean isInner(Candidate outer, Candidate inner) {
        return !outer.predicate().equals(inner.predicate())
                && outer.sentence().dominates(outer.predicate(), inner.predicate())
                && isOfClause(outer)
                && (inner.subject().span().equals(outer.subject().span())
                        || (inner.relation().symmetric()
                                && inner.object().span().equals(outer.subject().span())))
                && !inner.cue().unlessInner();
    }

    private static boolean isOfClause(Candidate outer) {
        return outer.features().containsKey("object:in-clause")
                || (outer.features().containsKey("object:pronoun")
                        && outer.cue().objects().contains("comp"));
    }

    /** Cues that find their object where they expect it go before cues that find an actor behind what stands there. */
    private void match(Token token, Cue.Word word) {
        var lemma = word == Cue.Word.ADJECTIVE ? beforeHyphen(token.word()) : token.lemma();
        var cues = predicates.wording().cues(word, lemma.toLowerCase(Locale.ROOT));
        for (boolean behind : new boolean[] {false, true}) {
            for (var cue : cues) {
                var words = cueWords.of(token, cue);
                boolean inName = word == Cue.Word.NOUN
                        && token.isProper()
                        && !cue.subjects().contains("self");
                if (words.isEmpty() || (behind && cue.direct()) || inName || isOtherVerb(token, cue, cues)) {
                    continue;
                }
                var candidates = candidates(new Match(token, cue, words), behind);
                if (!candidates.isEmpty()) {
                    found.addAll(candidates);
                    used.addAll(words);
                    return;
                }
            }
        }
    }

    /** "Shot down" is another verb than "shot", where cues tell the two apart. */
    private boolean isOtherVerb(Token verb, Cue cue, List<Cue> cues) {
        return cue.word() == Cue.Word.VERB
                && cue.particle() == null
                && sentence.children(verb, "compound:prt").stream()
                        .anyMatch(p -> predicates.wording().lists("others with a particle", verb.lemma())
                                || cues.stream().anyMatch(c -> p.lemma().equals(c.particle())));
    }

    /** "anti-Assad" is said by "anti". */
    private static String beforeHyphen(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 ? word.substring(0, hyphen) : word;
    }

    private List<Candidate> candidates(Match match, boolean behind) {
        var cue = match.cue();
        if (cue.word() == Cue.Word.NOUN
                && (cue.subjects().contains("self") ? isOfThePast(match.predicate()) : isUndone(match.predicate()))) {
            return List.of();
        }
        var subjects = slots.standing(
                match, cue.subjects(), n -> predicates.takesSubject(cue, n) && (!cue.named() || n.isName()));
        var between = between(match);
        if (!between.isEmpty()) {
            return combination.of(match, between, List.of());
        }
        if (subjects.isEmpty() && cue.word() == Cue.Word.VERB) {
            subjects = slots.behindAction(match, n -> predicates.takesSubject(cue, n));
        }
        if (subjects.isEmpty() && cue.subjectInContext() && cue.word() != Cue.Word.VERB) {
            subjects = leftUnsaid.subjectsBefore(match);
        }
        if (subjects.isEmpty() && cue.word() == Cue.Word.VERB && leavesTakerUnsaid(match)) {
            return taken(match);
        }
        if (subjects.size() > 1 && slots.isEachOther(match)) {
            return combination.among(match, subjects);
        }
        if (cue.several() && subjects.size() < 2) {
            return List.of();
        }
        var taken = subjects;
        Predicate<Nominal> taking = n -> taken.stream().anyMatch(s -> Combination.isSame(s.nominal(), n));
        Predicate<Nominal> wanted = n -> predicates.takesObject(cue, n) && !taking.test(n);
        var objects = cue.actorFirst()
                ? slots.standing(match, cue.objects(), wanted.and(predicates::isActor), taking)
                : slots.standing(match, cue.objects(), wanted, taking);
        if (objects.isEmpty() && cue.actorFirst()) {
            objects = slots.behind(match, wanted.and(predicates::isActor).and(n -> !isWithin(n, taken)));
            if (objects.isEmpty()) {
                objects = slots.standing(match, cue.objects(), wanted);
            }
        }
        if (objects.isEmpty() && cue.word() == Cue.Word.NOUN) {
            objects = slots.recipients(match.predicate(), wanted);
        }
        if (objects.isEmpty() && behind) {
            objects = slots.behind(match, wanted.and(predicates::isActor).and(n -> !isWithin(n, taken)));
        }
        if (objects.isEmpty() && behind) {
            objects = slots.actions(match);
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = leftUnsaid.placesBefore(match, wanted);
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = leftUnsaid.wholeBefore(match, wanted);
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = leftUnsaid.foreignCountry(match, subjects, wanted);
        }
        return combination.of(match, subjects, objects);
    }

    /** "The town has fallen", "X had been captured". */
    private boolean leavesTakerUnsaid(Match match) {
        return match.cue().subjectInContext()
                || (predicates.wording().lists("takes places", match.predicate().lemma())
                        && predicates.takesPlacesOnly(match.cue())
                        && scene.arguments().isPassive(match.predicate()));
    }

    /** By whoever was told to have taken the same place; by nobody where nothing was told. */
    private List<Candidate> taken(Match match) {
        var cue = match.cue();
        return slots.standing(match, cue.objects(), n -> predicates.takesObject(cue, n)).stream()
                .flatMap(place -> leftUnsaid.doneBefore(match, place).stream()
                        .flatMap(taker -> combination.of(match, List.of(taker), List.of(place)).stream()))
                .toList();
    }

    /** Those between whom it is, whoever else takes part: "joined the fight between X and Y". */
    private List<Argument> between(Match match) {
        var cue = match.cue();
        boolean mutual = cue.word() == Cue.Word.NOUN
                && predicates.relation(cue).symmetric()
                && cue.objects().contains("between");
        var parties = mutual
                ? slots.standing(match, List.of("between"), n -> predicates.takesSubject(cue, n))
                : List.<Argument>of();
        return parties.size() > 1 ? parties : List.of();
    }

    /** Whether it is named inside the phrase of a subject: who is behind an action is somebody else. */
    private boolean isWithin(Nominal nominal, List<Argument> subjects) {
        return nominal.sentence() == sentence
                && subjects.stream()
                        .map(Argument::nominal)
                        .anyMatch(s -> s.sentence() == sentence && sentence.dominates(s.head(), nominal.head()));
    }

    /** "Once a close ally of X": no more; and nobody is what a post is of. */
    private boolean isOfThePast(Token noun) {
        int first = sentence.children(noun, "det", "amod", "compound", "nmod:poss").stream()
                .mapToInt(Token::index)
                .min()
                .orElse(noun.index());
        int before = Math.min(first, noun.index()) - 1;
        boolean noMore = before >= 0
                && predicates.wording().lists("no more", sentence.token(before).lemma());
        // "the post of head of the council"
        boolean post = sentence.preposition(noun).equals("of")
                && sentence.head(noun)
                        .filter(h -> predicates.wording().lists("posts", h.lemma()))
                        .isPresent();
        return noMore || post;
    }

    /** Whether the noun's action is what the verb above it ends, refuses or prevents. */
    private boolean isUndone(Token noun) {
        return sentence.head(noun)
                .filter(h -> h.isVerb()
                        && sentence.is(noun, "obj", "nsubj:pass")
                        && predicates.wording().lists("ends", h.lemma()))
                .isPresent();
    }
}
