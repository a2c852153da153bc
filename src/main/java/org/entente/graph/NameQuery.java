package org.entente.graph;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Makes a full-text query of the words that somebody typed: none of them is taken for syntax. */
final class NameQuery {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST = 12;

    private NameQuery() {}

    /** @return empty where the words hold no letter or digit */
    static String of(String words, boolean alike) {
        var parts = new ArrayList<String>();
        var matcher = WORD.matcher(words);
        while (matcher.find() && parts.size() < MOST) {
            var word = matcher.group().toLowerCase(java.util.Locale.ROOT);
            parts.add(alike && word.length() > 3 ? word + "~ OR " + word + "*" : word + "*");
        }
        return parts.isEmpty() ? "" : "(" + String.join(alike ? ") OR (" : ") AND (", parts) + ")";
    }
}
