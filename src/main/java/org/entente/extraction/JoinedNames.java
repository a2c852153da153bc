package org.entente.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of several words of which the parsers shall see one. */
final class JoinedNames {

    private static final Set<String> ARABIC_ARTICLES =
            Set.of("al", "el", "ad", "ar", "as", "ash", "at", "an", "az", "ul", "ur");

    private JoinedNames() {}

    /** Names that are known, and runs of words that the tools take for one name, each to be seen as one word. */
    static List<List<Integer>> of(List<Token> tokens, List<NameFinder.Named> known, BitSet gone) {
        var taken = new BitSet(tokens.size());
        var names = new ArrayList<List<Integer>>();
        for (var name : known) {
            taken.set(name.first(), name.last() + 1);
            join(tokens, name.first(), name.last(), gone, names);
        }
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            while (end + 1 < tokens.size() && !taken.get(i) && !taken.get(end + 1) && continues(tokens, i, end + 1)) {
                end++;
            }
            while (end > i && !tokens.get(end).isProper()) {
                end--;
            }
            if (end > i && !taken.get(i)) {
                join(tokens, i, end, gone, names);
            }
            i = end;
        }
        return names;
    }

    private static boolean continues(List<Token> tokens, int first, int next) {
        var token = tokens.get(next);
        var start = tokens.get(first);
        if (isArabicArticle(tokens, first) && next <= first + 2) {
            return true;
        }
        if (isArabicArticle(tokens, next) && start.isProper() && start.isNamed()) {
            return true;
        }
        boolean part = token.isProper() || token.tag().equals("HYPH");
        return start.isProper()
                && start.isNamed()
                && part
                && (token.ner().equals(start.ner()) || isArabicArticle(tokens, next - 1));
    }

    /** "al - Sadr", as the tokenizer cuts it. */
    private static boolean isArabicArticle(List<Token> tokens, int i) {
        int at = tokens.get(i).tag().equals("HYPH") ? i - 1 : i;
        return at >= 0
                && at + 2 < tokens.size()
                && tokens.get(at + 1).tag().equals("HYPH")
                && ARABIC_ARTICLES.contains(tokens.get(at).word().toLowerCase(Locale.ROOT))
                && Character.isUpperCase(tokens.get(at + 2).word().codePointAt(0));
    }

    private static void join(List<Token> tokens, int first, int last, BitSet gone, List<List<Integer>> names) {
        if (first == last) {
            return;
        }
        int head = first;
        while (head < last
                && !tokens.get(head + 1).tag().equals("IN")
                && !tokens.get(head + 1).tag().equals("CC")) {
            head++;
        }
        var name = new ArrayList<Integer>(List.of(head));
        for (int i = first; i <= last; i++) {
            if (i != head) {
                name.add(i);
                gone.set(i);
            }
        }
        names.add(name);
    }
}
