package org.entente.graph;

import org.springframework.modulith.NamedInterface;

/** The database process cannot be started. */
@NamedInterface("problem")
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
