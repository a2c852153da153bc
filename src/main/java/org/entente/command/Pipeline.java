package org.entente.command;

import java.util.List;
import org.entente.document.Submission;
import org.entente.document.UnreadableDocument;
import org.entente.vocabulary.Wording;

/** From a text as handed in to what it reports. Used by many threads at once. */
interface Pipeline {

    /** @throws UnreadableDocument if it cannot be read */
    ReadText read(Submission submission);

    /** How relations are coded as events. */
    Wording wording();

    /** Other names of what the authorities know by a name; empty if they do not know it. */
    List<String> otherNames(String name);

    /** The state that a name or a demonym stands for, "Kenyan" for Kenya; any other word as it is. */
    String stateOf(String word);
}
