package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.answer.EntityProperty;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.Reconciliation;
import org.entente.vocabulary.EntityKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matches rows of tables against entities, after the Reconciliation Service API 0.2 of the W3C's Entity Reconciliation
 * Community Group, so that OpenRefine and its like can use it. Any page may ask it (CORS), for which reason there is no JSONP,
 * which the API leaves open; it writes nothing. What helps people who fill in a query is in {@link SuggestionController}.
 */
@RestController
@CrossOrigin
@RequestMapping({"/api/reconcile", "/api/reconcile/"})
@Tag(name = "Reconciliation")
class ReconciliationController {

    private static final int MOST_QUERIES = 100;
    private static final int MOST_CANDIDATES = 50;
    private static final int DEFAULT_CANDIDATES = 10;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_IDS = 1_000;

    private final Reconciliation reconciliation;
    private final String base;

    ReconciliationController(Reconciliation reconciliation, @Value("${entente.base-iri}") String base) {
        this.reconciliation = reconciliation;
        this.base = base.endsWith("/") ? base : base + "/";
    }

    record Type(String id, String name) {
        static Type of(EntityKind kind) {
            return new Type(kind.name(), kind.label());
        }
    }

    /** @param name the reason, for a reader; an addition that the API allows */
    record Feature(String id, double value, double weight, String name) {}

    record Candidate(
            String id,
            String name,
            String description,
            double score,
            boolean match,
            List<Type> type,
            List<Feature> features) {}

    record Result(List<Candidate> result) {}

    @Operation(summary = "The service's manifest; with 'queries' or 'extend', as POST")
    @GetMapping
    Object manifestOrQueries(@RequestParam Optional<String> queries, @RequestParam Optional<String> extend) {
        return queries.isEmpty() && extend.isEmpty() ? manifest() : answer(queries, extend);
    }

    @Operation(summary = "A batch of queries, or of entities whose properties are asked for, as a form")
    @PostMapping(consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    Object answer(@RequestParam Optional<String> queries, @RequestParam Optional<String> extend) {
        if (queries.isPresent()) {
            return results(queries.get());
        }
        return extended(extend.orElseThrow(
                () -> new InvalidQuestion("The form has neither 'queries' nor 'extend'; GET gives the manifest.")));
    }

    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/reconcile")
                .toUriString();
    }

