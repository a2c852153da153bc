package org.entente.extraction;

import java.util.List;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * How a text puts a claim forward.
 *
 * @param links the chain of speakers, outermost first, without the publisher
 */
record Framing(Polarity polarity, Modality modality, List<Link> links) {

    Framing {
        links = List.copyOf(links);
    }

    static Framing of(Stance stance) {
        return new Framing(
                stance.polarity(),
                stance.modality(),
                stance.voices().stream()
                        .map(v -> new Link(v.who(), v.sentence(), v.cue(), v.attitude()))
                        .toList());
    }

    /**
     * One speaker.
     *
     * @param speaker head word of the phrase; null where the text has none ("reportedly")
     * @param sentence the sentence that the phrase stands in
     * @param cue the reporting words
     */
    record Link(@Nullable Token speaker, int sentence, String cue, Attitude attitude) {}
}
