package org.entente.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the parsers made of sentences that they have seen, in a file: parsing is most of the work of reading, so that
 * text that is read again under changed rules, and copies of one wire story, cost it once. It is a memory and no record:
 * lost, damaged or held by another process, sentences are parsed anew. It holds hashes and trees, no words, so that a text
 * that is erased does not live on in it. It grows with what is read and is never emptied but for another version. Thread-safe.
 */
public final class KeptParses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptParses.class);

    private final @Nullable MVStore store;
    private final @Nullable MVMap<byte[], byte[]> trees;

    private KeptParses(@Nullable MVStore store) {
        this.store = store;
        this.trees = store == null
                ? null
                : store.openMap(
                        Parsers.VERSION,
                        new MVMap.Builder<byte[], byte[]>()
                                .keyType(ByteArrayDataType.INSTANCE)
                                .valueType(ByteArrayDataType.INSTANCE));
    }

    /** Keeps nothing. */
    public static KeptParses none() {
        return new KeptParses(null);
    }

    /**
     * Opens the file of a data directory. One that is damaged is begun anew, and what parsers of another version left is
     * dropped; where the file cannot be used, nothing is kept, and the log of the service says so.
     */
    public static KeptParses in(Path dataDir) {
        var file = dataDir.resolve("parses");
        try {
            Files.createDirectories(dataDir);
            return new KeptParses(opened(file));
        } catch (IOException | MVStoreException e) {
            LOG.warn("Parses are not kept, since {} cannot be used: {}", file, e.getMessage());
            return none();
        }
    }

    private static MVStore opened(Path file) throws IOException {
        MVStore store;
        try {
            store = open(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw e;
            }
            LOG.warn("{} is damaged ({}) and is begun anew", file, e.getMessage());
            Files.delete(file);
            store = open(file);
        }
        for (var name : List.copyOf(store.getMapNames())) {
            if (!name.equals(Parsers.VERSION)) {
                store.removeMap(name);
            }
        }
        return store;
    }

    private static MVStore open(Path file) {
        return new MVStore.Builder().fileName(file.toString()).compress().open();
    }

    /**
     * What a parser makes of words; asked only if it is not known.
     *
     * @param parser names the parser
     * @param words of which the parser sees the form and the tag
     */
    Dependencies of(String parser, List<Token> words, Function<List<Token>, Dependencies> parse) {
        if (trees == null) {
            return parse.apply(words);
        }
        var key = key(parser, words);
        var known = trees.get(key);
        if (known != null) {
            return unpacked(known);
        }
        var tree = parse.apply(words);
        trees.put(key, packed(tree));
        return tree;
    }

    private static byte[] key(String parser, List<Token> words) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(parser.getBytes(StandardCharsets.UTF_8));
        for (var word : words) {
            digest.update((byte) 0);
            digest.update(word.word().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(word.tag().getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static byte[] packed(Dependencies tree) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(tree.size());
            for (int i = 0; i < tree.size(); i++) {
                out.writeShort(tree.head(i));
                out.writeUTF(tree.label(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static Dependencies unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readShort();
            var tree = Dependencies.none(size);
            for (int i = 0; i < size; i++) {
                tree.attach(i, in.readShort(), in.readUTF());
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException("A kept parse is cut short", e);
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