    private Map<String, Object> manifest() {
        var here = here();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Entente");
        manifest.put("identifierSpace", base + "id/entity/");
        manifest.put("schemaSpace", "https://w3id.org/entente/ontology#");
        manifest.put("documentation", here.replace("/api/reconcile", "/swagger-ui.html"));
        manifest.put("view", Map.of("url", base + "id/entity/{{id}}"));
        manifest.put("feature_view", Map.of("url", here + "/feature?id={{id}}"));
        manifest.put(
                "defaultTypes",
                reconciliation.types().stream()
                        .filter(kind -> kind.name().equals(kind.family().kindName()))
                        .map(Type::of)
                        .toList());
        manifest.put("preview", Map.of("url", here + "/preview?id={{id}}", "width", 420, "height", 160));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", suggest(here, "entity"),
                        "type", suggest(here, "type"),
                        "property", suggest(here, "property")));
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties", Map.of("service_url", here, "service_path", "/properties"),
                        "property_settings", List.of()));
        return manifest;
    }

    private static Map<String, String> suggest(String here, String what) {
        return Map.of(
                "service_url",
                here,
                "service_path",
                "/suggest/" + what,
                "flyout_service_url",
                here,
                "flyout_service_path",
                "/flyout/" + what + "?id=${id}");
    }

    private Map<String, Result> results(String queries) {
        var batch = json("queries", queries);
        if (!batch.isObject() || batch.size() > MOST_QUERIES) {
            throw new InvalidQuestion(
                    "'queries' is an object of at most %d queries by their keys.".formatted(MOST_QUERIES));
        }
        var results = new LinkedHashMap<String, Result>();
        batch.properties().forEach(entry -> results.put(entry.getKey(), result(entry.getKey(), entry.getValue())));
        return results;
    }

    private Result result(String key, JsonNode query) {
        var name = query.path("query").asString("").strip();
        var properties = properties(key, query.path("properties"));
        if (!query.isObject() || name.length() > LONGEST_NAME || (name.isEmpty() && properties.isEmpty())) {
            throw new InvalidQuestion("Query '%s' needs a 'query' of at most %d characters, or 'properties'."
                    .formatted(key, LONGEST_NAME));
        }
        var limit = query.path("limit").asInt(DEFAULT_CANDIDATES);
        var strictness = switch (query.path("type_strict").asString("any")) {
            case "any" -> Reconciliation.Strictness.ANY;
            case "should" -> Reconciliation.Strictness.SHOULD;
            case "all" -> Reconciliation.Strictness.ALL;
            default -> throw new InvalidQuestion("Query '%s': 'type_strict' is any, should or all.".formatted(key));
        };
        return new Result(reconciliation
                .match(new Reconciliation.Query(
                        name,
                        strings(query.path("type")),
                        strictness,
                        Math.clamp(limit, 1, MOST_CANDIDATES),
                        properties))
                .stream()
                .map(ReconciliationController::candidate)
                .toList());
    }

    private static Candidate candidate(Reconciliation.Match match) {
        var entity = match.entity();
        return new Candidate(
                entity.id().value(),
                entity.name(),
                match.description(),
                match.score(),
                match.match(),
                List.of(Type.of(entity.kind())),
                match.features().stream()
                        .map(f -> new Feature(f.id(), f.value(), f.weight(), f.words()))
                        .toList());
    }

    private static List<Reconciliation.Asked> properties(String key, JsonNode node) {
        var asked = new ArrayList<Reconciliation.Asked>();
        for (var one : node) {
            var pid = one.path("pid").asString("");
            // A property that is not known here says nothing, as the API has it.
            EntityProperty.named(pid)
                    .ifPresent(property -> asked.add(new Reconciliation.Asked(property, strings(one.path("v")))));
            if (pid.isBlank() || one.path("v").isMissingNode()) {
                throw new InvalidQuestion("Query '%s': a property has a 'pid' and a 'v'.".formatted(key));
            }
        }
        return asked;
    }

    /** A value or a list of them; of an entity its identifier. */
    private static List<String> strings(JsonNode node) {
        var all = new ArrayList<String>();
        for (var one : node.isArray() ? node : List.of(node)) {
            var text = one.isObject() ? one.path("id").asString("") : one.asString("");
            if (!text.isBlank()) {
                all.add(text.strip());
            }
        }
        return all;
    }

    private static JsonNode json(String name, String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new InvalidQuestion("'%s' is no JSON: %s".formatted(name, e.getOriginalMessage()), e);
        }
    }

    record Property(String id, String name, String description) {
        static Property of(EntityProperty property) {
            return new Property(property.id(), property.id().replace('-', ' '), property.description());
        }
    }

    record Extension(List<Property> meta, Map<String, Map<String, List<Map<String, String>>>> rows) {}

    private Extension extended(String extend) {
        var asked = json("extend", extend);
        var ids = strings(asked.path("ids"));
        if (ids.size() > MOST_IDS) {
            throw new InvalidQuestion("'extend' takes at most %d ids.".formatted(MOST_IDS));
        }
        var properties = new ArrayList<EntityProperty>();
        for (var property : asked.path("properties")) {
            var id = property.path("id").asString("");
            properties.add(EntityProperty.named(id)
                    .orElseThrow(() -> new InvalidQuestion("No property is called '%s'.".formatted(id))));
        }
        var rows = new LinkedHashMap<String, Map<String, List<Map<String, String>>>>();
        for (var id : ids) {
            var row = new LinkedHashMap<String, List<Map<String, String>>>();
            var entity = reconciliation.entity(id);
            for (var property : properties) {
                row.put(
                        property.id(),
                        entity.map(e -> reconciliation.values(e, property)).orElse(List.of()).stream()
                                .map(v -> v.entity()
                                        .map(e -> Map.of("id", e.value(), "name", v.words()))
                                        .orElse(Map.of("str", v.words())))
                                .toList());
            }
            rows.put(id, row);
        }
        return new Extension(properties.stream().map(Property::of).toList(), rows);
    }
}
