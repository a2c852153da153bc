package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.extraction.Question;
import org.entente.relationship.Testimony;
import org.entente.statement.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * A question in plain English on its way to an answer.
 *
 * @param viewpoint with the day that the question names, and the position that the inquiry looks at
 */
record Asking(Question question, Meant meant, Inquiry inquiry, Viewpoint viewpoint) {

    /** The first of the days that are asked about; null for the whole record. */
    @Nullable
    LocalDate from() {
        var day = viewpoint.validAt();
        return day != null
                ? day
                : question.asked() == null ? null : question.asked().from();
    }

    @Nullable
    LocalDate until() {
        var day = viewpoint.validAt();
        return day != null
                ? day
                : question.asked() == null ? null : question.asked().until();
    }

    /** "On 21 June 2014", "Between …"; the given words where the question names no day. */
    String when(String otherwise) {
        var from = from();
        var until = until();
        if (from == null || until == null) {
            return otherwise;
        }
        var asked = question.asked();
        if (asked != null && asked.open() == Question.Open.START) {
            return "Until %s".formatted(Sources.day(until));
        }
        if (asked != null && asked.open() == Question.Open.END) {
            return "Since %s".formatted(Sources.day(from));
        }
        return from.equals(until)
                ? "On %s".formatted(Sources.day(from))
                : "Between %s and %s".formatted(Sources.day(from), Sources.day(until));
    }

    /** The same in the middle of a sentence, led by a blank; empty where the question names no day. */
    String whenInside() {
        var when = when("");
        return when.isEmpty() ? "" : " " + Character.toLowerCase(when.charAt(0)) + when.substring(1);
    }

    /** @param about what the answer is about, in words: "who controls Rutba" */
    Answer<Reply> reply(Answer<?> answer, String about, String sentence, Stream<Testimony> pro, Stream<Testimony> con) {
        return answer.finding(
                new Reply(understood(about), true, capital(sentence), cited(answer, pro), cited(answer, con)));
    }

    /** Whether a finding counts in the days that are asked about; a denial without a day may be of any. */
    boolean concerns(Finding finding) {
        return finding.within(from(), until())
                || (!finding.supported() && finding.days().isEmpty());
    }

    /** How many of some entities, each with its twins, a finding names. */
    long named(Finding finding, List<Entity> entities) {
        var named = finding.named().collect(Collectors.toSet());
        return entities.stream()
                .filter(e -> !Collections.disjoint(named, meant.withTwins(List.of(e))))
                .count();
    }

    /** What findings tell, in their order; what is said where there is none. */
    Answer<Reply> told(String about, List<Finding> found, String nothing) {
        return told(about, "As reported, ", found, nothing);
    }

    /** @param first what is said before them */
    Answer<Reply> told(String about, String first, List<Finding> found, String nothing) {
        var answer = inquiry.answer(
                about,
                new TreeMap<>(),
                found,
                found.stream().flatMap(Finding::testimonies),
                found.stream().flatMap(Finding::named).toList());
        return reply(
                answer,
                about,
                found.isEmpty() ? nothing : first + new FindingWords(answer, false).all(found) + ".",
                found.stream().map(Finding::support),
                found.stream().map(Finding::denial));
    }

    Reply.Understood understood(String about) {
        return new Reply.Understood(question.words(), question.restated(), about + whenInside(), meant.names());
    }

    private static List<StatementId> cited(Answer<?> answer, Stream<Testimony> testimonies) {
        var ids = new LinkedHashSet<StatementId>();
        testimonies.forEach(t -> t.reports().stream()
                .map(r -> r.statement())
                .filter(answer.statements()::containsKey)
                .forEach(ids::add));
        return new ArrayList<>(ids);
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static String names(List<Entity> entities) {
        var names = entities.stream().map(Entity::name).distinct().limit(4).toList();
        return names.isEmpty() ? "anybody or anything" : String.join(" or ", names);
    }
}
