package org.entente.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.document.Document;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.entity.Resolution;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who the referents of a document are: entities of the authority files, or new ones with identifiers made from
 * content. It looks at one document at a time and at nothing else, so that neither the order of documents nor a database
 * plays a part. Referents that are private individuals, nobody in particular, or pronouns alone get no judgement. Safe for
 * threads.
 */
public final class Resolver {

    /** Who judges, as judgements name it. */
    public static final String NAME = "resolver/1";

    private final Actors actors;
    private final Places places;
    private final Issues issues;
    private final NewEntities newEntities;
    private final Authorities authorities;

    public Resolver(Authorities authorities, Vocabulary vocabulary) {
        this.authorities = authorities;
        this.newEntities = new NewEntities(vocabulary);
        var ranking = new Ranking(authorities);
        this.actors = new Actors(authorities, ranking, newEntities);
        this.places = new Places(authorities, ranking, newEntities);
        this.issues = new Issues(authorities, newEntities);
    }

    /** Judges the referents of one reading of a document. */
    public Resolution resolve(Document document, List<Referent> referents) {
        var task = new Task(new DocumentContext(document, referents, authorities));
        var judgements = new ArrayList<Judgement.Identifies>();
        var entities = new TreeMap<EntityId, Entity>();
        var ordered =
                referents.stream().sorted(Comparator.comparing(Referent::id)).toList();
        for (var referent : ordered) {
            task.verdict(referent.id()).ifPresent(v -> {
                judgements.add(
                        new Judgement.Identifies(referent.id(), v.entity().id(), v.score(), NAME, v.why()));
                entities.merge(v.entity().id(), v.entity(), Resolver::fuller);
            });
        }
        wholes(entities);
        return new Resolution(judgements, List.copyOf(entities.values()));
    }

    /** Of two readings of one new entity the one that says more; of equals the lesser name, whatever the order. */
    private static Entity fuller(Entity one, Entity other) {
        var byContent = Comparator.<Entity>comparingInt(e -> (e.code() == null ? 0 : 1) + (e.within() == null ? 0 : 1))
                .thenComparingInt(e -> e.kind().name().equals(e.kind().family().kindName()) ? 0 : 1)
                .thenComparing(Entity::name, Comparator.reverseOrder());
        return byContent.compare(one, other) >= 0 ? one : other;
    }

    /** Adds what the entities are parts of, so that nothing points at an entity that is not there. */
    private void wholes(Map<EntityId, Entity> entities) {
        for (var missing = missing(entities); !missing.isEmpty(); missing = missing(entities)) {
            missing.forEach(id -> entities.put(id, whole(id)));
        }
    }

    private static Set<EntityId> missing(Map<EntityId, Entity> entities) {
        var missing = new HashSet<EntityId>();
        for (var entity : entities.values()) {
            var content = entity.issue();
            for (var id : content == null
                    ? Collections.<@Nullable EntityId>singletonList(entity.within())
                    : Arrays.<@Nullable EntityId>asList(content.agent(), content.target(), content.place())) {
                if (id != null && !entities.containsKey(id)) {
                    missing.add(id);
                }
            }
        }
        return missing;
    }

    private Entity whole(EntityId id) {
        return authorities
                .find(id)
                .map(a -> a.entity())
                .or(() -> authorities.organ(id))
                .orElseThrow(
                        () -> new IllegalStateException("No entity '%s' of which another is a part.".formatted(id)));
    }

    /** One document's referents, each judged once. */
    private final class Task {

        private final DocumentContext context;
        private final Map<ReferentId, Optional<Verdict>> done = new HashMap<>();
        private final Set<ReferentId> open = new HashSet<>();

        Task(DocumentContext context) {
            this.context = context;
        }

        Optional<Verdict> verdict(@Nullable ReferentId id) {
            if (id == null) {
                return Optional.empty();
            }
            var known = done.get(id);
            if (known != null) {
                return known;
            }
            var referent = context.referent(id);
            // a referent that is its own owner, through others, has none
            if (referent.isEmpty() || DocumentContext.faceless(referent.get()) || !open.add(id)) {
                return Optional.empty();
            }
            var verdict = judge(referent.get());
            open.remove(id);
            done.put(id, verdict);
            return verdict;
        }

        private Optional<Verdict> judge(Referent referent) {
            return switch (referent.kind().family()) {
                case ACTOR, POST -> actor(referent);
                case PLACE ->
                    context.introductions().withinName(referent)
                            ? Optional.empty()
                            : places.judge(referent, context, this::verdict);
                case ISSUE -> issues.judge(referent, context, this::verdict);
                case AGREEMENT, CONFLICT, ASSET -> thing(referent);
            };
        }

        private Optional<Verdict> actor(Referent referent) {
            var introductions = context.introductions();
            var full = introductions.inFull(referent, context.referents().values());
            return actors.judge(full, context, this::verdict)
                    .map(verdict -> authorities.find(verdict.entity().id()).isPresent()
                            ? verdict
                            : introductions
                                    .lettersFor(referent)
                                    .map(letters -> verdict.alsoCalled(letters))
                                    .orElse(verdict));
        }

        private Optional<Verdict> thing(Referent referent) {
            if (referent.named()) {
                return Optional.of(
                        new Verdict(newEntities.named(referent.kind(), referent.name(), null, null), 0.6, "a name"));
            }
            var holder = verdict(referent.owner()).map(Verdict::entity);
            var land = verdict(referent.place()).map(Verdict::entity);
            var owner = holder.map(e -> e.id().value()).orElse("");
            var place = land.map(e -> e.id().value()).orElse("");
            var code = new Wording(referent, authorities)
                    .state()
                    .map(Authority::entity)
                    .or(() -> holder)
                    .or(() -> land)
                    .map(e -> Descriptions.code(e, ""))
                    .orElse(null);
            var entity = newEntities.described(
                    referent.kind(),
                    referent.name(),
                    code,
                    null,
                    context.scope(),
                    referent.head(),
                    referent.modifiers().stream().sorted().toList(),
                    owner,
                    place);
            return Optional.of(new Verdict(entity, 0.5, "as this text describes it"));
        }
    }

    /** What a name may be, the more likely first, without any document; states before lands of the same name. */
    public List<Entity> named(String name, @Nullable Family family) {
        var names = authorities.names();
        var found = names.find(name).stream()
                .filter(c -> c.via() != Via.ADJECTIVE)
                .map(c -> c.entity())
                .toList();
        var all = found.isEmpty() ? names.organ(name).map(List::of).orElse(List.of()) : found;
        return all.stream()
                .filter(e -> family == null || e.kind().family() == family)
                .toList();
    }
}
