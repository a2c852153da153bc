package org.entente.authority;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a file to import: as it is, or the table in it where it is a zip, as GeoNames ships its dumps. */
public final class Packed {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Packed() {}

    /**
     * @return the file's bytes; of a zip, whatever it is called, those of its one table
     * @throws ImportRefused if it is a zip that cannot be read or holds no table
     */
    public static InputStream open(Path path) {
        try {
            return zipped(path) ? table(path) : new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (ZipException e) {
            throw new ImportRefused("Nothing was imported: the zip is broken: %s.".formatted(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), e);
        }
    }

    private static boolean zipped(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static InputStream table(Path path) throws IOException {
        var zip = new ZipFile(path.toFile());
        var entry = zip.stream()
                .filter(e -> !e.isDirectory() && !e.getName().equalsIgnoreCase("readme.txt"))
                .filter(e -> !e.getName().startsWith("iso-languagecodes"))
                .findFirst();
        if (entry.isEmpty()) {
            zip.close();
            throw new ImportRefused("Nothing was imported: the zip holds no table.");
        }
        return new FilterInputStream(new BufferedInputStream(zip.getInputStream(entry.get()), 1 << 16)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }
}
