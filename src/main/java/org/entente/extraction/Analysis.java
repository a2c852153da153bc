package org.entente.extraction;

import java.io.Serializable;
import java.util.List;

/**
 * What the language tools make of one document: the ground on which rules work.
 *
 * @param text of the document as it is read: its offsets are those of the stored text, its characters are the plain ones
 * @param sentences in text order
 * @param times in text order
 */
record Analysis(String text, List<Sentence> sentences, List<TimeExpression> times) implements Serializable {

    Analysis {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
    }

    List<TimeExpression> timesIn(Sentence sentence) {
        return times.stream().filter(t -> t.sentence() == sentence.index()).toList();
    }
}
