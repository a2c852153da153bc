package org.entente.resolution;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of actors that no authority file knows. A name is one entity in every text; a description is one of its own
 * text (and of copies of it) with the words, the owner and the place that it has there, so that the rebels of one country
 * never meet those of another.
 */
final class Descriptions {

    /** Roles by which people act for the state or body that they belong to. */
    private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

    private final Authorities authorities;
    private final Lexicon lexicon;
    private final NewEntities newEntities;

    Descriptions(Authorities authorities, NewEntities newEntities) {
        this.authorities = authorities;
        this.lexicon = authorities.lexicon();
        this.newEntities = newEntities;
    }

    /** A proper name that no file has. */
    Optional<Verdict> named(
            Referent referent,
            Wording wording,
            Optional<Entity> owner,
            Optional<Entity> place,
            DocumentContext context) {
        var code = codeOf(referent, wording, owner, place, context);
        var single = NameFolding.fold(referent.name()).indexOf(' ') < 0
                && referent.kind().name().equals("person");
        var entity = single
                ? newEntities.described(
                        referent.kind(),
                        referent.name(),
                        code,
                        null,
                        context.scope(),
                        NameFolding.fold(referent.name()))
                : newEntities.named(referent.kind(), referent.name(), code, null);
        return Optional.of(
                new Verdict(entity, 0.6, single ? "a family name that only this text explains" : "a new name"));
    }

    /** Whom the text describes; nothing if it says nothing of them. */
    Optional<Verdict> described(
            Referent referent,
            Wording wording,
            Optional<Entity> owner,
            Optional<Entity> place,
            DocumentContext context) {
        var bare = referent.modifiers().isEmpty() && owner.isEmpty() && place.isEmpty();
        if (lexicon.vague(referent.head()) && bare && referent.titles().isEmpty()) {
            return Optional.empty();
        }
        var whose = owner.isPresent() || wording.state().isPresent();
        if (!whose && (lexicon.abstraction(referent.head()) || (referent.named() && place.isEmpty()))) {
            return Optional.empty();
        }
        var role = role(wording);
        var kind = referent.kind().name().equals(Family.ACTOR.kindName())
                ? newEntities.kind(role.map(Lexicon.Role::kind).orElse("community"))
                : referent.kind();
        var official = role.filter(r -> OFFICIAL.contains(r.code())).isPresent();
        var whole = owner.or(() -> wording.state().map(Authority::entity))
                .map(Entity::id)
                .orElse(null);
        var entity = newEntities.described(
                kind,
                display(referent, wording, owner, place),
                codeOf(referent, wording, owner, place, context),
                official ? whole : null,
                context.scope(),
                referent.head(),
                distinctions(referent, wording, context),
                owner.map(Entity::id).orElse(null) + "",
                place.map(Entity::id).orElse(null) + "");
        return Optional.of(new Verdict(entity, 0.5, "as this text describes them"));
    }

    /**
     * The words that tell the group from others. Who backs it is none of them, unless the text speaks of groups in the same words
     * with different backers.
     */
    private Set<String> distinctions(Referent referent, Wording wording, DocumentContext context) {
        var own = wording.distinctions(lexicon);
        var backers = context.referents().values().stream()
                .filter(other -> !other.named() && other.head().equals(referent.head()))
                .map(other -> new Wording(other, authorities))
                .filter(other -> other.distinctions(lexicon).equals(own))
                .map(other -> other.backing(lexicon))
                .filter(words -> !words.isEmpty())
                .distinct()
                .count();
        if (backers < 2) {
            return own;
        }
        var words = new TreeSet<>(own);
        words.addAll(wording.backing(lexicon));
        return words;
    }

    private static String display(Referent referent, Wording wording, Optional<Entity> owner, Optional<Entity> place) {
        var name = referent.name();
        if (referent.named() && wording.state().isPresent() && wording.whole().equals(wording.phrase())) {
            // "Embassy" in "the US Embassy"
            var state = wording.state().get();
            return (state.adjectives().isEmpty()
                            ? state.entity().name()
                            : state.adjectives().getFirst()) + " " + name;
        }
        if (owner.isPresent() && !name.contains(owner.get().name()) && !name.contains("'s ") && !name.contains("’s ")) {
            return name + " of " + owner.get().name();
        }
        if (place.isPresent() && !name.contains(place.get().name())) {
            return name + " in " + place.get().name();
        }
        return name;
    }

    private Optional<Lexicon.Role> role(Wording wording) {
        return wording.endings().stream().flatMap(e -> lexicon.role(e).stream()).findFirst();
    }

    /** The code of the state that the words, the owner or the place show, with the noun's role. */
    private @Nullable String codeOf(
            Referent referent,
            Wording wording,
            Optional<Entity> owner,
            Optional<Entity> place,
            DocumentContext context) {
        var role = role(wording).map(Lexicon.Role::code).orElse("");
        var title = referent.titles().stream().anyMatch(lexicon::publicTitle) ? "GOV" : "";
        var group =
                owner.filter(Descriptions::isGroup).filter(_ -> wording.state().isEmpty());
        if (group.isPresent() && OFFICIAL.contains(role)) {
            // the leader of an armed group is none of a government
            return group.get().code();
        }
        return wording.state()
                .map(Authority::entity)
                .or(() -> owner)
                .or(() -> organisation(wording))
                .or(() -> place)
                .or(() -> referent.named() || lexicon.visiting(referent.head()) ? Optional.empty() : main(context))
                .filter(e -> e.code() != null)
                .map(e -> code(e, role.isEmpty() ? title : role))
                .orElse(null);
    }

    private static boolean isGroup(Entity entity) {
        var code = entity.code();
        return entity.kind().name().equals("armed-group") && code != null && code.length() > 3;
    }

    private Optional<Entity> main(DocumentContext context) {
        return context.mainCountry()
                .flatMap(slug -> authorities.find(new EntityId("state/" + slug)))
                .map(Authority::entity);
    }

    private Optional<Entity> organisation(Wording wording) {
        return wording.otherModifiers().stream()
                .flatMap(modifier -> authorities.names().find(modifier).stream())
                .filter(c -> c.via().compareTo(Via.PEOPLE) < 0)
                .map(NameIndex.Candidate::entity)
                .filter(e ->
                        e.kind().family() == Family.ACTOR && !e.kind().name().equals("person"))
                .findFirst();
    }

    /** A state's or body's three letters with a role. */
    static @Nullable String code(Entity land, String role) {
        var code = land.code();
        return code == null || code.length() < 3 ? null : code.substring(0, 3) + role;
    }
}
