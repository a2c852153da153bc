package org.entente.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What near-copies of one text nearly share: a MinHash sketch (Broder 1997), of which {@value #BITS} bits a hash are kept (b-bit
 * minwise hashing, Li and König 2010). Of the first {@value #OPENING} words of the body, taken as runs of {@value #RUN} words, the share of
 * runs that two texts have in common is about the share of places in which their sketches agree. A story with another
 * headline or byline, a sentence left out and some words changed agrees in more than half of them, unrelated texts in
 * one of sixteen.
 */
public final class CopySketch {

    static final int OPENING = 200;
    static final int RUN = 4;
    static final int HASHES = 32;
    static final int BITS = 4;

    /** In how many places sketches of near-copies agree at least: texts that share two fifths of their runs. */
    private static final int AGREEING = 14;

    private CopySketch() {}

    /** Whether two sketches are of near-copies. Nothing is a near-copy of a text that has none. */
    public static boolean near(String one, String other) {
        if (one.length() != HASHES || other.length() != HASHES) {
            return false;
        }
        var agreeing = 0;
        for (var i = 0; i < HASHES; i++) {
            if (one.charAt(i) == other.charAt(i)) {
                agreeing++;
            }
        }
        return agreeing >= AGREEING;
    }

    /**
     * @return {@value #HASHES} hexadecimal digits; empty for texts of less than {@value CopyCluster#SHORT} words, of which
     *     only those that are equal are copies
     */
    static String of(String readable, List<Passage> passages) {
        var words = words(readable, passages);
        if (words.size() < CopyCluster.SHORT) {
            return "";
        }
        var runs = runs(words.subList(0, Math.min(OPENING, words.size())));
        var sketch = new StringBuilder(HASHES);
        for (var i = 0; i < HASHES; i++) {
            var least = Long.MAX_VALUE;
            for (var run : runs) {
                least = Math.min(least, mixed(run + i * 0x9E3779B97F4A7C15L) >>> 1);
            }
            sketch.append(Character.forDigit((int) (least & ((1 << BITS) - 1)), 1 << BITS));
        }
        return sketch.toString();
    }

    /** The words of the body, in small letters; of all of it where it is one passage. */
    static List<String> words(String readable, List<Passage> passages) {
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
        return words;
    }

    private static Set<Long> runs(List<String> words) {
        var runs = new HashSet<Long>();
        for (var i = 0; i + RUN <= words.size(); i++) {
            var hash = 0L;
            for (var word : words.subList(i, i + RUN)) {
                hash = mixed(hash ^ hash(word));
            }
            runs.add(hash);
        }
        return runs;
    }

    /** FNV-1a over its characters. */
    private static long hash(String word) {
        var hash = 0xCBF29CE484222325L;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: every bit of the result hangs on every bit that is given. */
    private static long mixed(long given) {
        var z = given + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
