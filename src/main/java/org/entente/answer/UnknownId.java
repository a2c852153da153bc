package org.entente.answer;

/** An identifier of something other than an entity that the log does not hold at the position looked at. */
public final class UnknownId extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownId(String what, String id) {
        super(
                "The log holds no %s '%s' there. It may never have been taken, or was retracted or superseded; ask with an earlier knownAt."
                        .formatted(what, id));
    }
}
