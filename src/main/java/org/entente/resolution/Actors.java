package org.entente.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/** Judges referents that act: by their name, by post and date, by body and owner, else as what the text describes. */
final class Actors {

    private final Authorities authorities;
    private final Lexicon lexicon;
    private final KnownActors known;
    private final Offices offices;
    private final Bodies bodies;
    private final PrivatePeople privatePeople;
    private final NewEntities newEntities;
    private final Descriptions descriptions;
    private final FullerDescription fuller;

    Actors(Authorities authorities, Ranking ranking, NewEntities newEntities) {
        this.authorities = authorities;
        this.lexicon = authorities.lexicon();
        this.known = new KnownActors(authorities, ranking, newEntities);
        this.offices = new Offices(authorities);
        this.bodies = new Bodies(authorities, offices);
        this.privatePeople = new PrivatePeople(lexicon);
        this.newEntities = newEntities;
        this.descriptions = new Descriptions(authorities, newEntities);
        this.fuller = new FullerDescription(authorities);
    }

    /** @param others gives the verdict on an owner or place of the referent */
    Optional<Verdict> judge(
            Referent referent, DocumentContext context, Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var wording = new Wording(referent, authorities, bareOwner(referent, context));
        var named = sameText(referent, context, others)
                .or(() -> initials(referent, context, others))
                .or(() -> known.of(referent, wording, context));
        if (named.isPresent()) {
            return named;
        }
        var owner = others.apply(referent.owner()).map(Verdict::entity).filter(Actors::holds);
        var place = others.apply(referent.place()).map(Verdict::entity).filter(Actors::holds);
        var found = behindOwner(owner, wording, context)
                .or(() -> behindModifier(wording, context))
                .or(() -> behindState(referent, wording, place, context))
                .or(() -> people(referent, wording));
        if (found.isPresent()) {
            return found;
        }
        if (privatePeople.isPrivate(referent, wording)) {
            return Optional.empty();
        }
        if (lexicon.vague(referent.name()) || lexicon.direction(referent.name()) || bareAdjective(referent)) {
            return Optional.empty();
        }
        return referent.named() && !descriptive(referent, wording)
                ? descriptions.named(referent, wording, owner, place, context)
                : fuller.of(referent, context)
                        .flatMap(r -> others.apply(r.id()))
                        .filter(v -> v.entity().kind().family() == Family.ACTOR)
                        .map(v -> new Verdict(v.entity(), 0.5, "described more fully before in the same text"))
                        .or(() -> descriptions.described(referent, wording, owner, place, context));
    }

    /** "State" of "secretary of state": a word that describes nobody by itself. */
    private static @Nullable String bareOwner(Referent referent, DocumentContext context) {
        return context.referent(referent.owner())
                .filter(owner -> !owner.named() && owner.modifiers().isEmpty() && owner.owner() == null)
                .map(Referent::name)
                .orElse(null);
    }

    /** Whether a name is none after all: in small letters throughout, or no more than the noun for a thing. */
    private boolean descriptive(Referent referent, Wording wording) {
        return referent.name().equals(referent.name().toLowerCase(Locale.ROOT))
                || (lexicon.role(referent.head()).isPresent() && !namesBody(wording))
                || (referent.name().indexOf(' ') < 0 && lexicon.generic(referent.name()));
    }

    /** "Free Zambra Front": a noun for bodies with a capital behind a word that is no state, people or direction. */
    private boolean namesBody(Wording wording) {
        var words = List.of(wording.phrase().split(" ", -1));
        return words.size() > 1
                && lexicon.apposed(words.getLast())
                && Character.isUpperCase(words.getLast().codePointAt(0))
                && words.subList(0, words.size() - 1).stream()
                        .filter(word -> Character.isUpperCase(word.codePointAt(0)) && !lexicon.direction(word))
                        .anyMatch(word -> authorities.names().find(word).stream()
                                .noneMatch(c -> c.via() == Via.ADJECTIVE || c.via() == Via.PEOPLE));
    }

    /** "Islamic" alone names nobody. */
    private boolean bareAdjective(Referent referent) {
        var found = authorities.names().find(referent.name());
        return !found.isEmpty() && found.stream().allMatch(c -> c.via() == Via.ADJECTIVE);
    }

