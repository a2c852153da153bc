package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.IssueBreadth;
import org.entente.entity.IssueBreadth.Breadth;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.springframework.stereotype.Component;

/** Finds what is reported near what a question asks, where nothing is reported of just that. Each is told as what it is, never as an answer. */
@Component
class NearFindings {

    private static final int OTHERS = 3;
    private static final int KIN = 50;
    private static final int CODE = 3;
    private static final int NOUNS = 30;

    private final Findings findings;
    private final IssueAnswers issues;
    private final Authorities authorities;
    private final Vocabulary vocabulary;
    private final Wording wording;

    NearFindings(Findings findings, IssueAnswers issues, Authorities authorities, Vocabulary vocabulary) {
        this.findings = findings;
        this.issues = issues;
        this.authorities = authorities;
        this.vocabulary = vocabulary;
        this.wording = Wording.shipped(vocabulary);
    }

    /** @param what of whom or what it is, as the beginning of a sentence: "Of a narrower issue" */
    record Near(String what, List<Finding> findings) {
        /** Without what was told before. */
        Near without(List<Finding> told) {
            return new Near(
                    what,
                    findings.stream()
                            .filter(f -> told.stream().noneMatch(f::tellsAs))
                            .toList());
        }
    }

    /** Those groups of findings that are not empty, the nearest first. */
    List<Near> of(Asking asking, Sought sought) {
        return Stream.of(
                        onOtherIssues(asking, sought),
                        List.of(new Near(
                                "Of those who lead, belong to or are led by whom you ask about",
                                byKin(asking, sought))),
                        List.of(new Near("Of what acts for or belongs to what you ask about", toParts(asking, sought))),
                        List.of(new Near("Of what that brings about", broughtAbout(asking, sought))),
                        List.of(new Near("Of a wider area", around(asking, sought))),
                        List.of(new Near("Of others", others(asking, sought))))
                .flatMap(List::stream)
                .map(near -> new Near(near.what(), counting(asking, near.findings())))
                .filter(near -> !near.findings().isEmpty())
                .toList();
    }

    /** Of a place that somebody is asked to have lost: who is told to have taken it. */
    List<Near> takers(Asking asking, Sought sought) {
        var ended = sought.relation().effects().stream()
                .filter(e -> e.action() == Effect.Action.CLOSES)
                .map(Effect::state)
                .collect(Collectors.toSet());
        var opening = vocabulary.relations().stream()
                .filter(r -> !r.equals(sought.relation()))
                .filter(r -> r.effects().stream()
                        .anyMatch(e -> e.action() == Effect.Action.OPENS && ended.contains(e.state())))
                .toList();
        var objects = asking.meant().withTwins(sought.objects());
        var places = asking.meant().withTwins(sought.places());
        if (opening.isEmpty() || opens(sought.relation()) || (objects.isEmpty() && places.isEmpty())) {
            return List.of();
        }
        var taken = Findings.in(asking.inquiry(), places, findings.of(asking.inquiry(), Set.of(), opening, objects));
        var near = new Near("Who is told to have taken it", counting(asking, taken));
        return near.findings().isEmpty() ? List.of() : List.of(near);
    }

    private static boolean opens(Relation relation) {
        return relation.effects().stream().anyMatch(e -> e.action() == Effect.Action.OPENS);
    }

    /** Of a place that somebody is asked to have taken: whether they are told to have it. */
    private List<Finding> broughtAbout(Asking asking, Sought sought) {
        var states = sought.relation().effects().stream()
                .filter(e -> e.action() == Effect.Action.OPENS)
                .map(e -> vocabulary.relation(e.state()))
                .toList();
        return states.isEmpty()
                ? List.of()
                : findings
                        .of(
                                asking.inquiry(),
                                asking.meant().withTwins(sought.subjects()),
                                states,
                                asking.meant().withTwins(sought.objects()))
                        .stream()
                        .filter(Finding::supported)
                        .toList();
    }

