package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.answer.Answer;
import org.entente.answer.ControlAnswers;
import org.entente.relationship.ControlSpan;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.TestimonyView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who held which place when. */
@RestController
@Tag(name = "Control of places")
class ControlController {

    private final ControlAnswers answers;
    private final Clock clock;

    ControlController(ControlAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** @param certain whether it is reported for the very days; otherwise it is possible within the reports' bounds, or carried on */
    record HolderView(EntityRef who, @Nullable String extent, boolean certain) {}

    /**
     * @param from first day; null for all days before
     * @param until last day; null where it goes on
     * @param onlyOnWordOf the belligerent on whose word alone it is
     */
    record SpanView(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String state,
            String says,
            List<HolderView> holders,
            List<EntityRef> besiegedBy,
            List<EntityRef> contestedBy,
            List<EntityRef> lastReported,
            @Nullable EntityRef onlyOnWordOf,
            TestimonyView support,
            TestimonyView against) {
        static SpanView of(ControlSpan span, Answer<?> answer) {
            return new SpanView(
                    span.from(),
                    span.until(),
                    Views.word(span.state()),
                    ControlSentences.of(span, answer),
                    span.holders().stream()
                            .map(h -> new HolderView(
                                    EntityRef.of(h.who(), answer),
                                    h.extent().words().isEmpty()
                                            ? null
                                            : h.extent().words(),
                                    h.certain()))
                            .toList(),
                    EntityRef.all(span.besiegedBy(), answer),
                    EntityRef.all(span.contestedBy(), answer),
                    EntityRef.all(span.lastReported(), answer),
                    span.onlyOnWordOf() == null ? null : EntityRef.of(span.onlyOnWordOf(), answer),
                    TestimonyView.of(span.support(), answer),
                    TestimonyView.of(span.against(), answer));
        }
    }

    record PlaceView(
            EntityRef place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<SpanView> spans,
            int undatedReports) {
        static PlaceView of(ControlAnswers.PlaceHeld held, Answer<?> answer) {
            var point = held.place().point();
            return new PlaceView(
                    EntityRef.of(held.place()),
                    point == null ? null : point.latitude(),
                    point == null ? null : point.longitude(),
                    held.spans().stream().map(s -> SpanView.of(s, answer)).toList(),
                    held.undated());
        }
    }

    private static final List<String> COLUMNS = List.of(
            "place",
            "placeId",
            "latitude",
            "longitude",
            "from",
            "until",
            "state",
            "holders",
            "lastReported",
            "onlyOnWordOf",
            "reports",
            "origins",
            "against");

    private static Stream<List<@Nullable Object>> rows(PlaceView place) {
        return place.spans().stream()
                .map(s -> Arrays.<@Nullable Object>asList(
                        place.place().name(),
                        place.place().id(),
                        place.latitude(),
                        place.longitude(),
                        s.from(),
                        s.until(),
                        s.state(),
                        s.holders().stream().map(h -> h.who().name()).toList(),
                        s.lastReported().stream().map(EntityRef::name).toList(),
                        s.onlyOnWordOf() == null ? null : s.onlyOnWordOf().name(),
                        s.support().reports(),
                        s.support().origins(),
                        s.against().reports()));
    }

    record Held(EntityRef place, PlaceView control, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return ControlController.rows(control).toList();
        }
    }

    @Operation(summary = "Who held a place: on the day asked about, or as a timeline that partitions all days")
    @GetMapping(
            path = {"/api/places/{id}/control", "/api/places/{kind}/{id}/control"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Held control(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked) {
        var answer = answers.control(Paths.named(kind, id), type, asked.viewpoint());
        return new Held(
                EntityRef.of(answer.found().place()),
                PlaceView.of(answer.found(), answer),
                ReceiptView.of(answer.receipt()));
    }

    record TerritoryView(
            EntityRef entity,
            List<PlaceView> places,
            @Nullable String next,
            ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return places.stream().flatMap(ControlController::rows).toList();
        }
    }

    @Operation(summary = "Which places an actor holds, alone or with others: on a day, or with the days")
    @GetMapping(
            path = {"/api/entities/{id}/territory", "/api/entities/{kind}/{id}/territory"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    TerritoryView territory(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.territory(Paths.named(kind, id), type, asked.viewpoint());
        var places = answer.found().places();
        return new TerritoryView(
                EntityRef.of(answer.found().of()),
                paging.of(places).stream().map(p -> PlaceView.of(p, answer)).toList(),
                paging.next(places),
                ReceiptView.of(answer.receipt()));
    }

    record MapView(
            @Nullable EntityRef within,
            LocalDate day,
            List<PlaceView> places,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return places.stream().flatMap(ControlController::rows).toList();
        }
    }

    @Operation(summary = "Who holds what on a day, within a place or anywhere; today without a day; also as GeoJSON")
    @GetMapping(
            path = "/api/control",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE, GeoJson.TYPE})
    MapView map(
            @Parameter(description = "A place; only what lies within it is listed.")
                    @RequestParam(required = false)
                    @Nullable
                    String within,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.map(within, today(), asked.viewpoint());
        var places = answer.found().places();
        var region = answer.found().within();
        return new MapView(
                region == null ? null : EntityRef.of(region),
                answer.found().day(),
                paging.of(places).stream().map(p -> PlaceView.of(p, answer)).toList(),
                paging.next(places),
                ReceiptView.of(answer.receipt()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
