package org.entente.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind;

/** Mentions of one referent, in text order. */
final class Chain {

    private final List<Nominal> mentions = new ArrayList<>();
    private final Map<EntityKind.Family, ReferentId> referents = new EnumMap<>(EntityKind.Family.class);
    private int forgotten;

    void add(Nominal mention) {
        mentions.add(mention);
    }

    List<Nominal> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    /** How often it is mentioned. */
    int size() {
        return mentions.size() + forgotten;
    }

    /**
     * What its mentions of one family stand for.
     *
     * @param first makes it, where none is known by now
     */
    ReferentId referent(EntityKind.Family family, Supplier<ReferentId> first) {
        return referents.computeIfAbsent(family, _ -> first.get());
    }

    /** Keeps of the mentions before a sentence one of each wording, without its sentence. */
    void forgetBefore(int sentence) {
        var kept = new ArrayList<Nominal>();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean old = mention.sentence().index() < sentence;
            boolean last = i == mentions.size() - 1;
            if (!old) {
                kept.add(mention);
            } else if (last || kept.stream().noneMatch(k -> k.saysTheSame(mention))) {
                kept.add(mention.alone());
            } else {
                forgotten++;
            }
        }
        mentions.clear();
        mentions.addAll(kept);
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
