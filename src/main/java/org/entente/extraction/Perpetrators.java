package org.entente.extraction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.vocabulary.Wording;

/**
 * To whom a sentence lays what a noun tells: "responsible for the murder", "suspected of the kidnapping", "claimed responsibility for the
 * bombing", "the killing was blamed on", "the massacre perpetrated by". How surely, and on whose word, is for {@link Attribution} to say.
 */
final class Perpetrators {

    private final Sentence sentence;
    private final Wording wording;
    private final Arguments arguments;
    private final Subjects subjects;

    Perpetrators(Sentence sentence, Wording wording, Arguments arguments, Subjects subjects) {
        this.sentence = sentence;
        this.wording = wording;
        this.arguments = arguments;
        this.subjects = subjects;
    }

    /** Heads of the phrases that name them. */
    List<Token> of(Token noun) {
        var top = sentence.is(noun, "conj")
                ? sentence.head(noun).filter(Token::isNoun).orElse(noun)
                : noun;
        return Stream.of(doers(top), answering(top), laidOn(top), behind(top))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "The massacre perpetrated by the army", "the attack claimed by the group", "the group claimed the attack". */
    private List<Token> doers(Token noun) {
        var participles = sentence.children(noun, "acl").stream()
                .filter(v -> v.tag().equals("VBN") && wording.lists("perpetrates", v.lemma()))
                .flatMap(v -> arguments.agents(v).stream())
                .toList();
        if (!participles.isEmpty() || !sentence.is(noun, "obj", "nsubj:pass")) {
            return participles;
        }
        return sentence.head(noun)
                .filter(v -> wording.lists("perpetrates", v.lemma()))
                .map(arguments::subjects)
                .orElse(List.of());
    }

    /** "The men responsible for the murder", "accused of the murder", "claimed responsibility for it", "its role in it". */
    private List<Token> answering(Token noun) {
        var preposition = sentence.preposition(noun);
        var found = answers(noun).filter(word -> answersFor(word, preposition)).findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        var answer = found.get();
        if (answer.isNoun()) {
            var owners = arguments.members(sentence.children(answer, "nmod:poss"));
            return owners.isEmpty() ? carriers(answer) : owners;
        }
        boolean active = answer.isVerb() && !arguments.isPassive(answer);
        var objects = active ? arguments.members(sentence.children(answer, "obj")) : List.<Token>of();
        if (!objects.isEmpty()) {
            return objects;
        }
        return sentence.is(answer, "amod") ? sentence.head(answer).map(List::of).orElse(List.of()) : described(answer);
    }

    /** Words that may ask for the noun's preposition: parsers hang it on the verb, or on the noun beside the verb. */
    private Stream<Token> answers(Token noun) {
        return sentence.head(noun).stream().flatMap(g -> {
            var beside = g.isNoun() && sentence.is(g, "obj", "nsubj:pass", "nsubj")
                    ? sentence.head(g).stream()
                    : sentence.children(g, "obj", "xcomp").stream();
            return Stream.concat(Stream.of(g), beside);
        });
    }

    private boolean answersFor(Token word, String preposition) {
        return wording.lists("answers", word.lemma() + " " + preposition)
                || wording.lists("answers", word.word().toLowerCase(Locale.ROOT) + " " + preposition);
    }

    /** Who claims, bears or takes it: "took part in", "bears responsibility for". */
    private List<Token> carriers(Token answer) {
        return sentence.head(answer)
                .filter(v -> v.isVerb() && sentence.is(answer, "obj"))
                .map(arguments::subjects)
                .orElse(List.of());
    }

    /** Of whom an adjective or participle is said: its subject, or the noun that it stands behind. */
    private List<Token> described(Token answer) {
        var own = subjects.of(answer, 0);
        if (!own.isEmpty()) {
            return own;
        }
        var passive = arguments.members(sentence.children(answer, "nsubj:pass"));
        if (!passive.isEmpty()) {
            return passive;
        }
        return sentence.is(answer, "acl", "acl:relcl", "xcomp", "dep")
                ? sentence.head(answer)
                        .filter(Token::isNoun)
                        .map(n -> arguments.members(List.of(n)))
                        .orElse(List.of())
                : List.of();
    }

    /** "The killing was blamed on the militia", "they attributed the bombing to the group". */
    private List<Token> laidOn(Token noun) {
        if (!sentence.is(noun, "obj", "nsubj:pass")) {
            return List.of();
        }
        return sentence.head(noun).stream()
                .flatMap(v -> Stream.concat(
                                sentence.children(v, "obl", "nmod").stream(), sentence.children(noun, "nmod").stream())
                        .filter(o -> isLaidOn(v, o)))
                .flatMap(o -> arguments.members(List.of(o)).stream())
                .toList();
    }

    /** Whether a phrase tells on whom the verb lays what its object tells, wherever the parser hangs it. */
    boolean isLaidOn(Token verb, Token phrase) {
        return wording.lists("lays", verb.lemma() + " " + sentence.preposition(phrase));
    }

    /** "The guerrillas are behind the attack", "the group behind the attack". */
    private List<Token> behind(Token noun) {
        if (!sentence.preposition(noun).equals("behind")) {
            return List.of();
        }
        var predicated = arguments.members(sentence.children(noun, "nsubj"));
        if (!predicated.isEmpty()) {
            return predicated;
        }
        return sentence.head(noun)
                .map(g -> g.isNoun()
                        ? arguments.members(List.of(g))
                        : g.lemma().equals("be") ? arguments.subjects(g) : List.<Token>of())
                .orElse(List.of());
    }
}
