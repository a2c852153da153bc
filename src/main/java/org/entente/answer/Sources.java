package org.entente.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.entente.relationship.FoundStatement;
import org.entente.relationship.Testimony;
import org.entente.statement.Attitude;
import org.entente.statement.Speaker;
import org.jspecify.annotations.Nullable;

/** Says in words who reports something, and in which print. */
final class Sources {

    private static final int NAMED = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Answer<?> answer;

    Sources(Answer<?> answer) {
        this.answer = answer;
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** "according to officials (Courier, 22 June 2014) and Daily of 21 June 2014". */
    String of(Testimony testimony) {
        var sources = new LinkedHashSet<String>();
        for (var found : found(testimony)) {
            sources.add(source(found));
        }
        return sources.isEmpty()
                ? ""
                : "according to " + join(sources, testimony.witnesses().size());
    }

    /** "officials denied it (Courier, 22 June 2014)"; empty where nothing speaks against it. */
    String against(Testimony testimony) {
        var denials = new LinkedHashSet<String>();
        for (var found : found(testimony)) {
            denials.add(denied(found));
        }
        return join(denials, testimony.witnesses().size());
    }

    private List<FoundStatement> found(Testimony testimony) {
        var found = new ArrayList<FoundStatement>();
        for (var report : testimony.reports()) {
            var statement = answer.statements().get(report.statement());
            if (statement != null) {
                found.add(statement);
            }
        }
        return found;
    }

    /** Who says so, with the attitude where it is more than asserting, and where it is printed. */
    String source(FoundStatement found) {
        var speaker = found.statement().innermost();
        var print = print(found);
        return switch (speaker) {
            case Speaker.Publisher _ -> found.printed().publisher() + date(found, " of ");
            case Speaker.Named named
            when isSubject(found, named) -> "their own word" + attitude(named.attitude()) + " (" + print + ")";
            case Speaker.Named named -> name(found, named) + attitude(named.attitude()) + " (" + print + ")";
            case Speaker.Unnamed unnamed -> name(found, unnamed) + attitude(unnamed.attitude()) + " (" + print + ")";
        };
    }

    private static boolean isSubject(FoundStatement found, Speaker.Named named) {
        var subject = found.statement().claim().subject();
        var speaker = found.people().get(named.who());
        return named.who().equals(subject)
                || (speaker != null
                        && speaker.entity() != null
                        && speaker.entity().equals(found.subject().entity()));
    }

    private String denied(FoundStatement found) {
        var speaker = found.statement().innermost();
        return switch (speaker) {
            case Speaker.Publisher publisher -> publisher.name() + date(found, " of ") + " reports that it is not so";
            case Speaker.Named named -> name(found, named) + denies(named.attitude()) + " (" + print(found) + ")";
            case Speaker.Unnamed unnamed ->
                name(found, unnamed) + denies(unnamed.attitude()) + " (" + print(found) + ")";
        };
    }

    private static String denies(Attitude attitude) {
        return attitude == Attitude.DENIES ? " denied it" : " said that it is not so";
    }

    private static String name(FoundStatement found, Speaker.Named named) {
        return found.people().containsKey(named.who())
                ? found.someone(named.who()).name()
                : named.name();
    }

    /** Of one who is only pointed to ("it"), the entity's name where it is known. */
    private static String name(FoundStatement found, Speaker.Unnamed unnamed) {
        var who = unnamed.who() == null ? null : found.people().get(unnamed.who());
        return who == null || who.entity() == null ? unnamed.name() : who.name();
    }

    private static String attitude(Attitude attitude) {
        return switch (attitude) {
            case ASSERTS -> "";
            case CLAIMS -> ", who claims it";
            case ALLEGES -> ", who alleges it";
            case ACCUSES -> ", as an accusation";
            case ADMITS -> ", who admits it";
            case DENIES -> ", who denies it";
            case PROMISES -> ", as a promise";
            case REQUESTS -> ", as a request";
            case THREATENS -> ", as a threat";
            case PLANS -> ", as a plan";
            case SUPPOSES -> ", who supposes it";
        };
    }

    private static String print(FoundStatement found) {
        return found.printed().publisher() + date(found, ", ");
    }

    private static String date(FoundStatement found, String before) {
        @Nullable LocalDate published = found.printed().published();
        return published == null ? "" : before + day(published);
    }

    private static String join(SequencedSet<String> parts, int reports) {
        var named = parts.stream().limit(NAMED).toList();
        var more = Math.max(0, parts.size() - named.size());
        var all = new ArrayList<>(named);
        if (more > 0) {
            all.add(more == 1 ? "one more source" : more + " more sources");
        } else if (reports > Inquiry.CITED) {
            all.add("others");
        }
        return joined(all);
    }

    /** "one", "one and another", "one, another and a third". */
    static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
