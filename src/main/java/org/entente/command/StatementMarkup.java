package org.entente.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores what was read against a list of statements: a marked-up statement is found if subject, relation, object, polarity
 * and modality are right. Speakers and valid times are scored on those that were found.
 */
final class StatementMarkup {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Names names;
    private final PrintWriter out;
    private final boolean errors;
    private final Tally relations = new Tally();
    private int must;
    private int mustFound;
    private int found;
    private int speakersRight;
    private int timesScored;
    private int timesRight;

    StatementMarkup(Vocabulary vocabulary, Wording wording, Names names, PrintWriter out, boolean errors) {
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.names = names;
        this.out = out;
        this.errors = errors;
    }

    /** @param gold lines of the mark-up that belong to the text */
    void score(List<JsonNode> gold, ReadText text) {
        var right = new HashSet<Statement>();
        for (var line : gold) {
            var matching = text.statements().stream()
                    .filter(s -> matches(line, s, text))
                    .toList();
            right.addAll(matching);
            relations.gold(relation(line.path("relation").asString()), !matching.isEmpty());
            if (line.path("must").asBoolean(false)) {
                must++;
                mustFound += matching.isEmpty() ? 0 : 1;
            }
            if (matching.isEmpty()) {
                missed(line, text);
            } else {
                scoreFound(line, matching, text);
            }
        }
        var seen = new HashSet<List<@Nullable String>>();
        for (var s : text.statements()) {
            if (seen.add(key(s, text))) {
                relations.reported(s.claim().relation().name(), right.contains(s));
                if (!right.contains(s)) {
                    report("not marked up", words(s, text), s.evidence().quotation());
                }
            }
        }
    }

    private String relation(String marked) {
        return vocabulary.findRelation(marked).map(r -> r.name()).orElse(marked);
    }

    private boolean matches(JsonNode line, Statement s, ReadText text) {
        var accepted = new ArrayList<String>();
        accepted.add(relation(line.path("relation").asString()));
        line.path("acceptRelations").forEach(r -> accepted.add(relation(r.asString())));
        return (accepted.contains(s.claim().relation().name()) || meansTheSame(accepted, s))
                && line.path("polarity")
                        .asString("positive")
                        .equalsIgnoreCase(s.claim().polarity().name())
                && line.path("modality")
                        .asString("asserted")
                        .equalsIgnoreCase(s.modality().name())
                && (arguments(line, s, text, false)
                        || (s.claim().relation().symmetric() && arguments(line, s, text, true)));
    }

    private boolean meansTheSame(List<String> accepted, Statement s) {
        var interchangeable = wording.words("relations_of_one_meaning");
        return interchangeable.contains(s.claim().relation().name())
                && accepted.stream().anyMatch(interchangeable::contains);
    }

    private boolean arguments(JsonNode line, Statement s, ReadText text, boolean swapped) {
        var subject = text.names(swapped ? s.claim().object() : s.claim().subject());
        var object = text.names(swapped ? s.claim().subject() : s.claim().object());
        var wanted = line.path("object").asString();
        var phrase = Set.of("policy", "issue").contains(line.path("objectType").asString(""));
        return names.match(line.path("subject").asString(), subject)
                && (phrase ? names.matchPhrase(wanted, object) : names.match(wanted, object));
    }

    private void scoreFound(JsonNode line, List<Statement> matching, ReadText text) {
        found++;
        var speaker = matching.stream().anyMatch(s -> speakerRight(line, s, text));
        speakersRight += speaker ? 1 : 0;
        if (!speaker) {
            var s = matching.getFirst();
            report(
                    "wrong speaker",
                    id(line) + " wants " + line.path("speaker").asString("the publisher") + ", read "
                            + s.innermost().words(),
                    s.evidence().quotation());
        }
        if (line.hasNonNull("validFrom") || line.hasNonNull("validTo")) {
            timesScored++;
            var time = matching.stream()
                    .anyMatch(
                            s -> timeRight(line, s, text.document().published().on()));
            timesRight += time ? 1 : 0;
            if (!time) {
                var s = matching.getFirst();
                report(
                        "wrong time",
                        id(line) + " wants " + line.path("validFrom").asString("-") + " to "
                                + line.path("validTo").asString("-") + ", read "
                                + s.claim().time(),
                        s.evidence().quotation());
            }
        }
    }

