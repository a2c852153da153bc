package org.entente.vocabulary;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which English says a relation: a verb, noun or adjective, what must stand beside it, and where its arguments
 * stand. Cues are written in {@code ontology/cues.txt}, whose first lines describe the notation.
 *
 * @param relation the name of the relation that it expresses
 * @param lemma of the word that carries it
 * @param particle a particle that must stand beside the verb ("pull <i>out</i>"); null for none
 * @param noun lemma of a noun that must be the verb's object ("take <i>control</i>"); null for none
 * @param subjects slots in which the subject may stand, first choice first
 * @param objects slots in which the object may stand, first choice first
 * @param addressees slots in which the addressee may stand
 * @param against slots in which the one against whom it is directed may stand
 * @param nouns head nouns that the object's phrase must have ("send <i>troops</i>"), or must not; empty for any
 * @param nounsExcluded whether {@code nouns} are those that it must not have
 * @param modifiers words of which one must stand before the noun, or before the verb's object ("<i>joint</i> exercises"); empty for any
 * @param barred words of which none may stand there ("<i>former</i> minister")
 * @param infinitive whether the verb must have a clause with "to" ("told it <i>to leave</i>")
 * @param clauseWords words of which one must be the predicate of a clause that completes the verb ("urged him to <i>resign</i>"); empty for any
 * @param verbs verbs of which the noun must be the subject or object ("ties between them <i>soured</i>"); empty for any
 * @param several whether it is only said of several subjects: "A and B agreed"
 * @param subjectKinds names of kinds or families that the subject must have; empty for any that the relation takes
 * @param objectKinds likewise for the object
 * @param named whether only for subjects that are named: "the spokesman, X", but not every spokesman
 * @param root CAMEO root where it differs from the relation's own; null where it does not
 * @param means arms, funds, training, forces, words or humanitarian; null where the cue tells none
 * @param direct whether the object must itself stand in its slot, and not only own or do what stands there
 * @param subjectInContext whether a subject that the sentence leaves out may be taken from what was told just before
 * @param objectInContext likewise for a place that is the object
 * @param actorFirst whether an actor behind an action is rather the object than the action itself
 * @param unlessInner whether it is left out where the clause that completes it expresses a relation of its own
 * @param weak whether it is a less sure sign of the relation than others
 */
public record Cue(
        String relation,
        Word word,
        String lemma,
        @Nullable String particle,
        @Nullable String noun,
        List<String> subjects,
        List<String> objects,
        List<String> addressees,
        List<String> against,
        Set<String> nouns,
        boolean nounsExcluded,
        Set<String> modifiers,
        Set<String> barred,
        boolean infinitive,
        Set<String> clauseWords,
        Set<String> verbs,
        boolean several,
        Set<String> subjectKinds,
        Set<String> objectKinds,
        boolean named,
        @Nullable String root,
        @Nullable String means,
        boolean direct,
        boolean subjectInContext,
        boolean objectInContext,
        boolean actorFirst,
        boolean unlessInner,
        boolean weak) {

    public Cue {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
        addressees = List.copyOf(addressees);
        against = List.copyOf(against);
        nouns = Set.copyOf(nouns);
        modifiers = Set.copyOf(modifiers);
        barred = Set.copyOf(barred);
        clauseWords = Set.copyOf(clauseWords);
        verbs = Set.copyOf(verbs);
        subjectKinds = Set.copyOf(subjectKinds);
        objectKinds = Set.copyOf(objectKinds);
    }

    /** The word class of what carries the relation. */
    public enum Word {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** Names the rule in a statement's provenance: "captures/verb/take:control". */
    public String rule() {
        return relation + "/" + word.name().toLowerCase(java.util.Locale.ROOT) + "/" + lemma
                + (particle == null ? "" : "+" + particle) + (noun == null ? "" : ":" + noun);
    }

    /** How much must be there for it to match: what asks for more is tried first. */
    public int demands() {
        return (noun == null ? 0 : 4)
                + (particle == null ? 0 : 4)
                + (nouns.isEmpty() || nounsExcluded ? 0 : 2)
                + (modifiers.isEmpty() ? 0 : 5)
                + (clauseWords.isEmpty() ? 0 : 5)
                + (verbs.isEmpty() ? 0 : 5)
                + (several ? 1 : 0)
                + (infinitive ? 2 : 0)
                + (subjectKinds.isEmpty() ? 0 : 1)
                + (objectKinds.isEmpty() ? 0 : 1)
                - (weak ? 2 : 0);
    }
}
