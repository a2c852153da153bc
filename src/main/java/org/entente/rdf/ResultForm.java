package org.entente.rdf;

import java.util.Arrays;
import java.util.Optional;

/** How results of SELECT and ASK are written. */
public enum ResultForm {
    JSON("application/sparql-results+json", "SPARQL_Results_JSON"),
    XML("application/sparql-results+xml", "SPARQL_Results_XML"),
    CSV("text/csv", "SPARQL_Results_CSV"),
    TSV("text/tab-separated-values", "SPARQL_Results_TSV");

    private final String mediaType;
    private final String format;

    ResultForm(String mediaType, String format) {
        this.mediaType = mediaType;
        this.format = format;
    }

    /** Its name among the W3C's unique IRIs for file formats. */
    String format() {
        return format;
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
