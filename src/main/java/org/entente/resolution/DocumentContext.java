package org.entente.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.document.Document;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.entente.entity.Mention;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/** What one document tells about all of its referents: when it was published, and which countries it is about. */
final class DocumentContext {

    /** A country is what a document is about when it is spoken of this often, and this many times more than the next. */
    private static final double ENOUGH = 3;

    private static final double DOMINANCE = 1.5;

    private final Document document;
    private final Map<ReferentId, Referent> referents = new HashMap<>();
    private final TreeMap<String, Double> countries = new TreeMap<>();

    private final Introductions introductions;

    DocumentContext(Document document, List<Referent> all, Authorities authorities) {
        this.document = document;
        this.introductions = new Introductions(document.text(), authorities);
        for (var referent : all) {
            referents.put(referent.id(), referent);
            weigh(referent, authorities);
        }
    }

    private void weigh(Referent referent, Authorities authorities) {
        var times = referent.mentions().size();
        var candidates = authorities.names().find(referent.name());
        var lands = candidates.stream()
                .filter(c -> c.via() != Via.SURNAME && c.via() != Via.SOUND)
                .map(Candidate::authority)
                .map(DocumentContext::land)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (lands.size() == 1) {
            // a land counts in full, what lies in it or belongs to it by half
            var own = candidates.getFirst().via().compareTo(Via.SEAT) < 0
                    && isLand(candidates.getFirst().authority().id());
            countries.merge(lands.getFirst(), own ? times : times / 2.0, Double::sum);
        }
        if (!referent.named()) {
            for (var state : new Wording(referent, authorities).states()) {
                countries.merge(slug(state.id()), 0.5 * times, Double::sum);
            }
        }
    }

    private static boolean isLand(EntityId id) {
        return id.value().startsWith("state/") || id.value().startsWith("country/");
    }

    /** The slug of the state or country that something is, lies in or belongs to. */
    static Optional<String> land(Authority authority) {
        if (isLand(authority.id()) || authority.id().value().startsWith("government/")) {
            return Optional.of(slug(authority.id()));
        }
        return Optional.ofNullable(authority.country()).map(DocumentContext::slug);
    }

    static String slug(EntityId id) {
        return id.value().substring(id.value().indexOf('/') + 1);
    }

    @Nullable
    LocalDate published() {
        return document.published().on();
    }

    /** The same for copies of a text, so that what is described in copies is one. */
    String scope() {
        return document.cluster();
    }

    Document document() {
        return document;
    }

    Optional<Referent> referent(@Nullable ReferentId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(referents.get(id));
    }

    Map<ReferentId, Referent> referents() {
        return referents;
    }

    boolean speaksOfCountries() {
        return !countries.isEmpty();
    }

    /** The name of a referent with the word before it, where it is first named; the name alone where nothing stands there. */
    String withWordBefore(Referent referent) {
        return referent.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .findFirst()
                .map(m -> {
                    var before = document.text().substring(0, m.span().start()).stripTrailing();
                    return before.substring(before.lastIndexOf(' ') + 1) + " " + referent.name();
                })
                .orElse(referent.name());
    }

    /** Likewise with the word behind it: "Houthi movement", of which reading took the name. */
    String withWordBehind(Referent referent) {
        return referent.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .findFirst()
                .map(m -> {
                    var behind = document.text().substring(m.span().end()).stripLeading();
                    var end = 0;
                    while (end < behind.length() && Character.isLetter(behind.charAt(end))) {
                        end++;
                    }
                    return referent.name() + " " + behind.substring(0, end);
                })
                .orElse(referent.name());
    }

    Introductions introductions() {
        return introductions;
    }

    /** How much the document speaks of a country, from 0 (never) to 1 (of no other). */
    double share(String country) {
        var total = countries.values().stream().mapToDouble(Double::doubleValue).sum();
        return total == 0 ? 0 : countries.getOrDefault(country, 0.0) / total;
    }

    /** The slug of the country that the document is about: the only one that it speaks of, or the one that stands out. */
    Optional<String> mainCountry() {
        var ranked = countries.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.size() == 1) {
            return Optional.of(ranked.getFirst().getKey());
        }
        if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH) {
            return Optional.empty();
        }
        var second = ranked.get(1).getValue();
        return ranked.getFirst().getValue() >= DOMINANCE * second
                ? Optional.of(ranked.getFirst().getKey())
                : Optional.empty();
    }

    /** Whether a referent is spoken of by pronouns only. */
    static boolean faceless(Referent referent) {
        return referent.mentions().stream().allMatch(m -> m.form() == Mention.Form.PRONOUN);
    }

    static boolean isPlace(Referent referent) {
        return referent.kind().family() == Family.PLACE;
    }
}
