package org.entente.authority;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.entente.entity.Authority;
import org.entente.entity.Membership;
import org.entente.entity.NameKeys;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.vocabulary.EntityKind.Family;

/**
 * Writes one layer of the index: a Lucene index without text analysis, in which a name is found by its folded form and by
 * its sound. The larger places come first, so that of thousands with one name the first that are read are those most
 * likely meant.
 */
final class LayerWriter implements Closeable {

    static final String ID = "id";
    static final String KEY = "key";
    static final String SOUND = "sound";
    static final String LINK = "link";
    static final String BODY = "body";
    static final String POST = "post";
    static final String PERSON = "person";
    static final String GROUP = "group";
    static final String MEMBER = "member";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String RECORD = "record";
    static final String ORDER = "order";

    private static final String WEIGHT = "weight";
    private static final long BEFORE_ALL_PLACES = 1L << 40;
    private static final double BUFFER_MEGABYTES = 64;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private long order;

    LayerWriter(Path into) {
        try {
            directory = FSDirectory.open(into);
            var settings = new IndexWriterConfig(new KeywordAnalyzer())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setIndexSort(new Sort(new SortField(WEIGHT, SortField.Type.LONG, true)));
            writer = new IndexWriter(directory, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Authority authority, boolean gazetteer) {
        var entity = authority.entity();
        var record = record(AuthorityCodec.bytes(new AuthorityCodec.Stored(authority, gazetteer)));
        record.add(term(ID, entity.id()));
        record.add(new NumericDocValuesField(
                WEIGHT, entity.kind().family() == Family.PLACE ? authority.population() : BEFORE_ALL_PLACES));
        NameKeys.of(authority).keySet().forEach(key -> record.add(term(KEY, key)));
        NameKeys.sounds(authority).keySet().forEach(sound -> record.add(term(SOUND, sound)));
        entity.links().forEach((source, identifier) -> record.add(term(LINK, link(source, identifier))));
        var body = entity.within();
        if (!authority.titles().isEmpty() && body != null) {
            record.add(term(BODY, body));
        }
        write(record);
    }

    void add(Tenure tenure) {
        var record = record(AuthorityCodec.bytes(tenure));
        record.add(term(POST, tenure.post()));
        record.add(term(PERSON, tenure.person()));
        write(record);
    }

    void add(Membership membership) {
        var record = record(AuthorityCodec.bytes(membership));
        record.add(term(GROUP, membership.body()));
        record.add(term(MEMBER, membership.member()));
        write(record);
    }

    void add(Succession succession) {
        var record = record(AuthorityCodec.bytes(succession));
        record.add(term(BEFORE, succession.before()));
        record.add(term(AFTER, succession.after()));
        write(record);
    }

    static String link(String source, String identifier) {
        return source + ":" + identifier;
    }

    private Document record(byte[] bytes) {
        var record = new Document();
        record.add(new BinaryDocValuesField(RECORD, new BytesRef(bytes)));
        record.add(new NumericDocValuesField(ORDER, order++));
        return record;
    }

    private static Field term(String field, Object value) {
        return new StringField(field, value.toString(), Field.Store.NO);
    }

    private void write(Document record) {
        try {
            writer.addDocument(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the layer: what was added is there as a whole, in one piece that is quick to look up in. */
    void finish() {
        try {
            writer.forceMerge(1);
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@link #finish} nothing is left of what was added. */
    @Override
    public void close() {
        try {
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
