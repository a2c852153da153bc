package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.entente.answer.EntityAnswers;
import org.entente.entity.Entity;
import org.entente.entity.Entity.IssueContent;
import org.entente.entity.EntityId;
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

/** Actors, places, issues: by name, and one by one. */
@RestController
@Tag(name = "Entities")
class EntityController {

    private final EntityAnswers answers;

    EntityController(EntityAnswers answers) {
        this.answers = answers;
    }

    record IssueView(
            String action,
            @Nullable String agent,
            @Nullable String target,
            @Nullable String place) {
        static @Nullable IssueView of(@Nullable IssueContent issue) {
            return issue == null
                    ? null
                    : new IssueView(issue.action(), value(issue.agent()), value(issue.target()), value(issue.place()));
        }

        private static @Nullable String value(@Nullable EntityId id) {
            return id == null ? null : id.value();
        }
    }

    record EntityView(
            String id,
            String name,
            String kind,
            String family,
            List<String> aliases,
            @Nullable String code,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String within,
            SortedMap<String, String> links,
            @Nullable IssueView issue) {
        static EntityView of(Entity entity) {
            var point = entity.point();
            return new EntityView(
                    entity.id().value(),
                    entity.name(),
                    entity.kind().name(),
                    Views.word(entity.kind().family()),
                    entity.aliases(),
                    entity.code(),
                    point == null ? null : point.latitude(),
                    point == null ? null : point.longitude(),
                    entity.within() == null ? null : entity.within().value(),
                    entity.links(),
                    IssueView.of(entity.issue()));
        }
    }

    record Entities(List<EntityView> entities, @Nullable String next, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("id", "name", "kind", "aliases", "code", "latitude", "longitude", "within");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return entities.stream()
                    .map(e -> Arrays.<@Nullable Object>asList(
                            e.id(), e.name(), e.kind(), e.aliases(), e.code(), e.latitude(), e.longitude(), e.within()))
                    .toList();
        }
    }

    /** That authority files say of a person: a post and its days. */
    record PostView(
            EntityRef post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** That an import says that it belongs to a body. */
    record MembershipView(
            EntityRef body,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Another that came before or after.
     *
     * @param way succeeded, renamed, split or merged
     * @param on first day of the later one
     */
    record SuccessionView(
            EntityRef entity, String way, @Nullable LocalDate on) {}

    /** @param match exact or close */
    record LinkView(
            String source,
            String identifier,
            String match,
            @Nullable LocalDate asOf,
            double confidence) {}

    record Portrait(
            EntityView entity,
            List<EntityRef> wholes,
            List<PostView> posts,
            List<MembershipView> memberships,
            List<SuccessionView> predecessors,
            List<SuccessionView> successors,
            List<LinkView> links,
            List<RelationshipView> offices,
            ReceiptView receipt) {}

    @Operation(summary = "Entities by name; all of them, in the order of names, without one")
    @GetMapping(
            path = "/api/entities",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Entities search(
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "A kind such as armed-group, or a family such as actor or place")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.search(q, type, paging.offset(), paging.size(), asked.viewpoint());
        var next = answer.found().next();
        return new Entities(
                answer.found().entities().stream().map(EntityView::of).toList(),
                next == null ? null : Paging.encoded(next.toString()),
                ReceiptView.of(answer.receipt()));
    }

    @Operation(summary = "One entity, with names, posts and offices, and links to authorities")
    @GetMapping(
            path = {"/api/entities/{id}", "/api/entities/{kind}/{id}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Portrait entity(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked) {
        var answer = answers.entity(Paths.named(kind, id), type, asked.viewpoint());
        var found = answer.found();
        return new Portrait(
                EntityView.of(found.entity()),
                found.wholes().stream().map(EntityRef::of).toList(),
                found.posts().stream()
                        .map(t -> new PostView(EntityRef.of(t.post(), answer), t.from(), t.to()))
                        .toList(),
                found.memberships().stream()
                        .map(m -> new MembershipView(EntityRef.of(m.body(), answer), m.from(), m.to()))
                        .toList(),
                found.predecessors().stream()
                        .map(s -> new SuccessionView(EntityRef.of(s.before(), answer), Views.word(s.way()), s.on()))
                        .toList(),
                found.successors().stream()
                        .map(s -> new SuccessionView(EntityRef.of(s.after(), answer), Views.word(s.way()), s.on()))
                        .toList(),
                found.links().stream()
                        .map(l -> new LinkView(
                                l.source(), l.identifier(), Views.word(l.match()), l.asOf(), l.confidence()))
                        .toList(),
                RelationshipView.all(found.offices(), answer),
                ReceiptView.of(answer.receipt()));
    }
}
