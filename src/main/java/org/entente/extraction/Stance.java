package org.entente.extraction;

import java.util.List;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;

/**
 * On whose word and in which way a clause is put forward.
 *
 * @param voices the speakers between the publisher and what is said, outermost first
 * @param hedges words that weaken it without naming a speaker, for the confidence
 * @param future whether it is said of a time after the writing
 */
record Stance(List<Voice> voices, Polarity polarity, Modality modality, List<String> hedges, boolean future) {

    /** The publisher says so, and no more. */
    static final Stance PLAIN = new Stance(List.of(), Polarity.POSITIVE, Modality.ASSERTED, List.of(), false);

    Stance {
        voices = List.copyOf(voices);
        hedges = List.copyOf(hedges);
    }
}
