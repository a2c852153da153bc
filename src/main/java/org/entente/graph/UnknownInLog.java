package org.entente.graph;

import org.springframework.modulith.NamedInterface;

/** The log holds nothing by an identifier. */
@NamedInterface("problem")
public final class UnknownInLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownInLog(String what, String id) {
        super(
                "The log holds no %s '%s'. Ids are listed by GET /api/documents, /api/statements, /api/entities and /api/judgements."
                        .formatted(what, id));
    }
}
