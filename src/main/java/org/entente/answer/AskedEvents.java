package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.extraction.Question;
import org.entente.graph.Candidates;
import org.entente.relationship.change.Change;
import org.entente.statement.StatementId;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.springframework.stereotype.Component;

/** Answers what changed, what happened, and how some are connected. */
@Component
class AskedEvents {

    private final Candidates candidates;
    private final Findings findings;
    private final RelationshipAnswers relationships;
    private final ControlAnswers control;
    private final ChangeAnswers changes;
    private final Vocabulary vocabulary;
    private final Set<Relation> turning;

    AskedEvents(
            Candidates candidates,
            Findings findings,
            RelationshipAnswers relationships,
            ControlAnswers control,
            ChangeAnswers changes,
            Vocabulary vocabulary) {
        this.candidates = candidates;
        this.findings = findings;
        this.relationships = relationships;
        this.control = control;
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.turning = Wording.shipped(vocabulary).words("relations of turning").stream()
                .map(vocabulary::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What changed in the world between two days; without them, or with nobody named, what happened. */
    Answer<Reply> changed(Asking asking, Question.Changed sought) {
        var from = asking.from();
        var until = asking.until();
        var about = asking.meant().all(sought.with());
        if (from == null || until == null || about.isEmpty()) {
            return happened(asking, new Question.Happened(sought.with(), false));
        }
        var before = from.equals(until) ? from.minusDays(1) : from;
        var of = place(about.getFirst(), asking);
        var answer = changes.changes(
                of, null, before.toString(), until.toString(), ChangeAnswers.Axis.WORLD, asking.viewpoint());
        var told = answer.found().changes().stream()
                .filter(c -> c.kind() != Change.Kind.OTHER_EVIDENCE)
                .toList();
        var events = answer.found().happened().stream().map(Finding::of).toList();
        var parts = new ArrayList<String>();
        parts.add(
                told.isEmpty()
                        ? "By the reports that are known here nothing changed%s.".formatted(asking.whenInside())
                        : "Between %s and %s, by the reports that are known here: %s."
                                .formatted(Sources.day(before), Sources.day(until), new ChangeWords(answer).all(told)));
        if (!events.isEmpty()) {
            parts.add("What is told of those days: " + new FindingWords(answer, false).all(events) + ".");
        }
        var supporting = new LinkedHashSet<StatementId>();
        told.forEach(c -> supporting.addAll(c.responsible()));
        events.forEach(e -> e.support().reports().forEach(r -> supporting.add(r.statement())));
        supporting.retainAll(answer.statements().keySet());
        return answer.finding(new Reply(
                asking.understood("what changed with " + answer.found().of().name()),
                true,
                String.join(" ", parts),
                List.copyOf(supporting),
                List.of()));
    }

    /** The land rather than the state of the same name: what changed in a country changed in its places. */
    private String place(Entity entity, Asking asking) {
        return asking.meant().withTwins(List.of(entity)).stream()
                .filter(id -> id.value().startsWith("country/"))
                .findFirst()
                .orElse(entity.id())
                .value();
    }

    Answer<Reply> happened(Asking asking, Question.Happened sought) {
        var about = asking.meant().all(sought.with());
        var inquiry = asking.inquiry();
        var events = vocabulary.relations().stream()
                .filter(r -> r.sort() == Relation.Sort.EVENT)
                .toList();
        var ids = new LinkedHashSet<EntityId>();
        for (var entity : about) {
            ids.add(entity.id());
            if (entity.kind().family() == Family.PLACE) {
                ids.addAll(control.inside(inquiry, entity));
            }
        }
        var reports = ids.isEmpty()
                ? findings.everything(inquiry, events)
                : Inquiry.together(Stream.of(
                        inquiry.all(candidates.around(ids, events, inquiry.scope())),
                        inquiry.all(candidates.happenedAt(ids, events, inquiry.scope()))));
        var found = findings.of(inquiry, reports, events).stream()
                .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                .filter(f -> !sought.between() || asking.named(f, about) > 1)
                .toList();
        var whom = about.isEmpty()
                ? ""
                : sought.between()
                        ? " between %s"
                                .formatted(Sources.joined(
                                        about.stream().map(Entity::name).toList()))
                        : " with " + Asking.names(about);
        return asking.told(
                "what happened" + whom,
                found,
                "No report that is known here tells of an event%s%s.".formatted(whom, asking.whenInside()));
    }

    /** Who came over to somebody or left them. */
    Answer<Reply> turned(Asking asking, Question.Turned sought) {
        var about = asking.meant().withTwins(asking.meant().all(sought.with()));
        var found = Stream.concat(
                        findings.of(asking.inquiry(), about, turning, Set.of()).stream(),
                        about.isEmpty()
                                ? Stream.<Finding>empty()
                                : findings.of(asking.inquiry(), Set.of(), turning, about).stream())
                .distinct()
                .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        return asking.told(
                "who changed sides",
                found,
                "No report that is known here tells of anybody who changed sides%s.".formatted(asking.whenInside()));
    }

    Answer<Reply> connected(Asking asking, Question.Connected sought) {
        var one = asking.meant().by(sought.ends().getFirst()).getFirst();
        var other = asking.meant().by(sought.ends().get(1)).getFirst();
        var answer = relationships.paths(one.id().value(), other.id().value(), 2, asking.viewpoint());
        var words = new FindingWords(answer, false);
        var chains = answer.found().chains();
        var told = new ArrayList<String>();
        chains.stream()
                .limit(3)
                .forEach(c -> told.add(String.join(
                        ", and ",
                        c.hops().stream().map(Finding::of).map(words::of).toList())));
        var sentence = told.isEmpty()
                ? "No report that is known here connects %s and %s, directly or through one other."
                        .formatted(one.name(), other.name())
                : "As reported, %s%s."
                        .formatted(
                                String.join("; ", told),
                                chains.size() > 3 ? "; and %d more ways".formatted(chains.size() - 3) : "");
        return asking.reply(
                answer,
                "how %s and %s are connected".formatted(one.name(), other.name()),
                sentence,
                chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.support()),
                chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.denial()));
    }
}
