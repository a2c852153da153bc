package org.entente.graph.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on free Cypher.
 *
 * @param enabled whether it is answered; unless said, on the database that Entente starts itself and on no other
 * @param timeout how long a query may run
 * @param grace how much longer the database may take to end it, before the database process is ended
 * @param rows most rows that an answer has
 * @param values most values in an answer, those in lists and maps counted one by one
 * @param atOnce most queries that run at the same time
 */
@Validated
@ConfigurationProperties("entente.cypher")
record CypherSettings(
        @Nullable Boolean enabled,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("5s")
        Duration timeout,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("3s")
        Duration grace,

        @Min(1) @Max(100_000) @DefaultValue("1000") int rows,
        @Min(1) @Max(10_000_000) @DefaultValue("200000") int values,
        @Min(1) @Max(64) @DefaultValue("2") int atOnce) {}
