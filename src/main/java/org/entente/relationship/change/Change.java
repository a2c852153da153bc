package org.entente.relationship.change;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.relationship.ControlState;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in one snapshot than in another.
 *
 * @param before null where it was not there
 * @param after null where it is there no more
 * @param responsible statements that make the difference; where the evidence is the same and only the day differs, those that
 *     speak of it
 */
public record Change(
        Item.Subject about,
        Kind kind,
        Cause cause,
        @Nullable Item before,
        @Nullable Item after,
        SortedSet<StatementId> responsible) {

    public Change {
        responsible = Collections.unmodifiableSortedSet(new TreeSet<>(responsible));
    }

    /** In which way. */
    public enum Kind {
        BEGUN,
        /** It counts now, since a report of it is of that time; when it began nobody tells. */
        FIRST_REPORTED,
        ENDED,
        /** It no longer counts, since the last report of it is too old; that it ended nobody tells. */
        LAPSED,
        /** The opposite stands now: another holds the place, one who backed opposes. */
        REVERSED,
        /** More origins say so, or it has become certain. */
        STRENGTHENED,
        WEAKENED,
        /** Reports differ on it now, or somebody denies it. */
        NEWLY_CONTRADICTED,
        NO_LONGER_CONTRADICTED,
        /** Nothing but the statements behind it. */
        OTHER_EVIDENCE
    }

    /** Why. */
    public enum Cause {
        /** By the same reports, it is otherwise on the later day. */
        WORLD,
        /** New documents tell of it. */
        LEARNED,
        /** The same documents are read otherwise, are retracted or reviewed, or name somebody else. */
        READ_AGAIN
    }

    static Change between(
            Item.Subject about,
            @Nullable Item before,
            @Nullable Item after,
            Cause cause,
            Snapshot earlier,
            Snapshot later) {
        return new Change(
                about, kind(about, before, after, cause, earlier, later), cause, before, after, made(before, after));
    }

    private static Kind kind(
            Item.Subject about,
            @Nullable Item before,
            @Nullable Item after,
            Cause cause,
            Snapshot earlier,
            Snapshot later) {
        if (before == null) {
            return reverses(about, earlier, later)
                    ? Kind.REVERSED
                    : after == null ? Kind.OTHER_EVIDENCE : begun(after, cause);
        }
        if (after == null) {
            return ended(before, cause);
        }
        return switch (before) {
            case Item.Held held -> after instanceof Item.Held now ? kind(held, now, cause) : Kind.OTHER_EVIDENCE;
            case Item.Tied tied -> after instanceof Item.Tied now ? kind(tied, now) : Kind.OTHER_EVIDENCE;
        };
    }

    /** Only in the world something begins: what is learned is new whenever it began. */
    private static Kind begun(Item now, Cause cause) {
        return cause == Cause.WORLD && !now.beginningTold() ? Kind.FIRST_REPORTED : Kind.BEGUN;
    }

    private static Kind ended(Item last, Cause cause) {
        return cause == Cause.WORLD && !last.endTold() ? Kind.LAPSED : Kind.ENDED;
    }

    private static Kind kind(Item.Held before, Item.Held after, Cause cause) {
        if (before.told() != after.told()) {
            return after.told() ? begun(after, cause) : ended(after, cause);
        }
        var disputed = before.state() == ControlState.DISPUTED;
        if (disputed != (after.state() == ControlState.DISPUTED)) {
            return disputed ? Kind.NO_LONGER_CONTRADICTED : Kind.NEWLY_CONTRADICTED;
        }
        if (before.state() == ControlState.HELD
                && after.state() == ControlState.HELD
                && after.holders().containsAll(before.holders())
                && after.certain()
                && !before.certain()) {
            // of holders who do not exclude each other more are named, and a report is of the very day
            return Kind.STRENGTHENED;
        }
        if (!before.holders().equals(after.holders()) || before.state() != after.state()) {
            return before.holders().containsAll(after.holders())
                            && !after.holders().isEmpty()
                    ? Kind.STRENGTHENED
                    : after.holders().containsAll(before.holders())
                                    && !before.holders().isEmpty()
                            ? Kind.WEAKENED
                            : Kind.REVERSED;
        }
        return before.certain() == after.certain()
                ? Kind.OTHER_EVIDENCE
                : after.certain() ? Kind.STRENGTHENED : Kind.WEAKENED;
    }

    private static Kind kind(Item.Tied before, Item.Tied after) {
        if (before.contested() != after.contested()) {
            return after.contested() ? Kind.NEWLY_CONTRADICTED : Kind.NO_LONGER_CONTRADICTED;
        }
        if (before.origins() != after.origins()) {
            return after.origins() > before.origins() ? Kind.STRENGTHENED : Kind.WEAKENED;
        }
        return before.certain() == after.certain()
                ? Kind.OTHER_EVIDENCE
                : after.certain() ? Kind.STRENGTHENED : Kind.WEAKENED;
    }

    /** Whether a relationship of the other sign between the same two ends where this one begins. */
    private static boolean reverses(Item.Subject about, Snapshot earlier, Snapshot later) {
        return about instanceof Item.Pair pair
                && pair.relation().sign() != Relation.Sign.NEUTRAL
                && earlier.items().keySet().stream()
                        .filter(other -> !later.items().containsKey(other))
                        .anyMatch(other -> other instanceof Item.Pair was
                                && was.subject().equals(pair.subject())
                                && was.object().equals(pair.object())
                                && was.relation().sign() != Relation.Sign.NEUTRAL
                                && was.relation().sign() != pair.relation().sign());
    }

    private static SortedSet<StatementId> made(@Nullable Item before, @Nullable Item after) {
        var then = statements(before);
        var now = statements(after);
        var made = new TreeSet<>(now);
        made.removeAll(then);
        var gone = new TreeSet<>(then);
        gone.removeAll(now);
        made.addAll(gone);
        return made.isEmpty() ? now : made;
    }

    private static SortedSet<StatementId> statements(@Nullable Item item) {
        var all = new TreeSet<StatementId>();
        if (item != null) {
            all.addAll(item.support());
            all.addAll(item.denial());
        }
        return all;
    }
}
