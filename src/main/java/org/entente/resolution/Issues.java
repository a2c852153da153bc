package org.entente.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.ContentHash;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.IssueBreadth;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/**
 * Judges issues by what they are about: action, agent, target, place. A state, its land and its government are one here,
 * and so are a target and a place that are the same state: "US intervention in Iraq" is "the intervention of the US in the
 * affairs of Iraq".
 */
final class Issues {

    private final Authorities authorities;
    private final NewEntities newEntities;

    Issues(Authorities authorities, NewEntities newEntities) {
        this.authorities = authorities;
        this.newEntities = newEntities;
    }

    Optional<Verdict> judge(
            Referent referent, DocumentContext context, Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var words = referent.issue();
        if (words == null) {
            return Optional.of(described(referent, context));
        }
        var agent = party(others.apply(words.agent())).or(() -> namedBefore(referent));
        var place = party(inside(words.place(), context, others)).filter(Issues::isLand);
        var victim = party(inside(words.target(), context, others));
        var target = victim.or(() -> place);
        var where = place.filter(p -> target.isEmpty() || !target.get().id().equals(p.id()));
        var nobody = words.target() != null && victim.isEmpty();
        if (nobody || (agent.isEmpty() && target.isEmpty())) {
            // the killing of somebody who is no entity is not every killing
            return Optional.of(described(referent, context));
        }
        var noun = action(words.action());
        var action = noun.indexOf(' ') < 0 ? way(referent) + noun : noun;
        var content = new Entity.IssueContent(action, id(agent), id(target), id(where));
        var hash = ContentHash.of(action, id(agent), id(target), id(where));
        var entity = new Entity(
                new EntityId(Family.ISSUE.kindName() + "/" + hash),
                referent.kind(),
                label(action, agent, target, where),
                List.of(referent.name()),
                target.or(() -> agent).map(Entity::code).orElse(null),
                null,
                null,
                new TreeMap<>(),
                content);
        return Optional.of(new Verdict(entity, 0.8, "its action and parties"));
    }

    private Verdict described(Referent referent, DocumentContext context) {
        var words = referent.issue();
        var victim = words == null ? Optional.<Referent>empty() : context.referent(words.target());
        var entity = newEntities.described(
                referent.kind(),
                referent.name(),
                null,
                null,
                context.scope(),
                referent.head(),
                referent.modifiers(),
                victim.map(Referent::name).orElse(""));
        return new Verdict(entity, 0.4, "as this text describes it");
    }

    /** "French" of "French military intervention" and "French-led mission", "Western" of "Western action", where no more is said of who does it. */
    private Optional<Entity> namedBefore(Referent referent) {
        var led = Stream.of(referent.name().split(" ", -1))
                .filter(word -> word.indexOf('-') > 0)
                .map(word -> word.substring(0, word.indexOf('-')));
        var parties = Stream.concat(referent.modifiers().stream(), led)
                .flatMap(word -> authorities.names().state(word).or(() -> community(word)).stream())
                .distinct()
                .toList();
        return parties.size() == 1 ? Optional.of(parties.getFirst().entity()) : Optional.empty();
    }

    private Optional<Authority> community(String adjective) {
        return authorities.names().find(adjective).stream()
                .filter(c -> c.via() == Via.ADJECTIVE
                        && c.entity().kind().family() == Family.ACTOR
                        && Character.isUpperCase(adjective.codePointAt(0)))
                .map(NameIndex.Candidate::authority)
                .findFirst();
    }

    /** What lies somewhere: an actor that is no state is no place. */
    private static boolean isLand(Entity entity) {
        return entity.kind().family() == Family.PLACE || entity.kind().name().equals("state");
    }

    /** "military" of "further military intervention": a way to do it is an issue of its own, narrower than the action. */
    private String way(Referent referent) {
        return referent.modifiers().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(authorities.lexicon()::way)
                .distinct()
                .sorted()
                .map(word -> word + " ")
                .collect(Collectors.joining());
    }

    /** Of "the domestic affairs of a state" the state. */
    private Optional<Verdict> inside(
            @Nullable ReferentId id,
            DocumentContext context,
            Function<@Nullable ReferentId, Optional<Verdict>> others) {
        var words = context.referent(id)
                .filter(r -> !r.named() && authorities.lexicon().vague(r.head()));
        if (words.isEmpty()) {
            return others.apply(id);
        }
        return others.apply(words.get().owner())
                .or(() -> others.apply(words.get().place()))
                .or(() -> namedBefore(words.get()).map(state -> new Verdict(state, 0.8, "whose affairs they are")));
    }

    private static @Nullable EntityId id(Optional<Entity> entity) {
        return entity.map(Entity::id).orElse(null);
    }

    private static String action(String words) {
        var action = words.toLowerCase(Locale.ROOT).strip();
        return action.endsWith("s") && !action.endsWith("ss") && !action.endsWith("is")
                ? action.substring(0, action.length() - 1)
                : action;
    }

    /** The state for its land and its government. */
    private Optional<Entity> party(Optional<Verdict> verdict) {
        return verdict.map(Verdict::entity).map(entity -> switch (entity.kind().name()) {
            case "country", "government" ->
                authorities.twin(entity.id(), "state").map(Authority::entity).orElse(entity);
            default -> entity;
        });
    }

    private String label(String action, Optional<Entity> agent, Optional<Entity> target, Optional<Entity> place) {
        var out = new StringBuilder();
        var person = agent.filter(a -> a.kind().name().equals("person"));
        agent.filter(_ -> person.isEmpty())
                .ifPresent(a -> out.append(adjective(a)).append(' '));
        out.append(action);
        person.ifPresent(p -> out.append(" by ").append(p.name()));
        target.ifPresent(t -> out.append(
                        isLand(t)
                                ? " in "
                                : authorities.lexicon().hostile(IssueBreadth.noun(action)) ? " against " : " of ")
                .append(t.name()));
        place.filter(p -> !out.toString().endsWith(" in " + p.name()))
                .ifPresent(p -> out.append(" in ").append(p.name()));
        return out.toString();
    }

    private String adjective(Entity agent) {
        return authorities
                .find(agent.id())
                .filter(a -> !a.adjectives().isEmpty())
                .map(a -> a.adjectives().getFirst())
                .orElse(agent.name());
    }
}
