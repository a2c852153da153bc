package org.entente.relationship;

import org.entente.statement.Attitude;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Role;

/** Where the one on whose word a report is stands towards the one that it is about. */
public enum Standing {
    /** The subject, or a part of it, says so of itself. */
    OWN_CLAIM,
    /** Somebody concedes what they would rather not: the subject its loss, a rival the subject's gain, anyone an admission. */
    AGAINST_INTEREST,
    /** One who is in conflict with the subject says so. */
    RIVAL,
    /** Nobody of the parties: the publisher, an agency, one who is not known to take part. */
    THIRD_PARTY;

    static Standing of(Report report, Parties parties) {
        var speaker = report.onWordOf();
        if (speaker == null) {
            return THIRD_PARTY;
        }
        var own = parties.sameSide(speaker, report.subject());
        var rival = parties.rivals(speaker, report.subject());
        if (!own && !rival) {
            return THIRD_PARTY;
        }
        if (report.attitude() == Attitude.ADMITS) {
            return AGAINST_INTEREST;
        }
        return switch (stake(report)) {
            case GAIN -> own ? OWN_CLAIM : AGAINST_INTEREST;
            case LOSS -> own ? AGAINST_INTEREST : RIVAL;
            case NONE -> own ? OWN_CLAIM : RIVAL;
        };
    }

    /** What the subject has from it, if the report is right: only what is held exclusively is won or lost. */
    private static Stake stake(Report report) {
        var stake = stake(report.relation());
        if (report.polarity() == Polarity.POSITIVE) {
            return stake;
        }
        return switch (stake) {
            case GAIN -> Stake.LOSS;
            case LOSS -> Stake.GAIN;
            case NONE -> Stake.NONE;
        };
    }

    private static Stake stake(Relation relation) {
        if (relation.exclusive()
                || relation.effects().stream().anyMatch(e -> e.action() == Effect.Action.CLOSES_OTHERS)) {
            return Stake.GAIN;
        }
        var leaves = relation.effects().stream()
                .anyMatch(e ->
                        e.action() == Effect.Action.CLOSES && e.subject() == Role.SUBJECT && e.object() == Role.OBJECT);
        return leaves && relation.sign() == Relation.Sign.NEUTRAL ? Stake.LOSS : Stake.NONE;
    }

    private enum Stake {
        GAIN,
        LOSS,
        NONE
    }
}
