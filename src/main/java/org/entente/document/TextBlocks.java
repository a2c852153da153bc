package org.entente.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain text into blocks: paragraphs between blank lines, or lines, as the text itself is laid out. */
final class TextBlocks {

    /** No line of a text that was wrapped by a program is longer. */
    private static final int WIDEST_WRAP = 120;

    private static final int NARROWEST_WRAP = 45;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    private TextBlocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        var found = new TextBlocks(text);
        found.read();
        return found.blocks;
    }

    private void read() {
        var group = new ArrayList<TextSpan>();
        var start = 0;
        while (start <= text.length()) {
            var end = lineEnd(start);
            var line = trimmed(text, start, end);
            if (line.length() == 0) {
                addGroup(group);
                group.clear();
            } else {
                group.add(line);
            }
            start = end + 1;
        }
        addGroup(group);
    }

    private int lineEnd(int from) {
        var i = from;
        while (i < text.length() && "\n\r\u2028\u2029\f\u000B".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** The span without white space and invisible characters at its ends. */
    static TextSpan trimmed(String text, int start, int end) {
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF' || (c >= '\u200B' && c <= '\u200F');
    }

    private void addGroup(List<TextSpan> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var wrapped = isWrapped(lines);
        var from = lines.getFirst();
        var previous = from;
        for (var line : lines.subList(1, lines.size())) {
            if (!((wrapped && !isItem(line)) || continues(previous, line))) {
                add(new TextSpan(from.start(), previous.end()));
                from = line;
            }
            previous = line;
        }
        add(new TextSpan(from.start(), previous.end()));
    }

    /** Whether a program broke the lines: all but the last are about as long, and few end a sentence. */
    private boolean isWrapped(List<TextSpan> lines) {
        if (lines.size() < 3) {
            return false;
        }
        var longest = lines.stream().mapToInt(TextSpan::length).max().orElse(0);
        var full = lines.subList(0, lines.size() - 1);
        return longest >= NARROWEST_WRAP
                && longest <= WIDEST_WRAP
                && full.stream().filter(l -> l.length() < 0.6 * longest).count() * 5 <= full.size()
                && full.stream().filter(this::endsSentence).count() * 2 < full.size();
    }

    private boolean continues(TextSpan line, TextSpan next) {
        if (endsSentence(line) || isItem(next) || isTable(line)) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(next.start()))) {
            return true;
        }
        return line.length() >= 60
                && line.length() <= WIDEST_WRAP
                && endsSentence(next)
                && !line.of(text).equals(next.of(text));
    }

    private boolean endsSentence(TextSpan line) {
        var i = line.end() - 1;
        while (i > line.start() && "\"”’')]»".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return ".!?:;…".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isItem(TextSpan line) {
        return line.length() > 2
                && "•‣◦▪*-–".indexOf(text.charAt(line.start())) >= 0
                && isBlank(text.charAt(line.start() + 1));
    }

    private boolean isTable(TextSpan line) {
        var cells = line.of(text).chars().filter(c -> c == '\t' || c == '|').count();
        return cells >= 2;
    }

    private void add(TextSpan span) {
        if (isItem(span)) {
            blocks.add(Block.of(text, trimmed(text, span.start() + 1, span.end()), Block.Part.ITEM, null));
        } else {
            var part = isTable(span) ? Block.Part.TABLE : Block.Part.PARAGRAPH;
            blocks.add(Block.of(text, span, part, null));
        }
    }
}
