package org.entente.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A document in windows, so that a long one is never in memory as a whole. What is read in a window stands between sentences
 * that are looked at only for what they tell of it: whom a pronoun means, who speaks.
 */
final class Windows implements Iterator<Windows.Window> {

    /** Sentences that are read in one window; the pieces of the document may make it more. */
    static final int SIZE = 150;

    private static final int BEFORE = 12;
    private static final int AFTER = 6;

    private final Iterator<Analysis> pieces;
    private final int size;
    private final Deque<Analysis> held = new ArrayDeque<>();
    private int read;
    private boolean begun;

    /** @param pieces of the document, in text order */
    Windows(Iterator<Analysis> pieces, int size) {
        this.pieces = pieces;
        this.size = size;
    }

    /**
     * @param analysis of the window and of what stands around it
     * @param from index in the document of the first sentence that is read
     * @param until index behind the last
     */
    record Window(Analysis analysis, int from, int until) {

        int first() {
            return analysis.sentences().isEmpty()
                    ? from
                    : analysis.sentences().getFirst().index();
        }

        List<Sentence> sentences() {
            return analysis.sentences().stream()
                    .filter(s -> s.index() >= from && s.index() < until)
                    .toList();
        }
    }

    @Override
    public boolean hasNext() {
        return !begun || pieces.hasNext() || end() > read;
    }

    @Override
    public Window next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        begun = true;
        while (!held.isEmpty() && endOf(held.getFirst()) <= read - BEFORE) {
            held.removeFirst();
        }
        while (pieces.hasNext() && end() < read + size + AFTER) {
            var piece = pieces.next();
            if (!piece.sentences().isEmpty()) {
                held.addLast(piece);
            }
        }
        int from = read;
        read = pieces.hasNext() ? end() - AFTER : end();
        return new Window(joined(), from, read);
    }

    private int end() {
        return held.isEmpty() ? read : Math.max(read, endOf(held.getLast()));
    }

    private static int endOf(Analysis piece) {
        return piece.sentences().getLast().index() + 1;
    }

    private Analysis joined() {
        if (held.size() == 1) {
            return held.getFirst();
        }
        var sentences = new ArrayList<Sentence>();
        var times = new ArrayList<TimeExpression>();
        held.forEach(piece -> {
            sentences.addAll(piece.sentences());
            times.addAll(piece.times());
        });
        return new Analysis(held.isEmpty() ? "" : held.getFirst().text(), sentences, times);
    }
}
