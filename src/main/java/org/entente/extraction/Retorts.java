package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.TextSpan;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who denies what somebody says, in the same breath ("a claim that the army denied", ", which the army denied") or in the next
 * sentence ("The army denied it", "The group denied involvement").
 */
final class Retorts {

    private static final Set<String> POINTING = Set.of("it", "this", "that");

    private final Operators operators;
    private final Wording wording;
    private final Speakers speakers;

    Retorts(Operators operators, Wording wording) {
        this.operators = operators;
        this.wording = wording;
        this.speakers = new Speakers(operators);
    }

    /**
     * One who denies.
     *
     * @param ofOwn whether only what is said of the denier himself is denied
     * @param where the sentence in which he does
     */
    record Retort(Voice voice, boolean ofOwn, Sentence where) {

        /** How what was said is put forward by the one who denies it. */
        Stance stance(Stance said) {
            return new Stance(List.of(voice), said.polarity(), Modality.DENIED, said.hedges(), said.future());
        }

        /** What is to be quoted: what is denied, and the denial. */
        TextSpan span(Sentence sentence) {
            return new TextSpan(sentence.span().start(), where.span().end());
        }
    }

    /** @param next the sentence that follows, where there is one */
    List<Retort> to(Sentence sentence, Token predicate, @Nullable Sentence next) {
        var found = new ArrayList<Retort>();
        for (var verb : sentence.tokens()) {
            if (verb.index() > predicate.index() && denies(sentence, verb) && takesUp(sentence, verb, predicate)) {
                add(found, sentence, verb, false);
            }
        }
        if (next != null && next.size() > 0) {
            var verb = next.root();
            var object = next.child(verb, "obj", "nsubj:pass");
            if (denies(next, verb) && object.isPresent()) {
                if (pointsBack(next, object.get())) {
                    add(found, next, verb, false);
                } else if (isInvolvement(next, object.get())) {
                    add(found, next, verb, true);
                }
            }
        }
        return found;
    }

    /** Those of a sentence who deny something. */
    List<Token> deniers(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(verb -> denies(sentence, verb))
                .flatMap(verb -> speakers.subject(sentence, verb).stream())
                .flatMap(who -> Stream.concat(Stream.of(who), sentence.children(who, "conj").stream()))
                .toList();
    }

    private void add(List<Retort> found, Sentence sentence, Token verb, boolean ofOwn) {
        var subject = speakers.subject(sentence, verb).orElse(null);
        // "armed by their neighbour, which denies it"
        var who = subject != null && subject.tag().startsWith("W")
                ? sentence.head(verb).filter(Token::isNoun).orElse(null)
                : subject;
        if (who != null) {
            found.add(new Retort(
                    speakers.voice(sentence, who, Speakers.cue(sentence, verb), Attitude.DENIES), ofOwn, sentence));
        }
    }

    /** A relative clause of a noun of claim that a comma sets off, or of all of the clause before it: ", a claim that", ", which". */
    private boolean takesUp(Sentence sentence, Token verb, Token predicate) {
        var head = sentence.head(verb).orElse(verb);
        if (sentence.is(verb, "conj", "parataxis")
                && sentence.child(verb, "nsubj").isPresent()) {
            // ", but the rebels denied it"
            return sentence.children(verb, "obj").stream()
                    .anyMatch(o -> POINTING.contains(o.lemma().toLowerCase(Locale.ROOT))
                            && sentence.children(o).isEmpty());
        }
        if (!sentence.is(verb, "acl", "ccomp") || head.index() <= predicate.index()) {
            return false;
        }
        boolean claim = head.isNoun() && wording.lists("charges", head.lemma()) && isSetOff(sentence, head);
        return claim
                || sentence.children(verb, "obj", "nsubj:pass").stream()
                        .anyMatch(o -> (o.lemma().equals("which") && isSetOff(sentence, o))
                                || (POINTING.contains(o.lemma()) && head.isNoun()));
    }

    private static boolean isSetOff(Sentence sentence, Token noun) {
        int first = sentence.children(noun, "det", "amod", "compound").stream()
                .mapToInt(Token::index)
                .min()
                .orElse(noun.index());
        int before = Math.min(first, noun.index()) - 1;
        return before >= 0 && sentence.token(before).word().equals(",");
    }

    private boolean denies(Sentence sentence, Token verb) {
        return verb.isVerb()
                && sentence.children(verb, "advmod", "neg").stream()
                        .noneMatch(n -> n.lemma().equals("not"))
                && operator(verb)
                        .filter(o -> Attitude.DENIES.name().equals(o.attitude()))
                        .isPresent();
    }

    private Optional<Operator> operator(Token verb) {
        return operators.find(Operator.Word.VERB, verb.lemma().toLowerCase(Locale.ROOT), Operator.Frame.REPORT);
    }

    /** "It", "the claim", "the accusations": what was said just before. */
    private boolean pointsBack(Sentence sentence, Token object) {
        if (object.isPronoun() || object.tag().equals("DT")) {
            return POINTING.contains(object.lemma().toLowerCase(Locale.ROOT));
        }
        boolean definite = sentence.children(object, "det", "nmod:poss").stream()
                .anyMatch(d -> !Set.of("a", "an", "any", "another").contains(d.lemma()));
        return wording.lists("charges", object.lemma())
                && (definite || object.tag().equals("NNS"))
                && isBare(sentence, object);
    }

    /** "Denied involvement", "denied any role": in what was told just before. */
    private boolean isInvolvement(Sentence sentence, Token object) {
        return wording.lists("involvement", object.lemma()) && isBare(sentence, object);
    }

    private static boolean isBare(Sentence sentence, Token noun) {
        return sentence.children(noun, "nmod", "acl", "ccomp").isEmpty();
    }
}
