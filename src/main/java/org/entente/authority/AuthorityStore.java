package org.entente.authority;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.entity.Authorities;
import org.entente.vocabulary.Vocabulary;

/**
 * The authority files and what was imported, on disk. The shipped files are made into an index once, when a program first
 * finds other files than those before; after that opening takes a moment. Any number of processes may have it open: what one
 * imports the others see within a second. Safe for threads.
 */
public final class AuthorityStore implements Closeable {

    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Path root;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final AuthorityCodec codec;
    private final LayerList list;
    private final ReentrantLock change = new ReentrantLock();
    private final Authorities authorities;
    private volatile Layers layers;
    private volatile FileTime listed;
    private volatile long looked;

    private AuthorityStore(Path root, Vocabulary vocabulary, Clock clock) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.codec = new AuthorityCodec(vocabulary);
        this.list = new LayerList(root);
        this.listed = list.changed();
        this.layers = new Layers(openAll(open(shipped()), List.of()));
        this.looked = System.nanoTime();
        this.authorities = new Authorities(new FreshRegister(this::current), ShippedFiles.lexicon(), vocabulary);
    }

    /**
     * Opens the store below a data directory; makes the index where there is none of the shipped files.
     *
     * @param dataDir may be read-only or shared with a service that runs; where an index has to be made and cannot, one for
     *     this process alone is made elsewhere
     */
    public static AuthorityStore open(Path dataDir, Vocabulary vocabulary, Clock clock) {
        return new AuthorityStore(writable(dataDir.resolve("authorities")), vocabulary, clock);
    }

    private static Path writable(Path wanted) {
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted) || Files.exists(wanted.resolve("shipped-" + hash()))) {
                return wanted;
            }
        } catch (IOException e) {
            // a place of our own will do
        }
        try {
            return Files.createTempDirectory("entente-authorities");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash() {
        return org.entente.document.ContentHash.of(ShippedFiles.hash(), ShippedFiles.codeHash());
    }

    /** Who and what is known; what is imported later shows in it. */
    public Authorities authorities() {
        return authorities;
    }

    /** How many different names the index has, over all layers. */
    public long names() {
        return current().all().stream().mapToLong(Layer::names).sum();
    }

    private LayerEntry shipped() {
        var name = "shipped-" + hash();
        if (!Files.exists(root.resolve(name))) {
            var contents = ShippedFiles.read(vocabulary);
            build(name, writer -> {
                contents.authorities()
                        .forEach(a -> writer.add(a, contents.gazetteer().contains(a.id())));
                contents.tenures().forEach(writer::add);
            });
            removeOthers(name);
        }
        return new LayerEntry(name, "shipped", ShippedFiles.codeHash(), clock.instant(), 0, Set.of());
    }

    /** Makes a layer beside those that are in use, and moves it into its place when it is whole. */
    private void build(String name, Consumer<LayerWriter> content) {
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

    /** An index of other files is of no use any more; who still has it open keeps it until it closes it. */
    private void removeOthers(String name) {
        for (var directory : listed("shipped-")) {
            if (!directory.getFileName().toString().equals(name)) {
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

    private Layer open(LayerEntry entry) {
        return Layer.open(entry, root.resolve(entry.directory()), codec);
    }

    private List<Layer> openAll(Layer shipped, List<Layer> known) {
        var opened = new ArrayList<Layer>();
        opened.add(shipped);
        for (var entry : list.read()) {
            opened.add(known.stream()
                    .filter(layer -> layer.entry().directory().equals(entry.directory()))
                    .findFirst()
                    .orElseGet(() -> open(entry)));
        }
        return opened;
    }

    /** The layers as the list has them now. */
    Layers current() {
        if (System.nanoTime() - looked > LOOK_EVERY && change.tryLock()) {
            try {
                looked = System.nanoTime();
                refresh();
            } finally {
                change.unlock();
            }
        }
        return layers;
    }

    /** Opens what the list has and was not there before; closes what it has no longer. */
    private void refresh() {
        var changed = list.changed();
        if (changed.equals(listed)) {
            return;
        }
        var before = layers.all();
        var now = openAll(before.getFirst(), before);
        layers = new Layers(now);
        listed = changed;
        before.stream().filter(layer -> !now.contains(layer)).forEach(Layer::release);
    }

    @Override
    public void close() {
        change.lock();
        try {
            layers.all().forEach(Layer::release);
        } finally {
            change.unlock();
        }
    }
}
