package org.entente.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Document;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was read.
 *
 * @param words as it was asked
 * @param restated the statement with a hole that it was read as, or the question itself where it is about what is reported
 *     rather than about what is so
 * @param document in which the referents have their mentions
 * @param referents whom and what it names, and the stand-in for what is sought
 * @param asked the days that it names; null where it names none
 * @param unanswered the words of a further question in it, which was left aside; null where there is none
 */
public record Question(
        String words,
        String restated,
        Document document,
        List<Referent> referents,
        @Nullable Asked asked,
        Sought sought,
        @Nullable String unanswered) {

    public Question {
        referents = List.copyOf(referents);
    }

    Question(
            String words,
            String restated,
            Document document,
            List<Referent> referents,
            @Nullable Asked asked,
            Sought sought) {
        this(words, restated, document, referents, asked, sought, null);
    }

    /** The same, of which a part was left aside. */
    Question leaving(@Nullable String part) {
        return new Question(words, restated, document, referents, asked, sought, part);
    }

    /**
     * The days that a question names, both inclusive.
     *
     * @param open the end that it leaves open: it is then as far off as any report goes
     */
    public record Asked(LocalDate from, LocalDate until, Open open) {

        private static final LocalDate EVER = LocalDate.of(1, 1, 1);

        public Asked(LocalDate from, LocalDate until) {
            this(from, until, Open.NEITHER);
        }

        /** "Until 20 June", "before 21 June". */
        static Asked until(LocalDate day) {
            return new Asked(EVER, day, Open.START);
        }

        /** "Since 20 June", "after 19 June": up to today. */
        static Asked since(LocalDate day, LocalDate today) {
            return new Asked(day, day.isAfter(today) ? day : today, Open.END);
        }

        public boolean oneDay() {
            return open == Open.NEITHER && from.equals(until);
        }
    }

    /** Which end of the days that a question names is open. */
    public enum Open {
        NEITHER,
        START,
        END
    }

    public Optional<Referent> referent(ReferentId id) {
        return referents.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** What a question seeks. */
    public sealed interface Sought {}

    /**
     * Whether something is reported, or who, whom, where or when.
     *
     * @param statements what it was read as; at least one
     * @param hole the stand-in; null where the question asks whether, when or in which way
     * @param open others whom the question leaves open too: "who fights whom"
     * @param kinds that the words of the question narrow the hole to ("which countries"); empty for any
     */
    public record Told(
            List<Statement> statements,
            @Nullable ReferentId hole,
            Set<ReferentId> open,
            Manner manner,
            Set<String> kinds)
            implements Sought {
        public Told {
            statements = List.copyOf(statements);
            open = Set.copyOf(open);
            kinds = Set.copyOf(kinds);
        }

        /** Whether the question leaves open who it is. */
        public boolean leavesOpen(ReferentId referent) {
            return referent.equals(hole) || open.contains(referent);
        }
    }

    /** Which word asks. */
    public enum Manner {
        WHO,
        WHETHER,
        WHEN,
        WHERE,
        HOW,
        HOW_MANY,
        THROUGH,
        WHY
    }

    /**
     * What somebody has said.
     *
     * @param denied whether only what they deny
     * @param ways names of the relations by which they say it, as in "what did they call for"; empty for any
     */
    public record Said(ReferentId speaker, List<ReferentId> about, boolean denied, Set<String> ways) implements Sought {
        public Said {
            ways = Set.copyOf(ways);
        }
    }

    /** What somebody is accused of. */
    public record Accused(ReferentId of) implements Sought {}

    /** Which places are held in some way. */
    public record Held(List<ReferentId> in, Holding how) implements Sought {}

    /** How a place that is asked about is held. */
    public enum Holding {
        /** Fought over, besieged, or reports differ. */
        CONTESTED,
        /** That it is so rests on the word of one alone who takes part in the fight. */
        ON_ONE_WORD
    }

    /** Who changed sides: came to or left somebody. */
    public record Turned(List<ReferentId> with) implements Sought {}

    /** Where somebody stands on something. */
    public record Position(ReferentId of, List<ReferentId> on) implements Sought {}

    /** What changed. */
    public record Changed(List<ReferentId> with) implements Sought {}

    /**
     * What happened.
     *
     * @param between whether only what happened between two of them is asked for
     */
    public record Happened(List<ReferentId> with, boolean between) implements Sought {}

    /** How some are connected. */
    public record Connected(List<ReferentId> ends) implements Sought {}

    /** What is reported of somebody or something, all in all. */
    public record About(List<ReferentId> of) implements Sought {}

    /** What reports differ on. */
    public record Disputed(List<ReferentId> about) implements Sought {}

    /** It could not be read. */
    public record Unread() implements Sought {}
}
