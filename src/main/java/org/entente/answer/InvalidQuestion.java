package org.entente.answer;

/** A question that cannot be answered as it is put; the message says how it could be. */
public final class InvalidQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidQuestion(String message) {
        super(message);
    }

    public InvalidQuestion(String message, Throwable cause) {
        super(message, cause);
    }
}
