package org.entente.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.extraction.Question.Manner;
import org.entente.extraction.Question.Told;
import org.entente.relationship.Inference;
import org.entente.statement.Statement;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Answers whether something is reported, and who, whom, when or where, from the views that the other questions have. */
@Component
class ToldAnswers {

    private final Findings findings;
    private final AskedControl control;
    private final RelationshipAnswers relationships;
    private final IssueAnswers issues;
    private final Vocabulary vocabulary;

    ToldAnswers(
            Findings findings,
            AskedControl control,
            RelationshipAnswers relationships,
            IssueAnswers issues,
            Vocabulary vocabulary) {
        this.findings = findings;
        this.control = control;
        this.relationships = relationships;
        this.issues = issues;
        this.vocabulary = vocabulary;
    }

    /** What a question asks, between whom. */
    record Sought(Told told, Statement statement, List<Entity> subjects, List<Entity> objects) {

        Relation relation() {
            return statement.claim().relation();
        }

        boolean seeksSubject() {
            return statement.claim().subject().equals(told.hole());
        }

        boolean seeksObject() {
            return statement.claim().object().equals(told.hole());
        }

        boolean seeksSpeakers() {
            return told.hole() != null && !seeksSubject() && !seeksObject();
        }

        String words() {
            var label = relation().label();
            if (seeksSubject()) {
                return "who %s %s".formatted(label, Asking.names(objects));
            }
            if (seeksObject()) {
                return "whom or what %s %s".formatted(Asking.names(subjects), label);
            }
            return "%s %s %s %s"
                    .formatted(
                            seeksSpeakers()
                                    ? "who says that"
                                    : switch (told.manner()) {
                                        case WHEN -> "when";
                                        case WHERE -> "where";
                                        case HOW -> "in which way";
                                        case WHO, WHETHER, WHY -> "whether";
                                    },
                            Asking.names(subjects),
                            label,
                            Asking.names(objects));
        }
    }

    Answer<Reply> answer(Asking asking, Told told) {
        var statement = told.statements().getFirst();
        var claim = statement.claim();
        var sought = new Sought(
                told,
                statement,
                claim.subject().equals(told.hole()) ? List.of() : asking.meant().by(claim.subject()),
                claim.object().equals(told.hole()) ? List.of() : asking.meant().by(claim.object()));
        if (claim.relation().aspect() == Aspect.CONTROL && !sought.seeksSpeakers()) {
            return control.answer(asking, sought);
        }
        if (claim.relation().aspect() == Aspect.BACKING && sought.seeksSubject()) {
            return backers(asking, sought);
        }
        return found(asking, sought);
    }

