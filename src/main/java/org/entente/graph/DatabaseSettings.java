package org.entente.graph;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the log is kept, and the database process that keeps it. With {@code spring.neo4j.uri} set, that database is used
 * and none is started.
 *
 * @param dataDir everything that Entente keeps on disk lies under it
 */
@Validated
@ConfigurationProperties("entente")
record DatabaseSettings(
        @NotNull Path dataDir, @Valid @DefaultValue Database database) {

    /**
     * The process that Entente starts for itself.
     *
     * @param heap most heap that it may use; beyond that it ends, and is started again
     * @param pageCache memory for the store's pages, beside the heap
     * @param startTimeout how long it may take to start, recovery after a crash included
     */
    record Database(
            @NotNull @DefaultValue("1GB") DataSize heap,
            @NotNull @DefaultValue("256MB") DataSize pageCache,

            @NotNull @DurationMin(seconds = 1) @DefaultValue("3m")
            Duration startTimeout) {}

    Path databaseHome() {
        return dataDir.resolve("neo4j");
    }
}
