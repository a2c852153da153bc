package org.entente.statement;

import org.entente.entity.ReferentId;
import org.jspecify.annotations.Nullable;

/** One link in the chain of attribution. The publisher is the outermost. */
public sealed interface Speaker {

    Attitude attitude();

    /** The words for the speaker alone. */
    String name();

    /** The words for a reader: who, and the reporting verb. */
    default String words() {
        return switch (this) {
            case Publisher publisher -> publisher.name();
            case Named named -> named.name() + " " + named.cue();
            case Unnamed unnamed -> unnamed.name() + " " + unnamed.cue();
        };
    }

    /** Who put the document out. */
    record Publisher(String name, Attitude attitude) implements Speaker {}

    /** @param cue the reporting verb as it stands in the text, "was quoted as saying" */
    record Named(ReferentId who, String name, String cue, Attitude attitude) implements Speaker {}

    /**
     * One who is described but not named, or not mentioned at all ("reportedly").
     *
     * @param who the referent of the description, if there is one
     * @param name the description, "Iraqi officials"; "unnamed sources" where the text has none
     */
    record Unnamed(@Nullable ReferentId who, String name, String cue, Attitude attitude) implements Speaker {}
}
