package org.entente.document;

/**
 * A run of characters of a document's stored text.
 *
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last one
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span runs from an offset to the same or a later one, not from %d to %d.".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean covers(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The characters of the span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