    private boolean speakerRight(JsonNode line, Statement s, ReadText text) {
        var wanted = TextLine.text(line, "speaker");
        var innermost = s.innermost();
        if (wanted == null) {
            return switch (innermost) {
                case Speaker.Publisher _ -> true;
                case Speaker.Named _ -> false;
                case Speaker.Unnamed unnamed -> unnamed.who() == null;
            };
        }
        if (wanted.startsWith("(")) {
            return innermost instanceof Speaker.Unnamed;
        }
        var name = wanted.replaceFirst("\\s*\\(.*", "");
        return switch (innermost) {
            case Speaker.Publisher _ -> false;
            case Speaker.Named named -> {
                var known = new ArrayList<>(text.names(named.who()));
                known.add(named.name());
                yield names.match(name, known);
            }
            case Speaker.Unnamed unnamed -> {
                var known = new ArrayList<>(text.names(unnamed.who()));
                known.add(unnamed.name());
                yield names.match(name, known) || ActorRule.same(name, unnamed.name(), null, null);
            }
        };
    }

    /**
     * The bounds of the start, and of the end, lie where the mark-up puts them: the outer bound (where unknown, the inner
     * one) within the marked day, month or year, and the start not open beyond the marked end.
     */
    static boolean timeRight(JsonNode line, Statement s, @Nullable LocalDate published) {
        var from = TextLine.text(line, "validFrom");
        var to = TextLine.text(line, "validTo");
        var time = s.claim().time();
        if (from != null) {
            var start = Day.of(from);
            var latest =
                    to != null ? Day.of(to).last() : published == null ? start.last() : max(start.last(), published);
            var known = time.start().earliest() != null
                    ? time.start().earliest()
                    : time.start().latest();
            if (!start.covers(known)
                    || (time.start().latest() != null && time.start().latest().isAfter(latest))) {
                return false;
            }
        }
        if (to != null) {
            var end = Day.of(to);
            var known = time.end().latest() != null
                    ? time.end().latest()
                    : time.end().earliest();
            return end.covers(known);
        }
        return true;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<@Nullable String> key(Statement s, ReadText text) {
        var key = new ArrayList<@Nullable String>();
        java.util.Collections.addAll(
                key,
                text.name(s.claim().subject()),
                s.claim().relation().name(),
                text.name(s.claim().object()),
                s.claim().polarity().name(),
                s.modality().name());
        return key;
    }

    private static String words(Statement s, ReadText text) {
        return "%s · %s · %s (%s, %s)"
                .formatted(
                        text.name(s.claim().subject()),
                        s.claim().relation().name(),
                        text.name(s.claim().object()),
                        StatementJson.lower(s.claim().polarity()),
                        StatementJson.lower(s.modality()));
    }

    private void missed(JsonNode line, ReadText text) {
        var near = text.statements().stream()
                .filter(s -> arguments(line, s, text, false))
                .map(s -> words(s, text))
                .findFirst();
        report(
                line.path("must").asBoolean(false) ? "missed (must)" : "missed",
                "%s %s · %s · %s (%s, %s)%s"
                        .formatted(
                                id(line),
                                line.path("subject").asString(),
                                relation(line.path("relation").asString()),
                                line.path("object").asString(),
                                line.path("polarity").asString("positive"),
                                line.path("modality").asString("asserted"),
                                near.map(n -> "; read as " + n).orElse("")),
                line.path("evidence").asString(""));
    }

    private static String id(JsonNode line) {
        return line.path("id").asString("-");
    }

    private void report(String kind, String what, String sentence) {
        if (errors) {
            out.printf("%-14s %s%n%14s %s%n", kind, what, "", sentence);
        }
    }

    void print() {
        relations.print(out, "relation");
        out.println();
        if (must > 0) {
            out.printf(
                    Locale.ROOT,
                    "marked 'must': %d of %d found (%.1f %%)%n",
                    mustFound,
                    must,
                    100.0 * mustFound / must);
        }
        out.printf(
                "of %d found: speaker right %d; valid time right %d of %d marked%n",
                found, speakersRight, timesRight, timesScored);
    }
}
