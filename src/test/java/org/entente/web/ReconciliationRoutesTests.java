package org.entente.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.entente.answer.Reconciliation;
import org.entente.authority.Shipped;
import org.entente.entity.Authorities;
import org.entente.graph.Candidates;
import org.entente.graph.LogPosition;
import org.entente.graph.StoredLog;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** Requests as OpenRefine sends them, over the shipped authorities and an empty log. */
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
class ReconciliationRoutesTests {

    static class Beans {
        @Bean
        Vocabulary vocabulary() {
            return Vocabulary.shipped();
        }

        @Bean
        Authorities authorities() {
            return Shipped.authorities();
        }
    }

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

    @Test
    void theManifestSaysWhatTheServiceCan() throws Exception {
        http.perform(get("/api/reconcile").header("Origin", "http://127.0.0.1:3333"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.versions").value(hasItem("0.2")))
                .andExpect(jsonPath("$.name").value("Entente"))
                .andExpect(jsonPath("$.identifierSpace").value("http://data.test/id/entity/"))
                .andExpect(jsonPath("$.schemaSpace").isString())
                .andExpect(jsonPath("$.view.url").value(containsString("{{id}}")))
                .andExpect(jsonPath("$.feature_view.url").value(containsString("{{id}}")))
                .andExpect(jsonPath("$.preview.url").value(containsString("{{id}}")))
                .andExpect(jsonPath("$.preview.width").isNumber())
                .andExpect(jsonPath("$.preview.height").isNumber())
                .andExpect(jsonPath("$.suggest.entity.service_url").isString())
                .andExpect(jsonPath("$.suggest.type.service_path").value("/suggest/type"))
                .andExpect(jsonPath("$.suggest.property.flyout_service_path").value(containsString("${id}")))
                .andExpect(jsonPath("$.extend.propose_properties.service_path").value("/properties"))
                .andExpect(jsonPath("$.defaultTypes[*].id").value(hasItems("actor", "place")));
    }

    @Test
    void aBatchOfRowsIsMatchedWithReasons() throws Exception {
        http.perform(post("/api/reconcile")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("queries", """
                                        {"q0": {"query": "Nuri al-Maliki", "type": "person", "type_strict": "should", "limit": 3},
                                         "q1": {"query": "Nouri al-Maliki", "properties": [{"pid": "country", "v": {"id": "state/iraq", "name": "Iraq"}}]},
                                         "q2": {"query": "Qwertzuiop Asdfghjkl"}}
                                        """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.q0.result[0].id").value("person/nouri-al-maliki"))
                .andExpect(jsonPath("$.q0.result[0].name").isString())
                .andExpect(jsonPath("$.q0.result[0].score").value(greaterThan(80.0)))
                .andExpect(jsonPath("$.q0.result[0].type[0].id").value("person"))
                .andExpect(jsonPath("$.q0.result[0].features[0].id").value("name"))
                .andExpect(jsonPath("$.q0.result[0].features[0].value").isNumber())
                .andExpect(jsonPath("$.q1.result[0].id").value("person/nouri-al-maliki"))
                .andExpect(jsonPath("$.q1.result[0].match").value(true))
                .andExpect(jsonPath("$.q1.result[0].features[1].id").value("property:country"))
                .andExpect(jsonPath("$.q1.result[0].features[1].value").value(1.0))
                .andExpect(jsonPath("$.q2.result").value(empty()));
    }

    @Test
    void namesakesAreNeverCertainAndTypesTellThemApart() throws Exception {
        http.perform(get("/api/reconcile").param("queries", "{\"q0\": {\"query\": \"Georgia\"}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.q0.result[*].match").value(everyItem(org.hamcrest.Matchers.is(false))))
                .andExpect(jsonPath("$.q0.result[*].id").value(hasItems("state/georgia", "country/georgia")));
        http.perform(get("/api/reconcile")
                        .param(
                                "queries",
                                "{\"q0\": {\"query\": \"Georgia\", \"type\": [\"state\"], \"type_strict\": \"any\"}}"))
                .andExpect(jsonPath("$.q0.result[*].id").value(hasItem("state/georgia")))
                .andExpect(jsonPath("$.q0.result[*].id").value(not(hasItem("country/georgia"))));
    }

    @Test
    void aLinkAloneFindsItsEntity() throws Exception {
        http.perform(
                        get("/api/reconcile")
                                .param(
                                        "queries",
                                        "{\"q0\": {\"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q796\"}], \"type\": \"state\"}}"))
                .andExpect(jsonPath("$.q0.result[0].id").value("state/iraq"));
    }

    @Test
    void whatIsNoBatchIsRefusedInWords() throws Exception {
        for (var bad : List.of(
                "[",
                "[]",
                "{\"q\": {}}",
                "{\"q\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}",
                "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}",
                "{\"q\": {\"query\": \"" + "x".repeat(501) + "\"}}")) {
            http.perform(get("/api/reconcile").param("queries", bad))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").isString());
        }
    }

    @Test
    void valuesCanBeTakenOverIntoATable() throws Exception {
        http.perform(post("/api/reconcile")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("extend", """
                                        {"ids": ["state/iraq", "person/nouri-al-maliki", "person/nobody-at-all"],
                                         "properties": [{"id": "wikidata"}, {"id": "post"}]}
                                        """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.meta[0].id").value("wikidata"))
                .andExpect(jsonPath("$.rows['state/iraq'].wikidata[0].str").value("Q796"))
                .andExpect(jsonPath("$.rows['person/nouri-al-maliki'].post[*].id")
                        .value(hasItem("post/iraq-prime-minister")))
                .andExpect(jsonPath("$.rows['person/nobody-at-all'].wikidata").value(empty()));
        http.perform(get("/api/reconcile/properties").param("type", "person"))
                .andExpect(jsonPath("$.properties[*].id").value(hasItem("wikidata")));
    }

    @Test
    void wordsAreSuggestedWhileTyping() throws Exception {
        http.perform(get("/api/reconcile/suggest/entity").param("prefix", "Hezbollah"))
                .andExpect(jsonPath("$.result[0].id").value("armed-group/hezbollah"))
                .andExpect(jsonPath("$.result[0].notable[0].id").value("armed-group"));
        http.perform(get("/api/reconcile/suggest/type").param("prefix", "armed"))
                .andExpect(jsonPath("$.result[0].id").value("armed-group"));
        http.perform(get("/api/reconcile/suggest/property").param("prefix", "wiki"))
                .andExpect(jsonPath("$.result[0].id").value("wikidata"));
        http.perform(get("/api/reconcile/flyout/type").param("id", "armed-group"))
                .andExpect(jsonPath("$.html").value(startsWith("<p>")));
    }

    @Test
    void aPreviewIsAPageWithoutForeignMarkup() throws Exception {
        http.perform(get("/api/reconcile/preview").param("id", "state/iraq"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<strong>Iraq</strong>")));
        http.perform(get("/api/reconcile/preview").param("id", "<script>alert(1)</script>"))
                .andExpect(status().isBadRequest());
    }
}