    /** Where a question names a place: what is told of the country that it lies in. */
    private List<Finding> around(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var places = asking.meant().withTwins(sought.places());
        var wider = new LinkedHashSet<>(inquiry.entities(places).keySet());
        wider.removeAll(places);
        var twins = asking.meant().withTwins(List.copyOf(inquiry.entities(wider).values()));
        return wider.isEmpty()
                ? List.of()
                : Findings.in(
                        inquiry,
                        twins,
                        findings.asked(
                                inquiry,
                                sought,
                                asking.meant().withTwins(sought.subjects()),
                                asking.meant().withTwins(sought.objects())));
    }

    private static List<Finding> counting(Asking asking, List<Finding> found) {
        return found.stream().filter(asking::concerns).sorted(Finding.BY_WEIGHT).toList();
    }

    /** Positions on issues that take in those that are asked about, or that those take in. */
    List<Near> onOtherIssues(Asking asking, Sought sought) {
        var aspect = sought.relation().aspect();
        var relations = aspect == null ? List.of(sought.relation()) : List.copyOf(vocabulary.relations(aspect));
        return onOtherIssues(asking, asking.meant().withTwins(sought.subjects()), relations, sought.objects());
    }

    List<Near> onOtherIssues(
            Asking asking, Set<EntityId> subjects, Collection<Relation> relations, List<Entity> objects) {
        var byBreadth = new LinkedHashMap<Breadth, Set<EntityId>>();
        for (var object : objects) {
            issues.related(object, asking.inquiry().position())
                    .forEach((issue, breadth) -> byBreadth
                            .computeIfAbsent(breadth, _ -> new LinkedHashSet<>())
                            .add(issue.id()));
        }
        var like = objects.stream()
                .flatMap(o -> Stream.ofNullable(o.issue()))
                .flatMap(content -> asking.meant().likeIssues(content, nouns(content)).stream())
                .map(Entity::id)
                .filter(id -> objects.stream().noneMatch(o -> o.id().equals(id))
                        && byBreadth.values().stream().noneMatch(ids -> ids.contains(id)))
                .collect(Collectors.toSet());
        var other = like.isEmpty()
                ? Stream.<Near>empty()
                : Stream.of(new Near(
                        "Of what may be the same in other words",
                        findings.of(asking.inquiry(), subjects, relations, like)));
        var wider = byBreadth.entrySet().stream()
                .map(e -> new Near(
                        switch (e.getKey()) {
                            case BROADER -> "Of what is broader than that";
                            case NARROWER -> "Of what is narrower than that";
                        },
                        findings.of(asking.inquiry(), subjects, relations, e.getValue())));
        return Stream.concat(wider, other)
                .filter(near -> !near.findings().isEmpty())
                .toList();
    }

