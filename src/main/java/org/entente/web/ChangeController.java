package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.answer.Answer;
import org.entente.answer.ChangeAnswers;
import org.entente.answer.ChangeWords;
import org.entente.answer.InvalidQuestion;
import org.entente.relationship.Occurrence;
import org.entente.relationship.change.Change;
import org.entente.relationship.change.Change.Cause;
import org.entente.relationship.change.Item;
import org.entente.statement.StatementId;
import org.entente.web.TimelineController.OccurrenceView;
import org.entente.web.Views.CitedView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed between two times. */
@RestController
@Tag(name = "Changes")
class ChangeController {

    private final ChangeAnswers answers;

    ChangeController(ChangeAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param about what it is that is otherwise
     * @param before how it was at the first time; null where there was nothing
     * @param after how it is at the second; null where there is nothing
     * @param statements that make the difference
     */
    record ChangeView(
            String kind,
            String because,
            String says,
            ChangedView about,
            @Nullable ItemView before,
            @Nullable ItemView after,
            List<CitedView> statements) {
        static ChangeView of(Change change, Answer<?> answer, ChangeWords words) {
            return new ChangeView(
                    Views.word(change.kind()),
                    Views.word(change.cause()),
                    words.of(change),
                    ChangedView.of(change.about(), answer),
                    change.before() == null ? null : ItemView.of(change.before(), answer),
                    change.after() == null ? null : ItemView.of(change.after(), answer),
                    change.responsible().stream()
                            .map(answer.statements()::get)
                            .filter(Objects::nonNull)
                            .map(found -> CitedView.of(found, null))
                            .toList());
        }
    }

    /** A place with who holds it, or what stands between two: the key under which a snapshot has one thing. */
    record ChangedView(
            @Nullable EntityRef place,
            @Nullable EntityRef subject,
            @Nullable String relation,
            @Nullable EntityRef object,
            @Nullable String extent) {
        static ChangedView of(Item.Subject about, Answer<?> answer) {
            return switch (about) {
                case Item.Place(var place) -> new ChangedView(EntityRef.of(place, answer), null, null, null, null);
                case Item.Pair(var subject, var relation, var object, var extent) ->
                    new ChangedView(
                            null,
                            EntityRef.of(subject, answer),
                            relation.name(),
                            EntityRef.of(object, answer),
                            extent.words().isEmpty() ? null : extent.words());
            };
        }
    }

    /**
     * One thing as a snapshot shows it.
     *
     * @param state of a place; null for what stands between two
     * @param origins of what stands between two; null for a place
     * @param support statements that speak for it
     * @param denial statements that speak against it
     */
    record ItemView(
            @Nullable String state,
            @Nullable List<EntityRef> holders,
            boolean certain,
            @Nullable Boolean contested,
            @Nullable Integer origins,
            List<String> support,
            List<String> denial) {
        static ItemView of(Item item, Answer<?> answer) {
            var support = item.support().stream().map(StatementId::value).toList();
            var denial = item.denial().stream().map(StatementId::value).toList();
            return switch (item) {
                case Item.Held held ->
                    new ItemView(
                            Views.word(held.state()),
                            EntityRef.all(List.copyOf(held.holders()), answer),
                            held.certain(),
                            null,
                            null,
                            support,
                            denial);
                case Item.Tied tied ->
                    new ItemView(null, null, tied.certain(), tied.contested(), tied.origins(), support, denial);
            };
        }
    }

    /**
     * @param world what is otherwise in the world, by the same reports
     * @param learned what new documents tell
     * @param readAgain what is otherwise because documents are read otherwise, retracted or reviewed, or name somebody else
     * @param happened events that are told of between two days of the world
     * @param of null where it is asked about everything
     * @param looked of everything: how many entities this part of the answer looked at; {@code next} goes on behind them
     */
    record Changes(
            @Nullable EntityRef of,
            String axis,
            List<ChangeView> world,
            List<ChangeView> learned,
            List<ChangeView> readAgain,
            List<OccurrenceView> happened,
            @Nullable Integer looked,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("because", "kind", "says", "statements");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return Stream.of(world, learned, readAgain)
                    .flatMap(List::stream)
                    .map(c -> Arrays.<@Nullable Object>asList(
                            c.because(),
                            c.kind(),
                            c.says(),
                            c.statements().stream().map(CitedView::statement).toList()))
                    .toList();
        }
    }

    @Operation(summary = "What changed with a place (and all that lies in it) or an actor", description = """
                    axis=world: between two days, by what is known. axis=print: between what was in print at the end of two days. \
                    axis=knowledge: between two instants or positions of the log, split into what was learned and what was read \
                    again. Each change has what was `before` and what is `after`: applied to the state at the first time, changes give the state at the second. Without `within` everything is \
                    walked through, entity by entity: a page looks at as many as hold `limit` changes, at most 2,000, and `next` goes on.""")
    @GetMapping(
            path = "/api/changes",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Changes changes(
            @Parameter(description = "A place, with all that lies in it, or an actor: identifier or name.")
                    @RequestParam(required = false)
                    @Nullable
                    String within,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam String from,
            @RequestParam String to,
            @Parameter(description = "world, print or knowledge.") @RequestParam(defaultValue = "world") String axis,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var about = Asked.text(within);
        return about == null
                ? everywhere(answers.everywhere(
                        paging.afterEntity(), paging.size(), from, to, axis(axis), asked.viewpoint()))
                : of(answers.changes(about, type, from, to, axis(axis), asked.viewpoint()));
    }

    private static Changes of(Answer<ChangeAnswers.Changes> answer) {
        var found = answer.found();
        return view(EntityRef.of(found.of()), found.axis(), found.changes(), found.happened(), null, null, answer);
    }

    private static Changes everywhere(Answer<ChangeAnswers.Everywhere> answer) {
        var found = answer.found();
        return view(
                null,
                found.axis(),
                found.changes(),
                found.happened(),
                found.looked(),
                Paging.behind(found.next()),
                answer);
    }

    private static Changes view(
            @Nullable EntityRef of,
            ChangeAnswers.Axis axis,
            List<Change> changes,
            List<Occurrence> happened,
            @Nullable Integer looked,
            @Nullable String next,
            Answer<?> answer) {
        return new Changes(
                of,
                Views.word(axis),
                views(Cause.WORLD, changes, answer),
                views(Cause.LEARNED, changes, answer),
                views(Cause.READ_AGAIN, changes, answer),
                happened.stream().map(o -> OccurrenceView.of(o, answer)).toList(),
                looked,
                next,
                ReceiptView.of(answer.receipt()));
    }

    /** What is otherwise before what only rests on other reports. */
    private static List<ChangeView> views(Cause cause, List<Change> changes, Answer<?> answer) {
        var words = new ChangeWords(answer);
        return changes.stream()
                .filter(c -> c.cause() == cause)
                .sorted(Comparator.comparing(c -> c.kind() == Change.Kind.OTHER_EVIDENCE))
                .map(c -> ChangeView.of(c, answer, words))
                .toList();
    }

    private static ChangeAnswers.Axis axis(String name) {
        try {
            return ChangeAnswers.Axis.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidQuestion("'axis' is world, print or knowledge, not '%s'.".formatted(name), e);
        }
    }
}
