package org.entente.extraction;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A basic dependency tree in Universal Dependencies: for each token its head and how it depends on it. It is filled by the
 * parser that makes it, and read only from then on.
 */
final class Dependencies implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final int[] heads;
    private final String[] labels;

    private Dependencies(int[] heads, String[] labels) {
        this.heads = heads;
        this.labels = labels;
    }

    /** Nothing depends on anything. */
    static Dependencies none(int tokens) {
        var heads = new int[tokens];
        var labels = new String[tokens];
        Arrays.fill(heads, NONE);
        Arrays.fill(labels, "dep");
        return new Dependencies(heads, labels);
    }

    /** @return −1 for the root and for tokens outside the tree */
    int head(int token) {
        return heads[token];
    }

    /** @return the relation to its head, such as {@code nsubj:pass}; {@code root} for the root */
    String label(int token) {
        return labels[token];
    }

    boolean isAttached(int token) {
        return heads[token] != NONE;
    }

    boolean isRoot(int token) {
        return labels[token].equals("root");
    }

    int size() {
        return heads.length;
    }

    void attach(int token, int head, String label) {
        heads[token] = head;
        labels[token] = label;
    }

    void makeRoot(int token) {
        heads[token] = NONE;
        labels[token] = "root";
    }
}
