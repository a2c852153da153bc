package org.entente.document;

import java.util.List;

/**
 * A key that copies of one text share. Of the first {@value #OPENING} words of the body, taken as runs of {@value #RUN} words, the
 * two with the least hashes are kept (MinHash, Broder 1997): a copy with another headline, other captions or a shortened
 * end always has the same key, one with small changes often, an unrelated text never in practice. Texts below
 * {@value #SHORT} words must be equal. Whoever is described in copies is taken for one by this key; how many voices stand behind something
 * is counted by {@link CopySketch}, which small changes do not break.
 */
final class CopyCluster {

    static final int OPENING = 150;
    static final int RUN = 5;
    static final int SHORT = 40;

    private CopyCluster() {}

    static String of(String readable, List<Passage> passages) {
        var words = CopySketch.words(readable, passages);
        if (words.size() < SHORT) {
            return ContentHash.of("copy", String.join(" ", words));
        }
        var opening = words.subList(0, Math.min(OPENING, words.size()));
        var least = java.util.stream.IntStream.rangeClosed(0, opening.size() - RUN)
                .mapToObj(i -> ContentHash.of(String.join(" ", opening.subList(i, i + RUN))))
                .sorted()
                .distinct()
                .limit(2)
                .toList();
        return ContentHash.of("copy", String.join(" ", least));
    }
}
