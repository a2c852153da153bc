package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.statement.Attitude;

/**
 * Who speaks between quotation marks. A quotation that runs over sentences has the speaker that one of them names; one
 * without any takes the speaker of the quotation before it in the same paragraph.
 */
final class Quotations {

    private static final Set<String> OPENING = Set.of("``", "“", "«", "„");
    private static final Set<String> CLOSING = Set.of("''", "”", "»");
    private static final int SHORT = 3;

    private final Map<Integer, boolean[]> quoted = new HashMap<>();
    private final Map<Integer, Voice> voices = new HashMap<>();

    private Quotations() {}

    static Quotations of(Analysis analysis, Speakers speakers) {
        var found = new Quotations();
        found.mark(analysis);
        found.assign(analysis, speakers);
        return found;
    }

    /** The one who speaks where the word stands; empty outside of quotations, and where nobody is named. */
    Optional<Voice> voice(Sentence sentence, Token word) {
        return isQuoted(sentence, word) ? Optional.ofNullable(voices.get(sentence.index())) : Optional.empty();
    }

    /** Whether one of the speakers stands inside of the quotation himself, so that somebody else quotes him. */
    boolean speaksWithin(Sentence sentence, Token word, List<Voice> chain) {
        return !isQuoted(sentence, word)
                || chain.stream()
                        .anyMatch(v ->
                                v.who() != null && v.sentence() == sentence.index() && !isQuoted(sentence, v.who()));
    }

    boolean isQuoted(Sentence sentence, Token word) {
        var marks = quoted.get(sentence.index());
        return marks != null && marks[word.index()];
    }

    private void mark(Analysis analysis) {
        var open = false;
        var paragraphEnd = -1;
        for (var sentence : analysis.sentences()) {
            if (sentence.tokens().isEmpty()) {
                continue;
            }
            var start = sentence.tokens().getFirst().start();
            if (paragraphEnd >= 0 && newParagraph(analysis.text(), paragraphEnd, start)) {
                open = false;
            }
            var marks = new boolean[sentence.size()];
            for (var i = 0; i < sentence.size(); i++) {
                var word = sentence.token(i).word();
                if (OPENING.contains(word)) {
                    open = true;
                } else if (CLOSING.contains(word)) {
                    open = false;
                } else if (word.equals("\"")) {
                    open = !open;
                }
                marks[i] = open;
            }
            quoted.put(sentence.index(), marks);
            paragraphEnd = sentence.tokens().getLast().end();
        }
    }

    private static boolean newParagraph(String text, int from, int to) {
        return from < to && text.substring(from, to).indexOf('\n') >= 0;
    }

    private void assign(Analysis analysis, Speakers speakers) {
        var sentences = analysis.sentences();
        for (var sentence : sentences) {
            speaker(sentence, speakers).ifPresent(v -> voices.put(sentence.index(), v));
        }
        // A sentence that opens a quotation which a later one closes has the later one's speaker.
        for (var i = sentences.size() - 2; i >= 0; i--) {
            if (lacksSpeaker(sentences.get(i)) && endsQuoted(sentences.get(i))) {
                inherit(sentences.get(i), sentences.get(i + 1));
            }
        }
        for (var i = 1; i < sentences.size(); i++) {
            if (lacksSpeaker(sentences.get(i)) && sameParagraph(analysis, sentences.get(i - 1), sentences.get(i))) {
                inherit(sentences.get(i), sentences.get(i - 1));
            }
        }
    }

    private static boolean sameParagraph(Analysis analysis, Sentence one, Sentence next) {
        return !newParagraph(
                analysis.text(),
                one.tokens().getLast().end(),
                next.tokens().getFirst().start());
    }

    private void inherit(Sentence to, Sentence from) {
        var voice = voices.get(from.index());
        if (voice != null) {
            voices.put(to.index(), voice);
        }
    }

    /** Mostly quoted, and nobody outside of the quotation marks who could have said it. */
    private boolean lacksSpeaker(Sentence sentence) {
        var marks = quoted.get(sentence.index());
        if (voices.containsKey(sentence.index()) || marks == null) {
            return false;
        }
        var inside = 0;
        for (var mark : marks) {
            inside += mark ? 1 : 0;
        }
        return inside * 2 > marks.length;
    }

    private boolean endsQuoted(Sentence sentence) {
        var marks = quoted.get(sentence.index());
        return marks != null && marks[marks.length - 1];
    }

    /** The subject of the verb of saying outside of the quotation. */
    private Optional<Voice> speaker(Sentence sentence, Speakers speakers) {
        var marks = quoted.get(sentence.index());
        if (marks == null || count(marks) < SHORT) {
            return Optional.empty();
        }
        var candidates = new ArrayList<Voice>();
        for (var token : sentence.tokens()) {
            if (!marks[token.index()] && token.isVerb() && speakers.says(token)) {
                var who = speakers.speakerOf(sentence, token);
                if (who != null && !marks[who.index()]) {
                    candidates.add(speakers.voice(sentence, who, Speakers.cue(sentence, token), Attitude.ASSERTS));
                }
            }
        }
        return candidates.stream().filter(v -> v.who() != null).findFirst();
    }

    private static int count(boolean[] marks) {
        var inside = 0;
        for (var mark : marks) {
            inside += mark ? 1 : 0;
        }
        return inside;
    }
}
