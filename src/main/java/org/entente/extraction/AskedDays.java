package org.entente.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.extraction.Question.Asked;

/** The days that a question names: one phrase, or two of them as the first and the last ("between 20 and 22 June 2014"). */
final class AskedDays {

    private final Analysis analysis;
    private final TimeValue values;
    private final LocalDate today;

    AskedDays(Analysis analysis, LocalDate today) {
        this.analysis = analysis;
        this.values = new TimeValue(today);
        this.today = today;
    }

    Optional<Asked> days() {
        var found = new ArrayList<Days>();
        for (var time : analysis.times()) {
            var days = values.days(time, false);
            if (days.isEmpty()) {
                continue;
            }
            numberBefore(time, days.get()).ifPresent(found::add);
            found.add(days.get());
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            var open = open(analysis.times(), found.getFirst());
            if (open.isPresent()) {
                return open;
            }
        }
        var first = sameYear(found.getFirst(), found.getLast(), analysis.times());
        var last = found.getLast().last();
        return Optional.of(first.first().isAfter(last) ? new Asked(last, last) : new Asked(first.first(), last));
    }

    /** "Since 20 June", "before 20 June": a phrase that names one end. */
    private Optional<Asked> open(List<TimeExpression> times, Days days) {
        return times.stream()
                .flatMap(time -> Stream.concat(
                        Stream.of(analysis.sentences()
                                .get(time.sentence())
                                .token(Math.max(0, time.first() - 1))
                                .lemma()),
                        Stream.of(analysis.sentences()
                                .get(time.sentence())
                                .token(time.first())
                                .lemma())))
                .flatMap(word -> Stream.ofNullable(
                        switch (word.toLowerCase(Locale.ROOT)) {
                            case "since", "from" -> Asked.since(days.first(), today);
                            case "after" -> Asked.since(days.last().plusDays(1), today);
                            case "before" -> Asked.until(days.first().minusDays(1));
                            case "until", "till", "by" -> Asked.until(days.last());
                            default -> null;
                        }))
                .findFirst();
    }

    /** "20 and 22 June": a bare number, joined to a date, is a day of the same month. */
    private Optional<Days> numberBefore(TimeExpression time, Days days) {
        if (days.length() != 1 || time.first() < 2) {
            return Optional.empty();
        }
        var sentence = analysis.sentences().get(time.sentence());
        var joint = sentence.token(time.first() - 1);
        var number = sentence.token(time.first() - 2);
        var joins = joint.tag().equals("CC")
                || joint.tag().equals("TO")
                || joint.tag().equals("HYPH")
                || joint.tag().equals(":");
        if (!joins || number.time() != null || !number.tag().equals("CD")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.on(days.first().withDayOfMonth(Integer.parseInt(number.word()))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of "June 20 and June 22, 2014" the year stands for both. */
    private static Days sameYear(Days first, Days last, List<TimeExpression> times) {
        var words = times.getFirst().words();
        var year = Integer.toString(first.first().getYear());
        return words.contains(year) || first.first().getYear() == last.first().getYear()
                ? first
                : new Days(
                        first.first().withYear(last.first().getYear()),
                        first.last().withYear(last.first().getYear()));
    }
}
