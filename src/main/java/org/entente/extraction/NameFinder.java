package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.Gazetteer.Known;
import org.entente.vocabulary.Wording;

/** Finds the names in a run of tokens that are known beforehand: the longest first, from left to right. */
final class NameFinder {

    private static final int LONGEST_NAME = 9;

    private final Gazetteer gazetteer;
    private final Wording wording;

    NameFinder(Gazetteer gazetteer, Wording wording) {
        this.gazetteer = gazetteer;
        this.wording = wording;
    }

    /**
     * A known name.
     *
     * @param first index of its first token
     * @param last index of its last token, inclusive
     */
    record Named(int first, int last, Known known) {}

    List<Named> find(String text, List<Token> tokens) {
        var found = new ArrayList<Named>();
        for (int first = 0; first < tokens.size(); first++) {
            if (!startsName(tokens.get(first))) {
                continue;
            }
            for (int last = Math.min(first + LONGEST_NAME, tokens.size()) - 1; last >= first; last--) {
                if (!startsName(tokens.get(last)) && last != first) {
                    continue;
                }
                var known = gazetteer.find(text.substring(
                        tokens.get(first).start(), tokens.get(last).end()));
                if (known.isPresent()
                        && !(first == last && isPartOfPersonsName(tokens, first))
                        && !isPartOfLongerName(tokens, first, last)) {
                    found.add(new Named(withoutTitles(tokens, first, last, known.get()), last, known.get()));
                    first = last;
                    break;
                }
            }
        }
        return found;
    }

    /** "King Abdullah": the title that a known name begins with stands before the name, and tells what he is. */
    private int withoutTitles(List<Token> tokens, int first, int last, Known known) {
        int start = first;
        while (known.kinds().equals(Set.of("person"))
                && start < last
                && wording.lists(
                        "titles",
                        tokens.get(start).word().toLowerCase(Locale.ROOT).replace(".", ""))) {
            start++;
        }
        return start;
    }

    private static boolean isPartOfPersonsName(List<Token> tokens, int i) {
        return tokens.get(i).ner().equals("PERSON")
                && ((i > 0 && tokens.get(i - 1).ner().equals("PERSON"))
                        || (i + 1 < tokens.size() && tokens.get(i + 1).ner().equals("PERSON")));
    }

    /**
     * "The Army of the Levant", "Ahrar al-Sham": what the tools take for one name of one kind is not the known name that it ends with.
     * Names of states and their adjectives begin names of what is theirs, and titles stand before names, so what follows a known name does
     * not count.
     */
    private static boolean isPartOfLongerName(List<Token> tokens, int first, int last) {
        var type = tokens.get(first).ner();
        int before = first - 1;
        while (before > 0
                && Set.of("of", "the", "-").contains(tokens.get(before).word().toLowerCase(Locale.ROOT))) {
            before--;
        }
        boolean joined = before >= 0
                && tokens.get(before).isProper()
                && tokens.get(before).ner().equals(type)
                && tokens.get(last).ner().equals(type)
                && tokens.subList(before, first).stream().allMatch(t -> t.ner().equals(type));
        return joined && (type.equals("ORGANIZATION") || type.equals("PERSON"));
    }

    private static boolean startsName(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0))
                || token.word().startsWith("al-")
                || token.word().equals("al");
    }
}
