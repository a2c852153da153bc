package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.document.TextSpan;
import org.entente.extraction.Question.Manner;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the word order of a question by its parse: the auxiliary goes behind the subject, and a phrase that stands for what
 * is sought goes where the answer would stand. "Which towns did they seize in June?" becomes "they did seize towns in June."
 */
final class Restatement {

    /** In an order of words, the place of somebody else whom the question leaves unsaid. */
    private static final int ELSE = -1;

    private final Sentence sentence;
    private final Wording wording;
    private final int end;
    private final AskedPhrase fronted;
    private final AskedVerbs verbs;

    Restatement(Sentence sentence, Wording wording) {
        this.sentence = sentence;
        this.wording = wording;
        this.end = lastWord();
        this.fronted = new AskedPhrase(sentence, wording, end);
        this.verbs = new AskedVerbs(sentence, wording, end);
    }

    /**
     * A statement with a hole.
     *
     * @param standIn the characters that stand for what is sought; null where nothing does
     */
    record Hole(String text, @Nullable TextSpan standIn) {

        /** Where somebody else stands whom the question leaves open; null where it leaves nobody. */
        @Nullable
        TextSpan open() {
            for (var open : List.of(SOMEBODY_ELSE, SOMETHING_ELSE)) {
                var at = text.indexOf(open);
                if (at >= 0) {
                    return new TextSpan(at, at + open.length());
                }
            }
            return null;
        }
    }

    /** What stands for a second one whom, or for what, a question leaves open. */
    private static final String SOMEBODY_ELSE = "another group";

    private static final String SOMETHING_ELSE = "another town";

    /** The noun that a question word narrows: "towns" in "which towns"; null where it stands alone. */
    @Nullable
    Token noun() {
        return fronted.noun();
    }

    Manner manner() {
        return fronted.manner();
    }

    boolean asksForPerson() {
        return fronted.asksForPerson();
    }

    /** "Which side". */
    boolean asksForActor() {
        var noun = noun();
        return noun != null && wording.lists("asked actors", noun.lemma());
    }

    /** Whether it asks who is at the head of something: "who commands them". */
    boolean asksForHead() {
        var verb = lastVerb(fronted.last() + 1);
        return verb >= 0
                && wording.cues(Cue.Word.VERB, sentence.token(verb).lemma()).stream()
                        .anyMatch(cue -> wording.lists("relations of heads", cue.relation()));
    }

    /**
     * The statements that the question may be, the likeliest first.
     *
     * @param standIn the words for what is sought, where the question has no noun of its own for it
     * @return none where the words stand in no order that is understood
     */
    List<Hole> with(String standIn) {
        var found = new ArrayList<Hole>();
        var inverted = inverted(standIn);
        inverted.ifPresent(found::add);
        // behind "do" and "have" stands who acts: what is sought is not the subject
        if ((manner() == Manner.WHO || manner() == Manner.HOW_MANY)
                && (inverted.isEmpty() || noun() != null || verbs.isCopula(verbs.auxiliary(fronted.last() + 1)))) {
            // what is sought may be the subject: of "who are their allies", and of a verb taken for something else
            var first = fronted.last() + 1;
            found.add(put(rest(first), 0, fronted.before(), fronted.phrase(standIn)));
            if (noun() != null && first <= end && verbs.auxiliary(first) < 0) {
                found.add(put(rest(first), 0, fronted.before(), fronted.phrase(standIn) + " do"));
            }
        }
        return found;
    }