    private Answer<Reply> backers(Asking asking, Sought sought) {
        var of = sought.objects().getFirst();
        var answer = relationships.backers(of.id().value(), null, 2, asking.viewpoint());
        var words = new FindingWords(answer, false);
        var chains = answer.found().chains().stream()
                .filter(c -> c.hops().stream().map(Finding::of).allMatch(f -> f.within(asking.from(), asking.until())))
                .filter(c -> isWanted(c.hops().getFirst().subject(), sought, answer))
                .toList();
        var direct = chains.stream()
                .filter(c -> c.hops().size() == 1)
                .map(c -> Finding.of(c.hops().getFirst()))
                .sorted(BY_WEIGHT)
                .toList();
        var through = chains.stream().filter(c -> c.hops().size() == 2).toList();
        var denied = answer.found().denied().stream().map(Finding::of).toList();
        var parts = new ArrayList<String>();
        if (!direct.isEmpty()) {
            parts.add("as reported, " + words.all(direct));
        }
        if (!through.isEmpty()) {
            parts.add("through others: "
                    + String.join(
                            "; ",
                            through.stream()
                                    .limit(3)
                                    .map(c -> words.of(Finding.of(c.hops().getFirst())) + ", who in turn "
                                            + c.hops().getLast().relation().label() + " " + of.name())
                                    .toList()));
        }
        if (direct.isEmpty()) {
            answer.found().inferred().stream().limit(1).map(words::of).forEach(parts::add);
        }
        if (!denied.isEmpty()) {
            parts.add("what is only denied: " + words.all(denied));
        }
        var sentence = parts.isEmpty() ? nothing(asking, sought) : String.join(". ", parts) + ".";
        return asking.reply(
                answer,
                sought.words(),
                capitals(sentence),
                chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.support()),
                Stream.concat(
                        chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.denial()),
                        denied.stream().map(Finding::denial)));
    }

    private static final Comparator<Finding> BY_WEIGHT = Comparator.comparingInt(
                    (Finding f) -> -f.support().tally().origins())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::object);

    private Answer<Reply> found(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var subjects = asking.meant().withTwins(sought.subjects());
        var objects = asking.meant().withTwins(sought.objects());
        var all = findings.of(inquiry, subjects, asked(sought), objects).stream()
                .filter(f -> f.within(asking.from(), asking.until()) || !f.supported())
                .sorted(BY_WEIGHT)
                .toList();
        var related = all.isEmpty() && !sought.seeksSubject() && !sought.seeksObject()
                ? findings.of(inquiry, subjects, alike(sought.relation()), objects)
                : List.<Finding>of();
        var inferred = inferred(asking, sought, all);
        var answer = inquiry.answer(
                sought.words(),
                understood(sought),
                all,
                Stream.of(
                                all.stream().flatMap(Finding::testimonies),
                                related.stream().flatMap(Finding::testimonies),
                                inferred.stream()
                                        .flatMap(i -> i.premises().stream())
                                        .flatMap(r -> Stream.of(r.support(), r.denial())))
                        .flatMap(s -> s),
                Stream.of(
                                Stream.concat(all.stream(), related.stream()).flatMap(Finding::named),
                                inferred.stream().flatMap(i -> Stream.of(i.subject(), i.object())))
                        .flatMap(s -> s)
                        .toList());
        var wanted = all.stream()
                .filter(f -> isWanted(sought.seeksSubject() ? f.subject() : f.object(), sought, answer))
                .toList();
        return asking.reply(
                answer,
                sought.words(),
                sentence(asking, sought, answer, wanted, related, inferred),
                Stream.concat(
                        wanted.stream().map(Finding::support),
                        inferred.stream().flatMap(i -> i.premises().stream()).map(r -> r.support())),
                wanted.stream().map(Finding::denial));
    }

    private String sentence(
            Asking asking,
            Sought sought,
            Answer<?> answer,
            List<Finding> all,
            List<Finding> related,
            List<Inference> inferred) {
        var words = new FindingWords(answer, sought.told().manner() == Manner.WHEN || asking.from() != null);
        var supported = all.stream().filter(Finding::supported).toList();
        var denied = all.stream().filter(f -> !f.supported()).toList();
        var parts = new ArrayList<String>();
        if (supported.isEmpty()) {
            parts.add(nothing(asking, sought));
        } else {
            parts.add("as reported, " + words.all(supported) + ".");
        }
        if (!denied.isEmpty()) {
            parts.add("What is only denied: " + words.all(denied) + ".");
        }
        if (supported.isEmpty() && !inferred.isEmpty()) {
            parts.add("But " + words.of(inferred.getFirst())
                    + (inferred.size() > 1 ? " (and %d more of the kind).".formatted(inferred.size() - 1) : "."));
        }
        if (!related.isEmpty()) {
            parts.add("Reported of a like kind: " + words.all(related) + ".");
        }
        if (sought.told().manner() == Manner.WHY) {
            parts.add("Reasons are not read from texts: the quotations may hold them.");
        }
        return String.join(" ", parts);
    }

    /** What a leader does is a marked inference for what they lead. */
    private List<Inference> inferred(Asking asking, Sought sought, List<Finding> found) {
        var aspect = sought.relation().aspect();
        if (sought.subjects().isEmpty()
                || sought.objects().isEmpty()
                || found.stream().anyMatch(Finding::supported)
                || (aspect != Aspect.OPPOSITION && aspect != Aspect.FAVOUR)) {
            return List.of();
        }
        var subjects = asking.meant().withTwins(sought.subjects());
        var inferred = new ArrayList<Inference>();
        for (var object : sought.objects()) {
            if (object.kind().family() == Family.ISSUE) {
                issues.positions(object.id().value(), asking.viewpoint()).found().inferred().stream()
                        .filter(i ->
                                subjects.contains(i.subject()) && i.relation().aspect() == aspect)
                        .forEach(inferred::add);
            }
        }
        return inferred;
    }

    private Set<Relation> asked(Sought sought) {
        var relation = sought.relation();
        var found = new LinkedHashSet<Relation>();
        found.add(relation);
        if (relation.aspect() != null) {
            found.addAll(vocabulary.relations(relation.aspect()));
        }
        return found;
    }

    private Set<Relation> alike(Relation relation) {
        var found = new LinkedHashSet<Relation>();
        vocabulary.relations().stream()
                .filter(r -> relation.sign() != Relation.Sign.NEUTRAL && r.sign() == relation.sign())
                .forEach(found::add);
        return found;
    }

    private boolean isWanted(EntityId id, Sought sought, Answer<?> answer) {
        var kinds = sought.told().kinds();
        var entity = answer.entities().get(id);
        if (kinds.isEmpty() || entity == null) {
            return true;
        }
        var state = kinds.contains("state") || kinds.contains("country");
        return kinds.contains(entity.kind().name())
                || (state
                        && Set.of("state", "government").contains(entity.kind().name()));
    }

    static String nothing(Asking asking, Sought sought) {
        var label = sought.relation().label();
        var who = sought.seeksSubject() ? "anybody" : Asking.names(sought.subjects());
        var whom = sought.seeksObject() ? "anybody or anything" : Asking.names(sought.objects());
        return "No report that is known here says that %s %s %s%s.".formatted(who, label, whom, asking.whenInside());
    }

    private static String capitals(String sentences) {
        var words = new StringBuilder(sentences);
        for (var i = sentences.indexOf(". "); i >= 0; i = sentences.indexOf(". ", i + 1)) {
            if (sentences.startsWith("through others", i + 2) || sentences.startsWith("what is only", i + 2)) {
                words.setCharAt(i + 2, Character.toUpperCase(sentences.charAt(i + 2)));
            }
        }
        return words.toString();
    }

    private static SortedMap<String, String> understood(Sought sought) {
        var understood = new TreeMap<String, String>();
        understood.put("relation", sought.relation().name());
        put(understood, "subject", sought.subjects());
        put(understood, "object", sought.objects());
        return understood;
    }

    private static void put(SortedMap<String, String> understood, String role, List<Entity> entities) {
        if (!entities.isEmpty()) {
            understood.put(
                    role,
                    String.join(",", entities.stream().map(e -> e.id().value()).toList()));
        }
    }
}
