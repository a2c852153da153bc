package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Scene.Found;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/** The search for predicates in one sentence. Used once. */
final class PredicateSearch {

    private static final int SENTENCES_BACK = 4;

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;
    private final List<Candidate> before;
    private final CueWords cueWords;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Token> used = new HashSet<>();

    PredicateSearch(Predicates predicates, Scene scene, Antecedents antecedents, List<Candidate> before) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
        this.before = before;
        this.cueWords = new CueWords(scene, predicates.wording());
    }

    /** An argument of a predicate: the word at which it was found, whom it means, and behind what. */
    private record Argument(
            Token word, Nominal nominal, @Nullable Nominal issue, String via) {}

    /** A cue that a word answers to, with all the words that it asks for. */
    private record Match(Token predicate, Cue cue, List<Token> words) {}

    List<Candidate> run() {
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

    private static boolean mayBe(Token token, Cue.Word word) {
        return switch (word) {
            case VERB -> token.isVerb();
            case NOUN -> token.isNoun() || token.tag().equals("VBG");
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
                && outer.features().containsKey("object:in-clause")
                && (inner.subject().span().equals(outer.subject().span())
                        || (inner.relation().symmetric()
                                && inner.object().span().equals(outer.subject().span())))
                && !inner.cue().unlessInner();
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
                if (words.isEmpty() || (behind && cue.direct()) || inName) {
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
        var subjects = standing(match, cue.subjects(), n -> predicates.takesSubject(cue, n));
        if (subjects.isEmpty() && cue.subjectInContext()) {
            subjects = subjectsBefore(match);
        }
        if (subjects.size() > 1 && isEachOther(match)) {
            return among(match, subjects);
        }
        if (cue.several() && subjects.size() < 2) {
            return List.of();
        }
        var taken = subjects;
        Predicate<Nominal> wanted =
                n -> predicates.takesObject(cue, n) && taken.stream().noneMatch(s -> isSame(s.nominal(), n));
        var objects = cue.actorFirst()
                ? standing(match, cue.objects(), wanted.and(predicates::isActor))
                : standing(match, cue.objects(), wanted);
        if (objects.isEmpty() && cue.actorFirst()) {
            objects = behind(match, wanted.and(predicates::isActor).and(n -> !isWithin(n, taken)));
            if (objects.isEmpty()) {
                objects = standing(match, cue.objects(), wanted);
            }
        }
        if (objects.isEmpty() && cue.word() == Cue.Word.NOUN) {
            objects = recipients(match.predicate(), wanted);
        }
        if (objects.isEmpty() && behind) {
            objects = behind(match, wanted.and(predicates::isActor).and(n -> !isWithin(n, taken)));
        }
        if (objects.isEmpty() && cue.objectInContext()) {
            objects = placesBefore(match, wanted);
        }
        return combine(match, subjects, objects);
    }

    /** Whether the object is "each other" or "one another". */
    private boolean isEachOther(Match match) {
        return match.cue().objects().stream()
                .flatMap(slot -> slotHeads(match, slot).stream())
                .anyMatch(t -> sentence.previous(t)
                        .filter(p -> isPair(p, t, "each", "other"))
                        .or(() -> sentence.next(t).filter(n -> isPair(t, n, "one", "another")))
                        .isPresent());
    }

    private static boolean isPair(Token one, Token next, String first, String second) {
        return one.lemma().equalsIgnoreCase(first) && next.lemma().equalsIgnoreCase(second);
    }

    private List<Token> slotHeads(Match match, String slot) {
        return match.cue().word() == Cue.Word.VERB
                ? scene.arguments().ofVerb(match.predicate(), slot)
                : scene.arguments().ofNoun(match.predicate(), slot);
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

    /** Whether it is named inside the phrase of a subject: who is behind an action is somebody else. */
    private boolean isWithin(Nominal nominal, List<Argument> subjects) {
        return nominal.sentence() == sentence
                && subjects.stream()
                        .map(a -> a.nominal().head())
                        .anyMatch(h -> sentence.token(h.index()).equals(h) && sentence.dominates(h, nominal.head()));
    }

    private List<Candidate> combine(Match match, List<Argument> subjects, List<Argument> objects) {
        var relation = predicates.relation(match.cue());
        var combined = new ArrayList<Candidate>();
        if (!subjects.isEmpty() && !objects.isEmpty()) {
            for (var subject : subjects) {
                for (var object : objects) {
                    if (!isOwn(match, subject.nominal(), object)) {
                        combined.add(candidate(match, relation, subject, object));
                    }
                }
            }
        } else if (relation.symmetric()) {
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
        return possessed || organ || home;
    }

    /** Whether the noun's action is what the verb above it ends, refuses or prevents. */
    private boolean isUndone(Token noun) {
        return sentence.head(noun)
                .filter(h -> h.isVerb()
                        && sentence.is(noun, "obj", "nsubj:pass")
                        && predicates.wording().lists("ends", h.lemma()))
                .isPresent();
    }

    /** Phrases that stand in one of the slots and are wanted; pronouns are replaced by what they stand for. */
    private List<Argument> standing(Match match, List<String> slots, Predicate<Nominal> wanted) {
        for (var slot : slots) {
            var direct = heads(match, slot).stream()
                    .flatMap(f -> antecedents.all(f.nominal(), wanted).stream()
                            .map(n ->
                                    new Argument(f.word(), n, null, f.nominal().isPronoun() ? "pronoun" : slot)))
                    .toList();
            if (slot.equals("comp")) {
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
    private List<Argument> behind(Match match, Predicate<Nominal> wanted) {
        for (var slot : match.cue().objects()) {
            for (var f : heads(match, slot)) {
                var actors = scene.behind(
                        f.nominal().head(),
                        n -> !isOpposed(match, n.head())
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
                    .filter(h -> predicates.wording().lists("container", h.lemma()))
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
            heads.removeIf(f -> isOpposed(match, f.word()));
        }
        if (slot.equals("adj")) {
            // "the Kyiv offensive" is where, not who
            heads.removeIf(f -> !predicates.isFirstOfAllAnActor(f.nominal()));
        }
        return heads;
    }

    /** Whether it stands behind "against": what is promised against somebody is not promised to them. */
    private boolean isOpposed(Match match, Token word) {
        return predicates.relation(match.cue()).sign() == Relation.Sign.POSITIVE
                && sentence.preposition(word).equals("against");
    }

    private List<Argument> recipients(Token noun, Predicate<Nominal> wanted) {
        return scene.arguments().recipients(noun).stream()
                .flatMap(h -> scene.nominals().of(h).stream().map(n -> new Found(h, n)))
                .flatMap(f -> antecedents.of(f.nominal(), wanted).stream()
                        .map(n -> new Argument(f.word(), n, null, "recipient")))
                .toList();
    }

    /** Who did the like in the sentences just before: "The capture of the town follows …". */
    private List<Argument> subjectsBefore(Match match) {
        return recent().filter(c -> c.cue().relation().equals(match.cue().relation()))
                .filter(c -> c.sentence() != sentence
                        || c.predicate().index() < match.predicate().index())
                .findFirst()
                .map(c -> List.of(new Argument(c.subject().head(), c.subject(), null, "context")))
                .orElse(List.of());
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
                addressee(match),
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

    private @Nullable Nominal addressee(Match match) {
        return match.cue().addressees().stream()
                .flatMap(slot -> scene.in(match.predicate(), match.cue().word(), slot).stream())
                .flatMap(f -> antecedents.of(f.nominal(), predicates::isActor).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Nominal one, Nominal other) {
        return one.name().equals(other.name()) && (one.span().equals(other.span()) || (one.isName() && other.isName()));
    }
}
