package org.entente.resolution;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a post, and whose are the forces of a post's holder. A holder is named for a day only: of a text
 * without a date, or of days with two holders, nobody is guessed.
 */
final class Offices {

    /** Titles of those who head what the post belongs to. */
    private static final Set<String> LEADING = Set.of(
            "president",
            "prime minister",
            "leader",
            "head of state",
            "head of government",
            "commander",
            "chief",
            "head");

    private final Authorities authorities;

    Offices(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The posts of a body that the wording names, by its longest ending that is a title there. */
    List<Authority> posts(EntityId body, Wording wording) {
        for (var ending : wording.endings()) {
            var posts = authorities.posts(body, ending);
            if (!posts.isEmpty()) {
                return wording.estranged(ending) ? List.of() : posts;
            }
        }
        return List.of();
    }

    /** The one who held the post on a day, if one did. */
    Optional<Entity> holder(List<Authority> posts, @Nullable LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        // of several posts with one title the first that had a holder: of "leader", the highest
        for (var post : posts) {
            var people = new LinkedHashSet<EntityId>();
            authorities.holders(post.id(), day).forEach(t -> people.add(t.person()));
            if (people.size() == 1) {
                return authorities.find(people.getFirst()).map(Authority::entity);
            }
            if (people.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Who held on a day in one state a post with a title of one that a person held then in another. */
    Optional<Entity> counterpart(EntityId person, Authority state, @Nullable LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        var titles = authorities.tenures(person).stream()
                .filter(tenure -> tenure.covers(day))
                .map(tenure -> authorities.find(tenure.post()).orElseThrow())
                .filter(post -> !state.id().equals(post.entity().within()))
                .flatMap(post -> post.titles().stream())
                .distinct()
                .toList();
        var holders = titles.stream()
                .map(title -> authorities.posts(state.id(), title))
                .filter(posts -> !posts.isEmpty())
                .flatMap(posts -> holder(posts, day).stream())
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    /**
     * The body that has posts for an owner: a state for its land, government and itself; an organisation or group.
     */
    Optional<EntityId> body(Entity owner) {
        return switch (owner.kind().name()) {
            case "state" -> Optional.of(owner.id());
            case "country", "government" ->
                Optional.of(
                        authorities.twin(owner.id(), "state").map(Authority::id).orElse(owner.id()));
            case "person" -> Optional.empty();
            default -> Optional.of(owner.id());
        };
    }

    /** The state that a person heads on a day; of any day when the text has none, if it is one state. */
    Optional<Authority> headedState(EntityId person, @Nullable LocalDate day) {
        return ledBody(person, day, true);
    }

    /** The organisation or group that a person leads on a day. */
    Optional<Authority> ledBody(EntityId person, @Nullable LocalDate day) {
        return ledBody(person, day, false);
    }

    private Optional<Authority> ledBody(EntityId person, @Nullable LocalDate day, boolean states) {
        var bodies = new LinkedHashSet<EntityId>();
        for (var tenure : authorities.tenures(person)) {
            var post = authorities.find(tenure.post()).orElseThrow();
            var body = post.entity().within();
            if (body != null
                    && (day == null || tenure.covers(day))
                    && leads(post)
                    && authorities.isState(body) == states) {
                bodies.add(body);
            }
        }
        return bodies.size() == 1 ? authorities.find(bodies.getFirst()) : Optional.empty();
    }

    private static boolean leads(Authority post) {
        return post.titles().stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .anyMatch(LEADING::contains);
    }
}
