package org.entente.extraction;

/**
 * Quotation marks as the language tools know them best: single ones and those of typewriters become plain double ones, at the same
 * length, so that what is read does not depend on the printer's habits. Apostrophes stay what they are.
 */
final class QuotationMarks {

    private static final char DOUBLE = '"';

    private QuotationMarks() {}

    static String doubled(String text) {
        if (text.indexOf('\'') < 0 && text.indexOf('‘') < 0 && text.indexOf('`') < 0) {
            return text;
        }
        var marked = new StringBuilder(text.replace("``", DOUBLE + " ").replace("''", DOUBLE + " "));
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '\n') {
                open = -1;
            } else if (opens(marked, i, c)) {
                open = i;
            } else if (open >= 0 && closes(marked, i, c)) {
                marked.setCharAt(open, DOUBLE);
                marked.setCharAt(i, DOUBLE);
                open = -1;
            }
        }
        return marked.toString();
    }

    private static boolean opens(CharSequence text, int i, char c) {
        boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
        boolean after = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return (c == '\'' || c == '‘') && before && after;
    }

    /** Behind a comma or a full stop: behind a letter it may be an apostrophe. */
    private static boolean closes(CharSequence text, int i, char c) {
        boolean before = i > 0 && ",.!?".indexOf(text.charAt(i - 1)) >= 0;
        boolean after = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return (c == '\'' || c == '’') && before && after;
    }
}
