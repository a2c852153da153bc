package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Slots.Argument;
import org.entente.extraction.Slots.Match;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;

/** The search for predicates in one sentence. Used once. */
final class PredicateSearch {

    private static final int SENTENCES_BACK = 4;

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;
    private final List<Candidate> before;
    private final CueWords cueWords;
    private final Slots slots;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Token> used = new HashSet<>();

    PredicateSearch(Predicates predicates, Scene scene, Antecedents antecedents, List<Candidate> before) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
        this.before = before;
        this.cueWords = new CueWords(scene, predicates.wording());
        this.slots = new Slots(predicates, scene, antecedents);
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
        found.removeIf(c -> c.cue().unlessInner() && found.stream().anyMatch(inner -> isInner(c, inner)));
        return found;
    }

    /** In games, too, sides meet, attack and are beaten. */
    private boolean isOfAGame() {
        return sentence.tokens().stream()
                .anyMatch(
                        t -> t.isNoun() && !t.isProper() && predicates.wording().lists("games", t.lemma()));
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
                        .anyMatch(p -> cues.stream().anyMatch(c -> p.lemma().equals(c.particle())));
    }

    /** "anti-Assad" is said by "anti". */
    private static String beforeHyphen(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 ? word.substring(0, hyphen) : word;
    }

    private List<Candidate> candidates(Match match, boolean behind) {
        var cue = match.cue();
        if (cue.word() == Cue.Word.NOUN && !cue.subjects().contains("self") && isUndone(match.predicate())) {
            return List.of();
        }
        var subjects = slots.standing(
                match, cue.subjects(), n -> predicates.takesSubject(cue, n) && (!cue.named() || n.isName()));
        var between = between(match);
        if (!between.isEmpty()) {
            return combine(match, between, List.of());
        }
        if (subjects.isEmpty() && cue.word() == Cue.Word.VERB) {
            subjects = slots.behindAction(match, n -> predicates.takesSubject(cue, n));
        }
        if (subjects.isEmpty() && cue.subjectInContext()) {
            subjects = subjectsBefore(match);
        }
        if (subjects.size() > 1 && slots.isEachOther(match)) {
            return among(match, subjects);
        }
        if (cue.several() && subjects.size() < 2) {
            return List.of();
        }
        var taken = subjects;
        Predicate<Nominal> taking = n -> taken.stream().anyMatch(s -> isSame(s.nominal(), n));
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
            objects = placesBefore(match, wanted);
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = wholeBefore(match, wanted);
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = foreignCountry(match, subjects, wanted);
        }
        return combine(match, subjects, objects);
    }

    /** Each of the subjects does it to each of the others. */
    private List<Candidate> among(Match match, List<Argument> subjects) {
        var relation = predicates.relation(match.cue());
        var combined = new ArrayList<Candidate>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = relation.symmetric() ? i + 1 : 0; j < subjects.size(); j++) {
                var object = subjects.get(j);
                if (i != j && isPair(match.cue(), subjects.get(i).nominal(), object.nominal())) {
                    combined.add(candidate(match, relation, subjects.get(i), object));
                }
            }
        }
        return combined;
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

    private List<Candidate> combine(Match match, List<Argument> subjects, List<Argument> objects) {
        var relation = predicates.relation(match.cue());
        var combined = new ArrayList<Candidate>();
        if (!subjects.isEmpty() && !objects.isEmpty()) {
            for (var subject : subjects) {
                for (var object : objects) {
                    if (subject.via().equals("context")
                            && doneBefore(match, object).isPresent()) {
                        var same = doneBefore(match, object).get();
                        combined.add(candidate(match, relation, same, object));
                    } else if (!isOwn(match, subject.nominal(), object)) {
                        combined.add(candidate(match, relation, subject, object));
                    }
                }
            }
        } else if (relation.symmetric() && isMutual(match)) {
            var pair = subjects.size() > 1 || objects.isEmpty() ? subjects : objects;
            for (int i = 0; i < pair.size(); i++) {
                for (int j = i + 1; j < pair.size(); j++) {
                    if (isPair(match.cue(), pair.get(i).nominal(), pair.get(j).nominal())) {
                        combined.add(candidate(match, relation, pair.get(i), pair.get(j)));
                    }
                }
            }
        }
        return combined;
    }

    /** Whether several subjects do it to each other: those who hold out against somebody do not fight among themselves. */
    private boolean isMutual(Match match) {
        var cue = match.cue();
        if (cue.word() == Cue.Word.VERB
                && match.predicate().tag().equals("VBG")
                && sentence.is(match.predicate(), "advcl", "acl", "dep")) {
            return false; // "militias battling for the city": whatever it hangs on
        }
        return cue.word() != Cue.Word.VERB
                || cue.several()
                || cue.objects().stream().anyMatch(o -> o.equals("with") || o.equals("between"));
    }

    private boolean isPair(Cue cue, Nominal one, Nominal other) {
        return !isSame(one, other) && predicates.takesSubject(cue, one) && predicates.takesObject(cue, other);
    }

    /** What one does to one's own: "its troops", "their citizens", a state and its embassy. That relates nobody. */
    private boolean isOwn(Match match, Nominal subject, Argument object) {
        if (match.cue().noun() != null) {
            return false;
        }
        var nominal = object.nominal();
        boolean possessed = nominal.sentence() == sentence
                && sentence.children(object.word(), "nmod:poss").stream()
                        .filter(p -> p.tag().equals("PRP$"))
                        .flatMap(p -> scene.nominals().of(p).stream())
                        .anyMatch(
                                p -> antecedents.of(p, n -> isSame(n, subject)).isPresent());
        boolean organ = predicates.relation(match.cue()).sign() != Relation.Sign.NEGATIVE
                && subject.is("state")
                && nominal.isName()
                && !nominal.is("state")
                && nominal.is("organisation")
                && nominal.nation() != null
                && nominal.nation().equals(subject.nation());
        boolean home = object.via().equals("must")
                && nominal.nation() != null
                && nominal.nation().equals(subject.nation())
                && (nominal.is("state") || nominal.is("government"));
        // "an opposition leader" without a name tells no more than the words
        boolean ofWords = object.via().equals("group") && subject.head().equals(match.predicate());
        return possessed || organ || home || ofWords;
    }

    /** Whether the noun's action is what the verb above it ends, refuses or prevents. */
    private boolean isUndone(Token noun) {
        return sentence.head(noun)
                .filter(h -> h.isVerb()
                        && sentence.is(noun, "obj", "nsubj:pass")
                        && predicates.wording().lists("ends", h.lemma()))
                .isPresent();
    }

    /** Who did the like in the sentences just before: "The capture of the town follows …". */
    private List<Argument> subjectsBefore(Match match) {
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
    private Optional<Argument> doneBefore(Match match, Argument object) {
        return all().reversed().stream()
                .filter(c -> c.cue().relation().equals(match.cue().relation()))
                .filter(c -> c.object().isName() && isSame(c.object(), object.nominal()))
                .findFirst()
                .map(c -> new Argument(c.subject().head(), c.subject(), null, "context"));
    }

    /** Where it happened, from what was told just before: "after the forces there pulled out". */
    private List<Argument> placesBefore(Match match, Predicate<Nominal> wanted) {
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
    private List<Argument> foreignCountry(Match match, List<Argument> subjects, Predicate<Nominal> wanted) {
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
    private List<Argument> wholeBefore(Match match, Predicate<Nominal> wanted) {
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

    private Candidate candidate(Match match, Relation relation, Argument subject, Argument object) {
        var cue = match.cue();
        var features = new TreeMap<String, Double>();
        features.put("word:" + cue.word().name().toLowerCase(Locale.ROOT), 1.0);
        features.put(feature("object", object), 1.0);
        features.put(feature("subject", subject), 1.0);
        features.put("subject:" + (subject.nominal().isName() ? "name" : "description"), 1.0);
        features.put("object:" + (object.nominal().isName() ? "name" : "description"), 1.0);
        if (cue.weak()) {
            features.put("cue:weak", 1.0);
        }
        return new Candidate(
                sentence,
                match.predicate(),
                cue,
                relation,
                subject.nominal(),
                object.nominal(),
                object.issue(),
                slots.addressee(match),
                object.word(),
                match.words(),
                features);
    }

    private static String feature(String role, Argument argument) {
        return role + ":"
                + switch (argument.via()) {
                    case "behind" -> "behind";
                    case "comp" -> "in-clause";
                    case "context" -> "context";
                    case "pronoun" -> "pronoun";
                    default -> "direct";
                };
    }

    private static boolean isSame(Nominal one, Nominal other) {
        return one.name().equals(other.name()) && (one.span().equals(other.span()) || (one.isName() && other.isName()));
    }
}
