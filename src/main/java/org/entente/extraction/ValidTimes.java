package org.entente.extraction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Passage;
import org.entente.statement.DaySpan;
import org.entente.statement.Modality;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the time at which a claim holds in the world.
 *
 * <p>What is reported in the present tense held when it was written; a past event without a date ended by the publication
 * date; what is planned begins after it. A time phrase bounds the start, the end or both, as its preposition says ("since
 * Friday" bounds the start and leaves the end unknown), as wide as the phrase is exact. Nothing else is filled in.
 */
final class ValidTimes {

    private final Wording wording;
    private final TimePhrases phrases;
    private final TimeValue values;
    private final @Nullable LocalDate published;

    /** @param published in the publisher's own time zone; null when unknown, then only absolute dates bound anything */
    ValidTimes(Operators operators, Wording wording, Analysis analysis, @Nullable LocalDate published) {
        this.wording = wording;
        this.phrases = new TimePhrases(operators, analysis);
        this.values = new TimeValue(published);
        this.published = published;
    }

    ValidTime of(Sentence sentence, Token word, Relation.Sort sort, Stance stance) {
        var predicate = sentence.predicateOf(word);
        var found = phrases.of(sentence, predicate);
        var tense = tense(sentence, predicate, sort, stance, found.isEmpty());
        var bounds = new Bounds();
        var bounded = false;
        for (var bound : found) {
            bounded |= bound(bounds, bound.link(), bound.time(), sort, tense, sentence, predicate);
        }
        var taken = sort == Relation.Sort.STATE && !bounded ? taken(sentence, predicate, stance) : null;
        if (taken == null) {
            writing(bounds, bounded, sort, tense);
        } else {
            // the day on which it is taken is the taker's
            bounds.endsBy(taken.minusDays(1));
        }
        return bounds.toValidTime();
    }

    /** "Captured X, a stronghold of the rebels": by when it was theirs no more; null where nothing like that was done. */
    private @Nullable LocalDate taken(Sentence sentence, Token noun, Stance stance) {
        return Optional.of(noun)
                .filter(n -> n.isNoun() && sentence.is(n, "appos"))
                .flatMap(sentence::head)
                .or(() -> Optional.of(noun).filter(Token::isNoun))
                .filter(place -> sentence.is(place, "obj", "nsubj:pass"))
                .flatMap(sentence::head)
                .filter(verb -> wording.lists("takes places", verb.lemma()))
                .filter(verb -> Set.of(Tense.PAST, Tense.PERFECT).contains(Tense.of(sentence, verb))
                        && sentence.children(verb, "advmod", "neg").stream()
                                .noneMatch(n ->
                                        n.lemma().equals("not") || n.lemma().equals("never")))
                .map(verb ->
                        of(sentence, verb, Relation.Sort.EVENT, stance).end().latest())
                .orElse(null);
    }

    /** Inside of what somebody said, the past of a state is often the present of the one who said it. */
    private static Tense tense(Sentence sentence, Token predicate, Relation.Sort sort, Stance stance, boolean undated) {
        var tense = Tense.of(sentence, predicate);
        var wanted = switch (stance.modality()) {
            case PLANNED, PROMISED, THREATENED, REQUESTED -> true;
            case ASSERTED, ALLEGED, DENIED, HYPOTHETICAL -> stance.future();
        };
        if (wanted) {
            return Tense.FUTURE;
        }
        var said = stance.voices().stream().anyMatch(v -> v.who() != null);
        if (sort == Relation.Sort.STATE && tense == Tense.PAST && said && undated) {
            return Tense.PRESENT;
        }
        if (sort == Relation.Sort.EVENT && tense == Tense.PRESENT && sentence.part() != Passage.Kind.BODY) {
            return Tense.PAST;
        }
        if (tense == Tense.FUTURE && stance.modality() != Modality.HYPOTHETICAL) {
            return Tense.PAST;
        }
        return tense;
    }

    private boolean bound(
            Bounds bounds,
            String link,
            TimeExpression time,
            Relation.Sort sort,
            Tense tense,
            Sentence sentence,
            Token predicate) {
        var lasting = TimeValue.duration(time);
        if (lasting.isPresent() && published != null) {
            return duration(bounds, link, time, published.minus(lasting.get()), sort, tense);
        }
        Optional<Days> resolved = values.days(time, tense == Tense.FUTURE);
        if (resolved.isEmpty()) {
            return false;
        }
        var days = clipped(resolved.get(), tense);
        var event = sort == Relation.Sort.EVENT;
        switch (link) {
            case "since" -> {
                if (event) {
                    bounds.within(days.first(), notBefore(days.last()));
                } else {
                    bounds.starts(days);
                }
            }
            case "after", "following" -> {
                if (event) {
                    bounds.within(days.first(), tense == Tense.FUTURE ? null : published);
                } else {
                    bounds.startsFrom(days.first());
                }
            }
            case "from" -> bounds.starts(days);
            case "between" -> {
                if (event) {
                    bounds.within(days.first(), null);
                } else {
                    bounds.starts(days);
                }
            }
            case "and" -> {
                if (event) {
                    bounds.endsBy(days.last());
                } else {
                    bounds.ends(days);
                }
            }
            case "until", "till", "to", "through" -> bounds.ends(days);
            case "by" -> {
                if (event || tense == Tense.FUTURE) {
                    bounds.endsBy(days.last());
                } else {
                    bounds.holdsOn(days.last());
                }
            }
            case "before", "ahead of", "prior to" -> bounds.endsBy(days.last());
            default -> {
                if (event || isStay(sentence, predicate, tense)) {
                    bounds.within(days.first(), days.last());
                } else {
                    bounds.heldDuring(days);
                }
            }
        }
        return true;
    }

    /** "has held it for three months", "in the past two days". */
    private boolean duration(
            Bounds bounds, String link, TimeExpression time, LocalDate since, Relation.Sort sort, Tense tense) {
        if (tense == Tense.FUTURE || published == null) {
            return false;
        }
        var back = TimeValue.endsNow(time);
        if (sort == Relation.Sort.EVENT
                && (back || link.equals("in") || link.equals("within") || link.equals("over"))) {
            bounds.within(since, published);
            return true;
        }
        if (sort == Relation.Sort.STATE && (tense == Tense.PERFECT || back)) {
            var slack = Math.max(0, (published.toEpochDay() - since.toEpochDay()) / 12);
            bounds.starts(new Days(since.minusDays(slack), since.plusDays(slack)));
            return true;
        }
        return false;
    }

    /** What has happened cannot lie after the publication date, what is planned not before it. */
    private Days clipped(Days days, Tense tense) {
        if (published == null) {
            return days;
        }
        if (tense == Tense.FUTURE) {
            return days.first().isBefore(published) && !days.last().isBefore(published)
                    ? new Days(published, days.last())
                    : days;
        }
        return days.last().isAfter(published) && !days.first().isAfter(published)
                ? new Days(days.first(), published)
                : days;
    }

    private LocalDate notBefore(LocalDate day) {
        return published == null || published.isBefore(day) ? day : published;
    }

    /** "was in the capital last week": a stay that the phrase contains, unlike a state that it samples. */
    private static boolean isStay(Sentence sentence, Token predicate, Tense tense) {
        return tense == Tense.PAST
                && (predicate.lemma().equals("be")
                        || sentence.child(predicate, "cop").isPresent())
                && !sentence.preposition(predicate).isEmpty();
    }

    private void writing(Bounds bounds, boolean bounded, Relation.Sort sort, Tense tense) {
        if (published == null) {
            return;
        }
        var event = sort == Relation.Sort.EVENT;
        switch (tense) {
            case FUTURE -> {
                if (!bounded) {
                    bounds.startsFrom(published);
                }
            }
            case PRESENT, PERFECT, PROGRESSIVE, NONE -> {
                var holds = event ? tense == Tense.PROGRESSIVE || tense == Tense.PRESENT : true;
                if (holds && !(bounded && event)) {
                    bounds.holdsOn(published);
                } else if (!holds && !bounded) {
                    bounds.endsBy(published);
                }
            }
            case PAST -> {
                if (event && !bounded) {
                    bounds.endsBy(published);
                } else if (!event && !bounded) {
                    bounds.startsBy(published);
                }
            }
        }
    }

    /** Collects bounds; one that contradicts those before it is left out. */
    private static final class Bounds {

        private @Nullable LocalDate earliestStart;
        private @Nullable LocalDate latestStart;
        private @Nullable LocalDate earliestEnd;
        private @Nullable LocalDate latestEnd;

        void within(LocalDate first, @Nullable LocalDate last) {
            startsFrom(first);
            endsFrom(first);
            if (last != null) {
                startsBy(last);
                endsBy(last);
            }
        }

        void starts(Days days) {
            startsFrom(days.first());
            startsBy(days.last());
        }

        void ends(Days days) {
            endsFrom(days.first());
            endsBy(days.last());
        }

        void heldDuring(Days days) {
            startsBy(days.last());
            endsFrom(days.first());
        }

        void holdsOn(LocalDate day) {
            startsBy(day);
            endsFrom(day);
        }

        void startsFrom(LocalDate day) {
            if (earliestStart == null || day.isAfter(earliestStart)) {
                earliestStart = fits(day, latestStart) && fits(day, latestEnd) ? day : earliestStart;
            }
        }

        void startsBy(LocalDate day) {
            if (latestStart == null || day.isBefore(latestStart)) {
                latestStart = fits(earliestStart, day) ? day : latestStart;
            }
        }

        void endsFrom(LocalDate day) {
            if (earliestEnd == null || day.isAfter(earliestEnd)) {
                earliestEnd = fits(day, latestEnd) ? day : earliestEnd;
            }
        }

        void endsBy(LocalDate day) {
            if (latestEnd == null || day.isBefore(latestEnd)) {
                latestEnd = fits(earliestEnd, day) && fits(earliestStart, day) ? day : latestEnd;
            }
            if (latestEnd != null && (latestStart == null || latestStart.isAfter(latestEnd))) {
                startsBy(latestEnd);
            }
        }

        private static boolean fits(@Nullable LocalDate early, @Nullable LocalDate late) {
            return early == null || late == null || !early.isAfter(late);
        }

        ValidTime toValidTime() {
            return new ValidTime(new DaySpan(earliestStart, latestStart), new DaySpan(earliestEnd, latestEnd));
        }
    }
}
