package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.answer.AllianceAnswers;
import org.entente.answer.AllianceAnswers.Bounds;
import org.entente.answer.Answer;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.relationship.Tally;
import org.entente.relationship.Tie;
import org.entente.relationship.balance.Triads;
import org.entente.web.AnalysisController.TriadView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who cooperates with whom, and who is in conflict with whom. */
@RestController
@Tag(name = "Relationships")
class AllianceController {

    /** How many of a kind a sentence names at most. */
    private static final int NAMED = 12;

    private final AllianceAnswers answers;

    AllianceController(AllianceAnswers answers) {
        this.answers = answers;
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
                    explained(tie),
                    tie.forIt(),
                    tie.againstIt(),
                    RelationshipView.all(tie.relationships().toList(), answer));
        }
    }

    private static String explained(Tie tie) {
        return switch (tie.kind()) {
            case OWN -> "no tie between two: one leads the other or belongs to it";
            case ALLY -> "cooperation on the word of " + behind(tie.cooperation(), tie.forIt());
            case ADVERSARY -> "conflict on the word of " + behind(tie.conflict(), tie.againstIt());
            case MIXED ->
                "cooperation on the word of %s; conflict on the word of %s"
                        .formatted(behind(tie.cooperation(), tie.forIt()), behind(tie.conflict(), tie.againstIt()));
        };
    }

    /** "3 origins in 5 reports: backs 2, meets 1". */
    private static String behind(List<Relationship> relationships, Tally tally) {
        return "%s in %s: %s"
                .formatted(
                        counted(tally.origins(), "origin"),
                        counted(tally.reports(), "report"),
                        relationships.stream()
                                .collect(Collectors.groupingBy(
                                        r -> r.relation().label(),
                                        TreeMap::new,
                                        Collectors.flatMapping(
                                                r -> r.support().reports().stream()
                                                        .map(Report::origin)
                                                        .distinct(),
                                                Collectors.collectingAndThen(Collectors.toSet(), Set::size))))
                                .entrySet()
                                .stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static String counted(int number, String what) {
        return number == 1 ? "1 " + what : "%d %ss".formatted(number, what);
    }

    /**
     * @param balanced how many there are that structural balance expects: all three friends, or two friends with a common enemy
     * @param listed the unbalanced ones, at most as many as the answer lists
     */
    record TriadsView(long balanced, long unbalanced, List<TriadView> listed) {
        static @Nullable TriadsView of(@Nullable Triads triads, Answer<?> answer) {
            return triads == null
                    ? null
                    : new TriadsView(
                            triads.balancedCount(),
                            triads.unbalancedCount(),
                            triads.unbalanced().stream()
                                    .map(t -> TriadView.of(t, answer))
                                    .toList());
        }
    }

    /**
     * @param says allies, adversaries and those with whom both is reported, in a sentence
     * @param triads with two others between whom something is reported too; only where they are asked for
     */
    record Alliances(
            EntityRef entity,
            String says,
            List<TieView> ties,
            @Nullable TriadsView triads,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of(
                    "other", "otherId", "kind", "cooperationOrigins", "conflictOrigins", "relations", "strength");
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
                                    .toList(),
                            t.strength()))
                    .toList();
        }
    }

    @Operation(summary = "Allies and adversaries of an entity, with what stands behind each", description = """
                    An ally is one with whom only cooperation is reported, an adversary one with whom only conflict is; "mixed" are \
                    those of whom both are, "own" those who lead it or belong to it.""")
    @GetMapping(
            path = {"/api/entities/{id}/alliances", "/api/entities/{kind}/{id}/alliances"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Alliances alliances(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @Parameter(
                            description =
                                    "Only those of whom anything is reported in this place, or who have to do with this conflict or actor.")
                    @RequestParam(required = false)
                    @Nullable
                    String scope,
            @Parameter(description = "Only those who are in conflict with this one too.")
                    @RequestParam(required = false)
                    @Nullable
                    String opponent,
            @Parameter(description = "Whether triads are wanted too: true or false.")
                    @RequestParam(defaultValue = "false")
                    boolean triads,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.alliances(
                Paths.named(kind, id),
                type,
                new Bounds(Asked.text(scope), Asked.text(opponent)),
                triads,
                asked.viewpoint());
        var found = answer.found();
        return new Alliances(
                EntityRef.of(found.of()),
                says(found.of().name(), found.ties(), answer),
                paging.of(found.ties()).stream().map(t -> TieView.of(t, answer)).toList(),
                TriadsView.of(found.triads(), answer),
                paging.next(found.ties()),
                ReceiptView.of(answer.receipt()));
    }

    private static String says(String name, List<Tie> ties, Answer<?> answer) {
        var parts = Stream.of(
                        named("allies", Tie.Kind.ALLY, ties, answer),
                        named("adversaries", Tie.Kind.ADVERSARY, ties, answer),
                        named("both cooperation and conflict with", Tie.Kind.MIXED, ties, answer))
                .filter(p -> !p.isEmpty())
                .toList();
        return parts.isEmpty()
                ? "No cooperation or conflict of %s is reported.".formatted(name)
                : "As reported of %s: %s.".formatted(name, String.join("; ", parts));
    }

    private static String named(String as, Tie.Kind kind, List<Tie> ties, Answer<?> answer) {
        var names = ties.stream()
                .filter(t -> t.kind() == kind)
                .map(t -> answer.name(t.other()))
                .toList();
        var more = names.size() - NAMED;
        return names.isEmpty()
                ? ""
                : as + " " + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (more > 0 ? " and %d more".formatted(more) : "");
    }
}
