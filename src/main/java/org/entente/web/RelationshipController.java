package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.answer.Answer;
import org.entente.answer.RelationshipAnswers;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Tally;
import org.entente.relationship.Tie;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.web.Views.ChainView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.InferenceView;
import org.entente.web.Views.PeriodView;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.entente.web.Views.TestimonyView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands between actors. An entity is asked for by identifier or by a name that only one has. */
@RestController
@Tag(name = "Relationships")
class RelationshipController {

    private final RelationshipAnswers answers;
    private final Vocabulary vocabulary;

    RelationshipController(RelationshipAnswers answers, Vocabulary vocabulary) {
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    record Relations(
            EntityRef entity,
            List<RelationshipView> relationships,
            List<RelationshipView> onlyDenied,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return RelationshipTable.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return RelationshipTable.rows(
                    Stream.concat(relationships.stream(), onlyDenied.stream()).toList());
        }
    }

    @Operation(summary = "What is reported between an entity and others, with support and denial")
    @GetMapping(
            path = {"/api/entities/{id}/relations", "/api/entities/{kind}/{id}/relations"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Relations relations(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @Parameter(description = "Relations that are asked about, joined by commas.")
                    @RequestParam(required = false)
                    @Nullable
                    String relation,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.relations(Paths.named(kind, id), type, relations(relation), asked.viewpoint());
        var found = answer.found();
        return new Relations(
                EntityRef.of(found.of()),
                RelationshipView.all(paging.of(found.relationships()), answer),
                RelationshipView.all(found.denied(), answer),
                paging.next(found.relationships()),
                ReceiptView.of(answer.receipt()));
    }

    private Set<Relation> relations(@Nullable String names) {
        return names == null || names.isBlank()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(name -> vocabulary.findRelation(name).orElseGet(() -> vocabulary.relation(name.strip())))
                        .collect(Collectors.toSet());
    }

    /**
     * @param backers chains from a backer to the entity; those of one hop back it directly
     * @param inferred what no text reports: backing of those whom the entity leads
     */
    record Backers(
            EntityRef entity,
            int depth,
            List<ChainView> backers,
            List<RelationshipView> onlyDenied,
            List<InferenceView> inferred,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of("chain", "hops"), RelationshipTable.COLUMNS.stream())
                    .toList();
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return chainRows(backers);
        }
    }

