package org.entente.relationship;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.document.ContentHash;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.statement.Attitude;
import org.entente.statement.DaySpan;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes reports by hand, for tests: who does what to whom, when, on whose word. */
public record Told(
        String subject,
        String relation,
        String object,
        ValidTime time,
        @Nullable LocalDate published,
        String publisher,
        @Nullable String speaker,
        Attitude attitude,
        Polarity polarity,
        Modality modality,
        Extent extent,
        @Nullable String place,
        @Nullable String addressee,
        Set<String> means,
        double confidence,
        boolean reviewed) {

    public static final Vocabulary VOCABULARY = Vocabulary.shipped();

    public static Told that(String subject, String relation, String object) {
        return new Told(
                subject,
                relation,
                object,
                ValidTime.UNKNOWN,
                null,
                "Courier",
                null,
                Attitude.ASSERTS,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Extent.WHOLE,
                null,
                null,
                Set.of(),
                0.9,
                false);
    }

    /** It happened on that day. */
    public Told on(String day) {
        return within(day, day);
    }

    /** It happened on some day from one to another. */
    public Told within(String from, String to) {
        var span = new DaySpan(LocalDate.parse(from), LocalDate.parse(to));
        return at(new ValidTime(span, span)).published(to);
    }

    /** It happened on a day that nobody names, by the day of publication. */
    public Told by(String day) {
        return at(new ValidTime(DaySpan.UNKNOWN, new DaySpan(null, LocalDate.parse(day))))
                .published(day);
    }

    /** It held on the day of publication: the present tense. */
    public Told asOf(String day) {
        return at(new ValidTime(new DaySpan(null, LocalDate.parse(day)), new DaySpan(LocalDate.parse(day), null)))
                .published(day);
    }

    /** It has held since a day, and still did on another. */
    public Told since(String from, String day) {
        return at(new ValidTime(DaySpan.on(LocalDate.parse(from)), new DaySpan(LocalDate.parse(day), null)))
                .published(day);
    }

    /** It has held since some day of a month, and still did on a day. */
    public Told sinceMonth(String month, String day) {
        var start = YearMonth.parse(month);
        return at(new ValidTime(
                        new DaySpan(start.atDay(1), start.atEndOfMonth()), new DaySpan(LocalDate.parse(day), null)))
                .published(day);
    }

    /** It held from one day until another. */
    public Told from(String from, String until) {
        return at(new ValidTime(DaySpan.on(LocalDate.parse(from)), DaySpan.on(LocalDate.parse(until))))
                .published(until);
    }

    public Told at(ValidTime when) {
        return new Told(
                subject,
                relation,
                object,
                when,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told published(String day) {
        return new Told(
                subject,
                relation,
                object,
                time,
                LocalDate.parse(day),
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told in(String newspaper) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                newspaper,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told saidBy(String who) {
        return saidBy(who, Attitude.ASSERTS);
    }

    public Told saidBy(String who, Attitude how) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                who,
                how,
                polarity,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told not() {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                Polarity.NEGATIVE,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told deniedBy(String who) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                who,
                Attitude.DENIES,
                polarity,
                Modality.DENIED,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told as(Modality how) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                how,
                extent,
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told of(Extent.Kind kind, String words) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                new Extent(kind, words),
                place,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told at(String where) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                where,
                addressee,
                means,
                confidence,
                reviewed);
    }

    public Told to(String whom) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                whom,
                means,
                confidence,
                reviewed);
    }

    public Told by(Set<String> which) {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                addressee,
                which,
                confidence,
                reviewed);
    }

    public Told readWith(double sureness) {
        return new Told(
                subject, relation, object, time, published, publisher, speaker, attitude, polarity, modality, extent,
                place, addressee, means, sureness, reviewed);
    }

    public Told accepted() {
        return new Told(
                subject,
                relation,
                object,
                time,
                published,
                publisher,
                speaker,
                attitude,
                polarity,
                modality,
                extent,
                place,
                addressee,
                means,
                confidence,
                true);
    }

    /** The same told of others: whoever stands for those it names. */
    Told between(UnaryOperator<String> standing) {
        return new Told(
                standing.apply(subject),
                relation,
                standing.apply(object),
                time,
                published,
                publisher,
                speaker == null ? null : standing.apply(speaker),
                attitude,
                polarity,
                modality,
                extent,
                place == null ? null : standing.apply(place),
                addressee == null ? null : standing.apply(addressee),
                means,
                confidence,
                reviewed);
    }

    /** The report: one document a publisher and day, one origin a speaker, else a publisher. */
    public Report report() {
        return new Report(
                new StatementId(ContentHash.of(toString())),
                new DocumentId(ContentHash.of(publisher, published)),
                new EntityId(subject),
                VOCABULARY.relation(relation),
                new EntityId(object),
                polarity,
                modality,
                time,
                published,
                publisher,
                speaker == null ? publisher : speaker,
                "",
                speaker == null ? null : new EntityId(speaker),
                attitude,
                speaker == null ? List.of() : List.of(new EntityId(speaker)),
                addressee == null ? null : new EntityId(addressee),
                null,
                place == null ? null : new EntityId(place),
                extent,
                new TreeSet<>(means),
                confidence,
                reviewed);
    }

    public static List<Report> all(Told... told) {
        return java.util.Arrays.stream(told).map(Told::report).toList();
    }

    /** Entities whose kinds stand before the slash of their ids; a part of what is named behind "-of-" in its id. */
    public static Parties parties(String... ids) {
        return Parties.of(
                VOCABULARY,
                java.util.Arrays.stream(ids)
                        .map(id -> {
                            var whole = id.indexOf("-of-");
                            return new Parties.Party(
                                    new EntityId(id),
                                    VOCABULARY.kind(id.substring(0, id.indexOf('/'))),
                                    whole < 0 ? null : new EntityId("state/" + id.substring(whole + 4)));
                        })
                        .toList());
    }
}
