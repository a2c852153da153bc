package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Slots.Argument;
import org.entente.extraction.Slots.Match;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Relation;

/** Puts subjects and objects of a predicate together. */
final class Combination {

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;
    private final Slots slots;
    private final LeftUnsaid leftUnsaid;

    Combination(Predicates predicates, Scene scene, Antecedents antecedents, Slots slots, LeftUnsaid leftUnsaid) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
        this.slots = slots;
        this.leftUnsaid = leftUnsaid;
    }

    /** Each of the subjects does it to each of the others. */
    List<Candidate> among(Match match, List<Argument> subjects) {
        var relation = predicates.relation(match.cue());
        var combined = new ArrayList<Candidate>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = relation.symmetric() ? i + 1 : 0; j < subjects.size(); j++) {
                var object = subjects.get(j);
                if (i != j && isPair(match.cue(), subjects.get(i).nominal(), object.nominal())) {
                    combined.add(candidate(match, relation, subjects.get(i), object));
                }
            }
        }
        return combined;
    }

    /** Each of the subjects with each of the objects; of several who do it to each other, each with each. */
    List<Candidate> of(Match match, List<Argument> subjects, List<Argument> objects) {
        var relation = predicates.relation(match.cue());
        var combined = new ArrayList<Candidate>();
        if (!subjects.isEmpty() && !objects.isEmpty()) {
            for (var subject : subjects) {
                for (var object : objects) {
                    if (subject.via().equals("context")
                            && leftUnsaid.doneBefore(match, object).isPresent()) {
                        var same = leftUnsaid.doneBefore(match, object).get();
                        combined.add(candidate(match, relation, same, object));
                    } else if (!isOwn(match, subject.nominal(), object)) {
                        combined.add(candidate(match, relation, subject, object));
                    }
                }
            }
        } else if (relation.symmetric() && isMutual(match)) {
            var pair = subjects.size() > 1 || objects.isEmpty() ? subjects : objects;
            for (int i = 0; i < pair.size(); i++) {
                for (int j = i + 1; j < pair.size(); j++) {
                    if (isPair(match.cue(), pair.get(i).nominal(), pair.get(j).nominal())) {
                        combined.add(candidate(match, relation, pair.get(i), pair.get(j)));
                    }
                }
            }
        }
        return combined;
    }

    /** Whether several subjects do it to each other: those who hold out against somebody do not fight among themselves. */
    private boolean isMutual(Match match) {
        var cue = match.cue();
        if (cue.word() == Cue.Word.VERB
                && match.predicate().tag().equals("VBG")
                && sentence.is(match.predicate(), "advcl", "acl", "dep")) {
            return false; // "militias battling for the city": whatever it hangs on
        }
        return cue.word() != Cue.Word.VERB
                || cue.several()
                || cue.objects().stream().anyMatch(o -> o.equals("with") || o.equals("between"));
    }

    private boolean isPair(Cue cue, Nominal one, Nominal other) {
        return !isSame(one, other) && predicates.takesSubject(cue, one) && predicates.takesObject(cue, other);
    }

    /** What one does to one's own: "its troops", "their citizens", a state and its embassy. That relates nobody. */
    private boolean isOwn(Match match, Nominal subject, Argument object) {
        if (match.cue().noun() != null) {
            return false;
        }
        var nominal = object.nominal();
        boolean possessed = nominal.sentence() == sentence
                && !predicates.wording().lists("set against", nominal.noun())
                && sentence.children(object.word(), "nmod:poss").stream()
                        .filter(p -> p.tag().equals("PRP$"))
                        .flatMap(p -> scene.nominals().of(p).stream())
                        .anyMatch(p ->
                                antecedents.of(p, n -> isSame(n, subject)).isPresent()
                                        || antecedents.all(p, predicates::isActor).stream()
                                                .anyMatch(n -> isSame(n, subject)));
        boolean organ = predicates.relation(match.cue()).sign() != Relation.Sign.NEGATIVE
                && subject.is("state")
                && nominal.isName()
                && !nominal.is("state")
                && nominal.is("organisation")
                && nominal.nation() != null
                && nominal.nation().equals(subject.nation());
        boolean home = object.via().equals("must")
                && nominal.nation() != null
                && nominal.nation().equals(subject.nation())
                && (nominal.is("state") || nominal.is("government"));
        // "an opposition leader" without a name tells no more than the words
        boolean ofWords = object.via().equals("group") && subject.head().equals(match.predicate());
        return possessed || organ || home || ofWords;
    }

    private Candidate candidate(Match match, Relation relation, Argument subject, Argument object) {
        var cue = match.cue();
        var features = new TreeMap<String, Double>();
        features.put("word:" + cue.word().name().toLowerCase(Locale.ROOT), 1.0);
        features.put(feature("object", object), 1.0);
        features.put(feature("subject", subject), 1.0);
        features.put("subject:" + (subject.nominal().isName() ? "name" : "description"), 1.0);
        features.put("object:" + (object.nominal().isName() ? "name" : "description"), 1.0);
        if (cue.weak()) {
            features.put("cue:weak", 1.0);
        }
        return new Candidate(
                sentence,
                match.predicate(),
                cue,
                relation,
                subject.nominal(),
                object.nominal(),
                object.issue(),
                slots.addressee(match),
                object.word(),
                match.words(),
                features);
    }

    private static String feature(String role, Argument argument) {
        return role + ":"
                + switch (argument.via()) {
                    case "behind" -> "behind";
                    case "comp" -> "in-clause";
                    case "context" -> "context";
                    case "pronoun" -> "pronoun";
                    default -> "direct";
                };
    }

    static boolean isSame(Nominal one, Nominal other) {
        return one.name().equals(other.name()) && (one.span().equals(other.span()) || (one.isName() && other.isName()));
    }
}
