package org.entente.authority;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.document.ContentHash;
import org.entente.entity.Authorities;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority files and what was imported, on disk. The shipped files are made into an index once, when a program first
 * finds other files than those before; after that opening takes a moment. Any number of processes may have it open: what one
 * imports the others see within a second. Safe for threads.
 */
public final class AuthorityStore implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityStore.class);
    private static final Pattern SOURCE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final LayerDirectory directory;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final AuthorityCodec codec;
    private final LayerList list;
    private final ReentrantLock change = new ReentrantLock();
    private final Authorities authorities;
    private boolean made;
    private volatile Layers layers;
    private volatile FileTime listed;
    private volatile long looked;

    private AuthorityStore(Path wanted, Vocabulary vocabulary, Clock clock) {
        this.directory = LayerDirectory.at(wanted, shippedName(), change);
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.codec = new AuthorityCodec(vocabulary);
        this.list = new LayerList(directory.root());
        renew();
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
        var start = System.nanoTime();
        var store = new AuthorityStore(dataDir.resolve("authorities"), vocabulary, clock);
        LOG.info(
                "The name index is open, after {} ms: {} names in {} layers{}",
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                store.names(),
                store.layers.all().size(),
                store.made ? ", that of the shipped files made anew" : "");
        return store;
    }

    private static String shippedName() {
        return "shipped-" + ContentHash.of(ShippedFiles.hash(), ShippedFiles.codeHash());
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
        var name = shippedName();
        if (!directory.has(name)) {
            made = true;
            var contents = ShippedFiles.read(vocabulary);
            directory.build(name, writer -> {
                contents.authorities()
                        .forEach(a -> writer.add(a, contents.gazetteer().contains(a.id())));
                contents.tenures().forEach(writer::add);
                contents.successions().forEach(writer::add);
            });
            directory.removeAllBut(Set.of(name), "shipped-");
        }
        return new LayerEntry(name, "shipped", ShippedFiles.codeHash(), clock.instant(), 0, Set.of());
    }

    /** Makes the keys of imports anew that another version of the program made. */
    private void renew() {
        var code = ShippedFiles.codeHash();
        if (list.read().stream().allMatch(entry -> entry.code().equals(code)) || !directory.isWritable()) {
            return;
        }
        directory.exclusively(() -> {
            var renewed = new ArrayList<LayerEntry>();
            for (var entry : list.read()) {
                renewed.add(entry.code().equals(code) ? entry : renewed(entry, code));
            }
            list.write(renewed);
            return renewed.size();
        });
    }

    private LayerEntry renewed(LayerEntry entry, String code) {
        var name = "import-" + UUID.randomUUID();
        var old = open(entry);
        try {
            directory.build(name, writer -> {
                old.each(LayerWriter.ID, old::decode, stored -> writer.add(stored.authority(), stored.gazetteer()));
                old.each(LayerWriter.POST, AuthorityCodec::tenure, writer::add);
                old.each(LayerWriter.GROUP, AuthorityCodec::membership, writer::add);
                old.each(LayerWriter.BEFORE, AuthorityCodec::succession, writer::add);
            });
        } finally {
            old.release();
        }
        return new LayerEntry(name, entry.source(), code, entry.imported(), entry.entities(), entry.replaces());
    }

    private Layer open(LayerEntry entry) {
        return Layer.open(entry, directory.of(entry.directory()), codec);
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

    /** What was imported, the oldest first. */
    public List<Import> imports() {
        return list.read().stream()
                .map(entry -> new Import(entry.source(), entry.imported(), entry.entities()))
                .toList();
    }

    /** One import that is in force. */
    public record Import(String source, Instant imported, long entities) {}

    /**
     * Imports a file. All of it is there at once, for whoever asks next, in this process and in others; or, when it is
     * refused, nothing. An earlier import under the same name is replaced.
     *
     * @param source a name for where it is from: letters, digits, dots, hyphens and underscores
     * @param format geonames, csv or ftm
     * @param file opens the file at its beginning, as often as it is asked to
     * @throws ImportRefused if the file is not what it should be
     */
    public ImportReport take(String source, ImportFormat format, Supplier<InputStream> file) {
        return switch (format) {
            case CSV -> take(source, consumer -> CsvAccounts.read(file.get(), vocabulary, consumer), Set::of);
            case FTM -> take(source, consumer -> FtmAccounts.read(file.get(), vocabulary, consumer), Set::of);
            case GEONAMES -> {
                var places = new GeoNamesAccounts(file, vocabulary, authorities);
                yield take(source, places, places::covered);
            }
        };
    }

    /** Imports what another reader made of a file; see {@link #take(String, ImportFormat, Supplier)}. */
    public ImportReport take(String source, AccountSource accounts) {
        return take(source, accounts, Set::of);
    }

    private ImportReport take(String source, AccountSource accounts, Supplier<Set<EntityId>> replaces) {
        if (!SOURCE_NAME.matcher(source).matches()) {
            throw new ImportRefused(
                    "A source is named in letters, digits, dots, hyphens and underscores, at most 64, not '%s'."
                            .formatted(Cells.shortened(source)));
        }
        return directory.exclusively(() -> {
            refresh();
            var before = layers.all().stream()
                    .filter(layer -> !layer.entry().source().equals(source)
                            || layer == layers.all().getFirst())
                    .toList();
            var without = new Authorities(new Layers(before), authorities.lexicon(), vocabulary);
            var name = "import-" + UUID.randomUUID();
            var report = new AtomicReference<ImportReport>();
            directory.build(name, writer -> report.set(new Importer(without, source).write(accounts, writer)));
            var told = report.get();
            var entries = new ArrayList<>(list.read());
            entries.removeIf(entry -> entry.source().equals(source));
            entries.add(new LayerEntry(
                    name, source, ShippedFiles.codeHash(), clock.instant(), told.entities(), replaces.get()));
            replaceList(entries);
            return told;
        });
    }

    /**
     * Takes an import back.
     *
     * @return whether there was one of that name
     */
    public boolean remove(String source) {
        return directory.exclusively(() -> {
            var entries = new ArrayList<>(list.read());
            var found = entries.removeIf(entry -> entry.source().equals(source));
            if (found) {
                replaceList(entries);
            }
            return found;
        });
    }

    private void replaceList(List<LayerEntry> entries) {
        list.write(entries);
        refresh();
        var kept = entries.stream().map(LayerEntry::directory).collect(Collectors.toSet());
        directory.removeAllBut(kept, "import-");
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
