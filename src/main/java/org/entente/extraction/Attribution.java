package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Operators;

/** Says on whose word, and in which way, the predicates of a document are put forward. */
final class Attribution {

    private final Operators operators;
    private final Quotations quotations;

    Attribution(Operators operators, Analysis analysis) {
        this.operators = operators;
        this.quotations = Quotations.of(analysis, new Speakers(operators));
    }

    /** @param word head of what expresses the claim: a verb, an event noun, an adjective, or a modifier */
    Stance of(Sentence sentence, Token word) {
        var predicate = sentence.predicateOf(word);
        var scope = new Scope(sentence, operators);
        scope.climbFrom(predicate);
        var voices = new ArrayList<>(scope.voices());
        if (voices.stream().noneMatch(v -> v.who() != null) || !quotations.speaksWithin(sentence, predicate, voices)) {
            quotations.voice(sentence, predicate).filter(v -> isNew(v, voices)).ifPresent(v -> voices.addFirst(v));
        }
        var modalities = new ArrayList<>(scope.modalities());
        if (isQuestion(sentence, predicate)) {
            modalities.add(Modality.HYPOTHETICAL);
        }
        for (var i = voices.size() - 1; i >= 0; i--) {
            modalities.add(Modalities.of(voices.get(i).attitude()));
        }
        if (scope.would()) {
            modalities.add(voices.isEmpty() ? Modality.HYPOTHETICAL : Modality.PLANNED);
        }
        var modality = Modalities.combined(modalities);
        return new Stance(
                voices,
                scope.negative() ? Polarity.NEGATIVE : Polarity.POSITIVE,
                modality,
                scope.hedges(),
                scope.future() || modality == Modality.PROMISED || modality == Modality.THREATENED);
    }

    /** Who speaks where a word stands between quotation marks: whom "we" means. */
    java.util.Optional<Voice> speakerOfQuotation(Sentence sentence, Token word) {
        return quotations.voice(sentence, word);
    }

    private static boolean isNew(Voice voice, List<Voice> voices) {
        return voices.stream()
                .noneMatch(v -> v.who() != null
                        && v.sentence() == voice.sentence()
                        && v.who().equals(voice.who()));
    }

    private static boolean isQuestion(Sentence sentence, Token predicate) {
        for (var i = predicate.index(); i < sentence.size(); i++) {
            var word = sentence.token(i).word();
            if (word.equals("?")) {
                return true;
            }
            if (word.equals("''") || word.equals("\"") || word.equals("”")) {
                return false;
            }
        }
        return false;
    }

    static Voice unnamed(Sentence sentence, String cue, Attitude attitude) {
        return new Voice(null, sentence.index(), Voice.NOBODY, cue, attitude);
    }
}
