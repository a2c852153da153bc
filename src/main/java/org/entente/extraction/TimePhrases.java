package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operators;
import org.jspecify.annotations.Nullable;

/** Finds the time phrases that belong to a predicate, and how they bound it. */
final class TimePhrases {

    private static final Set<String> LINKS = Set.of(
            "on",
            "in",
            "at",
            "since",
            "until",
            "till",
            "before",
            "after",
            "following",
            "during",
            "by",
            "from",
            "between",
            "to",
            "through",
            "within",
            "over",
            "for",
            "as of",
            "ahead of",
            "prior to",
            "throughout",
            "around",
            "amid",
            "of");
    private static final Set<String> EVENT_LINKS =
            Set.of("since", "until", "till", "before", "after", "following", "during", "ahead of", "prior to", "amid");
    private static final Set<String> CLAUSE_LINKS =
            Set.of("since", "until", "till", "before", "after", "when", "while", "as");
    private static final Set<String> AMBIGUOUS = Set.of(
            "fall", "march", "may", "spring", "second", "present", "sun", "sat", "wed", "august", "marches", "falls");

    private static final Set<String> PORTIONS = Set.of("some", "most", "many", "much", "part", "all", "worst", "bulk");

    private final Operators operators;
    private final Analysis analysis;

    TimePhrases(Operators operators, Analysis analysis) {
        this.operators = operators;
        this.analysis = analysis;
    }

    /**
     * A time phrase that bounds a predicate.
     *
     * @param link the preposition or conjunction by which it does, in lower case; empty for none
     */
    record Bound(TimeExpression time, String link) {}

    /** The phrases of a predicate's own clause; if there are none, those of the clause that it completes or continues. */
    List<Bound> of(Sentence sentence, Token predicate) {
        var at = predicate;
        for (var level = 0; level < 4; level++) {
            var found = at(sentence, at);
            if (!found.isEmpty()) {
                return found;
            }
            var above = above(sentence, at);
            if (above == null) {
                return List.of();
            }
            at = above;
        }
        return List.of();
    }

