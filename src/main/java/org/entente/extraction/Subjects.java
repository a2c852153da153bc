package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.vocabulary.Wording;

/** Who does what a verb says, as grammar has it: its own subject, or that of the word that it depends on. */
final class Subjects {

    private static final int DEEPEST = 8;
    /** Prepositions that make a participle say something of the object: "accused it <i>of</i> backing". */
    private static final Set<String> OF_OBJECT = Set.of("of", "from", "for", "into", "against");

    private final Sentence sentence;
    private final Wording wording;
    private final Arguments arguments;

    Subjects(Sentence sentence, Wording wording, Arguments arguments) {
        this.sentence = sentence;
        this.wording = wording;
        this.arguments = arguments;
    }

    /** The subject as grammar has it, of the verb or of the one that it depends on. */
    List<Token> of(Token verb, int depth) {
        var own = sentence.children(verb, "nsubj").stream()
                .filter(s -> !s.lemma().equals("there"))
                .toList();
        if (!own.isEmpty()) {
            return arguments.members(own.stream()
                    .map(s -> Arguments.isRelative(s) ? arguments.antecedent(s).orElse(s) : s)
                    .toList());
        }
        var head = sentence.head(verb);
        if (head.isEmpty() || depth > DEEPEST) {
            return List.of();
        }
        var governor = head.get();
        if (governor.tag().startsWith("RB")) {
            // "stopped short of attacking"
            governor = sentence.head(governor).filter(Token::isVerb).orElse(governor);
        }
        var label = sentence.label(verb);
        if (label.startsWith("acl:relcl")) {
            var relative = sentence.children(verb).stream()
                    .filter(Arguments::isRelative)
                    .findFirst();
            var noun = governor;
            return arguments.members(List.of(arguments.predicated(
                    relative.map(r -> arguments.meantBy(r, noun, verb)).orElse(noun))));
        }
        if (label.startsWith("acl") || label.equals("amod")) {
            return participle(verb, governor, depth);
        }
        if (!arguments.isPredicate(governor)) {
            return List.of();
        }
        return switch (label) {
            case "conj" ->
                isBare(verb) && isFinite(governor) ? ofClause(governor, verb, depth) : of(governor, depth + 1);
            case "xcomp" -> controller(governor, depth);
            case "ccomp" ->
                sentence.hasChild(verb, "mark", "to")
                                || verb.tag().equals("VBG")
                                || verb.tag().equals("VB")
                        ? controller(governor, depth)
                        : List.of();
            case "advcl" -> hasOwnMark(verb) ? List.of() : adverbial(verb, governor, depth);
            case "parataxis", "dep" -> verb.tag().equals("VBG") ? of(governor, depth + 1) : List.of();
            default -> List.of();
        };
    }

    /** "Demanded that it cooperate and release them": a bare verb goes on with the clause before it, not with the finite verb above. */
    private List<Token> ofClause(Token governor, Token verb, int depth) {
        return sentence.children(governor, "ccomp", "xcomp").stream()
                .filter(c -> c.index() < verb.index())
                .reduce((_, last) -> last)
                .map(c -> of(c, depth + 1))
                .orElse(List.of());
    }

    private boolean isBare(Token verb) {
        return verb.tag().equals("VB") && sentence.children(verb, "aux", "mark").isEmpty();
    }

    private boolean isFinite(Token verb) {
        return Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
                && sentence.children(verb, "aux").isEmpty();
    }

