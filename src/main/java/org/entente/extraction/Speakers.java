package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.statement.Attitude;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operators;
import org.jspecify.annotations.Nullable;

/** Finds who speaks: the subject of a verb of saying, the agent of its passive, the owner of a claim. */
final class Speakers {

    private static final Set<String> NOBODY = Set.of("there", "that", "which", "what");

    private final Operators operators;

    Speakers(Operators operators) {
        this.operators = operators;
    }

    /** The speaker of an operator word. */
    Voice of(Sentence sentence, Token word, Attitude attitude) {
        var who = word.isNoun() ? owner(sentence, word) : subject(sentence, word);
        return voice(sentence, who.orElse(null), cue(sentence, word), attitude);
    }

    Voice voice(Sentence sentence, @Nullable Token who, String cue, Attitude attitude) {
        if (who == null || NOBODY.contains(who.word().toLowerCase(java.util.Locale.ROOT))) {
            return Attribution.unnamed(sentence, cue, attitude);
        }
        return new Voice(who, sentence.index(), words(sentence, who), cue, attitude);
    }

    /** Whom a verb's subject is, or the agent of its passive. */
    Optional<Token> subject(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb)) {
            return agent(sentence, verb);
        }
        return activeSubject(sentence, verb, 0);
    }

    private Optional<Token> activeSubject(Sentence sentence, Token verb, int depth) {
        var own = sentence.child(verb, "nsubj").filter(s -> !sentence.is(s, "nsubj:pass"));
        if (own.isPresent()) {
            return own.map(s -> antecedent(sentence, verb, s));
        }
        var head = sentence.head(verb);
        if (head.isEmpty() || depth > 4) {
            return Optional.empty();
        }
        var label = sentence.label(verb);
        if (label.startsWith("acl") && verb.isVerb() && !verb.tag().equals("VBN")) {
            return head.filter(h -> h.isNoun() || h.isPronoun());
        }
        var quoted = label.equals("advcl")
                && sentence.children(verb, "mark", "case").stream()
                        .anyMatch(m -> m.lemma().equals("as"));
        if (label.equals("xcomp") || quoted) {
            var object = sentence.child(head.get(), "obj", "iobj");
            if (object.isPresent() && head.get().isVerb()) {
                return object;
            }
        }
        return switch (label) {
            case "conj", "xcomp", "advcl", "parataxis", "dep", "obl", "ccomp" ->
                isPassive(sentence, head.get())
                        ? sentence.child(head.get(), "nsubj:pass").map(s -> antecedent(sentence, head.get(), s))
                        : activeSubject(sentence, head.get(), depth + 1);
            default -> Optional.empty();
        };
    }

    /** For "who" and "which", the noun that the relative clause belongs to. */
    private static Token antecedent(Sentence sentence, Token verb, Token subject) {
        if (!subject.tag().startsWith("W")) {
            return subject;
        }
        return sentence.head(verb)
                .filter(h -> sentence.is(verb, "acl") && h.isNoun())
                .orElse(subject);
    }

    boolean isPassive(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj:pass", "aux:pass", "auxpass", "nsubjpass", "csubj:pass")
                        .isPresent()
                || (verb.tag().equals("VBN")
                        && (sentence.is(verb, "acl", "amod", "advcl")
                                && sentence.child(verb, "aux", "obj").isEmpty()));
    }

    /** Whether a verb reports what somebody says. */
    boolean says(Token verb) {
        return operators
                .find(Operator.Word.VERB, verb.lemma().toLowerCase(java.util.Locale.ROOT), Operator.Frame.CLAUSE)
                .filter(o -> o.attitude() != null)
                .isPresent();
    }

    /** Who says what stands between quotation marks; for "was quoted as saying", the one who is quoted. */
    @Nullable
    Token speakerOf(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb)) {
            return sentence.child(verb, "nsubj:pass")
                    .or(() -> nameBefore(sentence, verb))
                    .or(() -> agent(sentence, verb))
                    .orElse(null);
        }
        return activeSubject(sentence, verb, 0).orElse(null);
    }

    /** The name that follows a quotation, where the parser lost its verb behind a relative clause. */
    private static Optional<Token> nameBefore(Sentence sentence, Token verb) {
        for (var i = 1; i < verb.index(); i++) {
            var token = sentence.token(i);
            var afterQuotation =
                    Set.of("''", "\"", "”").contains(sentence.token(i - 1).word());
            if (afterQuotation && token.isProper()) {
                var last = i;
                while (sentence.token(last + 1).isProper()) {
                    last++;
                }
                return Optional.of(sentence.token(last));
            }
        }
        return Optional.empty();
    }

    /** The "by" phrase of a passive, wherever it hangs. */
    Optional<Token> agent(Sentence sentence, Token verb) {
        var found = by(sentence, verb);
        return found.isPresent()
                ? found
                : sentence.children(verb, "advcl", "xcomp", "ccomp", "obl").stream()
                        .filter(c -> c.tag().equals("VBG"))
                        .flatMap(c -> by(sentence, c).stream())
                        .findFirst();
    }

    private static Optional<Token> by(Sentence sentence, Token verb) {
        return sentence.children(verb, "obl", "nmod").stream()
                .filter(c -> sentence.preposition(c).equals("by"))
                .filter(c -> c.time() == null)
                .findFirst();
    }

    private Optional<Token> owner(Sentence sentence, Token noun) {
        var owner = sentence.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return owner;
        }
        for (var preposition : List.of("by", "from", "of")) {
            var found = sentence.children(noun, "nmod", "obl").stream()
                    .filter(c -> sentence.preposition(c).equals(preposition))
                    .filter(c -> c.isProper() || (preposition.equals("by") && c.isNoun()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return sentence.children(noun, "amod", "compound").stream()
                .filter(c -> c.isNamed() || c.isProper())
                .findFirst()
                .or(() -> carrier(sentence, noun));
    }

    /** The subject of a verb that carries the noun: "issued a threat", "made a promise". */
    private Optional<Token> carrier(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(h -> h.isVerb() && sentence.is(noun, "obj"))
                .filter(h -> operators
                        .find(Operator.Word.VERB, h.lemma(), Operator.Frame.NOUN)
                        .filter(Operator::isTransparent)
                        .isPresent())
                .flatMap(h -> subject(sentence, h));
    }

    /** The verb with its auxiliaries and particles: "was quoted", "has long accused". */
    static String cue(Sentence sentence, Token word) {
        var words = new ArrayList<Token>();
        words.add(word);
        words.addAll(sentence.children(word, "aux", "compound:prt", "cop"));
        words.sort(java.util.Comparator.comparingInt(Token::index));
        return String.join(" ", words.stream().map(Token::word).toList());
    }

    /** The words for a speaker: the noun phrase without clauses and appositions. */
    static String words(Sentence sentence, Token who) {
        var inside = new ArrayList<Token>();
        collect(sentence, who, inside);
        inside.sort(java.util.Comparator.comparingInt(Token::index));
        var words = new StringBuilder();
        Token previous = null;
        for (var token : inside) {
            if (previous != null && token.start() > previous.end()) {
                words.append(' ');
            }
            words.append(token.word());
            previous = token;
        }
        return words.toString().replaceFirst("^(?i:the|a|an) ", "");
    }

    private static void collect(Sentence sentence, Token token, List<Token> inside) {
        inside.add(token);
        for (var child :
                sentence.children(token, "det", "amod", "compound", "nmod:poss", "nummod", "flat", "case", "nmod")) {
            var outside = sentence.is(child, "case") && inside.getFirst().equals(token);
            if (!outside && child.time() == null) {
                collect(sentence, child, inside);
            }
        }
    }
}
