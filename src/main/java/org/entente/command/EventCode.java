package org.entente.command;

import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Statement;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How event data code a statement.
 *
 * @param root CAMEO root code, 01 to 20; null for a state that is no event, and for what is denied or hypothetical
 * @param stance positive, negative or neutral
 */
record EventCode(@Nullable String root, String stance) {

    static EventCode of(Statement statement, Wording wording) {
        var relation = statement.claim().relation();
        var root = wording.coding()
                .root(
                        relation,
                        wording.cue(statement.readBy().rule()).orElse(null),
                        statement.claim().polarity() == Polarity.POSITIVE,
                        StatementJson.lower(statement.modality()))
                .orElse(null);
        return new EventCode(root, root == null ? stance(statement, relation) : stanceOf(root));
    }

    /** Roots 01 and 02 are neutral, 03 to 08 cooperation, 09 to 20 conflict. */
    static String stanceOf(String root) {
        var number = Integer.parseInt(root.substring(0, 2));
        return number <= 2 ? "neutral" : number <= 8 ? "positive" : "negative";
    }

    /**
     * What is only denied or supposed speaks neither for nor against anything. Nor does what is not so, but for a state of support: who
     * does not back somebody is not for them.
     */
    private static String stance(Statement statement, Relation relation) {
        if (statement.modality() == Modality.DENIED || statement.modality() == Modality.HYPOTHETICAL) {
            return "neutral";
        }
        if (statement.claim().polarity() == Polarity.POSITIVE) {
            return StatementJson.lower(relation.sign());
        }
        var withheld = relation.sort() == Relation.Sort.STATE && relation.sign() == Relation.Sign.POSITIVE;
        return withheld && statement.modality() == Modality.ASSERTED ? "negative" : "neutral";
    }
}
