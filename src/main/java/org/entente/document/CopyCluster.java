package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A key that copies of one text share. Of the first {@value #OPENING} words of the body, taken as runs of {@value #RUN} words, the
 * two with the least hashes are kept (MinHash, Broder 1997): a copy with another headline, other captions or a shortened
 * end always has the same key, one with small changes mostly, an unrelated text never in practice. Texts below
 * {@value #SHORT} words must be equal.
 */
final class CopyCluster {

    static final int OPENING = 150;
    static final int RUN = 5;
    static final int SHORT = 40;

    private CopyCluster() {}

    static String of(String readable, List<Passage> passages) {
        var words = new ArrayList<String>();
        for (var passage : passages) {
            if (passage.kind() == Passage.Kind.BODY || passages.size() == 1) {
                for (var word :
                        passage.span().of(readable).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
        }
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
