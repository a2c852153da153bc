package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.statement.Modality;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operators;

/** What hangs on one predicate itself: negation, modal verbs, adverbs, adjectives, conjunctions. */
final class Clause {

    private static final Set<String> CONTENTLESS = Set.of("no", "neither", "none", "nobody", "nothing");

    private final Sentence sentence;
    private final Token head;
    private final Operators operators;

    private boolean negative;
    private boolean would;
    private boolean future;
    private final List<Modality> modalities = new ArrayList<>();
    private final List<Operator> adverbs = new ArrayList<>();
    private final List<String> hedges = new ArrayList<>();

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
        return negative;
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
                case "neg" -> negative = !negative;
                case "aux" -> auxiliary(child);
                case "amod" -> adjective(child);
                case "mark", "case" -> marker(child);
                case "det", "cc", "cc:preconj" -> determiner(child);
                case "nsubj", "nsubj:pass", "obj" -> argument(child);
                default -> {}
            }
        }
        yet();
        imperative();
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
            negative = !negative;
            return;
        }
        operators.find(Operator.Word.ADVERB, word).ifPresent(o -> {
            if (o.attitude() != null) {
                adverbs.add(o);
            }
            apply(o, word);
        });
    }

    private void adjective(Token adjective) {
        if (head.isNoun()) {
            var word = adjective.word().toLowerCase(Locale.ROOT);
            operators.find(Operator.Word.ADJECTIVE, word, Operator.Frame.NOUN).ifPresent(o -> {
                if (o.attitude() != null) {
                    adverbs.add(o);
                }
                apply(o, word);
            });
        }
    }

    private void apply(Operator operator, String word) {
        if (operator.negative()) {
            negative = !negative;
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
            case "may", "might", "can", "could", "ca" -> {
                var unable = Set.of("can", "could", "ca").contains(auxiliary.lemma()) && isNegated();
                if (!unable) {
                    modalities.add(Modality.HYPOTHETICAL);
                    hedges.add(auxiliary.lemma());
                }
            }
            case "must", "should", "ought", "need" -> modalities.add(Modality.REQUESTED);
            default -> {}
        }
        for (var child : sentence.children(auxiliary, "advmod")) {
            adverb(child);
        }
    }

    private boolean isNegated() {
        return sentence.children(head, "advmod", "neg").stream()
                .anyMatch(c -> Set.of("not", "n't", "never").contains(c.lemma().toLowerCase(Locale.ROOT)));
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
        found.filter(o -> o.attitude() == null).ifPresent(o -> {
            if (!o.negative() || head.isVerb()) {
                apply(o, words.toString());
            }
        });
    }

    private void determiner(Token determiner) {
        var word = determiner.lemma().toLowerCase(Locale.ROOT);
        if (word.equals("neither") || (word.equals("no") && head.isNoun())) {
            negative = !negative;
        }
    }

    /** "No troops entered", "none of them left", "neither side attacked". */
    private void argument(Token argument) {
        var empty = CONTENTLESS.contains(argument.lemma().toLowerCase(Locale.ROOT))
                || sentence.children(argument, "det", "advmod", "cc:preconj").stream()
                        .anyMatch(
                                d -> Set.of("no", "neither").contains(d.lemma().toLowerCase(Locale.ROOT)));
        if (empty && head.isVerb()) {
            negative = !negative;
        }
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
                negative = !negative;
                return;
            }
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