    /** The nouns that tell the same action: "capture" and "seizure". */
    private Set<String> nouns(Entity.IssueContent content) {
        var noun = IssueBreadth.noun(content.action()).toLowerCase(Locale.ROOT);
        var relations =
                wording.cues(Cue.Word.NOUN, noun).stream().map(Cue::relation).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(noun),
                        wording.cues().stream()
                                .filter(c -> c.word() == Cue.Word.NOUN && relations.contains(c.relation()))
                                .map(Cue::lemma))
                .limit(NOUNS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is told of those who lead the ones that are asked about, are led by them, or belong to them. */
    private List<Finding> byKin(Asking asking, Sought sought) {
        var subjects = asking.meant().withTwins(sought.subjects());
        if (subjects.isEmpty()) {
            return List.of();
        }
        var inquiry = asking.inquiry();
        var ties = Stream.of(Aspect.LEADERSHIP, Aspect.MEMBERSHIP, Aspect.LOYALTY)
                .flatMap(aspect -> vocabulary.relations(aspect).stream())
                .toList();
        var kin = Stream.concat(
                        findings.of(inquiry, subjects, ties, Set.of()).stream()
                                .filter(f -> f.supported() && f.relation().aspect() == Aspect.LEADERSHIP)
                                .map(Finding::object),
                        findings.of(inquiry, Set.of(), ties, subjects).stream()
                                .filter(Finding::supported)
                                .map(Finding::subject))
                .filter(id -> !subjects.contains(id))
                .limit(KIN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        subjects.stream()
                .flatMap(id -> authorities.find(id).stream())
                .filter(state -> authorities.isState(state.id()))
                .flatMap(state -> authorities.actingFor(state).stream())
                .filter(id -> !subjects.contains(id))
                .forEach(kin::add);
        return kin.isEmpty()
                ? List.of()
                : findings.asked(inquiry, sought, kin, asking.meant().withTwins(sought.objects()));
    }

    /** What is done to the government, the army and other bodies of a state that is asked about; for forces sent there, also their help. */
    private List<Finding> toParts(Asking asking, Sought sought) {
        var parts = asking.meant().withTwins(sought.objects()).stream()
                .flatMap(id -> authorities.find(id).stream())
                .filter(state -> authorities.isState(state.id()))
                .flatMap(state -> authorities.actingFor(state).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return parts.isEmpty()
                ? List.of()
                : findings.of(
                        asking.inquiry(),
                        asking.meant().withTwins(sought.subjects()),
                        helping(sought.relation()),
                        parts);
    }

    /** The relation and those that answer the same; of one that brings forces to a place, those that tell of help. */
    private Set<Relation> helping(Relation relation) {
        var found = new LinkedHashSet<>(findings.asked(relation, Set.of()));
        if (relation.effects().stream()
                .filter(e -> e.action() == Effect.Action.OPENS)
                .anyMatch(e -> vocabulary.relation(e.state()).aspect() == Aspect.PRESENCE)) {
            found.addAll(vocabulary.relations(Aspect.BACKING));
        }
        return found;
    }

    /** Where a question names both: who else is told to have done it to the same, and to whom else the same did it. */
    private List<Finding> others(Asking asking, Sought sought) {
        if (sought.subjects().isEmpty() || sought.objects().isEmpty()) {
            return List.of();
        }
        var inquiry = asking.inquiry();
        var relations = findings.asked(sought.relation(), Set.of());
        return Stream.of(
                        findings.of(inquiry, Set.of(), relations, asking.meant().withTwins(sought.objects())),
                        findings.of(inquiry, asking.meant().withTwins(sought.subjects()), relations, Set.of()))
                .flatMap(found -> found.stream().limit(OTHERS))
                .distinct()
                .toList();
    }

    /** What is denied of help for, or forces in, what a question is about. */
    List<Finding> denied(Asking asking, Sought sought) {
        var relations = vocabulary.relations().stream()
                .filter(r -> r.sign() == sought.relation().sign()
                        || (sought.relation().sign() == Relation.Sign.NEUTRAL && r.sign() == Relation.Sign.POSITIVE))
                .toList();
        var by = asking.meant().withTwins(sought.subjects());
        var of = isOf(sought.objects());
        Predicate<Entity> about = e -> by.contains(e.id()) || of.test(e);
        return counting(asking, findings.denied(asking.inquiry(), relations, about));
    }

    /** Whether it is one of some entities, or of the same state by its code. */
    private Predicate<Entity> isOf(List<Entity> entities) {
        var ids = entities.stream().map(Entity::id).collect(Collectors.toSet());
        var codes = entities.stream()
                .flatMap(e -> Stream.of("state", "country")
                        .flatMap(kind -> authorities.twin(e.id(), kind).stream())
                        .map(twin -> twin.entity().code()))
                .filter(Objects::nonNull)
                .map(code -> code.substring(0, Math.min(CODE, code.length())))
                .collect(Collectors.toSet());
        return e -> ids.contains(e.id())
                || (e.kind().family() == Family.ACTOR
                        && e.code() != null
                        && codes.stream().anyMatch(e.code()::startsWith));
    }

    /** The groups, in each of which only what was not told before is left; without those that are empty then. */
    static List<Near> once(List<Finding> before, Stream<Near> groups) {
        var told = new ArrayList<>(before);
        var left = new ArrayList<Near>();
        groups.forEach(group -> {
            var some = group.without(told);
            told.addAll(some.findings());
            if (!some.findings().isEmpty()) {
                left.add(some);
            }
        });
        return left;
    }

    /** All findings of some groups. */
    static List<Finding> all(List<Near> near) {
        var all = new ArrayList<Finding>();
        near.forEach(n -> all.addAll(n.findings()));
        return all;
    }
}
