package org.entente.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * One transaction that writes to the log. From its beginning to its end it is the only one, so that positions follow
 * commit order; {@link #close} writes the entries and moves the log's position.
 */
final class LogTransaction {

    /** Rows sent with one query. */
    private static final int BATCH = 5_000;

    private final TransactionContext tx;
    private final Instant now;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private long position;

    private LogTransaction(TransactionContext tx, long position, Instant now) {
        this.tx = tx;
        this.position = position;
        this.now = now;
    }

    static LogTransaction begin(TransactionContext tx, Clock clock) {
        var now = clock.instant();
        var log = tx.run(CypherFile.named("write/lock-log").with(Map.of("start", now.atZone(ZoneOffset.UTC))))
                .single();
        var last = log.get("recordedAt").asZonedDateTime().toInstant();
        return new LogTransaction(tx, log.get("position").asLong(), now.isBefore(last) ? last : now);
    }

    /** The position of the newest entry. */
    long position() {
        return position;
    }

    /**
     * Adds an entry.
     *
     * @return its position
     */
    long enter(EntryKind kind, String subject, @Nullable String by, @Nullable String why) {
        position++;
        entries.add(new Row()
                .with("position", position)
                .with("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                .with("recordedAt", now.atZone(ZoneOffset.UTC))
                .with("subject", subject)
                .with("by", by)
                .with("why", why)
                .properties());
        return position;
    }

    /** Runs a query that takes {@code $rows}, in batches; not at all where there are none. */
    void run(String query, Collection<Map<String, Object>> rows) {
        forEach(query, rows, _ -> {});
    }

    /** Likewise, and hands on what it returns. */
    void forEach(String query, Collection<Map<String, Object>> rows, Consumer<Record> each) {
        var all = List.copyOf(rows);
        for (var from = 0; from < all.size(); from += BATCH) {
            run(query, Map.of("rows", all.subList(from, Math.min(all.size(), from + BATCH))))
                    .forEach(each);
        }
    }

    List<Record> run(String query, Map<String, Object> parameters) {
        return tx.run(CypherFile.named(query).with(parameters)).list();
    }

    /** Writes what was entered; without an entry the log stays where it was. */
    void close() {
        if (!entries.isEmpty()) {
            run(
                    "write/add-entries",
                    Map.of("entries", entries, "position", position, "now", now.atZone(ZoneOffset.UTC)));
        }
    }
}
