package org.entente.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How documents are taken in.
 *
 * @param documentLimit most bytes of UTF-8 that a text, or a page with its markup, may have
 * @param importLimit most bytes that a file of authorities may have that is handed in over HTTP
 * @param patience how long a document waits for the language models, and for its turn to be read
 * @param readers how many documents are read at a time
 */
@Validated
@ConfigurationProperties("entente.intake")
public record IntakeSettings(
        @NotNull @DefaultValue("5MB") DataSize documentLimit,
        @NotNull @DefaultValue("2GB") DataSize importLimit,
        @NotNull @DefaultValue("20s") Duration patience,
        @Min(1) @DefaultValue("2") int readers) {}
