package org.entente.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.authority.AuthorityStore;
import org.entente.authority.ImportFormat;
import org.entente.authority.ImportRefused;
import org.entente.authority.Packed;
import org.entente.entity.Account;
import org.springframework.stereotype.Service;

/** Takes in who and what shall be known before documents are read. What was resolved before stays as it was judged. */
@Service
public class ImportDesk {

    private final AuthorityStore store;
    private final IntakeSettings settings;

    ImportDesk(AuthorityStore store, IntakeSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** What became of an import; see {@link org.entente.authority.ImportReport}. */
    public record Imported(
            String source,
            long entities,
            long linked,
            long named,
            long tenures,
            long memberships,
            long successions,
            List<String> leftOut,
            long left) {
        static Imported of(org.entente.authority.ImportReport report) {
            return new Imported(
                    report.source(),
                    report.entities(),
                    report.linked(),
                    report.named(),
                    report.tenures(),
                    report.memberships(),
                    report.successions(),
                    report.leftOut(),
                    report.left());
        }
    }

    /** An import that is in force. */
    public record InForce(String source, java.time.Instant imported, long entities) {}

    /** A file that was not taken; the message says which lines are at fault. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The formats that are read here. */
    public static boolean knows(String format) {
        return List.of("geonames", "csv", "ftm").contains(format);
    }

    /**
     * @param format geonames, csv or ftm
     * @throws Refused if the file is not what it should be, or larger than the settings allow
     */
    public Imported take(String source, String format, InputStream file) {
        Path spooled = null;
        try {
            spooled = Files.createTempFile("entente-import", ".txt");
            var limit = settings.importLimit().toBytes();
            try (var out = Files.newOutputStream(spooled)) {
                var buffer = new byte[1 << 16];
                var size = 0L;
                for (var n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                    size += n;
                    if (size > limit) {
                        throw new ImportRefused(
                                "Nothing was imported: the file has more than %d bytes (entente.intake.import-limit)."
                                        .formatted(limit));
                    }
                    out.write(buffer, 0, n);
                }
            }
            var path = spooled;
            return Imported.of(store.take(
                    source, ImportFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT)), () -> Packed.open(path)));
        } catch (ImportRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(spooled);
        }
    }

    /** Imports what was read from a file elsewhere. */
    public Imported take(String source, List<Account> accounts) {
        try {
            return Imported.of(store.take(source, accounts::forEach));
        } catch (ImportRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    public List<InForce> imports() {
        return store.imports().stream()
                .map(i -> new InForce(i.source(), i.imported(), i.entities()))
                .toList();
    }

    /** @return whether there was one of that name */
    public boolean remove(String source) {
        return store.remove(source);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
