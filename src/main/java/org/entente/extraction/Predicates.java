package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.extraction.Scene.Found;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that express relations, and between whom. */
final class Predicates {

    private final Vocabulary vocabulary;
    private final Wording wording;

    Predicates(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /** What pronouns and elided phrases of the scene stand for. */
    interface Antecedents {
        /**
         * What a pronoun stands for among those that are wanted in its place; a phrase that is wanted stands for itself.
         *
         * @return empty where that is in doubt
         */
        Optional<Nominal> of(Nominal nominal, Predicate<Nominal> wanted);
    }

    List<Candidate> in(Scene scene, Antecedents antecedents) {
        var found = new ArrayList<Candidate>();
        var used = new HashSet<Token>();
        for (var word : List.of(Cue.Word.VERB, Cue.Word.ADJECTIVE, Cue.Word.NOUN)) {
            for (var token : scene.sentence().tokens()) {
                if (!used.contains(token)
                        && mayBe(token, word)
                        && !scene.nominals().isInsideName(token)) {
                    match(scene, token, word, antecedents, used, found);
                }
            }
        }
        return found;
    }

    private boolean mayBe(Token token, Cue.Word word) {
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

    private void match(
            Scene scene, Token token, Cue.Word word, Antecedents antecedents, Set<Token> used, List<Candidate> found) {
        var lemmas = lemmas(token, word);
        for (var lemma : lemmas) {
            for (var cue : wording.cues(word, lemma)) {
                var words = words(scene, token, cue);
                if (words.isEmpty()) {
                    continue;
                }
                var candidates = candidates(scene, token, cue, words, antecedents);
                if (!candidates.isEmpty()) {
                    found.addAll(candidates);
                    used.addAll(words);
                    return;
                }
            }
        }
    }

    private static List<String> lemmas(Token token, Cue.Word word) {
        var lower = token.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case VERB, NOUN -> List.of(token.lemma().toLowerCase(Locale.ROOT));
            case ADJECTIVE -> List.of(lower);
        };
    }

    /** The words that the cue asks for, the predicate first; empty where one is missing. */
    private List<Token> words(Scene scene, Token token, Cue cue) {
        var sentence = scene.sentence();
        var words = new ArrayList<Token>(List.of(token));
        var particle = cue.particle();
        if (particle != null) {
            var found = sentence.tokens().stream()
                    .filter(t -> t.index() > token.index()
                            && t.index() <= token.index() + 3
                            && t.lemma().equals(particle))
                    .filter(t -> sentence.is(t, "compound:prt", "advmod", "case", "advcl", "xcomp", "obl", "mark"))
                    .findFirst();
            if (found.isEmpty()) {
                return List.of();
            }
            words.add(found.get());
        }
        var noun = cue.noun();
        if (noun != null) {
            var found = sentence.children(token, "obj", "nsubj:pass", "obl", "xcomp", "acl", "amod").stream()
                    .filter(t -> t.lemma().toLowerCase(Locale.ROOT).equals(noun))
                    .findFirst()
                    .or(() -> sentence.is(token, "acl")
                            ? sentence.head(token).filter(h -> h.lemma().equals(noun))
                            : Optional.empty());
            if (found.isEmpty()) {
                return List.of();
            }
            words.add(found.get());
        }
        if (!cue.nouns().isEmpty() && cue.nounsExcluded() == anyObject(scene, token, cue.nouns())) {
            return List.of();
        }
        return words;
    }

    private boolean anyObject(Scene scene, Token verb, Set<String> nouns) {
        return scene.arguments().objects(verb).stream()
                .anyMatch(o -> nouns.contains(o.lemma().toLowerCase(Locale.ROOT))
                        || nouns.contains(scene.nominals().content(o).lemma().toLowerCase(Locale.ROOT)));
    }

    private List<Candidate> candidates(Scene scene, Token token, Cue cue, List<Token> words, Antecedents antecedents) {
        var relation = vocabulary.relation(cue.relation());
        if (cue.word() == Cue.Word.NOUN && !cue.subjects().contains("self") && isUndone(scene, token)) {
            return List.of();
        }
        var subjects = argument(
                scene, token, cue, words, cue.subjects(), antecedents, n -> admits(relation, cue, n, true), false);
        var taken = new HashSet<Token>();
        subjects.forEach(s -> taken.add(s.word()));
        var objects = argument(
                scene,
                token,
                cue,
                words,
                cue.objects(),
                antecedents,
                n -> admits(relation, cue, n, false) && subjects.stream().noneMatch(s -> isSame(s.nominal(), n)),
                true);
        if (objects.isEmpty() && cue.word() == Cue.Word.NOUN) {
            objects =
                    nominalsOf(
                                    scene,
                                    scene.arguments().recipients(token),
                                    antecedents,
                                    n -> admits(relation, cue, n, false))
                            .stream()
                            .map(f -> new Argument(f.word(), f.nominal(), null, "recipient"))
                            .toList();
        }
        var found = new ArrayList<Candidate>();
        if (!subjects.isEmpty() && !objects.isEmpty()) {
            for (var subject : subjects) {
                for (var object : objects) {
                    found.add(candidate(scene, token, cue, relation, subject, object, words, antecedents));
                }
            }
        } else if (relation.symmetric()) {
            var pair = subjects.size() > 1 ? subjects : objects.isEmpty() ? subjects : objects;
            for (int i = 0; i < pair.size(); i++) {
                for (int j = i + 1; j < pair.size(); j++) {
                    if (!isSame(pair.get(i).nominal(), pair.get(j).nominal())) {
                        found.add(candidate(scene, token, cue, relation, pair.get(i), pair.get(j), words, antecedents));
                    }
                }
            }
        }
        return found;
    }

    /** Whether the noun's action is what the verb above it ends, refuses or prevents. */
    private boolean isUndone(Scene scene, Token noun) {
        return scene.sentence()
                .head(noun)
                .filter(h -> h.isVerb()
                        && scene.sentence().is(noun, "obj", "nsubj:pass")
                        && wording.lists("ends", h.lemma()))
                .isPresent();
    }

    private record Argument(
            Token word, Nominal nominal, @Nullable Nominal issue, String via) {}

    private List<Argument> argument(
            Scene scene,
            Token token,
            Cue cue,
            List<Token> words,
            List<String> slots,
            Antecedents antecedents,
            Predicate<Nominal> wanted,
            boolean object) {
        for (var slot : slots) {
            var heads = heads(scene, token, cue, words, slot);
            var direct = heads.stream()
                    .flatMap(f -> antecedents.of(f.nominal(), wanted).stream().map(n -> new Found(f.word(), n)))
                    .map(f -> new Argument(f.word(), f.nominal(), null, slot))
                    .toList();
            if (!direct.isEmpty()) {
                return slot.equals("comp") ? direct.subList(0, 1) : direct;
            }
        }
        if (!object) {
            return List.of();
        }
        for (var slot : slots) {
            for (var f : heads(scene, token, cue, words, slot)) {
                var behind = scene.behind(
                        f.nominal().head(), n -> antecedents.of(n, wanted).isPresent());
                if (!behind.isEmpty()) {
                    return behind.stream()
                            .flatMap(n -> antecedents.of(n, wanted).stream())
                            .map(n -> new Argument(f.word(), n, f.nominal(), slot + " behind"))
                            .toList();
                }
            }
        }
        return List.of();
    }

    private List<Found> heads(Scene scene, Token token, Cue cue, List<Token> words, String slot) {
        var found = new ArrayList<>(scene.in(token, cue.word(), slot));
        if (cue.noun() != null && !slot.equals("subj") && !slot.equals("obj") && !slot.equals("iobj")) {
            found.addAll(scene.in(words.getLast(), Cue.Word.NOUN, slot));
        }
        if (slot.equals("suffix")) {
            // part of the word itself; see Affixes
            return List.of();
        }
        found.removeIf(f -> words.contains(f.word()) && !slot.equals("self"));
        return found;
    }

    private List<Found> nominalsOf(Scene scene, List<Token> heads, Antecedents antecedents, Predicate<Nominal> wanted) {
        return heads.stream()
                .flatMap(h -> scene.nominals().of(h).stream().map(n -> new Found(h, n)))
                .flatMap(f -> antecedents.of(f.nominal(), wanted).stream().map(n -> new Found(f.word(), n)))
                .toList();
    }

    private Candidate candidate(
            Scene scene,
            Token token,
            Cue cue,
            Relation relation,
            Argument subject,
            Argument object,
            List<Token> words,
            Antecedents antecedents) {
        var features = new TreeMap<String, Double>();
        features.put("word:" + cue.word().name().toLowerCase(Locale.ROOT), 1.0);
        features.put(
                object.via().endsWith("behind")
                        ? "object:behind"
                        : object.via().equals("comp") ? "object:in-clause" : "object:direct",
                1.0);
        features.put("subject:" + (subject.nominal().isName() ? "name" : "description"), 1.0);
        features.put("object:" + (object.nominal().isName() ? "name" : "description"), 1.0);
        if (cue.weak()) {
            features.put("cue:weak", 1.0);
        }
        Nominal addressee = null;
        for (var slot : cue.addressees()) {
            for (var f : scene.in(token, cue.word(), slot)) {
                addressee = antecedents.of(f.nominal(), this::isActor).orElse(addressee);
            }
        }
        return new Candidate(
                scene.sentence(),
                token,
                cue,
                relation,
                subject.nominal(),
                object.nominal(),
                object.issue(),
                addressee,
                object.word(),
                words,
                features);
    }

    private boolean isActor(Nominal nominal) {
        return nominal.kinds().stream().map(vocabulary::kind).anyMatch(k -> k.family() == EntityKind.Family.ACTOR);
    }

    private boolean admits(Relation relation, Cue cue, Nominal nominal, boolean subject) {
        var narrower = subject ? cue.subjectKinds() : cue.objectKinds();
        return kindFor(relation, narrower, nominal, subject).isPresent();
    }

    /** The first of the kinds that the nominal may be of which the relation takes there. */
    Optional<EntityKind> kindFor(Relation relation, Set<String> narrower, Nominal nominal, boolean subject) {
        return nominal.kinds().stream()
                .map(vocabulary::kind)
                .filter(k -> subject ? relation.takesSubject(k) : relation.takesObject(k))
                .filter(k -> narrower.isEmpty()
                        || narrower.contains(k.name())
                        || narrower.contains(k.family().kindName()))
                .findFirst();
    }

    private static boolean isSame(Nominal one, Nominal other) {
        boolean samePlace = one.head().equals(other.head()) && one.sentence() == other.sentence();
        return one.name().equals(other.name()) && (samePlace || (one.isName() && other.isName()));
    }
}
