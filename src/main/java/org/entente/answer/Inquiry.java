package org.entente.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.FetchedReports;
import org.entente.graph.LogPosition;
import org.entente.graph.Scope;
import org.entente.relationship.Control;
import org.entente.relationship.Inference;
import org.entente.relationship.Inferences;
import org.entente.relationship.Parties;
import org.entente.relationship.Parties.Party;
import org.entente.relationship.Relationship;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.relationship.Testimony;
import org.entente.statement.StatementId;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;

/** One question on its way to an answer: from where it looks, and what was fetched for it. Not safe for threads. */
final class Inquiry {

    /** How many statements are cited for, and against, each finding. */
    static final int CITED = 10;

    /** How many statements are cited that no testimony holds. */
    static final int MOST_CITED = 300;

    /** How many reports one query fetches at most; beyond it the oldest are left out, and the receipt says so. */
    private static final int MOST = 20_000;

    private final Candidates candidates;
    private final Who who;
    private final Vocabulary vocabulary;
    private final Viewpoint viewpoint;
    private final LogPosition known;
    private final String version;
    private final Map<EntityId, Entity> loaded = new HashMap<>();
    private final Map<EntityId, Party> met = new HashMap<>();
    private boolean complete = true;

    Inquiry(
            Candidates candidates,
            Who who,
            Vocabulary vocabulary,
            Viewpoint viewpoint,
            LogPosition known,
            String version) {
        this.candidates = candidates;
        this.who = who;
        this.vocabulary = vocabulary;
        this.viewpoint = viewpoint;
        this.known = known;
        this.version = version;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    long position() {
        return known.position();
    }

    Scope scope() {
        return new Scope(known.position(), viewpoint.publishedBefore(), MOST);
    }

    /** Notes when a fetch came to its limit, and who is met in its reports. */
    List<Report> all(FetchedReports fetched) {
        complete &= fetched.reports().size() < MOST;
        met.putAll(fetched.parties());
        return fetched.reports();
    }

    /** The first of some, as many as one step is let go on from; the receipt says so where some are left out. */
    <T> List<T> most(Stream<T> all, int most) {
        var some = all.limit(most + 1L).toList();
        complete &= some.size() <= most;
        return some.subList(0, Math.min(most, some.size()));
    }

    /** Reports from several fetches, each once. */
    static List<Report> together(Stream<List<Report>> fetched) {
        return fetched.flatMap(List::stream).distinct().toList();
    }

    /**
     * Reports about the entities, and, for what one alone can have, those about others who have it.
     *
     * @param relations that the reports may have
     */
    List<Report> around(Collection<EntityId> entities, Collection<Relation> relations) {
        var near = all(candidates.around(entities, relations, scope()));
        var held = new LinkedHashSet<EntityId>();
        var control = Set.copyOf(Control.relations(vocabulary));
        for (var report : near) {
            if (control.contains(report.relation()) && !entities.contains(report.object())) {
                held.add(report.object());
            }
        }
        return together(Stream.of(near, all(candidates.to(held, control, scope()))));
    }

    /** The entities with all that they are parts of; what was fetched before is not fetched again. */
    Map<EntityId, Entity> entities(Collection<EntityId> ids) {
        var missing = ids.stream().filter(id -> !loaded.containsKey(id)).toList();
        loaded.putAll(who.withWholes(missing, known.position()));
        var found = new LinkedHashMap<EntityId, Entity>();
        var open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            var id = open.pop();
            var entity = loaded.get(id);
            if (entity != null && found.put(id, entity) == null && entity.within() != null) {
                open.push(entity.within());
            }
        }
        return found;
    }

    /** What must be known of everyone in the reports, fetched as the answer will print them. */
    Parties parties(Collection<Report> reports) {
        return parties(entities(named(reports)).entrySet().stream().map(e -> party(e.getKey(), e.getValue())), reports);
    }

    /**
     * The same, where the answer will print few of them: of those between whom the reports are, the reports told it, and
     * only whom else they name, and wholes, are fetched.
     */
    Parties partiesTold(Collection<Report> reports) {
        var told = new LinkedHashMap<EntityId, Party>();
        var others = new LinkedHashSet<EntityId>();
        for (var id : named(reports)) {
            var party = met.get(id);
            if (party == null) {
                others.add(id);
            } else {
                told.put(id, party);
                Optional.ofNullable(party.within()).ifPresent(others::add);
            }
        }
        others.removeAll(told.keySet());
        return parties(
                Stream.concat(
                        entities(others).entrySet().stream().map(e -> party(e.getKey(), e.getValue())),
                        told.values().stream()),
                reports);
    }

