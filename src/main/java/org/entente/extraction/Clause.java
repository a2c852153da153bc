package org.entente.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.statement.Modality;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operators;

/** What hangs on one predicate itself: negation, modal verbs, adverbs, adjectives, conjunctions. */
final class Clause {

    private static final Set<String> CONTENTLESS = Set.of("no", "neither", "none", "nobody", "nothing");

    private final Sentence sentence;
    private final Token head;
    private final Operators operators;

    private final Set<Integer> negators = new TreeSet<>();
    private boolean able;
    private boolean would;
    private boolean future;
    private final List<Modality> modalities = new ArrayList<>();
    private final List<Operator> adverbs = new ArrayList<>();
    private final List<String> hedges = new ArrayList<>();

    private static final Set<String> STARTS =
            Set.of("launch", "mount", "conduct", "stage", "wage", "make", "commit", "begin", "start", "unleash");

    private Clause(Sentence sentence, Token head, Operators operators) {
        this.sentence = sentence;
        this.head = head;
        this.operators = operators;
    }

    static Clause of(Sentence sentence, Token head, Operators operators) {
        var clause = new Clause(sentence, head, operators);
        clause.read();
        return clause;
    }

    boolean negative() {
        return negators.size() % 2 == 1;
    }

    /** The words that negate, by their positions: a word that two clauses share negates once. */
    Set<Integer> negators() {
        return Collections.unmodifiableSet(negators);
    }

    /** Whether it stands under "would": planned where somebody says so, hypothetical otherwise. */
    boolean would() {
        return would;
    }

    boolean future() {
        return future;
    }

    List<Modality> modalities() {
        return modalities;
    }

    /** Adverbs and adjectives that stand for a speaker: "reportedly", "alleged". */
    List<Operator> adverbs() {
        return adverbs;
    }

    List<String> hedges() {
        return hedges;
    }

    private void read() {
        for (var child : sentence.children(head)) {
            switch (kind(child)) {
                case "advmod" -> adverb(child);
                case "neg" -> negators.add(child.index());
                case "aux" -> auxiliary(child);
                case "amod" -> adjective(child);
                case "mark", "case" -> marker(child);
                case "det", "cc", "cc:preconj" -> determiner(child);
                case "nsubj", "nsubj:pass", "obj" -> argument(child);
                case "obl", "obl:agent" -> agent(child);
                default -> {}
            }
        }
        negatedInfinitive();
        neitherNor();
        yet();
        allBut();
        if (able && !negative()) {
            modalities.add(Modality.HYPOTHETICAL);
            hedges.add("can");
        }
        condition();
        imperative();
    }

    /** "Neither attacked nor …", wherever the parser hangs the words. */
    private void neitherNor() {
        for (int i = head.index() - 1; i >= 0 && head.isVerb(); i--) {
            var before = sentence.token(i);
            if (Set.of("neither", "nor").contains(before.lemma().toLowerCase(Locale.ROOT))) {
                negators.add(i);
            }
            if (!before.tag().startsWith("RB") && !sentence.is(before, "aux")) {
                return;
            }
        }
    }

    /** "They will attack if …": what depends on a condition that may not come is supposed. */
    private void condition() {
        var modal = future || would;
        var conditional = sentence.children(head, "advcl").stream()
                .flatMap(c -> sentence.children(c, "mark").stream())
                .anyMatch(m -> operators
                        .find(Operator.Word.MARKER, m.word().toLowerCase(Locale.ROOT))
                        .filter(o -> Modality.HYPOTHETICAL.name().equals(o.modality()))
                        .isPresent());
        if (modal && conditional) {
            modalities.add(Modality.HYPOTHETICAL);
        }
    }

    private String kind(Token child) {
        var label = sentence.label(child);
        return label.startsWith("aux") ? "aux" : label;
    }

    private void adverb(Token adverb) {
        var word = adverb.word().toLowerCase(Locale.ROOT);
        var noLonger = Set.of("longer", "more").contains(word)
                && sentence.children(adverb).stream().anyMatch(c -> c.lemma().equals("no"));
        if (noLonger) {
            negators.add(adverb.index());
            return;
        }
        var onwards = sentence.next(adverb)
                .map(n -> n.lemma().toLowerCase(Locale.ROOT))
                .orElse("");
        if (word.equals("not") && Set.of("only", "just", "merely", "simply").contains(onwards)) {
            return;
        }
        operators
                .find(Operator.Word.ADVERB, word)
                .filter(o -> !o.negative() || !belongsToInfinitive(adverb))
                .ifPresent(o -> {
                    if (o.attitude() != null) {
                        adverbs.add(o);
                    }
                    apply(o, word, adverb);
                });
    }

    /** "Vowed never to surrender": not the vow is denied. */
    private boolean belongsToInfinitive(Token adverb) {
        return head.isVerb()
                && adverb.index() > head.index()
                && sentence.next(adverb).filter(n -> n.word().equals("to")).isPresent();
    }

    /** The negation that stands before the "to" of this clause, wherever the parser hangs it. */
    private void negatedInfinitive() {
        sentence.children(head, "mark").stream()
                .filter(m -> m.word().equals("to"))
                .flatMap(m -> sentence.previous(m).stream())
                .filter(p -> operators
                        .find(Operator.Word.ADVERB, p.word().toLowerCase(Locale.ROOT))
                        .filter(Operator::negative)
                        .isPresent())
                .forEach(p -> negators.add(p.index()));
    }

