package org.entente.graph;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/** The database stopped what a question asks of it, since it took longer than a question may. */
@NamedInterface("problem")
public final class QuestionTakesTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionTakesTooLong(Duration limit, Throwable cause) {
        super(
                "The question took longer than the %d seconds that one may take. Narrow it: name an actor or a place, a day or a publisher, or longer beginnings of words."
                        .formatted(limit.toSeconds()),
                cause);
    }
}
