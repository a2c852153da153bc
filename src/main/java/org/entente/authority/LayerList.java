package org.entente.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.EntityId;

/** The list of imported layers, oldest first: a table beside them that is only ever replaced as a whole. */
final class LayerList {

    private static final String HEADER = "directory\tsource\tcode\timported\tentities\treplaces";

    private final Path file;

    LayerList(Path root) {
        this.file = root.resolve("layers.tsv");
    }

    List<LayerEntry> read() {
        var entries = new ArrayList<LayerEntry>();
        if (Files.exists(file)) {
            try (var lines = Files.newBufferedReader(file)) {
                AuthorityFile.read(file.toString(), lines, line -> {
                    var replaces = new HashSet<EntityId>();
                    line.list("replaces").forEach(id -> replaces.add(new EntityId(id)));
                    entries.add(new LayerEntry(
                            line.get("directory"),
                            line.get("source"),
                            line.get("code"),
                            Instant.parse(line.get("imported")),
                            Long.parseLong(line.get("entities")),
                            replaces));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return entries;
    }

    void write(List<LayerEntry> entries) {
        var text = entries.stream()
                .map(entry -> String.join(
                        "\t",
                        entry.directory(),
                        entry.source(),
                        entry.code(),
                        entry.imported().toString(),
                        Long.toString(entry.entities()),
                        entry.replaces().stream().map(EntityId::value).sorted().collect(Collectors.joining("|"))))
                .map(line -> line + "\n")
                .collect(Collectors.joining("", HEADER + "\n", ""));
        try {
            var fresh = file.resolveSibling("layers.tsv.new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When it was last replaced. */
    FileTime changed() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