    private void adjective(Token adjective) {
        if (head.isNoun()) {
            var word = adjective.word().toLowerCase(Locale.ROOT);
            operators
                    .find(Operator.Word.ADJECTIVE, word.substring(word.lastIndexOf('-') + 1), Operator.Frame.NOUN)
                    .filter(o -> o.modality() == null || !isCarriedOut())
                    .ifPresent(o -> {
                        if (o.attitude() != null) {
                            adverbs.add(o);
                        }
                        apply(o, word, adjective);
                    });
        }
    }

    /** "Mounted its threatened invasion": what is under way is no threat any more. */
    private boolean isCarriedOut() {
        return sentence.is(head, "obj", "nsubj:pass")
                && sentence.head(head)
                        .filter(verb -> operators
                                .find(Operator.Word.VERB, verb.lemma(), Operator.Frame.NOUN)
                                .filter(o -> o.isTransparent() && STARTS.contains(verb.lemma()))
                                .isPresent())
                        .isPresent();
    }

    private void apply(Operator operator, String word, Token at) {
        if (operator.negative()) {
            negators.add(at.index());
        }
        if (operator.modality() != null) {
            modalities.add(Modality.valueOf(operator.modality()));
            hedges.add(word);
        }
    }

    private void auxiliary(Token auxiliary) {
        switch (auxiliary.lemma().toLowerCase(Locale.ROOT)) {
            case "will", "shall", "wo", "'ll" -> {
                modalities.add(Modality.PLANNED);
                future = true;
            }
            case "would", "'d" -> would = auxiliary.tag().equals("MD");
            case "can", "could", "ca" -> able = true;
            case "may", "might" -> {
                modalities.add(Modality.HYPOTHETICAL);
                hedges.add(auxiliary.lemma());
            }
            case "must", "should", "ought", "need" -> modalities.add(Modality.REQUESTED);
            default -> {}
        }
        for (var child : sentence.children(auxiliary, "advmod")) {
            adverb(child);
        }
    }

    private void marker(Token marker) {
        var words = new StringBuilder(marker.word().toLowerCase(Locale.ROOT));
        sentence.children(marker, "fixed", "mwe")
                .forEach(f -> words.append(' ').append(f.word().toLowerCase(Locale.ROOT)));
        Optional<Operator> found = operators.find(Operator.Word.MARKER, words.toString());
        if (found.isEmpty()) {
            found = operators.find(
                    Operator.Word.MARKER,
                    sentence.previous(marker)
                                    .map(p -> p.word().toLowerCase(Locale.ROOT))
                                    .orElse("") + " " + words);
        }
        found.filter(o -> o.attitude() == null).ifPresent(o -> apply(o, words.toString(), marker));
    }

    private void determiner(Token determiner) {
        var word = determiner.lemma().toLowerCase(Locale.ROOT);
        if (word.equals("neither") || (word.equals("no") && head.isNoun())) {
            negators.add(determiner.index());
        }
    }

    /** "No troops entered", "none of them left", "neither side attacked", "few countries recognised it". */
    private void argument(Token argument) {
        if (!head.isVerb()) {
            return;
        }
        var lemma = argument.lemma().toLowerCase(Locale.ROOT);
        if (CONTENTLESS.contains(lemma)) {
            negators.add(argument.index());
        }
        var determiners = sentence.children(argument, "det", "advmod", "cc:preconj");
        determiners.stream()
                .filter(d -> Set.of("no", "neither").contains(d.lemma().toLowerCase(Locale.ROOT)))
                .forEach(d -> negators.add(d.index()));
        var few = lemma.equals("few")
                ? Optional.of(argument)
                : sentence.children(argument, "amod").stream()
                        .filter(m -> m.lemma().equalsIgnoreCase("few"))
                        .findFirst();
        few.filter(_ -> determiners.isEmpty()).ifPresent(f -> negators.add(f.index()));
    }

    /** "has yet to order", and "is yet to". */
    private void yet() {
        var first = sentence.subtree(head).getFirst();
        for (var i = Math.max(0, Math.min(first.index(), head.index() - 4));
                i + 2 < sentence.size() && i < head.index();
                i++) {
            var yet = sentence.token(i + 1);
            if (Set.of("have", "be").contains(sentence.token(i).lemma())
                    && yet.lemma().equals("yet")
                    && sentence.token(i + 2).lemma().equals("to")
                    && startsInfinitiveOf(i + 2)) {
                negators.add(yet.index());
                return;
            }
        }
    }

    /** "All but took the town": they did not. */
    private void allBut() {
        int but = head.index() - 1;
        if (but > 0
                && head.isVerb()
                && sentence.token(but).lemma().equals("but")
                && sentence.token(but - 1).lemma().equalsIgnoreCase("all")) {
            negators.add(but);
        }
    }

    /** "Was sabotaged, allegedly by militants": how sure it is that they did it is how sure the deed is told of them. */
    private void agent(Token oblique) {
        if (sentence.preposition(oblique).equals("by")) {
            sentence.children(oblique, "advmod").stream()
                    .filter(a -> a.index() < oblique.index())
                    .forEach(this::adverb);
        }
    }

    private boolean startsInfinitiveOf(int to) {
        for (var i = to + 1; i < head.index(); i++) {
            if (!sentence.token(i).tag().startsWith("RB")
                    && !sentence.token(i).lemma().equals("be")) {
                return false;
            }
        }
        return true;
    }

    private void imperative() {
        var bare = head.tag().equals("VB")
                && sentence.is(head, "root", "ccomp", "parataxis")
                && sentence.child(head, "nsubj", "aux", "mark", "expl", "csubj").isEmpty();
        var ordered = bare
                && sentence.tokens().subList(0, head.index()).stream()
                        .noneMatch(t -> t.isVerb() || t.tag().equals("MD") || t.isNoun());
        if (ordered) {
            modalities.add(Modality.REQUESTED);
        }
    }
}
