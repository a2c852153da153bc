package org.entente.extraction;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of a question that nobody knows. What such a name is of decides what its sentence tells, and a question does not say: where it could
 * not be read, it is tried as one about a town and as one about a group of that name.
 */
final class AskedNames {

    private final Sentence sentence;
    private final Gazetteer gazetteer;

    AskedNames(Sentence sentence, Gazetteer gazetteer) {
        this.sentence = sentence;
        this.gazetteer = gazetteer;
    }

    /** The question with a noun before the first unknown name in it; none where every name is known. */
    List<String> withKinds(String text) {
        for (var first = 1; first < sentence.size(); first++) {
            if (!isName(first) || isName(first - 1)) {
                continue;
            }
            var last = first;
            while (last + 1 < sentence.size() && isName(last + 1)) {
                last++;
            }
            var name = text.substring(
                    sentence.token(first).start(), sentence.token(last).end());
            if (gazetteer.find(name).isEmpty() && gazetteer.nation(name).isEmpty()) {
                var before = text.substring(0, sentence.token(described(first)).start());
                var behind = text.substring(sentence.token(last).end());
                return Stream.of("the town of " + name, "the " + name + " group")
                        .map(named -> before + named + behind)
                        .toList();
            }
        }
        return List.of();
    }

    private boolean isName(int index) {
        return sentence.token(index).isProper();
    }

    /** Where the phrase begins that a name closes: "the hill of X"; else the name, with its article. */
    private int described(int name) {
        var of = name > 2
                && sentence.token(name - 1).lemma().equals("of")
                && sentence.token(name - 2).isNoun();
        var first = of ? name - 2 : name;
        return first > 1 && sentence.token(first - 1).tag().equals("DT") ? first - 1 : first;
    }
}
