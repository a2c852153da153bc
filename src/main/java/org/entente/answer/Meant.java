package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question;
import org.entente.graph.Candidates;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/**
 * Whom the words of a question mean: judged as the words of a document are, and else looked up by name among those of whom
 * anything is reported. An issue means every known one of the same action that the words do not contradict.
 */
final class Meant {

    private static final List<String> TWINS = List.of("state", "government", "country");

    private final Question question;
    private final Candidates candidates;
    private final Who who;
    private final Authorities authorities;
    private final long position;
    private final Map<ReferentId, Entity> judged = new HashMap<>();
    private final SequencedMap<String, List<Entity>> names = new LinkedHashMap<>();

    Meant(
            Question question,
            Resolver resolver,
            Candidates candidates,
            Who who,
            Authorities authorities,
            long position) {
        this.question = question;
        this.candidates = candidates;
        this.who = who;
        this.authorities = authorities;
        this.position = position;
        var resolution = resolver.resolve(question.document(), question.referents());
        var entities = resolution.entities().stream().collect(Collectors.toMap(Entity::id, e -> e, (one, _) -> one));
        resolution
                .judgements()
                .forEach(j -> judged.put(j.referent(), Objects.requireNonNull(entities.get(j.entity()))));
    }

    /** The words that were looked up so far, and whom they mean. */
    SequencedMap<String, List<Entity>> names() {
        return Collections.unmodifiableSequencedMap(names);
    }

    /**
     * Those whom a referent of the question means; at least one.
     *
     * @throws UnknownName if nobody is called so
     * @throws AmbiguousName if the name is several's
     */
    List<Entity> by(ReferentId id) {
        var referent = question.referent(id).orElseThrow();
        var known = names.get(referent.name());
        if (known == null) {
            known = look(referent);
            names.put(referent.name(), known);
        }
        return known;
    }

    /** The same of one who acts: the name of a capital then means the government that sits there. */
    List<Entity> acting(ReferentId id) {
        var found = by(id);
        if (found.stream().anyMatch(e -> e.kind().family() != Family.PLACE)) {
            return found;
        }
        var seated = authorities
                .names()
                .find(question.referent(id).orElseThrow().name())
                .stream()
                .filter(c -> c.via() == Via.SEAT)
                .map(c -> c.entity())
                .toList();
        return seated.isEmpty() ? found : seated;
    }

    /**
     * Issues of an action with one of some nouns that may be about the same as another: neither names a party or a place that the other has
     * otherwise.
     */
    List<Entity> likeIssues(Entity.IssueContent asked, Collection<String> nouns) {
        return candidates.issuesAround(nouns, position).stream()
                .filter(e -> mayBe(asked, e.issue()))
                .toList();
    }

    private boolean mayBe(Entity.IssueContent asked, Entity.@Nullable IssueContent known) {
        return known != null
                && mayBe(asked.agent(), known.agent())
                && mayBe(asked.target(), known.target())
                && mayBe(asked.place(), known.place());
    }

    private boolean mayBe(@Nullable EntityId one, @Nullable EntityId other) {
        return one == null || other == null || alike(one, Stream.of(other));
    }

    /** All whom some referents mean, each once. */
    List<Entity> all(List<ReferentId> referents) {
        return referents.stream().flatMap(r -> by(r).stream()).distinct().toList();
    }

    /**
     * The same for what somebody is asked to have done or wanted: "Did they order air strikes" does not ask whose, so that an issue need
     * not name them as its agent.
     */
    List<Entity> by(ReferentId id, List<Entity> actors) {
        var likely = judged.get(id);
        if (likely == null || likely.issue() == null) {
            return by(id);
        }
        var issue = likely.issue();
        if (actors.stream().noneMatch(a -> a.id().equals(issue.agent()))) {
            return by(id);
        }
        var anybody = new Entity.IssueContent(issue.action(), null, issue.target(), issue.place());
        var name = question.referent(id).orElseThrow().name();
        return names.computeIfAbsent(name, _ -> issues(likely, anybody));
    }

