package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.SortedSet;
import org.entente.entity.EntityId;
import org.entente.relationship.change.Change;
import org.entente.relationship.change.Item;
import org.entente.statement.StatementId;
import org.jspecify.annotations.Nullable;

/** Says in words what changed, and on which reports that rests. */
public final class ChangeWords {

    private static final int TOLD = 6;

    private final Answer<?> answer;
    private final Sources sources;

    public ChangeWords(Answer<?> answer) {
        this.answer = answer;
        this.sources = new Sources(answer);
    }

    /** "Rutba: held by A, before that by B, according to …". */
    public String of(Change change) {
        var words = switch (change.about()) {
            case Item.Place place -> place(answer.name(place.place()), change);
            case Item.Pair pair -> pair(pair, change);
        };
        var source = sources(change.responsible());
        return source.isEmpty() ? words : words + ", according to " + source;
    }

    /** The changes that tell more than other evidence, the first few; how many more there are. */
    String all(List<Change> changes) {
        var parts = new ArrayList<>(changes.stream().limit(TOLD).map(this::of).toList());
        if (changes.size() > TOLD) {
            parts.add("and %d more".formatted(changes.size() - TOLD));
        }
        return String.join("; ", parts);
    }

    private String place(String place, Change change) {
        var before = change.before() instanceof Item.Held held ? state(held) : "nothing was reported";
        var after = change.after() instanceof Item.Held held ? state(held) : "nothing is reported";
        return switch (change.kind()) {
            case BEGUN, ENDED, REVERSED, STRENGTHENED, WEAKENED -> "%s: %s; now %s".formatted(place, before, after);
            case FIRST_REPORTED ->
                "%s: %s before; now reported %s, since when is not told".formatted(place, before, after);
            case LAPSED -> "%s: %s; the last report of that is too old by now".formatted(place, before);
            case NEWLY_CONTRADICTED -> "%s: %s; now reports differ, %s".formatted(place, before, after);
            case NO_LONGER_CONTRADICTED -> "%s: reports differed, %s; now %s".formatted(place, before, after);
            case OTHER_EVIDENCE -> "%s: still %s, by other reports".formatted(place, after);
        };
    }

    private String state(Item.Held held) {
        var holders = names(held.holders());
        return switch (held.state()) {
            case HELD -> (held.certain() ? "held by " : "possibly held by ") + holders;
            case HELD_JOINTLY -> "held jointly by " + holders;
            case DIVIDED -> "divided, parts held by " + holders;
            case BESIEGED -> "besieged" + (holders.isEmpty() ? "" : ", held by " + holders);
            case CONTESTED -> "fought over" + (holders.isEmpty() ? "" : ", held by " + holders);
            case DISPUTED -> "said to be held by " + holders;
            case UNKNOWN -> "no holder reported any more";
            case NOT_REPORTED -> "nothing reported";
        };
    }

    private String pair(Item.Pair pair, Change change) {
        var says = "%s %s %s%s"
                .formatted(
                        answer.name(pair.subject()),
                        FindingWords.label(answer, pair.relation(), pair.subject()),
                        pair.extent().words().isEmpty() ? "" : pair.extent().words() + " ",
                        answer.name(pair.object()));
        return switch (change.kind()) {
            case BEGUN -> "newly, " + says;
            case FIRST_REPORTED -> "now reported, since when is not told: " + says;
            case ENDED -> "no longer: " + says;
            case LAPSED -> "the last report is too old by now: " + says;
            case REVERSED -> "the opposite of before: " + says;
            case STRENGTHENED -> "more strongly, " + says + origins(change);
            case WEAKENED -> "less strongly, " + says + origins(change);
            case NEWLY_CONTRADICTED -> "now denied: " + says;
            case NO_LONGER_CONTRADICTED -> "no longer denied: " + says;
            case OTHER_EVIDENCE -> "by other reports, still: " + says;
        };
    }

    private static String origins(Change change) {
        return change.before() instanceof Item.Tied before
                        && change.after() instanceof Item.Tied after
                        && before.origins() != after.origins()
                ? " (%d origins, before %d)".formatted(after.origins(), before.origins())
                : "";
    }

    private String names(SortedSet<EntityId> ids) {
        return Sources.joined(ids.stream().map(answer::name).toList());
    }

    private String sources(SortedSet<StatementId> statements) {
        SequencedSet<String> named = new LinkedHashSet<>();
        statements.stream()
                .map(answer.statements()::get)
                .filter(Objects::nonNull)
                .map(sources::source)
                .forEach(named::add);
        @Nullable String more = named.size() > 3 ? "%d more sources".formatted(named.size() - 3) : null;
        var parts = new ArrayList<>(named.stream().limit(3).toList());
        if (more != null) {
            parts.add(more);
        }
        return Sources.joined(parts);
    }
}
