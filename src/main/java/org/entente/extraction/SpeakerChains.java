package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.statement.Attitude;
import org.entente.statement.Speaker;
import org.jspecify.annotations.Nullable;

/** Makes speakers of the words that a text has for them. */
final class SpeakerChains {

    private final Document document;
    private final Predicates predicates;
    private final Map<Integer, Scene> scenes;
    private final Chains chains;
    private final Referents referents;

    SpeakerChains(
            Document document, Predicates predicates, Map<Integer, Scene> scenes, Chains chains, Referents referents) {
        this.document = document;
        this.predicates = predicates;
        this.scenes = scenes;
        this.chains = chains;
        this.referents = referents;
    }

    /**
     * The chain of speakers; of "residents and an elder said" one for each of them, since each said so.
     *
     * @param subject who does what is told: where he is one of those who speak, he speaks for himself
     */
    List<List<Speaker>> of(Framing framing, ReferentId subject) {
        List<List<Speaker>> all = List.of(List.of(new Speaker.Publisher(document.publisherName(), Attitude.ASSERTS)));
        for (var link : framing.links()) {
            var speakers = speakers(link);
            var own =
                    speakers.stream().filter(s -> subject.equals(referentOf(s))).toList();
            all = all.stream()
                    .flatMap(chain -> (own.isEmpty() ? speakers : own).stream().map(speaker -> {
                        var longer = new ArrayList<>(chain);
                        longer.add(speaker);
                        return List.<Speaker>copyOf(longer);
                    }))
                    .toList();
        }
        return all;
    }

    private static @Nullable ReferentId referentOf(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher _ -> null;
            case Speaker.Named named -> named.who();
            case Speaker.Unnamed unnamed -> unnamed.who();
        };
    }

    private List<Speaker> speakers(Framing.Link link) {
        var head = link.speaker();
        if (head == null) {
            return List.of(new Speaker.Unnamed(null, "unnamed sources", link.cue(), link.attitude()));
        }
        var scene = Objects.requireNonNull(scenes.get(link.sentence()));
        return scene.arguments().members(List.of(head)).stream()
                .map(member -> speaker(link, member))
                .distinct()
                .toList();
    }

    private Speaker speaker(Framing.Link link, Token head) {
        var nominal = nominal(link.sentence(), head)
                .map(n -> n.isPronoun() ? chains.of(n, predicates::isActor).orElse(n) : n);
        var referent = nominal.flatMap(referents::of);
        if (referent.filter(Referent::named).isPresent()) {
            return new Speaker.Named(referent.get().id(), referent.get().name(), link.cue(), link.attitude());
        }
        return new Speaker.Unnamed(
                referent.map(Referent::id).orElse(null),
                nominal.map(Nominal::name).orElse(head.word()),
                link.cue(),
                link.attitude());
    }

    /** The phrase of a speaker. */
    Optional<Nominal> nominal(int sentence, Token head) {
        return Optional.ofNullable(scenes.get(sentence))
                .flatMap(s -> s.nominals().of(head).stream().findFirst());
    }
}
