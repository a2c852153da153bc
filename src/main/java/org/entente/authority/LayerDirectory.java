package org.entente.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The directory that holds the layers, each in one of its own. Any number of processes share it; one at a time changes it. */
final class LayerDirectory {

    private final Path root;
    private final ReentrantLock change;

    private LayerDirectory(Path root, ReentrantLock change) {
        this.root = root;
        this.change = change;
    }

    /**
     * @param needed the layer without which nothing works: a directory that cannot be written to will do where it has it
     * @param change held by whoever changes the directory in this process
     * @return a temporary one where the wanted one is of no use
     */
    static LayerDirectory at(Path wanted, String needed, ReentrantLock change) {
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted) || Files.exists(wanted.resolve(needed))) {
                return new LayerDirectory(wanted, change);
            }
        } catch (IOException e) {
            // a place of our own will do
        }
        try {
            return new LayerDirectory(Files.createTempDirectory("entente-authorities"), change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    boolean isWritable() {
        return Files.isWritable(root);
    }

    boolean has(String layer) {
        return Files.exists(root.resolve(layer));
    }

    Path of(String layer) {
        return root.resolve(layer);
    }

    /** Makes a layer beside those that are in use, and moves it into its place when it is whole. */
    void build(String name, Consumer<LayerWriter> content) {
        var building = root.resolve("building-" + UUID.randomUUID());
        try {
            try (var writer = new LayerWriter(building)) {
                content.accept(writer);
                writer.finish();
            }
            try {
                Files.move(building, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // another process made the same at the same time
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(building);
        }
    }

    /** Removes what is of no use any more; who still has it open keeps it until it closes it. */
    void removeAllBut(Set<String> kept, String prefix) {
        for (var directory : listed(prefix)) {
            if (!kept.contains(directory.getFileName().toString())) {
                delete(directory);
            }
        }
    }

    private List<Path> listed(String prefix) {
        try (var files = Files.list(root)) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One change at a time, over all processes. */
    <T> T exclusively(Supplier<T> work) {
        change.lock();
        try (var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            change.unlock();
        }
    }
}
