package org.entente.web;

import org.jspecify.annotations.Nullable;

/** Reads an entity from a path, where an identifier's slash may be written as it is. */
final class Paths {

    private Paths() {}

    /** @param kind the part of an identifier before its slash; null where it is a name, or an identifier in one part */
    static String named(@Nullable String kind, String id) {
        return kind == null ? id : kind + "/" + id;
    }
}
