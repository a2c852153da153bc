package org.entente.graph;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.modulith.NamedInterface;

/** The database process cannot be started, or the database does not answer. */
@NamedInterface("problem")
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * What the work gives.
     *
     * @throws DatabaseUnavailable if the database cannot be reached, though the driver has tried for a while
     */
    static <T> T whereItAnswers(Supplier<T> work) {
        try {
            return work.get();
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw new DatabaseUnavailable(
                    "The database does not answer. Ask again in a while; a document that was not acknowledged may be handed in again, which "
                            + "changes nothing if it was taken.",
                    e);
        }
    }
}
