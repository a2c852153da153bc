package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.driver.Query;

/**
 * One query of {@code cypher/}, by name.
 *
 * @param name its path there without the ending, such as {@code read/subjects-of}
 * @param text as it stands in the file, with the header that says what it answers
 */
record CypherFile(String name, String text) {

    private static final Map<String, CypherFile> READ = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if there is no such file */
    static CypherFile named(String name) {
        return READ.computeIfAbsent(name, CypherFile::read);
    }

    Query with(Map<String, Object> parameters) {
        return new Query(text, parameters);
    }

    private static CypherFile read(String name) {
        try (var in = CypherFile.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no query cypher/%s.cypher.".formatted(name));
            }
            return new CypherFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
