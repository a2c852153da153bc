package org.entente.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/** Judges referents that are places: by name, kind, country and nearness; parts of countries by their direction. */
final class Places {

    private static final Map<String, String> DIRECTIONS = Map.ofEntries(
            Map.entry("north", "northern"),
            Map.entry("south", "southern"),
            Map.entry("east", "eastern"),
            Map.entry("west", "western"),
            Map.entry("centre", "central"),
            Map.entry("center", "central"),
            Map.entry("northwest", "northwestern"),
            Map.entry("northeast", "northeastern"),
            Map.entry("southwest", "southwestern"),
            Map.entry("southeast", "southeastern"));

    private static final Set<String> LANDS = Set.of("province", "country", "region", "state");

    private final Authorities authorities;
    private final Ranking ranking;
    private final NewEntities newEntities;
    private final PlaceNames names;

    Places(Authorities authorities, Ranking ranking, NewEntities newEntities) {
        this.authorities = authorities;
        this.ranking = ranking;
        this.newEntities = newEntities;
        this.names = new PlaceNames(authorities);
    }

    Optional<Verdict> judge(
            Referent referent, DocumentContext context, Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var container = others.apply(referent.place())
                .or(() -> others.apply(referent.owner()))
                .map(Verdict::entity)
                .or(() -> names.ofSeveral(referent, context));
        var part = part(referent, container);
        if (part.isPresent()) {
            return part;
        }
        var named = named(referent, container, context);
        if (named.isPresent()) {
            return named;
        }
        var name = ownName(referent);
        return name.isPresent() ? unknown(referent, name.get(), container) : described(referent, container, context);
    }

    /** The name in the words: "Kvitneve" of "Kvitneve village"; nothing where all is description. */
    private Optional<String> ownName(Referent referent) {
        if (names.areSeveral(referent)) {
            return Optional.empty();
        }
        var words = names.words(referent);
        var noun = authorities.lexicon().placeKind(words.getLast());
        var town = noun.isPresent() && !PlaceNames.WORKS.contains(noun.get()) && words.size() > 1;
        var own = town ? words.subList(0, words.size() - 1) : words;
        var says = own.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .filter(word -> authorities.names().state(word).isEmpty())
                .filter(word -> authorities.names().find(word).stream().noneMatch(c -> c.via() == Via.ADJECTIVE))
                .anyMatch(word -> !names.generic(word));
        var name = String.join(" ", own);
        return says && (referent.named() || own.stream().allMatch(word -> !Character.isLowerCase(word.codePointAt(0))))
                ? Optional.of(name)
                : Optional.empty();
    }

    /** "northern Iraq", "Iraq's north": a region of its country, the same in every text. */
    private Optional<Verdict> part(Referent referent, Optional<Entity> container) {
        var words = referent.name().split("\\s+", -1);
        if (words.length > 1 && authorities.lexicon().direction(words[0]) && !endsInNoun(words)) {
            var rest = String.join(" ", List.of(words).subList(1, words.length));
            var whole = land(rest);
            if (whole.isPresent() && authorities.names().find(referent.name()).isEmpty()) {
                return Optional.of(region(words[0], whole.get()));
            }
        }
        if (authorities.lexicon().direction(referent.head()) && container.isPresent()) {
            var id = container.get().id();
            return (authorities.isState(id) ? authorities.twin(id, "country").map(Authority::entity) : container)
                    .map(whole -> region(referent.head(), whole));
        }
        return Optional.empty();
    }

    /** "The northern X province" is all of X, which lies in the north. */
    private boolean endsInNoun(String[] words) {
        var last = words[words.length - 1];
        return words.length > 2
                && Character.isLowerCase(last.codePointAt(0))
                && authorities.lexicon().placeKind(last).isPresent();
    }

    private Optional<Entity> land(String name) {
        return authorities.names().find(name).stream()
                .filter(c -> c.via().compareTo(Via.PEOPLE) < 0)
                .map(Candidate::entity)
                .filter(e ->
                        e.kind().name().equals("country") || e.kind().name().equals("province"))
                .findFirst();
    }

    private Verdict region(String direction, Entity whole) {
        var key = direction.toLowerCase(Locale.ROOT).replace("-", "");
        var adjective = DIRECTIONS.getOrDefault(key, key);
        var entity = newEntities.composed(
                whole.id().value().substring(whole.id().value().indexOf('/') + 1) + "-" + adjective,
                newEntities.kind("region"),
                adjective + " " + whole.name(),
                whole.code(),
                whole.id());
        return new Verdict(entity, 0.9, "a part of " + whole.name());
    }

