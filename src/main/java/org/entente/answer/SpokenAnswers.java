package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question;
import org.entente.graph.Candidates;
import org.entente.graph.Scope;
import org.entente.graph.StatementFilter;
import org.entente.relationship.FoundStatement;
import org.entente.statement.Modality;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what somebody said, and where they stand. */
@Component
class SpokenAnswers {

    private static final int MOST_SPOKEN = 2_000;
    private static final int QUOTED = 3;

    private final Candidates candidates;
    private final Findings findings;
    private final Who who;
    private final NearFindings near;
    private final Vocabulary vocabulary;
    /** What is done by saying something: to ask, to promise, to reject. */
    private final Set<Relation> speech;

    SpokenAnswers(Candidates candidates, Findings findings, Who who, NearFindings near, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.findings = findings;
        this.who = who;
        this.near = near;
        this.vocabulary = vocabulary;
        this.speech = Wording.shipped(vocabulary).words("relations of speech").stream()
                .map(vocabulary::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    Answer<Reply> said(Asking asking, Question.Said sought) {
        var speakers = asking.meant().acting(sought.speaker());
        var about = known(asking, sought.about());
        var topics = asking.meant().withTwins(about);
        var ways = sought.ways().stream().map(vocabulary::relation).collect(Collectors.toUnmodifiableSet());
        var inquiry = asking.inquiry();
        var spoken = new LinkedHashMap<StatementId, FoundStatement>();
        for (var speaker : asking.meant().withTwins(speakers)) {
            if (ways.isEmpty()) {
                spoken.putAll(found(by(speaker, null, Set.of()), asking));
            }
            spoken.putAll(found(by(null, speaker, ways.isEmpty() ? speech : ways), asking));
        }
        if (spoken.isEmpty() && !ways.isEmpty()) {
            // what is promised or asked for is also told as the speaker's word for something else
            return said(asking, new Question.Said(sought.speaker(), sought.about(), sought.denied(), Set.of()));
        }
        var wholes = who.withWholes(entities(spoken.values()), inquiry.position());
        var told = spoken.values().stream()
                .filter(s -> !sought.denied() || s.statement().modality() == Modality.DENIED)
                .toList();
        var concerning = told.stream()
                .filter(s -> sought.about().isEmpty()
                        || entities(List.of(s)).stream().anyMatch(e -> concerns(e, topics, wholes)))
                .toList();
        // what nothing was read of may still be named in what they said
        var on = concerning.isEmpty()
                ? told.stream().filter(s -> names(asking, s, sought.about())).toList()
                : concerning;
        var statements = new TreeMap<StatementId, FoundStatement>();
        on.forEach(s -> statements.put(s.statement().id(), s));
        var words = "what %s %s%s"
                .formatted(
                        Asking.names(speakers),
                        sought.denied() ? "denied" : "said",
                        about.isEmpty() ? "" : " about " + Asking.names(about));
        var understood = new TreeMap<String, String>();
        understood.put("speaker", speakers.getFirst().id().value());
        return new Answer<>(
                new Reply(
                        asking.understood(words),
                        true,
                        quoted(on, speakers, topic(asking, sought, about), sought.denied(), spoken.size()),
                        List.copyOf(statements.keySet()),
                        List.of()),
                inquiry.receipt(words, understood),
                statements,
                new TreeMap<>(wholes));
    }

    private static StatementFilter by(@Nullable EntityId speaker, @Nullable EntityId subject, Set<Relation> relations) {
        return new StatementFilter(
                subject, relations, null, speaker, null, Set.of(), Set.of(), List.of(), null, null, null, null);
    }

    private Map<StatementId, FoundStatement> found(StatementFilter filter, Asking asking) {
        var position = asking.inquiry().position();
        var ids = candidates.find(filter, new Scope(position, asking.viewpoint().publishedBefore(), MOST_SPOKEN));
        var from = asking.from();
        var until = asking.until();
        var found = new LinkedHashMap<StatementId, FoundStatement>();
        var statements = candidates.statements(ids, position);
        for (var id : ids) {
            var statement = statements.get(id);
            if (statement == null) {
                continue;
            }
            var printed = statement.printed().published();
            if (from == null
                    || until == null
                    || (printed != null && !printed.isBefore(from) && !printed.isAfter(until))) {
                found.put(id, statement);
            }
        }
        return found;
    }

    /** Those whose names are known. */
    private static List<Entity> known(Asking asking, List<ReferentId> about) {
        var found = new ArrayList<Entity>();
        for (var id : about) {
            try {
                found.addAll(asking.meant().by(id));
            } catch (UnknownName | AmbiguousName _) {
                // looked for in the words
            }
        }
        return found.stream().distinct().toList();
    }

    private static boolean names(Asking asking, FoundStatement statement, List<ReferentId> about) {
        var quotation = statement.statement().evidence().quotation().toLowerCase(Locale.ROOT);
        return about.stream()
                .flatMap(id -> asking.question().referent(id).stream())
                .anyMatch(r -> quotation.contains(r.name().toLowerCase(Locale.ROOT)));
    }

    private static String topic(Asking asking, Question.Said sought, List<Entity> about) {
        if (!about.isEmpty() && about.stream().allMatch(e -> e.issue() == null)) {
            return " about " + Asking.names(about);
        }
        var names = sought.about().stream()
                .flatMap(id -> asking.question().referent(id).stream())
                .map(r -> r.name())
                .toList();
        return names.isEmpty() ? "" : " about " + Sources.joined(names);
    }

    private static String quoted(
            List<FoundStatement> on, List<Entity> speakers, String subject, boolean denied, int spoken) {
        var name = Asking.names(speakers);
        if (on.isEmpty()) {
            return "No report that is known here has %s %s anything%s%s."
                    .formatted(
                            name,
                            denied ? "denying" : "saying",
                            subject,
                            spoken == 0 ? "" : ", though %d have it on other matters".formatted(spoken));
        }
        var quotes = new LinkedHashSet<String>();
        for (var statement : on) {
            var published = statement.printed().published();
            quotes.add("“%s” (%s%s)"
                    .formatted(
                            statement.statement().evidence().quotation().strip(),
                            statement.printed().publisher(),
                            published == null ? "" : ", " + Sources.day(published)));
        }
        var more = quotes.size() - QUOTED;
        return "%s is reported to have %s%s: %s%s"
                .formatted(
                        name,
                        denied ? "denied" : "said",
                        subject,
                        String.join("; ", quotes.stream().limit(QUOTED).toList()),
                        more > 0 ? "; and %d more sentences, in the evidence.".formatted(more) : ".");
    }

    private static Set<EntityId> entities(Collection<FoundStatement> statements) {
        var found = new HashSet<EntityId>();
        statements.forEach(s -> {
            var claim = s.statement().claim();
            Stream.of(claim.subject(), claim.object(), claim.issue(), claim.addressee(), claim.against(), claim.place())
                    .filter(Objects::nonNull)
                    .map(s.people()::get)
                    .filter(Objects::nonNull)
                    .map(FoundStatement.Someone::entity)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        });
        return found;
    }

    /** Whether it is one of the topics, a part of one, or an issue that is about one. */
    private static boolean concerns(EntityId id, Set<EntityId> topics, Map<EntityId, Entity> known) {
        var at = id;
        for (var depth = 0; depth < 8 && at != null; depth++) {
            if (topics.contains(at)) {
                return true;
            }
            var entity = known.get(at);
            var issue = entity == null ? null : entity.issue();
            if (issue != null
                    && Stream.of(issue.agent(), issue.target(), issue.place())
                            .filter(Objects::nonNull)
                            .anyMatch(topics::contains)) {
                return true;
            }
            at = entity == null ? null : entity.within();
        }
        return false;
    }

    Answer<Reply> position(Asking asking, Question.Position sought) {
        var of = asking.meant().by(sought.of());
        var all = asking.meant().all(sought.on());
        var issues = all.stream().filter(e -> e.issue() != null).toList();
        var on = issues.isEmpty() ? all : issues;
        var relations = vocabulary.relations().stream()
                .filter(r -> r.aspect() == Aspect.FAVOUR
                        || r.aspect() == Aspect.OPPOSITION
                        || r.aspect() == Aspect.BACKING
                        || r.aspect() == Aspect.ALLIANCE)
                .toList();
        var found =
                findings
                        .of(
                                asking.inquiry(),
                                asking.meant().withTwins(of),
                                relations,
                                asking.meant().withTwins(on))
                        .stream()
                        .filter(asking::concerns)
                        .toList();
        var words = "where %s stands%s".formatted(Asking.names(of), on.isEmpty() ? "" : " on " + Asking.names(on));
        var other = found.isEmpty()
                ? NearFindings.all(near.onOtherIssues(asking, asking.meant().withTwins(of), relations, on))
                : List.<Finding>of();
        var nothing = "No report that is known here says %s.".formatted(words);
        return other.isEmpty()
                ? asking.told(words, found, nothing)
                : asking.told(words, nothing + " On a broader or narrower issue, ", other, nothing);
    }
}
