package org.entente.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How RDF is written. Turtle, N-Triples and RDF/XML hold one graph: what lies in several is written as one, and each
 * statement still leads to its document by {@code prov:wasDerivedFrom}. JSON-LD and RDF/XML know no triple terms: what a
 * statement says stands there in {@code :subject}, {@code :relation} and {@code :object} alone.
 */
public enum Serialisation {
    TRIG("application/trig", "trig", true),
    TURTLE("text/turtle", "ttl", false),
    N_QUADS("application/n-quads", "nq", true),
    N_TRIPLES("application/n-triples", "nt", false),
    JSON_LD("application/ld+json", "jsonld", true),
    RDF_XML("application/rdf+xml", "rdf", false);

    private final String mediaType;
    private final String extension;
    private final boolean namedGraphs;

    Serialisation(String mediaType, String extension, boolean namedGraphs) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.namedGraphs = namedGraphs;
    }

    /** Its registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of files end in. */
    public String extension() {
        return extension;
    }

    /** Whether it keeps the graphs of a dataset apart. */
    public boolean namedGraphs() {
        return namedGraphs;
    }

    /** Finds one by its name, file extension or media type, in any case: {@code turtle}, {@code ttl}, {@code text/turtle}. */
    public static Optional<Serialisation> named(String name) {
        var wanted = plain(name);
        return Arrays.stream(values())
                .filter(s -> List.of(plain(s.name()), s.extension, plain(s.mediaType))
                        .contains(wanted))
                .findFirst();
    }

    /** All names, for one who gave none of them. */
    public static String names() {
        return Arrays.stream(values())
                .map(s -> s.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ /]", "");
    }
}
