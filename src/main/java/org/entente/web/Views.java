package org.entente.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.answer.Answer;
import org.entente.answer.Receipt;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.relationship.Chain;
import org.entente.relationship.Days;
import org.entente.relationship.FoundStatement;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationship;
import org.entente.relationship.Spell;
import org.entente.relationship.Tally;
import org.entente.relationship.Testimony;
import org.entente.statement.ValidTime;
import org.jspecify.annotations.Nullable;

/** The shapes in which answers leave the service, as JSON. */
final class Views {

    private Views() {}

    /** An entity, where it is named. */
    record EntityRef(String id, String name, @Nullable String kind) {
        static EntityRef of(Entity entity) {
            return new EntityRef(
                    entity.id().value(), entity.name(), entity.kind().name());
        }

        static EntityRef of(EntityId id, Answer<?> answer) {
            var entity = answer.entities().get(id);
            return entity == null ? new EntityRef(id.value(), id.value(), null) : of(entity);
        }

        static List<EntityRef> all(List<EntityId> ids, Answer<?> answer) {
            return ids.stream().map(id -> of(id, answer)).toList();
        }
    }

    /**
     * What an answer answers. In JSON it also has {@code request}, which asks for the same again at the same position, and
     * {@code hash}, over all of the answer but the receipt: see {@link Receipts}.
     */
    record ReceiptView(
            String question,
            SortedMap<String, String> understood,
            @Nullable LocalDate validAt,
            @Nullable LocalDate publishedBefore,
            long position,
            Instant knownAt,
            PolicyView policy,
            boolean complete,
            String version) {
        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.question(),
                    receipt.understood(),
                    receipt.validAt(),
                    receipt.publishedBefore(),
                    receipt.position(),
                    receipt.knownAt(),
                    PolicyView.of(receipt.policy()),
                    receipt.complete(),
                    receipt.version());
        }
    }

    record PolicyView(
            String words,
            List<String> modalities,
            int leastOrigins,
            double leastConfidence,
            boolean reviewedOnly,
            boolean decay) {
        static PolicyView of(Policy policy) {
            return new PolicyView(
                    policy.words(),
                    policy.modalities().stream().map(Views::word).sorted().toList(),
                    policy.leastOrigins(),
                    policy.leastConfidence(),
                    policy.reviewedOnly(),
                    policy.decay());
        }
    }

    /** The four bounds of a valid time, inclusive days; null where unknown. */
    record TimeView(
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate earliestEnd,
            @Nullable LocalDate latestEnd) {
        static TimeView of(ValidTime time) {
            return new TimeView(
                    time.start().earliest(),
                    time.start().latest(),
                    time.end().earliest(),
                    time.end().latest());
        }
    }

    /**
     * A run of days on which a relationship counts; without a last day it counts from then on.
     *
     * @param ends why it counts no longer than until its last day: "reported" where a report bounds it, "lapses" where the last
     *     report is too old by then, "open" where there is no last day
     * @param reported what reports say of when it began and ended
     */
    record PeriodView(LocalDate from, @Nullable LocalDate until, String ends, TimeView reported) {
        static PeriodView of(Spell spell) {
            var until = end(spell.days());
            return new PeriodView(
                    spell.days().from(),
                    until,
                    until == null ? "open" : spell.time().end().latest() == null ? "lapses" : "reported",
                    TimeView.of(spell.time()));
        }
    }

    static @Nullable LocalDate end(Days days) {
        return days.until().equals(LocalDate.MAX) ? null : days.until();
    }

    record PrintedView(
            String id,
            @Nullable String title,
            String publisher,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String agency) {
        static PrintedView of(FoundStatement.Printed printed) {
            return new PrintedView(
                    printed.document().value(),
                    printed.title(),
                    printed.publisher(),
                    printed.url(),
                    printed.published(),
                    printed.agency());
        }
    }

    /**
     * A statement as evidence.
     *
     * @param speakers who says so, outermost first, in words
     * @param standing where the innermost of them stands towards the subject
     */
    record CitedView(
            String statement,
            String says,
            String polarity,
            String modality,
            String speakers,
            @Nullable String standing,
            String quotation,
            PrintedView document,
            double confidence) {
        static CitedView of(FoundStatement found, @Nullable String standing) {
            var statement = found.statement();
            return new CitedView(
                    statement.id().value(),
                    Sentences.of(found),
                    word(statement.claim().polarity()),
                    word(statement.modality()),
                    Sentences.speakers(statement.speakers()),
                    standing,
                    statement.evidence().quotation(),
                    PrintedView.of(found.printed()),
                    statement.confidence());
        }
    }

    /**
     * What speaks for something, or against it.
     *
     * @param byStanding the same counts for each standing of those on whose word it is
     * @param statements the newest; {@code more} says how many reports are not listed
     */
    record TestimonyView(
            int reports,
            int publishers,
            int origins,
            Map<String, Tally> byStanding,
            List<CitedView> statements,
            int more) {
        static TestimonyView of(Testimony testimony, Answer<?> answer) {
            var cited = testimony.witnesses().stream()
                    .map(w -> {
                        var found = answer.statements().get(w.report().statement());
                        return found == null ? null : CitedView.of(found, word(w.standing()));
                    })
                    .filter(Objects::nonNull)
                    .toList();
            var byStanding = new LinkedHashMap<String, Tally>();
            testimony.byStanding().forEach((standing, tally) -> byStanding.put(word(standing), tally));
            return new TestimonyView(
                    testimony.tally().reports(),
                    testimony.tally().publishers(),
                    testimony.tally().origins(),
                    byStanding,
                    cited,
                    testimony.witnesses().size() - cited.size());
        }
    }

    /** @param atThatDay certain or possible on the day that is asked about; null where none is */
    record RelationshipView(
            EntityRef subject,
            String relation,
            String label,
            EntityRef object,
            @Nullable String extent,
            SortedSet<String> means,
            @Nullable String atThatDay,
            List<PeriodView> periods,
            @Nullable LocalDate lastReported,
            boolean contested,
            boolean reversed,
            TestimonyView support,
            TestimonyView denial) {
        static RelationshipView of(Relationship r, Answer<?> answer) {
            var day = answer.receipt().validAt();
            return new RelationshipView(
                    EntityRef.of(r.subject(), answer),
                    r.relation().name(),
                    r.relation().label(),
                    EntityRef.of(r.object(), answer),
                    r.extent().words().isEmpty() ? null : r.extent().words(),
                    r.means(),
                    day == null
                            ? null
                            : r.certainlyHoldsOn(day) ? "certain" : r.possiblyHoldsOn(day) ? "possible" : null,
                    r.spells().stream().map(PeriodView::of).toList(),
                    r.lastReported(),
                    r.contested(),
                    r.reversed(),
                    TestimonyView.of(r.support(), answer),
                    TestimonyView.of(r.denial(), answer));
        }

        static List<RelationshipView> all(List<Relationship> all, Answer<?> answer) {
            return all.stream().map(r -> of(r, answer)).toList();
        }
    }

    /** Relationships that lead from one to another, and the days on which all of them count. */
    record ChainView(
            List<EntityRef> through,
            LocalDate from,
            @Nullable LocalDate until,
            List<RelationshipView> hops) {
        static ChainView of(Chain chain, Answer<?> answer) {
            return new ChainView(
                    Sentences.through(chain).stream()
                            .map(id -> EntityRef.of(id, answer))
                            .toList(),
                    chain.common().from(),
                    end(chain.common()),
                    RelationshipView.all(chain.hops(), answer));
        }
    }

    /** An enum constant as it is written in JSON: lower case with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