    private List<Token> participle(Token verb, Token noun, int depth) {
        if (verb.tag().equals("VBN") && !arguments.isPassive(verb)) {
            return arguments.members(List.of(firstConjunct(noun)));
        }
        if (verb.tag().equals("VBG") && wording.lists("speech", noun.lemma())) {
            return utterers(noun);
        }
        if (verb.tag().equals("VBG") && sentence.hasChild(verb, "mark", "of") && wording.isAction(noun.lemma())) {
            return meant(noun);
        }
        if (verb.tag().equals("VBG") || verb.tag().equals("VBN")) {
            return arguments.members(List.of(noun));
        }
        // "their plan to retake the town": who has the plan, else who carries it
        var owners = arguments.ofNoun(noun, "poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        var light = arguments.nouns().lightSubjects(noun);
        if (!light.isEmpty()) {
            return light;
        }
        var named = arguments.nouns().modifiers(noun);
        return named.isEmpty() ? arguments.members(List.of(noun)) : named;
    }

    /** "Its intention of leaving", "rejected accusations of lying": who has the intention, and who answers the accusation. */
    private List<Token> meant(Token noun) {
        var governor = sentence.head(noun).filter(h -> h.isVerb() && sentence.is(noun, "obj"));
        var owners = wording.lists("charges", noun.lemma())
                ? List.<Token>of()
                : arguments.members(sentence.children(noun, "nmod:poss"));
        return owners.isEmpty() ? governor.map(arguments::subjects).orElse(List.of()) : owners;
    }

    /** Whose statement, letter or resolution it is: its owner, or who issued it. */
    private List<Token> utterers(Token noun) {
        var owners = arguments.members(sentence.children(noun, "nmod:poss"));
        if (!owners.isEmpty()) {
            return owners;
        }
        return sentence.head(noun)
                .filter(h -> h.isVerb() && sentence.is(noun, "obj", "obl"))
                .map(arguments::subjects)
                .orElse(List.of());
    }

    private Token firstConjunct(Token noun) {
        return sentence.is(noun, "conj")
                ? sentence.head(noun).map(this::firstConjunct).orElse(noun)
                : noun;
    }

    private List<Token> adverbial(Token verb, Token governor, int depth) {
        var objects = sentence.children(governor, "obj");
        boolean ofObject = verb.tag().equals("VBG")
                && sentence.children(verb, "mark", "case").stream()
                        .anyMatch(m -> OF_OBJECT.contains(m.lemma())
                                || wording.lists("answers", governor.lemma() + " " + m.lemma()));
        if (ofObject && !objects.isEmpty()) {
            // "accused it of backing", "prevented them from leaving", "charged him with killing"
            return arguments.members(objects);
        }
        if (ofObject && arguments.isPassive(governor)) {
            return of(governor, depth + 1);
        }
        if (sentence.hasChild(verb, "case", "include") || sentence.hasChild(verb, "mark", "include")) {
            // "accused of meddling, including by backing": as the participle before
            var before = sentence.children(governor, "advcl", "acl").stream()
                    .filter(v -> v.index() < verb.index() && v.tag().equals("VBG"))
                    .findFirst();
            if (before.isPresent()) {
                return of(before.get(), depth + 1);
            }
        }
        // an infinitive of purpose or a participle has the subject of its clause
        return verb.tag().equals("VBG") || verb.tag().equals("VBN") || sentence.hasChild(verb, "mark", "to")
                ? of(governor, depth + 1)
                : List.of();
    }

    private boolean hasOwnMark(Token verb) {
        return sentence.children(verb, "mark").stream()
                .anyMatch(m -> Set.of("that", "if", "because", "although", "though", "unless")
                        .contains(m.lemma()));
    }

    private List<Token> controller(Token governor, int depth) {
        if (governor.isAdjective() && !sentence.children(governor, "expl").isEmpty()) {
            // "it is impossible to deliver food"
            return List.of();
        }
        var objects = sentence.children(governor, "obj", "iobj");
        boolean byObject = wording.lists("object control", governor.lemma());
        if (byObject && arguments.isPassive(governor)) {
            return of(governor, depth + 1);
        }
        if (byObject && !objects.isEmpty()) {
            return arguments.members(objects);
        }
        if (byObject) {
            var addressed = new ArrayList<>(arguments.prepositional(governor, "on"));
            addressed.addAll(arguments.prepositional(governor, "upon"));
            addressed.addAll(arguments.prepositional(governor, "to"));
            addressed.addAll(arguments.prepositional(governor, "for"));
            if (!addressed.isEmpty()) {
                return addressed;
            }
        }
        return of(governor, depth + 1);
    }
}