    /** The word whose time is also the predicate's, where the predicate has none of its own. */
    private @Nullable Token above(Sentence sentence, Token at) {
        var head = sentence.head(at).orElse(null);
        var label = sentence.label(at);
        if (head == null || (says(head) && !carries(head, label))) {
            return null;
        }
        var carried = !at.isVerb()
                && head.isVerb()
                && (label.equals("obj") || label.equals("nsubj:pass") || label.equals("xcomp"));
        var completes = at.isVerb() && label.equals("xcomp");
        var gerund = at.tag().equals("VBG")
                && label.equals("advcl")
                && sentence.child(at, "nsubj").isEmpty()
                && sentence.children(at, "mark", "case").stream()
                        .allMatch(m -> m.lemma().equals("by"));
        var portion = label.startsWith("nmod") && PORTIONS.contains(head.lemma());
        var purpose = label.equals("advcl")
                && sentence.children(at, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
        var continues = label.equals("conj")
                && sentence.child(at, "nsubj", "nsubj:pass").isEmpty();
        return portion || carried || completes || gerund || purpose || continues ? head : null;
    }

    private boolean carries(Token verb, String label) {
        return label.equals("obj")
                && operators
                        .find(Operator.Word.VERB, verb.lemma(), Operator.Frame.NOUN)
                        .filter(Operator::isTransparent)
                        .isPresent();
    }

    private boolean says(Token word) {
        return word.isVerb()
                && operators
                        .find(Operator.Word.VERB, word.lemma(), Operator.Frame.CLAUSE)
                        .filter(o -> o.attitude() != null)
                        .isPresent();
    }

    private List<Bound> at(Sentence sentence, Token predicate) {
        var found = new ArrayList<Bound>();
        for (var time : analysis.timesIn(sentence)) {
            if (!isTime(sentence, time)) {
                continue;
            }
            var link = link(sentence, time, predicate);
            if (link != null) {
                found.add(new Bound(time, link));
            } else if (!found.isEmpty()
                    && found.getLast().link().equals("between")
                    && time.first() == found.getLast().time().last() + 2) {
                found.add(new Bound(time, "and"));
            }
        }
        return found;
    }

    /** Not a verb, not a part of a name: "fall", "march" and "May" may be neither month nor season. */
    private static boolean isTime(Sentence sentence, TimeExpression time) {
        var first = sentence.token(time.first());
        var last = sentence.token(time.last());
        if (time.first() == time.last()) {
            var word = first.word();
            var introduced = time.first() > 0
                    && Set.of("IN", "TO", "DT", "CC", ",")
                            .contains(sentence.token(time.first() - 1).tag());
            if (AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT))
                    && (Character.isLowerCase(word.charAt(0)) || !first.isProper() || !introduced)) {
                return false;
            }
        }
        var head = sentence.head(last).orElse(null);
        var named = head != null
                && head.time() == null
                && head.isProper()
                && head.index() == last.index() + 1
                && sentence.is(last, "compound", "nummod", "amod");
        return !named && !first.tag().startsWith("VB");
    }

    /** How a time phrase bounds a predicate; null where it does not. */
    private @Nullable String link(Sentence sentence, TimeExpression time, Token predicate) {
        var top = top(sentence, time);
        var head = sentence.head(top).orElse(null);
        if (head != null && head.time() != null && sentence.is(top, "conj")) {
            return null;
        }
        var own = preposition(sentence, time, top);
        var behind = time.first() - predicate.index();
        if (predicate.isNoun() && (behind == 1 || (behind == 2 && !own.isEmpty()))) {
            return own;
        }
        if (top.equals(predicate) || predicate.equals(head)) {
            return own;
        }
        var at = top;
        for (var steps = 0; head != null && steps < 8; steps++) {
            if (head.equals(predicate)) {
                return through(sentence, at, own);
            }
            if (head.word().equalsIgnoreCase("following") && head.isVerb()) {
                own = "following";
                at = head;
                head = sentence.head(head).orElse(null);
                continue;
            }
            if (isClause(sentence, head)) {
                return clause(sentence, head, predicate, own);
            }
            if (head.isNoun() && !passes(sentence, head, own)) {
                return null;
            }
            at = head;
            head = sentence.head(head).orElse(null);
        }
        return null;
    }

    /** A phrase inside of another: "following the 2003 invasion" bounds by "following", "control of the town on 10 June" by "on". */
    private static String through(Sentence sentence, Token direct, String own) {
        var outer = sentence.preposition(direct);
        return EVENT_LINKS.contains(outer) ? outer : own;
    }

    private static boolean passes(Sentence sentence, Token noun, String own) {
        return (!own.isEmpty() && !own.equals("of")) || EVENT_LINKS.contains(sentence.preposition(noun));
    }

    /** "before a ceasefire was reached in 2008". */
    private @Nullable String clause(Sentence sentence, Token head, Token predicate, String own) {
        var above = sentence.head(head).orElse(null);
        if (above == null || !sentence.is(head, "advcl")) {
            return null;
        }
        if (!above.equals(predicate)
                && !sentence.head(predicate)
                        .filter(above::equals)
                        .filter(h -> predicate.isNoun())
                        .isPresent()) {
            return null;
        }
        return sentence.children(head, "mark", "advmod", "case").stream()
                .map(m -> m.word().toLowerCase(Locale.ROOT))
                .filter(CLAUSE_LINKS::contains)
                .findFirst()
                .map(l -> Set.of("when", "while", "as").contains(l) ? own : l)
                .orElse(null);
    }

    private static boolean isClause(Sentence sentence, Token token) {
        return token.isVerb() || sentence.child(token, "cop").isPresent();
    }

    /** The word of the phrase that depends on something outside of it. */
    private static Token top(Sentence sentence, TimeExpression time) {
        for (var i = time.last(); i >= time.first(); i--) {
            var head = sentence.head(sentence.token(i)).orElse(null);
            if (head == null || head.index() < time.first() || head.index() > time.last()) {
                return sentence.token(i);
            }
        }
        return sentence.token(time.last());
    }

    private static String preposition(Sentence sentence, TimeExpression time, Token top) {
        var words = sentence.preposition(top);
        if (!words.isEmpty() && LINKS.contains(words)) {
            return words;
        }
        for (var i = time.first() - 1; i >= 0 && i >= time.first() - 2; i--) {
            var word = sentence.token(i).word().toLowerCase(Locale.ROOT);
            if (LINKS.contains(word)) {
                return word;
            }
            if (!sentence.token(i).tag().startsWith("DT")
                    && !sentence.token(i).tag().startsWith("RB")) {
                break;
            }
        }
        var first = sentence.token(time.first()).word().toLowerCase(Locale.ROOT);
        return time.first() != time.last() && LINKS.contains(first) ? first : "";
    }
}
