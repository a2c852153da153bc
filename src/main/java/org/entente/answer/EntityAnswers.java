package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.Membership;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Relationship;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds entities, and says of one what is known of it. */
@OneTransaction
@Service
public class EntityAnswers {

    private static final int MOST_MEANT = 20;

    private final Candidates candidates;
    private final Authorities authorities;
    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;

    EntityAnswers(Candidates candidates, Authorities authorities, Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.authorities = authorities;
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /**
     * Entities of one page.
     *
     * @param next how many to skip for the next page; null on the last
     */
    public record Page(List<Entity> entities, @Nullable Integer next) {}

    /**
     * One entity.
     *
     * @param wholes what it lies within or is a part of, the nearest first
     * @param posts that authority files say it holds or held
     * @param memberships of bodies, as imports say
     * @param predecessors what it came after by succession, split or merger: others, never the same
     * @param successors what became of it, likewise
     * @param links to sources outside: exact and close, with the day and the confidence that they give
     * @param offices that reports say it holds, or who holds it, whom it leads and who leads it
     */
    public record Portrait(
            Entity entity,
            List<Entity> wholes,
            List<Tenure> posts,
            List<Membership> memberships,
            List<Succession> predecessors,
            List<Succession> successors,
            List<AuthorityLink> links,
            List<Relationship> offices) {}

    /**
     * Of whom something is reported; where nobody of these is called so, others whom the authorities know by that very name.
     *
     * @param words that names hold or begin with; null lists all in the order of names
     * @param type name of a kind or family; null for all
     */
    public Answer<Page> search(
            @Nullable String words, @Nullable String type, int skip, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 1000, "limit");
        RelationshipAnswers.require(skip, 0, 100_000, "skip");
        var inquiry = inquiries.at(viewpoint);
        var kinds = who.kinds(type);
        var asked = words == null ? "" : words.strip();
        var meant = asked.isEmpty() ? List.<Entity>of() : meant(asked, kinds, inquiry.position());
        var found = asked.isEmpty()
                ? candidates.listed(kinds, inquiry.position(), skip, limit + 1)
                : candidates.matching(asked, false, kinds, inquiry.position(), skip, limit + 1);
        var nobody = !asked.isEmpty() && found.isEmpty() && meant.isEmpty() && skip == 0;
        var first = nobody ? unreported(asked, kinds) : meant;
        if (nobody && first.isEmpty()) {
            found = candidates.matching(asked, true, kinds, inquiry.position(), skip, limit + 1);
        }
        var more = found.size() > limit;
        var page = new ArrayList<>(skip == 0 ? first : List.of());
        (more ? found.subList(0, limit) : found)
                .stream().filter(e -> !first.contains(e)).forEach(page::add);
        var understood = new TreeMap<String, String>();
        if (!asked.isEmpty()) {
            understood.put("q", asked);
        }
        if (type != null) {
            understood.put("type", type);
        }
        return new Answer<>(
                new Page(page, more ? skip + limit : null),
                inquiry.receipt("which entities there are", understood),
                java.util.Map.of(),
                java.util.Map.of());
    }

    /**
     * Those of whom something is reported and whom the authorities know by the words, be it a family name, an adjective or a name
     * that was imported after the report: the likelier first.
     */
    private List<Entity> meant(String words, List<EntityKind> kinds, long position) {
        var names = authorities.names();
        var ids = Stream.concat(
                        names.find(words).stream().map(c -> c.entity().id()),
                        names.organ(words).map(Entity::id).stream())
                .distinct()
                .limit(MOST_MEANT)
                .toList();
        var reported = candidates.entities(ids, position);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(reported.get(id)))
                .filter(e -> kinds.isEmpty() || kinds.contains(e.kind()))
                .distinct()
                .toList();
    }

    /** Those whom the authorities know by that very name or acronym, though nothing is reported of them: what was imported, say. */
    private List<Entity> unreported(String words, List<EntityKind> kinds) {
        return authorities.names().find(words).stream()
                .filter(c -> c.via().compareTo(Via.PEOPLE) < 0)
                .map(NameIndex.Candidate::entity)
                .filter(e -> kinds.isEmpty() || kinds.contains(e.kind()))
                .distinct()
                .limit(MOST_MEANT)
                .toList();
    }

    public Answer<Portrait> entity(String asked, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var entity = who.find(asked, type, null, inquiry.position());
        var offices = new ArrayList<>(vocabulary.relations(Aspect.OFFICE));
        offices.addAll(vocabulary.relations(Aspect.LEADERSHIP));
        var reports = inquiry.all(candidates.around(Set.of(entity.id()), offices, inquiry.scope()));
        var held = inquiry.inForce(inquiry.relationships(reports, inquiry.parties(reports)));
        var wholes = new ArrayList<>(
                who.withWholes(List.of(entity.id()), inquiry.position()).values());
        wholes.removeIf(w -> w.id().equals(entity.id()));
        var posts = authorities.tenures(entity.id());
        var others = new ArrayList<>(posts.stream().map(Tenure::post).toList());
        others.add(entity.id());
        var memberships = authorities.memberships(entity.id());
        memberships.forEach(m -> others.add(m.body()));
        var known = authorities.find(entity.id());
        var predecessors = authorities.predecessors(entity.id());
        predecessors.forEach(s -> others.add(s.before()));
        var successors = authorities.successors(entity.id());
        successors.forEach(s -> others.add(s.after()));
        var links = known.map(Authority::links).orElse(List.of());
        wholes.forEach(w -> others.add(w.id()));
        return inquiry.answer(
                "what is known of %s".formatted(entity.name()),
                RelationshipAnswers.understood("entity", entity),
                new Portrait(entity, wholes, posts, memberships, predecessors, successors, links, held),
                Inquiry.testimonies(held.stream()),
                others);
    }
}
