package org.entente.extraction;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A relation that one predicate of a sentence expresses between two of its phrases, before speakers, time and identity.
 *
 * @param predicate the word that carries the relation
 * @param issue the action that the object was read from, or that the relation is about
 * @param objectWords the head word of the phrase as it stands, where the object was found behind it
 * @param features named features of how surely it was read
 */
record Candidate(
        Sentence sentence,
        Token predicate,
        Cue cue,
        Relation relation,
        Nominal subject,
        Nominal object,
        @Nullable Nominal issue,
        @Nullable Nominal addressee,
        Token objectWords,
        List<Token> cueWords,
        SortedMap<String, Double> features) {

    Candidate with(String feature) {
        var more = new TreeMap<>(features);
        more.put(feature, 1.0);
        return new Candidate(
                sentence, predicate, cue, relation, subject, object, issue, addressee, objectWords, cueWords, more);
    }
}
