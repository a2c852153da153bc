package org.entente.rdf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the log is given away as RDF.
 *
 * @param dataDir everything that Entente keeps on disk lies under it
 * @param baseIri what the IRIs of documents, statements and entities begin with, up to {@code id/} and {@code data/}
 */
@Validated
@ConfigurationProperties("entente")
record RdfSettings(
        @NotNull Path dataDir,

        @NotNull @Pattern(regexp = "https?://[^\\s<>\"{}|\\\\^`]+/") @DefaultValue("http://localhost:8080/")
        String baseIri,

        @Valid @DefaultValue Rdf rdf) {

    /**
     * @param licence the IRI of the licence of statements
     * @param quotedCharacters how much of one document is quoted at most, where quotations are asked for
     * @param followEvery how long the dataset waits before it looks for what is new in the log; a query makes it look at once
     */
    record Rdf(
            @NotNull
            @Pattern(regexp = "https?://[^\\s<>\"{}|\\\\^`]+")
            @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
            String licence,

            @Min(0) @DefaultValue("1000") int quotedCharacters,
            @NotNull @DefaultValue("5s") Duration followEvery,

            @Valid @DefaultValue Sparql sparql) {}

    /**
     * @param timeout how long one query may run
     * @param rows most results of one query
     * @param response most bytes of one response
     * @param query most characters of one query
     * @param atOnce how many queries run at a time; more wait for the length of the timeout
     */
    record Sparql(
            @NotNull @DefaultValue("20s") Duration timeout,
            @Min(1) @DefaultValue("50000") int rows,
            @NotNull @DefaultValue("32MB") DataSize response,
            @Min(1) @DefaultValue("100000") int query,
            @Min(1) @DefaultValue("4") int atOnce) {}

    Path projectionHome() {
        return dataDir.resolve("rdf");
    }

    Iris iris() {
        return new Iris(baseIri);
    }

    Rights rights(boolean quotations) {
        return new Rights(rdf.licence(), quotations, rdf.quotedCharacters());
    }
}
