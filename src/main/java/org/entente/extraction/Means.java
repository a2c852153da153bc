package org.entente.extraction;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.Relation;

/** By what one helps another: what the cue says, and what is given or helped with ("sent tanks to …", "with money and weapons"). */
final class Means {

    private static final String LIST = "means ";
    private static final String FORCES = "forces";
    private static final Set<String> KINDS = Set.of("arms", "funds", "training", FORCES, "humanitarian", "words");

    private Means() {}

    static SortedSet<String> of(Scene scene, Candidate candidate) {
        var means = new TreeSet<String>();
        var told = candidate.cue().means();
        if (told != null) {
            means.add(told);
        }
        if (isHelp(candidate.relation())) {
            given(scene, candidate)
                    .forEach(word -> KINDS.stream()
                            .filter(kind -> scene.wording().lists(LIST + kind, word.lemma()))
                            .forEach(means::add));
            if (means.isEmpty() && isForce(scene, candidate.subject())) {
                means.add(FORCES);
            }
        }
        return means;
    }

    /** Troops that help do so themselves: "the general's fighters aided the president". */
    private static boolean isForce(Scene scene, Nominal helper) {
        return scene.wording().lists(LIST + FORCES, helper.noun());
    }

    /** Whether it matters by what means it is done. */
    private static boolean isHelp(Relation relation) {
        return relation.aspect() == Aspect.BACKING
                || relation.effects().stream().map(Effect::means).anyMatch(m -> !m.isEmpty());
    }

    private static Stream<Token> given(Scene scene, Candidate candidate) {
        var sentence = candidate.sentence();
        var arguments = scene.arguments();
        return candidate.cueWords().stream()
                .filter(w ->
                        w.index() < sentence.size() && sentence.token(w.index()).equals(w))
                .flatMap(w -> Stream.of(
                                w.isVerb() ? arguments.objects(w) : java.util.List.of(w),
                                arguments.prepositional(w, "with"),
                                arguments.prepositional(w, "of"))
                        .flatMap(java.util.List::stream))
                .flatMap(w -> Stream.concat(Stream.of(w), sentence.children(w, "compound", "amod", "nmod").stream()));
    }
}
