package org.entente.document;

import java.util.Locale;

/** The form in which lines and phrases are compared. */
final class Fold {

    private Fold() {}

    /** Lower case, single spaces, no punctuation at the ends. */
    static String of(String line) {
        var folded = ReadableText.normalised(line)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        var from = 0;
        var to = folded.length();
        while (from < to && !Character.isLetterOrDigit(folded.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(folded.charAt(to - 1))) {
            to--;
        }
        return folded.substring(from, to);
    }
}