    private List<Entity> look(Referent referent) {
        var likely = judged.get(referent.id());
        var family = referent.kind().family();
        if (likely != null && likely.issue() != null) {
            return issues(likely, likely.issue());
        }
        if (family == Family.ISSUE) {
            return issues(referent);
        }
        if (likely != null && (referent.named() || isKnown(likely)) && inGraph(likely)) {
            return List.of(likely);
        }
        // Those of whom something is reported come before those whom only authorities know.
        var reported = referent.named()
                ? who.reported(referent.name(), family, position)
                : new Described(candidates, authorities, position).by(referent, placeOf(referent));
        if (reported.size() == 1 || (!reported.isEmpty() && !referent.named())) {
            return reported;
        }
        return likely != null && isKnown(likely)
                ? List.of(likely)
                : referent.named()
                        ? List.of(who.find(referent.name(), null, family, position))
                        : who.described(referent.name(), family, position);
    }

    /** Where the question puts one whom it describes; null where it does not, or nobody is known to be called so. */
    private @Nullable EntityId placeOf(Referent referent) {
        return Stream.of(referent.place(), referent.owner())
                .filter(Objects::nonNull)
                .map(judged::get)
                .filter(Objects::nonNull)
                .map(Entity::id)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is more than a description in some text. */
    private boolean isKnown(Entity entity) {
        return authorities.find(entity.id()).isPresent()
                || authorities.organ(entity.id()).isPresent();
    }

    private boolean inGraph(Entity entity) {
        return candidates.entities(List.of(entity.id()), position).containsKey(entity.id());
    }

    /** Those who go by the same name in another role: a state, its government, its land. */
    Set<EntityId> withTwins(List<Entity> entities) {
        var found = new LinkedHashSet<EntityId>();
        for (var entity : entities) {
            found.add(entity.id());
            if (TWINS.contains(entity.kind().name())) {
                TWINS.forEach(kind ->
                        authorities.twin(entity.id(), kind).map(Authority::id).ifPresent(found::add));
            }
        }
        return found;
    }

    private List<Entity> issues(Entity asked, Entity.IssueContent content) {
        var known = candidates.issues(content.action(), position).stream()
                .filter(e -> e.issue() != null && fits(content, e.issue()))
                .toList();
        return known.isEmpty() ? List.of(asked) : known;
    }

    private List<Entity> issues(Referent referent) {
        var found = new ArrayList<Entity>();
        for (var action : List.of(referent.head(), referent.name())) {
            if (found.isEmpty()) {
                found.addAll(candidates.issues(action.toLowerCase(java.util.Locale.ROOT), position));
            }
        }
        return found.isEmpty() ? List.of(who.find(referent.name(), null, Family.ISSUE, position)) : found;
    }

    /** Whether a known issue is one that is asked about: what the question leaves open may be anything. */
    private boolean fits(Entity.IssueContent asked, Entity.IssueContent known) {
        return alike(asked.agent(), Stream.of(known.agent()))
                && alike(asked.target(), Stream.of(known.target(), known.place()))
                && alike(asked.place(), Stream.of(known.place(), known.target()));
    }

    private boolean alike(@Nullable EntityId asked, Stream<@Nullable EntityId> known) {
        return asked == null || known.filter(Objects::nonNull).anyMatch(k -> k.equals(asked) || isTwin(k, asked));
    }

    /** Whether they are a state, its government or its land, of one name. */
    boolean areTwins(EntityId one, EntityId other) {
        return isTwin(one, other);
    }

    private boolean isTwin(EntityId one, EntityId other) {
        return TWINS.stream()
                .flatMap(kind -> authorities.twin(one, kind).stream())
                .anyMatch(a -> a.id().equals(other));
    }
}
