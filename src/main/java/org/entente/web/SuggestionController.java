package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.answer.EntityProperty;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What the reconciliation service shows while somebody types, points at a candidate, or chooses columns to take over. */
@RestController
@CrossOrigin
@RequestMapping("/api/reconcile")
@Tag(name = "Reconciliation")
class SuggestionController {

    private static final int MOST_SUGGESTED = 50;
    private static final int ON_ONE_PAGE = 10;

    private final Reconciliation reconciliation;

    SuggestionController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Operation(summary = "The properties that can be taken over for entities of a type")
    @GetMapping("/properties")
    Map<String, Object> proposed(@RequestParam(defaultValue = "") String type, @RequestParam Optional<Integer> limit) {
        var properties = List.of(EntityProperty.values()).stream()
                .map(ReconciliationController.Property::of)
                .limit(limit.orElse(MOST_SUGGESTED))
                .toList();
        return Map.of("properties", properties, "type", type, "limit", properties.size());
    }

    record Suggested(
            String id,
            String name,
            @Nullable String description,
            @Nullable List<ReconciliationController.Type> notable) {}

    record Suggestions(List<Suggested> result) {}

    @Operation(summary = "Entities whose names begin with what was typed")
    @GetMapping("/suggest/entity")
    Suggestions entities(@RequestParam String prefix, @RequestParam(defaultValue = "0") int cursor) {
        return new Suggestions(reconciliation.suggest(prefix, MOST_SUGGESTED).stream()
                .skip(Math.max(0, cursor))
                .limit(ON_ONE_PAGE)
                .map(e -> new Suggested(
                        e.id().value(),
                        e.name(),
                        reconciliation.description(e),
                        List.of(ReconciliationController.Type.of(e.kind()))))
                .toList());
    }

    @Operation(summary = "Kinds of entities whose names hold what was typed")
    @GetMapping("/suggest/type")
    Suggestions types(@RequestParam String prefix) {
        return new Suggestions(reconciliation.types().stream()
                .filter(kind -> kind.label()
                        .toLowerCase(Locale.ROOT)
                        .contains(prefix.strip().toLowerCase(Locale.ROOT)))
                .map(kind -> new Suggested(kind.name(), kind.label(), kind.definition(), null))
                .toList());
    }

    @Operation(summary = "Properties whose names hold what was typed")
    @GetMapping("/suggest/property")
    Suggestions properties(@RequestParam String prefix) {
        return new Suggestions(List.of(EntityProperty.values()).stream()
                .filter(p -> p.id().contains(prefix.strip().toLowerCase(Locale.ROOT)))
                .map(p -> new Suggested(p.id(), p.id().replace('-', ' '), p.description(), null))
                .toList());
    }

    record Flyout(String id, String html) {}

    @GetMapping("/flyout/entity")
    Flyout entityFlyout(@RequestParam String id) {
        return new Flyout(id, describe(id));
    }

    @GetMapping("/flyout/type")
    Flyout typeFlyout(@RequestParam String id) {
        var words = reconciliation.types().stream()
                .filter(kind -> kind.name().equals(id))
                .map(kind -> paragraph(kind.label(), kind.definition()))
                .findFirst();
        return new Flyout(id, words.orElseThrow(() -> new InvalidQuestion("No type is called '%s'.".formatted(id))));
    }

    @GetMapping("/flyout/property")
    Flyout propertyFlyout(@RequestParam String id) {
        return new Flyout(
                id,
                EntityProperty.named(id)
                        .map(p -> paragraph(p.id(), p.description()))
                        .orElseThrow(() -> new InvalidQuestion("No property is called '%s'.".formatted(id))));
    }

    @Operation(summary = "A few lines of HTML about an entity")
    @GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    String preview(@RequestParam String id) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Entente</title></head>"
                + "<body style=\"font:14px/1.4 sans-serif;margin:8px\">" + describe(id) + "</body></html>";
    }

    @Operation(summary = "What a feature of a score says")
    @GetMapping(path = "/feature", produces = MediaType.TEXT_PLAIN_VALUE)
    String feature(@RequestParam String id) {
        return switch (id) {
            case "name" ->
                "How alike the names are: 1 for the same name, less for an alias, a family name, another spelling.";
            case "type" -> "Whether it is of a type that was asked for.";
            default ->
                EntityProperty.named(id.replaceFirst("^property:", ""))
                        .map(p -> "Whether it agrees in what the property says: " + p.description()
                                + ". One half where that is not known.")
                        .orElseThrow(() -> new InvalidQuestion("No feature is called '%s'.".formatted(id)));
        };
    }

    private String describe(String id) {
        var entity = reconciliation
                .entity(id)
                .orElseThrow(() -> new InvalidQuestion("No entity has the identifier '%s'.".formatted(id)));
        var names = String.join(" · ", entity.aliases().stream().limit(8).toList());
        return paragraph(entity.name(), reconciliation.description(entity)) + "<p>" + escaped(names) + "</p>";
    }

    private static String paragraph(String title, String words) {
        return "<p><strong>%s</strong><br>%s</p>".formatted(escaped(title), escaped(words));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