    private static List<List<@Nullable Object>> chainRows(List<ChainView> chains) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var chain : chains) {
            var through = chain.through().stream().map(EntityRef::name).collect(Collectors.joining(" > "));
            for (var hop : RelationshipTable.rows(chain.hops())) {
                var row = new ArrayList<@Nullable Object>();
                row.add(through);
                row.add(chain.hops().size());
                row.addAll(hop);
                rows.add(row);
            }
        }
        return rows;
    }

    @Operation(summary = "Who backs an entity, directly and through others, by what means, and who denies it")
    @GetMapping(
            path = {"/api/entities/{id}/backers", "/api/entities/{kind}/{id}/backers"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Backers backers(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @Parameter(description = "How many hops a chain has at most, 1 to 5.") @RequestParam(defaultValue = "2")
                    int depth,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.backers(Paths.named(kind, id), type, depth, asked.viewpoint());
        var found = answer.found();
        return new Backers(
                EntityRef.of(found.of()),
                found.depth(),
                paging.of(found.chains()).stream()
                        .map(c -> ChainView.of(c, answer))
                        .toList(),
                RelationshipView.all(found.denied(), answer),
                found.inferred().stream().map(i -> InferenceView.of(i, answer)).toList(),
                paging.next(found.chains()),
                ReceiptView.of(answer.receipt()));
    }

    record Opponents(
            EntityRef entity,
            List<RelationshipView> against,
            List<RelationshipView> by,
            List<RelationshipView> onlyDenied,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return RelationshipTable.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return RelationshipTable.rows(
                    Stream.concat(against.stream(), by.stream()).toList());
        }
    }

    @Operation(summary = "Who opposes or fights an entity, and whom it opposes or fights")
    @GetMapping(
            path = {"/api/entities/{id}/opponents", "/api/entities/{kind}/{id}/opponents"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Opponents opponents(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.opponents(Paths.named(kind, id), type, asked.viewpoint());
        var found = answer.found();
        var next = paging.next(found.against());
        return new Opponents(
                EntityRef.of(found.of()),
                RelationshipView.all(paging.of(found.against()), answer),
                RelationshipView.all(paging.of(found.by()), answer),
                RelationshipView.all(found.denied(), answer),
                next == null ? paging.next(found.by()) : next,
                ReceiptView.of(answer.receipt()));
    }

    /** @param strength how much stands behind it, in words */
    record TieView(
            EntityRef other,
            String kind,
            String strength,
            Tally cooperation,
            Tally conflict,
            List<RelationshipView> relationships) {
        static TieView of(Tie tie, Answer<?> answer) {
            return new TieView(
                    EntityRef.of(tie.other(), answer),
                    Views.word(tie.kind()),
                    "%d reports of cooperation from %d origins, %d of conflict from %d"
                            .formatted(
                                    tie.forIt().reports(),
                                    tie.forIt().origins(),
                                    tie.againstIt().reports(),
                                    tie.againstIt().origins()),
                    tie.forIt(),
                    tie.againstIt(),
                    RelationshipView.all(
                            Stream.concat(tie.cooperation().stream(), tie.conflict().stream())
                                    .toList(),
                            answer));
        }
    }

    record Alliances(
            EntityRef entity, List<TieView> ties, @Nullable String next, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("other", "otherId", "kind", "cooperationOrigins", "conflictOrigins", "relations");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return ties.stream()
                    .map(t -> Arrays.<@Nullable Object>asList(
                            t.other().name(),
                            t.other().id(),
                            t.kind(),
                            t.cooperation().origins(),
                            t.conflict().origins(),
                            t.relationships().stream()
                                    .map(RelationshipView::relation)
                                    .distinct()
                                    .toList()))
                    .toList();
        }
    }

    @Operation(summary = "Allies and adversaries of an entity, with what stands behind each")
    @GetMapping(
            path = {"/api/entities/{id}/alliances", "/api/entities/{kind}/{id}/alliances"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Alliances alliances(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.alliances(Paths.named(kind, id), type, asked.viewpoint());
        var found = answer.found();
        return new Alliances(
                EntityRef.of(found.of()),
                paging.of(found.ties()).stream().map(t -> TieView.of(t, answer)).toList(),
                paging.next(found.ties()),
                ReceiptView.of(answer.receipt()));
    }

    record OccurrenceView(
            EntityRef subject,
            String relation,
            String label,
            EntityRef object,
            @Nullable EntityRef place,
            PeriodView when,
            TestimonyView support,
            TestimonyView denial) {
        static OccurrenceView of(Occurrence o, Answer<?> answer) {
            return new OccurrenceView(
                    EntityRef.of(o.subject(), answer),
                    o.relation().name(),
                    o.relation().label(),
                    EntityRef.of(o.object(), answer),
                    o.place() == null ? null : EntityRef.of(o.place(), answer),
                    PeriodView.of(o.when()),
                    TestimonyView.of(o.support(), answer),
                    TestimonyView.of(o.denial(), answer));
        }
    }

    record Timeline(
            EntityRef entity,
            List<OccurrenceView> occurrences,
            @Nullable String next,
            ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("from", "until", "subject", "relation", "object", "place", "reports", "origins");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return occurrences.stream()
                    .map(o -> Arrays.<@Nullable Object>asList(
                            o.when().from(),
                            o.when().until(),
                            o.subject().name(),
                            o.relation(),
                            o.object().name(),
                            o.place() == null ? null : o.place().name(),
                            o.support().reports(),
                            o.support().origins()))
                    .toList();
        }
    }

    @Operation(summary = "What an entity did and what was done to it, in order; reports of one event are folded")
    @GetMapping(
            path = {"/api/entities/{id}/timeline", "/api/entities/{kind}/{id}/timeline"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Timeline timeline(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        LocalDate first = Asked.day("from", from);
        LocalDate last = Asked.day("to", to);
        var answer = answers.timeline(Paths.named(kind, id), type, first, last, asked.viewpoint());
        var found = answer.found();
        return new Timeline(
                EntityRef.of(found.of()),
                paging.of(found.occurrences()).stream()
                        .map(o -> OccurrenceView.of(o, answer))
                        .toList(),
                paging.next(found.occurrences()),
                ReceiptView.of(answer.receipt()));
    }

    record PathsFound(EntityRef from, EntityRef to, int length, List<ChainView> paths, ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of("chain", "hops"), RelationshipTable.COLUMNS.stream())
                    .toList();
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return chainRows(paths);
        }
    }

    @Operation(summary = "Chains of relationships between two entities, whose times overlap; shorter ones first")
    @GetMapping(
            path = "/api/paths",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    PathsFound paths(
            @RequestParam String from,
            @RequestParam String to,
            @Parameter(description = "How many relationships a chain has at most, 1 to 4.")
                    @RequestParam(defaultValue = "3")
                    int length,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.paths(from, to, length, asked.viewpoint());
        var found = answer.found();
        return new PathsFound(
                EntityRef.of(found.from()),
                EntityRef.of(found.to()),
                found.length(),
                paging.of(found.chains()).stream()
                        .map(c -> ChainView.of(c, answer))
                        .toList(),
                ReceiptView.of(answer.receipt()));
    }
}
