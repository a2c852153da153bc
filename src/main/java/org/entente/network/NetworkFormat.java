package org.entente.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that a network is written to. */
public enum NetworkFormat {
    GRAPHML("application/graphml+xml"),
    GEXF("application/gexf+xml"),
    /** Places, and what is reported of them, where it is known where they lie (RFC 7946). */
    GEOJSON("application/geo+json"),
    /** What is reported, a line each (RFC 4180). */
    CSV("text/csv");

    private final String mediaType;

    NetworkFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name, and the name to ask for it by. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NetworkFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equalsIgnoreCase(name.strip())
                        || format.mediaType().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
