package org.entente.extraction;

import org.entente.statement.Attitude;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as the sentence has it, before it is known which referent that is.
 *
 * @param who head of the words for the speaker; null where the text has none ("reportedly")
 * @param sentence index of the sentence in which the speaker stands
 * @param name the words for the speaker
 * @param cue the words by which the speaker speaks: "was quoted as saying"
 */
record Voice(@Nullable Token who, int sentence, String name, String cue, Attitude attitude) {

    static final String NOBODY = "unnamed sources";

    /** Whether the sentence itself names the speaker, rather than describing one or saying "he". */
    boolean isNamed() {
        return who != null && (who.isProper() || who.isNamed());
    }
}
