package org.entente.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.entente.entity.EntityId;

/**
 * One layer of the index, as it was finished: it never changes. Any number of processes may read it at once; it is mapped
 * into memory, so that they share what they read.
 */
final class Layer {

    private final LayerEntry entry;
    private final DirectoryReader reader;
    private final AuthorityCodec codec;

    private Layer(LayerEntry entry, DirectoryReader reader, AuthorityCodec codec) {
        this.entry = entry;
        this.reader = reader;
        this.codec = codec;
    }

    static Layer open(LayerEntry entry, Path directory, AuthorityCodec codec) {
        try {
            var files = FSDirectory.open(directory);
            var reader = DirectoryReader.open(files);
            reader.getReaderCacheHelper().addClosedListener(_ -> files.close());
            return new Layer(entry, reader, codec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LayerEntry entry() {
        return entry;
    }

    /** Whether the layer is still open; if so, it stays open until {@link #release}. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind the bytes of a record. */
    interface Decoding<T> {
        T decode(byte[] bytes, int offset, int length);
    }

    /** The authorities with a term, the weightier first. */
    List<AuthorityCodec.Stored> authorities(String field, String value, int limit) {
        return records(field, value, limit, codec::authority);
    }

    /** The records with a term, in the order of the layer. */
    <T> List<T> records(String field, String value, int limit, Decoding<T> decoding) {
        List<T> found = List.of();
        try {
            for (var leaf : reader.leaves()) {
                var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
                if (postings == null) {
                    continue;
                }
                var records = DocValues.getBinary(leaf.reader(), LayerWriter.RECORD);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && found.size() < limit) {
                    if (found.isEmpty()) {
                        found = new ArrayList<>(4);
                    }
                    if (records.advanceExact(postings.docID())) {
                        var bytes = records.binaryValue();
                        found.add(decoding.decode(bytes.bytes, bytes.offset, bytes.length));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The authorities with a term, in the order in which they were added. */
    List<AuthorityCodec.Stored> inOrder(String field, String value) {
        record Placed(long order, AuthorityCodec.Stored stored) {}
        var found = new ArrayList<Placed>();
        try {
            for (var leaf : reader.leaves()) {
                var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
                if (postings == null) {
                    continue;
                }
                var records = DocValues.getBinary(leaf.reader(), LayerWriter.RECORD);
                var order = DocValues.getNumeric(leaf.reader(), LayerWriter.ORDER);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (records.advanceExact(postings.docID()) && order.advanceExact(postings.docID())) {
                        found.add(new Placed(order.longValue(), decode(records.binaryValue())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Placed::order))
                .map(Placed::stored)
                .toList();
    }

    private AuthorityCodec.Stored decode(BytesRef bytes) {
        return decode(bytes.bytes, bytes.offset, bytes.length);
    }

    AuthorityCodec.Stored decode(byte[] bytes, int offset, int length) {
        return codec.authority(bytes, offset, length);
    }

    boolean has(EntityId id) {
        try {
            return reader.docFreq(new Term(LayerWriter.ID, id.value())) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through all records of one sort: those that have a field. */
    <T> void each(String field, Decoding<T> decoding, Consumer<T> consumer) {
        try {
            for (var leaf : reader.leaves()) {
                each(leaf.reader(), field, decoding, consumer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void each(LeafReader leaf, String field, Decoding<T> decoding, Consumer<T> consumer)
            throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            var postings = each.postings(null, PostingsEnum.NONE);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                var records = DocValues.getBinary(leaf, LayerWriter.RECORD);
                if (records.advanceExact(postings.docID())) {
                    var bytes = records.binaryValue();
                    consumer.accept(decoding.decode(bytes.bytes, bytes.offset, bytes.length));
                }
            }
        }
    }

    /** How many different names it knows. */
    long names() {
        try {
            var names = 0L;
            for (var leaf : reader.leaves()) {
                var terms = leaf.reader().terms(LayerWriter.KEY);
                names += terms == null ? 0 : terms.size();
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The countries whose shipped gazetteer it takes the place of. */
    Set<EntityId> replaces() {
        return entry.replaces();
    }
}
