package org.entente.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves the service's address in the data directory, where a command finds it. */
@Component
class Address implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Address.class);

    private final Path file;

    Address(@Value("${entente.data-dir}") Path dataDir) {
        this.file = in(dataDir);
    }

    private static Path in(Path dataDir) {
        return dataDir.resolve("address");
    }

    /** Where the service said that it is; it may have been killed since. */
    static Optional<URI> read(Path dataDir) {
        try {
            return Optional.of(URI.create(Files.readString(in(dataDir)).strip()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @EventListener
    void write(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(
                        file,
                        "http://127.0.0.1:%d/".formatted(web.getWebServer().getPort()));
            } catch (IOException e) {
                LOG.warn("Commands will not find this service: {} cannot be written ({})", file, e.getMessage());
            }
        }
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }
}
