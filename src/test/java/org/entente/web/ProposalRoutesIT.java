package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.answer.AnsweringRooms;
import org.entente.answer.Press;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.GraphLog;
import org.entente.graph.TestDatabase;
import org.entente.intake.IntakeDesk;
import org.entente.intake.ProposalDesk;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** Who may be who: proposed with reasons, looked at, accepted, refused and taken back, over HTTP and a real database. */
@SpringBootTest(
        classes = {
            AnsweringRooms.class,
            ProposalDesk.class,
            JudgementController.class,
            Problems.class,
            WebConfiguration.class
        })
@AutoConfigureMockMvc
class ProposalRoutesIT {

    private static final String NURI = "person/nuri-haddadi";
    private static final String NOURI = "person/nouri-al-haddadi";
    private static final String SAMIR = "person/samir-qasbani";
    private static final String PATRON = "state/patronia";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/proposal-routes-it");
    }

    @Autowired
    private MockMvc http;

    @Autowired
    private GraphLog log;

    @Autowired
    private ProposalDesk proposals;

    @Autowired
    private Vocabulary vocabulary;

    /** Reads no texts here; judgements go to the log. */
    @MockitoBean
    private IntakeDesk desk;

    @BeforeEach
    void print() {
        when(desk.judge(any(), anyCollection()))
                .thenAnswer(i -> log.judge(i.<Judgement>getArgument(0), List.copyOf(i.getArgument(1))));
        when(desk.undo(anyString(), anyString(), anyString()))
                .thenAnswer(i -> log.undo(i.getArgument(0), i.getArgument(1), i.getArgument(2)));
        TestDatabase.emptied();
        new Press(vocabulary, Map.of())
                .print(
                        log,
                        that(PATRON, "backs", NURI).asOf("2031-06-19").in("Observer"),
                        that(PATRON, "backs", SAMIR).asOf("2031-06-19").in("Observer"),
                        that(PATRON, "backs", NOURI).asOf("2031-06-20").in("Gazette"));
    }

    private String only() throws Exception {
        var json = http.perform(get("/api/judgements?status=proposed"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposals", hasSize(1)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(json, "$.proposals[0].judgement.id");
    }

    private void none() throws Exception {
        http.perform(get("/api/judgements?status=proposed")).andExpect(jsonPath("$.proposals", empty()));
    }

    @Test
    void whatADocumentBroughtIsComparedWithAllThatIsKnownWithoutBeingAsked() throws Exception {
        var round = proposals.proposeAbout(List.of(new EntityId(NOURI), new EntityId(PATRON)));

        assertThat(round.proposed()).isEqualTo(1);
        http.perform(get("/api/judgements?status=proposed"))
                .andExpect(jsonPath("$.proposals[0].judgement.kind").value("may-be-same"))
                .andExpect(jsonPath("$.proposals[0].judgement.score").value(greaterThan(0.74)))
                .andExpect(jsonPath("$.proposals[0].judgement.why")
                        .value(containsString("'Nouri Al Haddadi' and 'Nuri Haddadi' differ as transliterations do")))
                .andExpect(
                        jsonPath("$.proposals[0].judgement.why").value(containsString("1 of 1 neighbours: " + PATRON)))
                .andExpect(jsonPath("$.proposals[0].one.reports").value(1))
                .andExpect(jsonPath("$.proposals[0].other.statements", hasSize(1)));
        assertThat(proposals.proposeAbout(List.of(new EntityId(NOURI))).proposed())
                .as("once is enough")
                .isZero();
        assertThat(proposals.proposeAbout(List.of(new EntityId(SAMIR))).proposed())
                .isZero();
    }

    @Test
    void aRefusedProposalIsNeverMadeAgainUnlessTheRefusalIsTakenBack() throws Exception {
        http.perform(post("/api/judgements/propose"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposed").value(1));
        var refusal = http.perform(post("/api/judgements/{id}/refuse", only()).param("by", "ana"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        none();
        http.perform(post("/api/judgements/propose"))
                .andExpect(jsonPath("$.proposed").value(0));
        assertThat(proposals
                        .proposeAbout(List.of(new EntityId(NURI), new EntityId(NOURI)))
                        .proposed())
                .isZero();
        none();
        http.perform(post("/api/judgements")
                        .contentType("application/json")
                        .content("{\"kind\":\"same\",\"one\":\"%s\",\"other\":\"%s\",\"by\":\"ben\"}"
                                .formatted(NURI, NOURI)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/judged-apart"));
        http.perform(post("/api/judgements/{id}/undo", JsonPath.<String>read(refusal, "$.id"))
                        .param("by", "ana"))
                .andExpect(status().isOk());
        assertThat(only()).as("it is open again").isNotEmpty();
    }

    @Test
    void aProposalIsLookedAtAcceptedAndTakenBack() throws Exception {
        proposals.propose();
        var proposal = only();

        http.perform(post("/api/judgements/preview")
                        .contentType("application/json")
                        .content("{\"kind\":\"may-be-same\",\"one\":\"%s\",\"other\":\"%s\",\"by\":\"ana\"}"
                                .formatted(NURI, NOURI)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.identity", hasSize(1)))
                .andExpect(jsonPath("$.changes", hasSize(1)))
                .andExpect(jsonPath("$.changes[0].before", hasSize(2)))
                .andExpect(jsonPath("$.changes[0].after", hasSize(1)));
        var accepted = http.perform(
                        post("/api/judgements/{id}/accept", proposal).param("by", "ana"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        none();
        var same = JsonPath.<String>read(accepted, "$.id");
        http.perform(get("/api/judgements"))
                .andExpect(jsonPath("$.judgements[0].by").value("ana"))
                .andExpect(jsonPath("$.judgements[0].why").value(containsString("on the proposal: name")));
        http.perform(get("/api/judgements/{id}/preview", same))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes[0].after", hasSize(2)));
        http.perform(post("/api/judgements/{id}/undo", same).param("by", "ana")).andExpect(status().isOk());
        assertThat(only()).isEqualTo(proposal);
    }

    @Test
    void whatIsNoProposalCanNeitherBeAcceptedNorRefused() throws Exception {
        http.perform(post("/api/judgements/nothing/accept").param("by", "ana")).andExpect(status().isNotFound());
        proposals.propose();
        http.perform(post("/api/judgements/{id}/accept", only())).andExpect(status().isBadRequest());
        http.perform(post("/api/judgements/preview")
                        .contentType("application/json")
                        .content("{\"kind\":\"identifies\",\"referent\":\"x\",\"entity\":\"person/x\",\"by\":\"ana\"}"))
                .andExpect(status().isBadRequest());
    }
}
