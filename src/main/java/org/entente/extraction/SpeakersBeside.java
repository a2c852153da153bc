package org.entente.extraction;

import java.util.function.Consumer;
import org.entente.statement.Attitude;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operator.Frame;
import org.entente.vocabulary.Operators;

/** Speakers that stand beside a clause rather than above it: "according to", "citing", ", officials said". */
final class SpeakersBeside {

    private final Sentence sentence;
    private final Operators operators;
    private final Speakers speakers;
    private final Embedding embedding;
    private final Consumer<Voice> add;

    /** @param add what takes each speaker, the innermost first */
    SpeakersBeside(
            Sentence sentence, Operators operators, Speakers speakers, Embedding embedding, Consumer<Voice> add) {
        this.sentence = sentence;
        this.operators = operators;
        this.speakers = speakers;
        this.embedding = embedding;
        this.add = add;
    }

    /** Speakers that stand beside a clause rather than above it: "according to", "citing", ", officials said". */
    void of(Token clause) {
        for (var child : sentence.children(clause, "obl", "nmod", "advmod", "dep")) {
            if (sentence.preposition(child).startsWith("according") || isAccording(child)) {
                add.accept(speakers.voice(sentence, child, "according to", reliedOn(child)));
            }
        }
        for (var child : sentence.children(clause, "advcl", "obl", "dep")) {
            if (child.lemma().equals("accord")) {
                sentence.child(child, "obl", "nmod")
                        .ifPresent(o -> add.accept(speakers.voice(sentence, o, "according to", reliedOn(o))));
            }
        }
        for (var child : sentence.children(clause, "parataxis")) {
            embedding
                    .operator(child, Frame.CLAUSE, "")
                    .filter(o -> o.attitude() != null
                            && child.isVerb()
                            && sentence.child(child, "nsubj").isPresent()
                            && sentence.child(child, "obj").isEmpty()
                            && !sentence.isCutBetween(clause, child))
                    .ifPresent(o -> add.accept(speakers.of(sentence, child, Scope.attitude(o))));
        }
    }

    /** Whoever relies on a rumour, or on a report that nobody confirms, alleges. */
    private Attitude reliedOn(Token source) {
        var doubted = sentence.children(source, "amod").stream()
                .anyMatch(a -> operators
                        .find(Operator.Word.ADJECTIVE, a.lemma(), Frame.REPORT)
                        .filter(o -> Attitude.ALLEGES.name().equals(o.attitude()))
                        .isPresent());
        var rumour = operators
                .find(Operator.Word.NOUN, source.lemma(), Frame.CLAUSE)
                .filter(o -> Attitude.ALLEGES.name().equals(o.attitude()))
                .isPresent();
        return doubted || rumour ? Attitude.ALLEGES : Attitude.ASSERTS;
    }

    /** "citing officials": whom the speaker of a clause relies on stands inside of that speaker. */
    void citedBy(Token clause) {
        for (var child : sentence.children(clause, "advcl", "xcomp", "dep", "acl")) {
            var citing = child.tag().equals("VBG")
                    && operators.find(Operator.Word.MARKER, child.lemma()).isPresent();
            if (citing) {
                sentence.child(child, "obj")
                        .ifPresent(o -> add.accept(speakers.voice(sentence, o, child.word(), Attitude.ASSERTS)));
            }
        }
    }

    private boolean isAccording(Token nominal) {
        return sentence.children(nominal, "case").stream()
                .anyMatch(c -> c.lemma().equals("accord") || c.lemma().equals("according"));
    }
}