    private Optional<Verdict> named(Referent referent, Optional<Entity> container, DocumentContext context) {
        var kind = wantedKind(referent);
        var looked = referent.kind().equals(kind) ? referent : withKind(referent, kind);
        var best = ranking.rank(names.of(referent, container, context), looked, context).stream()
                .map(scored -> contained(scored, container))
                .sorted(Comparator.comparingDouble(Ranking.Scored::score).reversed())
                .findFirst();
        return best.filter(scored -> scored.score() >= Ranking.ACCEPTED)
                .map(scored -> new Verdict(scored.entity(), scored.score(), scored.why()));
    }

    /** The kind that the words show: of "the Rabia crossing" and "Anbar province" the noun says more than the name. */
    private EntityKind wantedKind(Referent referent) {
        if (!referent.kind().name().equals(Family.PLACE.kindName())) {
            return referent.kind();
        }
        var words = referent.name().split("\\s+", -1);
        return authorities
                .lexicon()
                .placeKind(words[words.length - 1])
                .or(() -> authorities.lexicon().placeKind(referent.head()))
                .or(() -> words.length > 2 && words[1].equals("of")
                        ? authorities.lexicon().placeKind(words[0])
                        : Optional.empty())
                .map(newEntities::kind)
                .orElse(referent.kind());
    }

    private static Referent withKind(Referent r, EntityKind kind) {
        return new Referent(
                r.id(),
                r.document(),
                kind,
                r.name(),
                r.head(),
                r.modifiers(),
                r.titles(),
                r.owner(),
                r.place(),
                r.passive(),
                r.issue(),
                r.mentions());
    }

    private Ranking.Scored contained(Ranking.Scored scored, Optional<Entity> container) {
        if (container.isEmpty()) {
            return scored;
        }
        var whole = container.get();
        var authority = scored.candidate().authority();
        var country = authority.country();
        var within = authority.entity().within();
        var inside = whole.id().equals(within)
                || (country != null && DocumentContext.slug(country).equals(DocumentContext.slug(whole.id())));
        if (inside) {
            return new Ranking.Scored(
                    scored.candidate(), scored.score() + 0.2, scored.why() + "; in %s (+0.20)".formatted(whole.name()));
        }
        return country == null
                ? scored
                : new Ranking.Scored(
                        scored.candidate(),
                        scored.score() - 0.1,
                        scored.why() + "; not in %s (-0.10)".formatted(whole.name()));
    }

    /** A place that the gazetteer lacks: one by name, without coordinates. */
    private Optional<Verdict> unknown(Referent referent, String name, Optional<Entity> container) {
        var within = container.map(Entity::id).orElse(null);
        var code = container.map(Entity::code).orElse(null);
        var entity = newEntities.named(wantedKind(referent), name, code, within);
        return Optional.of(new Verdict(entity, 0.5, "not in the gazetteer"));
    }

    private Optional<Verdict> described(Referent referent, Optional<Entity> container, DocumentContext context) {
        var states = referent.modifiers().stream()
                .flatMap(m -> authorities.names().state(m).stream())
                .map(Authority::id)
                .map(EntityId::value)
                .sorted()
                .toList();
        if (container.isEmpty() && states.isEmpty() && referent.modifiers().isEmpty()) {
            return country(referent, context);
        }
        // "Iraqi towns"
        var code = container
                .map(Entity::code)
                .or(() -> states.size() == 1
                        ? authorities
                                .find(new EntityId(states.getFirst()))
                                .map(Authority::entity)
                                .map(Entity::code)
                        : Optional.empty())
                .orElse(null);
        var name = container.isPresent()
                        && !names.areSeveral(referent)
                        && !referent.name().contains(container.get().name())
                ? referent.name()
                        + joint(referent, container.get())
                        + container.get().name()
                : referent.name();
        var entity = newEntities.described(
                wantedKind(referent),
                name,
                code,
                container.map(Entity::id).orElse(null),
                context.scope(),
                referent.head(),
                referent.modifiers().stream().map(NameFolding::fold).sorted().toList(),
                container.map(Entity::id).map(EntityId::value).orElse(""));
        return Optional.of(new Verdict(entity, 0.45, "as this text describes it"));
    }

    /** A highway to the coast, a town in the province, the outskirts of the town. */
    private static String joint(Referent referent, Entity container) {
        if (referent.kind().name().equals("road")) {
            return " to ";
        }
        return LANDS.contains(container.kind().name()) ? " in " : " of ";
    }

    /** "the country" without more is the one that the text is about. */
    private Optional<Verdict> country(Referent referent, DocumentContext context) {
        return authorities
                .lexicon()
                .placeKind(referent.head())
                .filter(kind -> kind.equals("country"))
                .flatMap(_ -> context.mainCountry())
                .flatMap(slug -> authorities.find(new EntityId("country/" + slug)))
                .map(land -> new Verdict(
                        land.entity(), 0.6, "the text is about " + land.entity().name()));
    }
}
