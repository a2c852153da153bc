package org.entente.rdf;

import java.util.Arrays;
import java.util.Optional;

/** How results of SELECT and ASK are written. */
public enum ResultForm {
    JSON("application/sparql-results+json"),
    XML("application/sparql-results+xml"),
    CSV("text/csv"),
    TSV("text/tab-separated-values");

    private final String mediaType;

    ResultForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Finds one by its name or media type. */
    public static Optional<ResultForm> named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(name) || f.mediaType.equalsIgnoreCase(name))
                .findFirst();
    }
}
