package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.neo4j.driver.Query;

/**
 * One query of {@code cypher/}, by name.
 *
 * @param name its path there without the ending, such as {@code read/subjects-of}
 * @param text as it stands in the file, with the header that says what it answers
 */
record CypherFile(String name, String text) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]*");

    private static final Map<String, CypherFile> READ = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if there is no such file */
    static CypherFile named(String name) {
        return READ.computeIfAbsent(name, CypherFile::read);
    }

    Query with(Map<String, Object> parameters) {
        return new Query(text, parameters);
    }

    /**
     * The text with the types of {@code $types} written out. The database then looks up edges of these types alone; where types are a
     * parameter it reads every edge of an entity and drops those of other types.
     *
     * @param types of edges, at least one, as relations of the vocabulary name them
     * @throws IllegalArgumentException if one is no name of a type
     */
    String textFor(Collection<String> types) {
        types.forEach(type -> {
            if (!TYPE.matcher(type).matches()) {
                throw new IllegalArgumentException("'%s' is no type of an edge.".formatted(type));
            }
        });
        return text.replace("$any($types)", String.join("|", types));
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