    /**
     * What the question may be where it leaves unsaid who acts ("Has the town fallen?") or whom they do it to ("Who is fighting
     * there?").
     */
    List<Hole> leftUnsaid(String standIn) {
        var found = new ArrayList<Hole>();
        switch (manner()) {
            case WHETHER, WHEN, THROUGH ->
                inverted("")
                        .map(hole -> hole.text().substring(0, hole.text().length() - 1))
                        .ifPresent(text -> {
                            for (var way : List.of(" by ", " to ")) {
                                var before = text + way;
                                found.add(new Hole(
                                        before + standIn + ".",
                                        new TextSpan(before.length(), before.length() + standIn.length())));
                            }
                        });
            case WHO, HOW_MANY -> {
                var verb = lastVerb(fronted.last() + 1);
                if (clauseBehind(verb)) {
                    // "who said that the town had fallen": to whom is left unsaid in the clause
                    var order = rest(fronted.last() + 1);
                    for (var way : List.of("by", "to")) {
                        var hole = put(order, 0, fronted.before(), fronted.phrase(standIn));
                        var text = hole.text().substring(0, hole.text().length() - 1) + " " + way + " " + SOMEBODY_ELSE
                                + ".";
                        found.add(new Hole(text, hole.standIn()));
                    }
                } else if (verb > 0 && sentence.token(verb).tag().equals("VBN") && isPassive(verb)) {
                    // "who was attacked there": by whom is left unsaid
                    var hole = put(rest(fronted.last() + 1), 0, fronted.before(), fronted.phrase(standIn));
                    found.add(new Hole(
                            hole.text().substring(0, hole.text().length() - 1) + " by " + SOMEBODY_ELSE + ".",
                            hole.standIn()));
                } else if (inverted(standIn).isEmpty()
                        && verb > 0
                        && !sentence.token(verb).tag().equals("VBN")) {
                    var order = rest(fronted.last() + 1);
                    order.add(order.indexOf(verb) + 1, ELSE);
                    found.add(put(order, 0, fronted.before(), fronted.phrase(standIn)));
                }
            }
            case WHERE ->
                inverted("")
                        .map(hole -> hole.text().substring(0, hole.text().length() - 1) + " to ")
                        .ifPresent(before -> found.add(new Hole(
                                before + standIn + ".",
                                new TextSpan(before.length(), before.length() + standIn.length()))));
            case HOW, WHY -> {}
        }
        return found;
    }

