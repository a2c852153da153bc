package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.answer.EntityProperty;
import org.entente.answer.Reconciliation;
import org.entente.graph.Candidates;
import org.entente.graph.LogPosition;
import org.entente.graph.StoredLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that the reconciliation service answers conforms to the JSON schemas that the API's report publishes. */
@WebMvcTest
@TestPropertySource(properties = "entente.base-iri=http://data.test/")
@ContextConfiguration(
        classes = {
            ReconciliationRoutesTests.Beans.class,
            ReconciliationController.class,
            SuggestionController.class,
            Reconciliation.class,
            Problems.class,
            WebConfiguration.class
        })
class ReconciliationSchemasTests {

    private static final String PUBLISHED = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    /** We ask for no key, so that what a schema elsewhere says of keys is nothing that could be violated. */
    private static final String KEYS = "http://swagger.io/v2/schema.json";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemas(
                    iri -> iri.startsWith(PUBLISHED) ? published(iri.substring(PUBLISHED.length())) : keys(iri)));

    @Autowired
    private MockMvc http;

    @MockitoBean
    private Candidates candidates;

    @MockitoBean
    private StoredLog log;

    @BeforeEach
    void anEmptyLog() {
        when(log.latest()).thenReturn(LogPosition.EMPTY);
        when(log.entities(anyCollection())).thenReturn(Map.of());
        when(candidates.named(any(), anyLong())).thenReturn(List.of());
        when(candidates.matching(any(), anyBoolean(), anyCollection(), anyLong(), anyInt(), anyInt()))
                .thenReturn(List.of());
    }

    private static String published(String name) {
        try (var file = ReconciliationSchemasTests.class.getResourceAsStream("/reconciliation-0.2/" + name)) {
            // They name no version of JSON Schema, and keep to the words of draft 7.
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keys(String iri) {
        if (!iri.equals(KEYS)) {
            throw new IllegalArgumentException("No schema is fetched: " + iri);
        }
        return "{\"definitions\": {\"securityDefinitions\": {\"additionalProperties\": {}}}}";
    }

    private static List<Error> violations(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(PUBLISHED + schema + ".json"))
                .validate(json, InputFormat.JSON);
    }

    private String got(String path) throws Exception {
        return http.perform(get(URI.create(path)).header("Origin", "https://refine.test"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String posted(String field, String json) throws Exception {
        return http.perform(post("/api/reconcile")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Origin", "https://refine.test")
                        .param(field, json))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void theManifestConforms() throws Exception {
        assertThat(violations("manifest", got("/api/reconcile"))).isEmpty();
    }

    /** Each is a batch that the API's own schema of queries admits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"q0\": {\"query\": \"Nouri al-Maliki\"}}",
                "{\"q0\": {\"query\": \"Georgia\", \"type\": [\"state\", \"country\"], \"type_strict\": \"any\", \"limit\": 5}}",
                "{\"a b\": {\"query\": \"حزب الله\", \"type\": \"armed-group\", \"type_strict\": \"should\"}}",
                "{\"q0\": {\"query\": \"Hezbollah\", \"properties\": [{\"pid\": \"country\", \"v\": [\"Lebanon\", {\"id\": \"state/lebanon\"}]}]}}",
                "{\"q0\": {\"query\": \"Mosul\", \"properties\": [{\"pid\": \"population\", \"v\": 1700000}, {\"pid\": \"capital\", \"v\": false}]}}",
                "{\"q0\": {\"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q796\"}]}, \"q1\": {\"query\": \"Qwertzuiop\"}}",
                "{}"
            })
    void whatABatchIsAnsweredWithConforms(String batch) throws Exception {
        assertThat(violations("reconciliation-query-batch", batch)).isEmpty();

        var answer = posted("queries", batch);

        assertThat(violations("reconciliation-result-batch", answer)).isEmpty();
        assertThat(json(answer).propertyNames()).isEqualTo(json(batch).propertyNames());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/reconcile/suggest/entity?prefix=Hezb               | suggest-entities-response
        /api/reconcile/suggest/entity?prefix=Qwertzuiop         | suggest-entities-response
        /api/reconcile/suggest/entity?prefix=Al&cursor=10       | suggest-entities-response
        /api/reconcile/suggest/type?prefix=gro                  | suggest-types-response
        /api/reconcile/suggest/type?prefix=                     | suggest-types-response
        /api/reconcile/suggest/property?prefix=wiki             | suggest-properties-response
        /api/reconcile/properties?type=person                   | data-extension-property-proposal
        /api/reconcile/properties?type=person&limit=2           | data-extension-property-proposal
        /api/reconcile/properties                               | data-extension-property-proposal
        """)
    void whatIsSuggestedConforms(String path, String schema) throws Exception {
        assertThat(violations(schema, got(path))).isEmpty();
    }

    /** Of all properties, for a state, a person, a town, an armed group, a post and one that is not there. */
    @Test
    void valuesThatATableTakesOverConform() throws Exception {
        var properties = Stream.of(EntityProperty.values())
                .map(p -> "{\"id\": \"%s\"}".formatted(p.id()))
                .toList();
        var asked = """
                {"ids": ["state/iraq", "person/nouri-al-maliki", "town/mosul-iraq", "armed-group/hezbollah",
                         "post/iraq-prime-minister", "person/nobody-at-all"],
                 "properties": %s}
                """.formatted(properties);
        assertThat(violations("data-extension-query", asked)).isEmpty();

        var answer = posted("extend", asked);

        assertThat(violations("data-extension-response", answer)).isEmpty();
        assertThat(json(answer).path("meta")).hasSize(EntityProperty.values().length);
        assertThat(json(answer).path("rows")).hasSize(6);
    }

    /** What is wrong in one place is seen there: a schema that cannot be violated would show nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        manifest                         | {"versions": ["0.1"], "name": "x", "identifierSpace": "x", "schemaSpace": "x"}         | /versions
        manifest                         | {"versions": ["0.2"], "name": "x", "identifierSpace": "x"}                             | schemaSpace
        manifest                         | {"versions": ["0.2"], "name": "x", "identifierSpace": "x", "schemaSpace": "x", "defaultTypes": [{"id": "x"}]} | /defaultTypes
        reconciliation-result-batch      | {"q0": {"result": [{"id": "x", "name": "x", "score": "high"}]}}                        | score
        reconciliation-result-batch      | {"q0": {}}                                                                             | result
        suggest-types-response           | {"result": [{"id": "x"}]}                                                              | name
        data-extension-response          | {"meta": [], "rows": {"x": {"p": [{"id": "x"}]}}}                                      | /rows
        data-extension-property-proposal | {"type": "person"}                                                                     | properties
        """)
    void theSchemasRefuseWhatTheReportForbids(String schema, String wrong, String place) {
        assertThat(violations(schema, wrong))
                .anySatisfy(error -> assertThat(error.toString()).contains(place));
    }
}
