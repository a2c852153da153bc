package org.entente.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Mentions of one referent, in text order. */
final class Chain {

    private final List<Nominal> mentions = new ArrayList<>();

    void add(Nominal mention) {
        mentions.add(mention);
    }

    List<Nominal> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    Nominal last() {
        return mentions.getLast();
    }

    /** The most telling mention: the longest name, else the first description. */
    Nominal best() {
        return mentions.stream()
                .filter(Nominal::isName)
                .max(Comparator.comparingInt((Nominal n) -> n.name().length())
                        .thenComparingInt(n -> -n.span().start()))
                .orElseGet(() -> mentions.stream()
                        .filter(n -> !n.isPronoun())
                        .findFirst()
                        .orElse(mentions.getFirst()));
    }

    boolean named() {
        return mentions.stream().anyMatch(Nominal::isName);
    }

    /** Whether a mention may be of this kind. */
    boolean is(String kind) {
        return mentions.stream().anyMatch(m -> m.is(kind));
    }
}
