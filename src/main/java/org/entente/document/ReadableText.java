package org.entente.document;

import java.text.Normalizer;
import java.util.List;

/**
 * A text as the language analysis sees it: equally long, so that every offset is one of the stored text. What is not
 * read is blank; each passage is one line; quotation marks, spaces and widths are the plain ones; invisible characters
 * and combining marks have moved to the end of their word as spaces.
 */
final class ReadableText {

    private ReadableText() {}

    /** @param passages in the order of the text */
    static String of(String text, List<Passage> passages) {
        var readable = new StringBuilder(text.length());
        for (var passage : passages) {
            gap(readable, passage.span().start());
            readable.append(
                    normalised(passage.span().of(text)).replace('\n', ' ').replace('\r', ' '));
        }
        gap(readable, text.length());
        return readable.toString();
    }

    private static void gap(StringBuilder readable, int until) {
        var first = true;
        while (readable.length() < until) {
            readable.append(first ? '\n' : ' ');
            first = false;
        }
    }

    /** The same text, equally long, in plain characters. */
    static String normalised(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        var owed = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isInvisible(c)) {
                owed++;
                continue;
            }
            if (isMark(c) && !plain.isEmpty()) {
                owed += compose(plain, c);
                continue;
            }
            var simple = simple(c);
            if (Character.isWhitespace(simple)) {
                owed = pay(plain, owed);
            }
            plain.append(simple);
        }
        pay(plain, owed);
        return plain.toString();
    }

    private static int pay(StringBuilder plain, int owed) {
        plain.append(" ".repeat(owed));
        return 0;
    }

    /** Puts a combining mark onto the letter before it. Gives how many characters that saved. */
    private static int compose(StringBuilder plain, char mark) {
        var last = plain.length() - 1;
        var composed = Normalizer.normalize("" + plain.charAt(last) + mark, Normalizer.Form.NFC);
        if (composed.length() == 1) {
            plain.setCharAt(last, composed.charAt(0));
        }
        return 1;
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069');
    }

    private static char simple(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2212' -> '-';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default -> {
                if (c < 0x7F) {
                    yield c;
                }
                if (Character.isSpaceChar(c)) {
                    yield ' ';
                }
                yield c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            }
        };
    }
}