    private Optional<Verdict> behindOwner(Optional<Entity> owner, Wording wording, DocumentContext context) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        var whose = owner.get();
        var name = whose.name();
        if (whose.kind().name().equals("person")) {
            return wording.state()
                    .filter(_ -> lexicon.counterpart(wording.phrase()))
                    .flatMap(state -> offices.counterpart(whose.id(), state, context.published()))
                    .map(e -> new Verdict(e, 0.85, "holds the post there that %s holds".formatted(name)))
                    .or(() -> bodies.ofPerson(whose, wording, context.published())
                            .map(e -> new Verdict(e, 0.75, "what %s heads".formatted(name))));
        }
        return post(whose, wording, context, 0.9)
                .or(() -> stateOf(whose)
                        .flatMap(state -> bodies.ofState(state, wording))
                        .map(e -> new Verdict(e, 0.9, "a body of " + name)))
                .or(() -> bodies.ofGroup(whose, wording).map(e -> new Verdict(e, 0.8, "the fighters of " + name)));
    }

    private Optional<Verdict> behindState(
            Referent referent, Wording wording, Optional<Entity> place, DocumentContext context) {
        var state = wording.state();
        if (state.isPresent() && wording.states().size() == 1) {
            return inState(
                    state.get(),
                    wording,
                    context,
                    0.9,
                    "named with " + state.get().entity().name());
        }
        if (!state.isEmpty()
                || referent.owner() != null
                || !wording.communities().isEmpty()) {
            return Optional.empty();
        }
        return place.flatMap(this::stateOf)
                .flatMap(s -> inState(
                        s, wording, context, 0.75, "placed in " + s.entity().name()))
                .or(() -> context.mainCountry()
                        .flatMap(slug -> authorities.find(new EntityId("state/" + slug)))
                        .filter(s -> standsAlone(wording, s))
                        .flatMap(s -> inState(
                                s,
                                wording,
                                context,
                                0.6,
                                "the text is about " + s.entity().name())));
    }

    private Optional<Verdict> inState(
            Authority state, Wording wording, DocumentContext context, double score, String why) {
        return post(state.entity(), wording, context, score)
                .or(() -> bodies.ofState(state, wording).map(e -> new Verdict(e, score, why)));
    }

    /** Whether the words are no more than a body's noun or a post: "the government", not "a unity government". */
    private boolean standsAlone(Wording wording, Authority state) {
        var phrase = wording.phrase();
        return lexicon.organ(phrase).isPresent()
                || !authorities.posts(state.id(), phrase).isEmpty();
    }

    /** The holder of a post on the day of publication. */
    private Optional<Verdict> post(Entity body, Wording wording, DocumentContext context, double score) {
        if (wording.plural()) {
            return Optional.empty();
        }
        return offices.body(body)
                .map(id -> offices.posts(id, wording))
                .filter(posts -> !posts.isEmpty())
                .flatMap(posts -> offices.holder(posts, context.published())
                        .map(e -> new Verdict(
                                e,
                                score,
                                "%s on %s".formatted(posts.getFirst().entity().name(), context.published()))));
    }

    /** "Taliban fighters", "the Bush administration": a name before the noun owns it. */
    private Optional<Verdict> behindModifier(Wording wording, DocumentContext context) {
        for (var modifier : wording.otherModifiers()) {
            var candidates = authorities.names().find(modifier).stream()
                    .filter(c -> c.via() != Via.PEOPLE && c.entity().kind().family() == Family.ACTOR)
                    .filter(c -> !c.entity().kind().name().equals("community"))
                    .toList();
            var states = candidates.stream()
                    .filter(c -> c.entity().kind().name().equals("person"))
                    .flatMap(c -> offices.headedState(c.entity().id(), context.published()).stream())
                    .distinct()
                    .toList();
            if (states.size() == 1) {
                var body = bodies.ofState(states.getFirst(), wording);
                if (body.isPresent()) {
                    return body.map(e -> new Verdict(e, 0.75, "what %s heads".formatted(modifier)));
                }
            }
            var owner = candidates.stream()
                    .map(c -> c.entity())
                    .filter(e -> !e.kind().name().equals("person"))
                    .findFirst();
            if (owner.isPresent() && lexicon.apposed(wording.after(modifier))) {
                return owner.map(o -> new Verdict(o, 0.85, "named with what it is"));
            }
            var found = owner.flatMap(o -> post(o, wording, context, 0.85)
                    .or(() -> bodies.ofGroup(o, wording).map(e -> new Verdict(e, 0.8, "the fighters of " + o.name()))));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "Iraqis", "Kurds", "Iraqi Kurds": a people, the same in every text. */
    private Optional<Verdict> people(Referent referent, Wording wording) {
        if (!wording.otherModifiers().isEmpty() || referent.owner() != null) {
            return Optional.empty();
        }
        var noun = wording.phrase();
        var people = authorities.names().find(noun).stream()
                .filter(c -> c.via() == Via.PEOPLE
                        || (c.via().compareTo(Via.ACRONYM) < 0
                                && c.entity().kind().name().equals("community")))
                .map(c -> c.authority())
                .findFirst();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var who = people.get();
        var state = wording.state();
        if (who.entity().kind().name().equals("community") && state.isEmpty()) {
            return Optional.of(new Verdict(who.entity(), 0.8, "a people by name"));
        }
        var land = state.orElse(who);
        var slug =
                DocumentContext.slug(land.id()) + "-" + (state.isEmpty() ? "people" : DocumentContext.slug(who.id()));
        var name = state.isEmpty() ? noun : land.adjectives().getFirst() + " " + noun;
        var entity = newEntities.composed(
                slug, newEntities.kind("community"), name, Descriptions.code(land.entity(), "CVL"), null);
        return Optional.of(
                new Verdict(entity, 0.8, "a people of " + land.entity().name()));
    }

    /** "Haddad" where the same text names Rami Haddad. */
    private Optional<Verdict> sameText(
            Referent referent, DocumentContext context, Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var last = NameFolding.fold(referent.name());
        if (!referent.named() || last.isEmpty() || last.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        var full = context.referents().values().stream()
                .filter(r -> r.named() && r.kind().name().equals("person") && !r.id().equals(referent.id()))
                .filter(r -> NameFolding.fold(r.name()).endsWith(" " + last)
                        || NameFolding.fold(r.name()).startsWith(last + " "))
                .sorted(Comparator.comparing(Referent::id))
                .toList();
        var entities = full.stream()
                .flatMap(r -> others.apply(r.id()).stream())
                .map(Verdict::entity)
                .distinct()
                .toList();
        return entities.size() == 1
                ? Optional.of(new Verdict(entities.getFirst(), 0.8, "named in full in the same text"))
                : Optional.empty();
    }

    /** "ADF" where the same text names the Allied Democratic Forces. */
    private Optional<Verdict> initials(
            Referent referent, DocumentContext context, Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var name = referent.name();
        if (!referent.named() || name.length() < 3 || !name.chars().allMatch(Character::isUpperCase)) {
            return Optional.empty();
        }
        var entities = context.referents().values().stream()
                .filter(r ->
                        r.named() && !r.id().equals(referent.id()) && r.name().indexOf(' ') > 0)
                .filter(r -> Likeness.initials(NameFolding.fold(r.name())).equalsIgnoreCase(name))
                .sorted(Comparator.comparing(Referent::id))
                .flatMap(r -> others.apply(r.id()).stream())
                .map(Verdict::entity)
                .filter(e -> e.kind().family() == Family.ACTOR)
                .distinct()
                .toList();
        return entities.size() == 1
                ? Optional.of(new Verdict(entities.getFirst(), 0.8, "the initials of a name in the same text"))
                : Optional.empty();
    }

    /** What may own or hold actors; a fight, say, does neither. */
    private static boolean holds(Entity entity) {
        return entity.kind().family() == Family.ACTOR || entity.kind().family() == Family.PLACE;
    }

    /** The state of a state, land, government or place. */
    private Optional<Authority> stateOf(Entity entity) {
        return switch (entity.kind().name()) {
            case "state", "country", "government" -> authorities.twin(entity.id(), "state");
            default ->
                entity.kind().family() == Family.PLACE
                        ? authorities
                                .find(entity.id())
                                .flatMap(DocumentContext::land)
                                .flatMap(slug -> authorities.find(new EntityId("state/" + slug)))
                        : Optional.empty();
        };
    }
}