    private boolean isPassive(int participle) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.index() > fronted.last()
                        && t.index() < participle
                        && t.lemma().equals("be"));
    }

    private boolean clauseBehind(int verb) {
        return verb >= 0
                && verb < end
                && !sentence.children(sentence.token(verb), "ccomp").isEmpty();
    }

    /** The last of the verbs that stand together from a word on; −1 where none stands there. */
    private int lastVerb(int first) {
        var last = -1;
        for (var i = first; i <= end; i++) {
            var token = sentence.token(i);
            if (!token.isVerb() && !token.tag().equals("MD") && !token.tag().equals("RB")) {
                break;
            }
            last = token.isVerb() ? i : last;
        }
        return last;
    }

    /** With the auxiliary behind the subject; empty where the question has no such order. */
    Optional<Hole> inverted(String standIn) {
        var phrase = fronted.phrase(standIn);
        return order().map(o -> switch (manner()) {
            case WHETHER, WHEN, HOW, WHY, THROUGH -> put(o.words(), o.words().size(), List.of(), "");
            case WHERE -> put(o.words(), gap(o), List.of("in"), phrase);
            case WHO, HOW_MANY -> put(o.words(), gap(o), fronted.before(), phrase);
        });
    }

    /** The words of a statement in their order, its auxiliary and the end of its subject. */
    private record Order(List<Integer> words, int auxiliary, int subject) {}

    private Optional<Order> order() {
        var first = fronted.isEmpty() ? 0 : fronted.last() + 1;
        if (first > end) {
            return Optional.empty();
        }
        var auxiliary = verbs.auxiliary(first);
        if (auxiliary < 0) {
            return Optional.empty();
        }
        var subject = verbs.subjectEnd(auxiliary);
        if (subject < 0) {
            return Optional.empty();
        }
        var order = new ArrayList<Integer>();
        for (var i = first; i < auxiliary; i++) {
            order.add(i);
        }
        for (var i = auxiliary + 1; i <= subject; i++) {
            order.add(i);
        }
        order.add(auxiliary);
        for (var i = subject + 1; i <= end; i++) {
            order.add(i);
        }
        return Optional.of(new Order(order, auxiliary, subject));
    }

    /** "With what do they support him": what is told without the phrase that asks; empty where no preposition leads it. */
    Optional<Hole> withoutFronted() {
        return fronted.before().isEmpty() ? Optional.empty() : order().map(o -> put(o.words(), 0, List.of(), ""));
    }

    int lastWord() {
        var last = sentence.size() - 1;
        while (last > 0
                && Set.of(".", "''", ":", ",").contains(sentence.token(last).tag())) {
            last--;
        }
        return last;
    }

    /** Where the answer would stand: behind the verb and its particles, or behind a preposition that was left alone. */
    private int gap(Order order) {
        var verb = verbs.hiddenVerb(order.auxiliary());
        if (verb < 0) {
            verb = verbOfGap(order.auxiliary(), order.subject());
        }
        var at = verb;
        for (var i = verb + 1; i <= end; i++) {
            var token = sentence.token(i);
            var particle = sentence.is(token, "compound:prt") && i == at + 1;
            var alone = Set.of("IN", "TO", "RP").contains(token.tag())
                    && (i == end || sentence.token(i + 1).tag().equals("IN"));
            if (particle || alone) {
                at = i;
            }
        }
        if (manner() == Manner.WHERE && at == verb && verb != order.auxiliary()) {
            at = lastBeforeTimes();
        }
        return order.words().indexOf(at) + 1;
    }

    private int verbOfGap(int auxiliary, int subject) {
        var word = fronted.word();
        if (sentence.token(end).word().endsWith("ing")
                && sentence.token(end - 1).tag().equals("IN")) {
            // "whom were they accused of backing": nothing stands behind the last verb
            return end;
        }
        if (word != null) {
            var noun = noun();
            var head = sentence.head(noun == null ? word : noun);
            if (head.isPresent() && head.get().index() > subject && head.get().isVerb()) {
                return head.get().index();
            }
        }
        for (var i = subject + 1; i <= end; i++) {
            if (sentence.token(i).isVerb() || sentence.token(i).isAdjective()) {
                return i;
            }
        }
        return subject == end ? auxiliary : end;
    }

    private int lastBeforeTimes() {
        var last = end;
        while (last > 0
                && (sentence.token(last).time() != null
                        || sentence.token(last).tag().equals("IN")
                        || sentence.token(last).tag().equals(","))) {
            last--;
        }
        return last;
    }

    private List<Integer> rest(int first) {
        var order = new ArrayList<Integer>();
        for (var i = first; i <= end; i++) {
            order.add(i);
        }
        return order;
    }

    private Hole put(List<Integer> order, int at, List<String> before, String phrase) {
        var text = new StringBuilder();
        TextSpan standIn = null;
        for (var i = 0; i <= order.size(); i++) {
            if (i == at && !phrase.isEmpty()) {
                before.forEach(word -> AskedPhrase.append(text, word));
                AskedPhrase.append(text, phrase);
                standIn = new TextSpan(text.length() - phrase.length(), text.length());
            }
            var word = i < order.size() ? word(order.get(i)) : "";
            if (!word.isEmpty()) {
                AskedPhrase.append(text, word);
            }
        }
        return new Hole(text.append('.').toString(), standIn);
    }

    /** A second question word that is no relative pronoun: "who fights whom", "who holds which towns". */
    private boolean asksForAnother(int index) {
        var previous = sentence.token(index - 1);
        return sentence.token(index).tag().startsWith("W")
                && (previous.isVerb() || Set.of("IN", "TO").contains(previous.tag()));
    }

    /** "The towns of the province" are those in it, where "the towns of A and B" are A and B. */
    private boolean isPartitive(int index) {
        if (index < 1 || index >= end || !sentence.token(index).lemma().equals("of")) {
            return false;
        }
        var noun = sentence.token(index - 1);
        var behind = index + 2 <= end ? sentence.token(index + 2) : null;
        return noun.tag().equals("NNS")
                && List.of("town", "crossing", "province", "asked places").stream()
                        .anyMatch(list -> wording.lists(list, noun.lemma()))
                && sentence.token(index + 1).isProper()
                && (behind == null || !Set.of("CC", ",", "NNP", "NNPS").contains(behind.tag()));
    }

    private String word(int index) {
        if (index == ELSE) {
            return SOMEBODY_ELSE;
        }
        var token = sentence.token(index);
        if (isPartitive(index)) {
            return "in";
        }
        if (index > 0 && asksForAnother(index)) {
            var narrowed = index < end && sentence.token(index + 1).isNoun();
            return switch (token.word().toLowerCase(Locale.ROOT)) {
                case "which", "what" -> narrowed ? "" : SOMETHING_ELSE;
                default -> SOMEBODY_ELSE;
            };
        }
        return index == 0 && !token.isProper() && !token.isNamed()
                ? token.word().toLowerCase(Locale.ROOT)
                : token.word();
    }
}
