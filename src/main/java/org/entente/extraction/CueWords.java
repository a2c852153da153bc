package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/** Finds the words of one sentence that a cue asks for beside the word that carries it: particles, nouns, modifiers, infinitives. */
final class CueWords {

    private final Scene scene;
    private final Sentence sentence;
    private final Wording wording;

    CueWords(Scene scene, Wording wording) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.wording = wording;
    }

    /** The words that the cue asks for, the predicate first; empty where one is missing. */
    List<Token> of(Token token, Cue cue) {
        var words = new ArrayList<>(List.of(token));
        var particle = cue.particle();
        if (particle != null) {
            var found = sentence.tokens().stream()
                    .filter(t -> t.index() > token.index() && t.lemma().equals(particle))
                    .filter(t -> isParticle(t, token))
                    .findFirst();
            if (found.isEmpty()) {
                return List.of();
            }
            words.add(found.get());
        }
        var noun = cue.noun();
        if (noun != null) {
            var found = object(token, noun);
            if (found.isEmpty()) {
                return List.of();
            }
            words.add(found.get());
        }
        if (!cue.nouns().isEmpty()) {
            var objects = objects(token, cue);
            if (cue.nounsExcluded() != objects.isEmpty()) {
                return List.of();
            }
            words.addAll(objects);
        }
        boolean unmodified = (!cue.modifiers().isEmpty() && !isModified(token, cue, cue.modifiers()))
                || (!cue.barred().isEmpty() && isModified(token, cue, cue.barred()));
        boolean incomplete = cue.infinitive() && !hasInfinitive(token);
        boolean otherClause = !cue.clauseWords().isEmpty() && !hasClause(token, cue);
        boolean otherVerb = !cue.verbs().isEmpty() && !isArgumentOf(token, cue.verbs());
        return unmodified || incomplete || otherClause || otherVerb ? List.of() : words;
    }

    /** Whether the noun itself, or one of the verb's objects, has one of the words before it. */
    private boolean isModified(Token token, Cue cue, Set<String> words) {
        var nouns = cue.word() == Cue.Word.VERB ? scene.arguments().objects(token) : List.of(token);
        return nouns.stream().anyMatch(n -> isModified(n, words));
    }

    /** Whether one of the words stands before a noun, or before the title that the noun is of a name. */
    private boolean isModified(Token noun, Set<String> words) {
        var titled = scene.arguments().nouns().titled(noun).stream();
        return Stream.concat(Stream.of(noun), titled)
                .flatMap(n -> sentence.children(n, "amod", "compound", "advmod", "det").stream())
                .anyMatch(m -> m.index() <= noun.index()
                        && (words.contains(m.lemma().toLowerCase(Locale.ROOT))
                                || words.contains(m.word().toLowerCase(Locale.ROOT))));
    }

    private boolean hasInfinitive(Token verb) {
        return sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
                .anyMatch(c -> sentence.hasChild(c, "mark", "to"));
    }

    /** Whether one of the words is the predicate of a clause that completes the verb: "urged him to resign", "said that it had failed". */
    private boolean hasClause(Token verb, Cue cue) {
        // of whom the clause itself is about it tells what he did; whoever is spoken to has yet to do it: not "told him
        // that he had resigned"
        boolean told = cue.objects().getFirst().equals("compsubj");
        return sentence.children(verb, "xcomp", "ccomp", "advcl", "acl").stream()
                .filter(c -> told || !isPast(c))
                .anyMatch(c -> cue.clauseWords().contains(c.lemma().toLowerCase(Locale.ROOT)));
    }

    private boolean isPast(Token clause) {
        return clause.tag().equals("VBD") || sentence.hasChild(clause, "aux", "have");
    }

    /** Whether the noun is the subject or object of one of the verbs: "relations between them soured". */
    private boolean isArgumentOf(Token noun, Set<String> verbs) {
        return sentence.is(noun, "nsubj", "nsubj:pass", "obj")
                && sentence.head(noun)
                        .filter(v -> verbs.contains(v.lemma().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** "Pulled out", "forced the agency, with all its staff, out": next to the verb, or further on where it belongs to it. */
    private boolean isParticle(Token word, Token verb) {
        if (word.index() <= verb.index() + 3) {
            return sentence.is(word, "compound:prt", "advmod", "case", "advcl", "xcomp", "obl", "mark");
        }
        var above = sentence.head(word);
        var governor = sentence.is(word, "case") ? above.flatMap(sentence::head) : above;
        // "ordered the envoy out of the country": what parsers hang on the envoy
        var whole = governor.filter(g -> sentence.is(g, "obj"))
                .flatMap(sentence::head)
                .or(() -> governor);
        return sentence.is(word, "compound:prt", "advmod", "case")
                && Stream.concat(governor.stream(), whole.stream()).anyMatch(verb::equals);
    }

    /** The noun that the cue asks for: the verb's object or oblique, or what a container there is of ("a state of emergency"). */
    private Optional<Token> object(Token verb, String noun) {
        return sentence.children(verb, "obj", "nsubj:pass", "obl", "xcomp", "acl", "amod").stream()
                .flatMap(t -> Stream.concat(
                        Stream.of(t),
                        wording.lists("container", t.lemma())
                                ? sentence.children(t, "nmod").stream()
                                        .filter(n -> sentence.preposition(n).equals("of"))
                                : Stream.empty()))
                .filter(t -> isWord(t, Set.of(noun)))
                .findFirst()
                .or(() -> sentence.is(verb, "acl")
                        ? sentence.head(verb).filter(h -> isWord(h, Set.of(noun)))
                        : Optional.empty());
    }

    /** The verb's objects, those of its particle ("called for his ouster"), and what it calls them ("called him <i>a liar</i>"), that are, or hold, one of the nouns. */
    private List<Token> objects(Token verb, Cue cue) {
        var called = sentence.children(verb, "xcomp", "obl", "advcl").stream()
                .filter(c -> sentence.is(c, "xcomp") || sentence.preposition(c).equals("as"));
        var direct = cue.particle() == null
                ? scene.arguments().objects(verb)
                : Stream.concat(
                                scene.arguments().objects(verb).stream(),
                                scene.arguments().ofVerb(verb, cue.particle()).stream())
                        .toList();
        return Stream.concat(direct.stream(), called)
                .map(scene.nominals()::content)
                .filter(o -> isWord(o, cue.nouns()))
                .toList();
    }

    /** Whether it is one of the nouns; "troops" is the plural of "troop" here, though the tools keep it whole. */
    private static boolean isWord(Token token, Set<String> nouns) {
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        return nouns.contains(lemma)
                || (token.tag().equals("NNS")
                        && lemma.endsWith("s")
                        && nouns.contains(lemma.substring(0, lemma.length() - 1)));
    }
}
