package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.statement.Statement;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores what was read against sentences that are marked up with events (PLOVER's format): the pair of actors in its
 * direction, the pair with its stance, the pair with its CAMEO root. Events without a marked source or target are not scored.
 */
final class EventMarkup {

    private final Tally roots = new Tally();
    private final Calibration calibration = new Calibration();
    private final LinkedHashMap<String, int[]> levels = new LinkedHashMap<>();
    private final boolean errors;
    private final Wording wording;
    private final PrintWriter out;
    private int sentences;
    private int withStatement;

    private record Actor(String text, @Nullable String code) {}

    private record Event(String root, List<Actor> sources, List<Actor> targets, boolean reciprocal) {}

    /** What is scored of a statement; equal ones count once. */
    private record Read(
            @Nullable String source,
            @Nullable String target,
            String root,
            String stance,
            @Nullable String sourceCode,
            @Nullable String targetCode,
            Statement statement) {}

    EventMarkup(PrintWriter out, Wording wording, boolean errors) {
        this.wording = wording;
        this.out = out;
        this.errors = errors;
        for (var level : List.of("pair", "pair and stance", "pair and root")) {
            levels.put(level, new int[4]);
        }
    }

    /** @param line of the mark-up */
    void score(JsonNode line, ReadText text) {
        sentences++;
        var reads = reads(text);
        withStatement += reads.isEmpty() ? 0 : 1;
        var events = events(line);
        for (var event : events) {
            var pairs = reads.stream().filter(r -> pair(event, r)).toList();
            count("pair", 0, !pairs.isEmpty());
            count("pair and stance", 0, pairs.stream().anyMatch(r -> stance(event, r)));
            var found = pairs.stream().anyMatch(r -> root(event, r));
            count("pair and root", 0, found);
            roots.gold(event.root(), found);
            if (errors && !found) {
                out.println("missed       " + line.path("id").asString() + "  " + words(event)
                        + (pairs.isEmpty()
                                ? ""
                                : "  (read with root " + pairs.getFirst().root() + ")"));
            }
        }
        for (var read : reads) {
            var pairs = events.stream().filter(e -> pair(e, read)).toList();
            count("pair", 2, !pairs.isEmpty());
            count("pair and stance", 2, pairs.stream().anyMatch(e -> stance(e, read)));
            var right = pairs.stream().anyMatch(e -> root(e, read));
            count("pair and root", 2, right);
            roots.reported(read.root(), right);
            calibrate(read, pairs, events, reads);
            if (errors && !right) {
                out.println("false alarm  " + line.path("id").asString() + "  " + read.source() + " · " + read.root()
                        + " · " + read.target());
            }
        }
        if (errors) {
            out.println("             " + line.path("text").asString());
        }
    }

    /**
     * The mark-up has one event a sentence. A statement of two others, beside one that found the event, may be as right, so
     * that it tells nothing.
     */
    private void calibrate(Read read, List<Event> pairs, List<Event> events, List<Read> reads) {
        boolean right = pairs.stream().anyMatch(e -> stance(e, read));
        boolean found =
                events.stream().anyMatch(e -> reads.stream().anyMatch(other -> pair(e, other) && stance(e, other)));
        if (right || !found || !pairs.isEmpty()) {
            calibration.add(read.statement().features(), read.statement().confidence(), right);
        }
    }

    private void count(String level, int at, boolean hit) {
        var counts = Objects.requireNonNull(levels.get(level));
        counts[at]++;
        counts[at + 1] += hit ? 1 : 0;
    }

    private List<Read> reads(ReadText text) {
        var reads = new LinkedHashMap<List<@Nullable String>, Read>();
        for (var s : text.statements()) {
            var coding = EventCode.of(s, wording);
            if (coding.root() == null) {
                continue;
            }
            var subject = s.claim().subject();
            var target = text.target(s);
            var source = text.entity(subject);
            var aim = text.entity(target);
            var read = new Read(
                    text.name(subject),
                    text.name(target),
                    coding.root(),
                    coding.stance(),
                    source == null ? null : source.code(),
                    aim == null ? null : aim.code(),
                    s);
            var key = new ArrayList<@Nullable String>();
            java.util.Collections.addAll(key, read.source(), read.target(), read.root(), read.stance());
            reads.put(key, read);
        }
        return List.copyOf(reads.values());
    }

    private static List<Event> events(JsonNode line) {
        var events = new ArrayList<Event>();
        for (var e : line.path("events")) {
            var event = new Event(
                    e.path("root").asString(),
                    actors(e.path("sources")),
                    actors(e.path("targets")),
                    e.path("reciprocal").asBoolean(false));
            if (!event.sources().isEmpty() && (!event.targets().isEmpty() || event.reciprocal())) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<Actor> actors(JsonNode array) {
        var actors = new ArrayList<Actor>();
        array.forEach(a -> actors.add(new Actor(a.path("text").asString(), TextLine.text(a, "code"))));
        return actors;
    }

    private static boolean pair(Event event, Read read) {
        if (!event.reciprocal()) {
            return event.sources().stream().anyMatch(a -> source(a, read))
                    && event.targets().stream().anyMatch(a -> target(a, read));
        }
        var parties = event.sources();
        for (var i = 0; i < parties.size(); i++) {
            for (var j = 0; j < parties.size(); j++) {
                if (i != j && source(parties.get(i), read) && target(parties.get(j), read)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean source(Actor actor, Read read) {
        return ActorRule.same(actor.text(), read.source(), actor.code(), read.sourceCode());
    }

    private static boolean target(Actor actor, Read read) {
        return ActorRule.same(actor.text(), read.target(), actor.code(), read.targetCode());
    }

    private static boolean stance(Event event, Read read) {
        return read.stance().equals(EventCode.stanceOf(event.root()));
    }

    private static boolean root(Event event, Read read) {
        return read.root().equals(event.root())
                || (event.root().equals("19") && read.root().equals("20"));
    }

    private static String words(Event event) {
        var sources =
                String.join(", ", event.sources().stream().map(Actor::text).toList());
        var targets =
                String.join(", ", event.targets().stream().map(Actor::text).toList());
        return sources + " · " + event.root() + " · " + (event.reciprocal() ? "(each other)" : targets);
    }

    void print() {
        roots.print(out, "CAMEO root");
        out.println();
        out.printf("%d sentences, %d with a statement%n", sentences, withStatement);
        levels.forEach((level, n) -> {
            var recall = 100.0 * n[1] / Math.max(1, n[0]);
            var precision = 100.0 * n[3] / Math.max(1, n[2]);
            out.printf(
                    Locale.ROOT,
                    "%-16s precision %5.1f (%d/%d)  recall %5.1f (%d/%d)  F1 %5.1f%n",
                    level,
                    precision,
                    n[3],
                    n[2],
                    recall,
                    n[1],
                    n[0],
                    2 * precision * recall / Math.max(1e-9, precision + recall));
        });
        calibration.print(out);
    }

    /** How well confidence foretells that the pair and the stance are right. */
    Calibration calibration() {
        return calibration;
    }
}