    private Parties parties(Stream<Party> known, Collection<Report> reports) {
        return Parties.of(vocabulary, known.toList()).withRivalriesOf(reports);
    }

    private static Party party(EntityId id, Entity entity) {
        return new Party(id, entity.kind(), entity.within());
    }

    /** Those of a kind among some between whom reports were fetched. */
    List<EntityId> ofKind(EntityKind kind, Collection<EntityId> entities) {
        return entities.stream()
                .filter(id -> met.containsKey(id) && met.get(id).kind().equals(kind))
                .toList();
    }

    private static Set<EntityId> named(Collection<Report> reports) {
        var named = new LinkedHashSet<EntityId>();
        for (var report : reports) {
            Stream.of(report.subject(), report.object(), report.addressee(), report.onWordOf())
                    .filter(Objects::nonNull)
                    .forEach(named::add);
        }
        return named;
    }

    List<Relationship> relationships(List<Report> reports, Parties parties) {
        return new Relationships(vocabulary, viewpoint.policy()).of(reports, parties);
    }

    /**
     * What follows from relationships by rules, on the day that is asked about if there is one.
     *
     * @param mostPremises how many of them one conclusion may rest on
     */
    List<Inference> inferred(Collection<Relationship> relationships, Parties parties, int mostPremises) {
        return new Inferences(vocabulary, parties, viewpoint.validAt(), mostPremises).from(relationships);
    }

    /** Those that may hold on the day that is asked about; all that anything speaks for where none is. */
    List<Relationship> inForce(Collection<Relationship> relationships) {
        var day = viewpoint.validAt();
        return relationships.stream()
                .filter(Relationship::supported)
                .filter(r -> day == null || r.possiblyHoldsOn(day))
                .toList();
    }

    /** Those that somebody denies and nothing that counts speaks for. */
    static List<Relationship> onlyDenied(Collection<Relationship> relationships) {
        return relationships.stream().filter(r -> !r.supported()).toList();
    }

    /**
     * Puts the answer together, with what it rests on.
     *
     * @param testimonies all that speaks for or against what was found
     * @param others entities that are named besides
     */
    <T> Answer<T> answer(
            String question,
            SortedMap<String, String> understood,
            T found,
            Stream<Testimony> testimonies,
            Collection<EntityId> others) {
        return answer(question, understood, found, List.of(), testimonies, others);
    }

    /** @param statements that are cited besides */
    <T> Answer<T> answer(
            String question,
            SortedMap<String, String> understood,
            T found,
            Collection<StatementId> statements,
            Stream<Testimony> testimonies,
            Collection<EntityId> others) {
        var cited = new LinkedHashSet<>(statements);
        var named = new LinkedHashSet<>(others);
        testimonies.forEach(testimony -> testimony.reports().stream()
                .limit(CITED)
                .forEach(report -> {
                    cited.add(report.statement());
                    named.addAll(named(List.of(report)));
                }));
        var printed = candidates.statements(cited, known.position());
        printed.values()
                .forEach(s -> s.people().values().forEach(someone -> {
                    if (someone.entity() != null) {
                        named.add(someone.entity());
                    }
                }));
        return new Answer<>(found, receipt(question, understood), printed, new TreeMap<>(entities(named)));
    }

    Receipt receipt(String question, SortedMap<String, String> understood) {
        return new Receipt(
                question,
                understood,
                viewpoint.validAt(),
                viewpoint.publishedBefore(),
                known.position(),
                known.at(),
                viewpoint.policy(),
                complete,
                version);
    }

    /** All that speaks for or against relationships. */
    static Stream<Testimony> testimonies(Stream<Relationship> relationships) {
        return relationships.flatMap(r -> Stream.of(r.support(), r.denial()));
    }

    /** All that the proofs of inferences rest on, and what denies them. */
    static Stream<Testimony> proofs(Collection<Inference> inferences) {
        return inferences.stream()
                .flatMap(i -> Stream.concat(
                        testimonies(i.proofs().stream().flatMap(p -> p.premises().stream())), Stream.of(i.denial())));
    }

    /** Everyone between whom relationships are. */
    static List<EntityId> ends(Stream<Relationship> relationships) {
        var ends = new ArrayList<EntityId>();
        relationships.forEach(r -> {
            ends.add(r.subject());
            ends.add(r.object());
        });
        return ends;
    }
}
