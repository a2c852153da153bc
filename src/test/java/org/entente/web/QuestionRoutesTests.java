package org.entente.web;

import static org.entente.relationship.Told.that;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.answer.Answer;
import org.entente.answer.ControlAnswers;
import org.entente.answer.EntityAnswers;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.Receipt;
import org.entente.answer.RelationshipAnswers;
import org.entente.answer.RelationshipAnswers.Relations;
import org.entente.answer.StatementAnswers;
import org.entente.answer.Viewpoint;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.relationship.Control;
import org.entente.relationship.Parties;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationships;
import org.entente.relationship.Told;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The routes that only translate: what comes in as parameters, what goes out as JSON, CSV, GeoJSON and problems. */
@WebMvcTest
@ContextConfiguration(
        classes = {
            QuestionRoutesTests.Beans.class,
            RelationshipController.class,
            ChainController.class,
            ControlController.class,
            EntityController.class,
            StatementController.class,
            Problems.class,
            Csv.class,
            GeoJson.class,
            WebConfiguration.class
        })
class QuestionRoutesTests {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final String PATRON = "state/patronia";
    private static final String CLIENT = "armed-group/front";
    private static final Entity CLIENT_ENTITY =
            Entity.named(new EntityId(CLIENT), VOCABULARY.kind("armed-group"), "=Front, the", List.of());
    private static final Entity TOWN = new Entity(
            new EntityId("town/norhafen"),
            VOCABULARY.kind("town"),
            "Norhafen",
            List.of(),
            null,
            new Entity.Point(33.5, 41.25),
            null,
            new TreeMap<>(),
            null);

    static class Beans {
        @Bean
        Vocabulary vocabulary() {
            return VOCABULARY;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2031-06-22T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc http;

    @MockitoBean
    private RelationshipAnswers relationships;

    @MockitoBean
    private ControlAnswers control;

    @MockitoBean
    private EntityAnswers entities;

    @MockitoBean
    private StatementAnswers statements;

    @Test
    void relationsComeWithCountsAndAReceipt() throws Exception {
        givenRelations();

        http.perform(get("/api/entities/front/relations?validAt=2031-03-01"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.entity.id").value(CLIENT))
                .andExpect(jsonPath("$.relationships", hasSize(1)))
                .andExpect(jsonPath("$.relationships[0].relation").value("backs"))
                .andExpect(jsonPath("$.relationships[0].support.origins").value(1))
                .andExpect(jsonPath("$.relationships[0].support.byStanding.third-party.reports")
                        .value(1))
                .andExpect(jsonPath("$.receipt.position").value(7))
                .andExpect(jsonPath("$.receipt.policy.words", startsWith("default")));
    }

    @Test
    void anIdentifiersSlashMayStandInThePath() throws Exception {
        givenRelations();

        http.perform(get("/api/entities/armed-group/front/relations"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entity.id").value(CLIENT));
    }

    @ParameterizedTest
    @CsvSource({"?format=csv, */*", "'', text/csv"})
    void listsAlsoComeAsCsvWithNoFormulas(String query, String accept) throws Exception {
        givenRelations();

        http.perform(get("/api/entities/front/relations" + query).header("Accept", accept))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(startsWith("subject,subjectId,relation,object,objectId")))
                .andExpect(content().string(containsString("\"'=Front, the\",armed-group/front")));
    }

    @Test
    void theMapComesAsGeoJson() throws Exception {
        var report =
                that(CLIENT, "captures", TOWN.id().value()).on("2031-06-21").report();
        var held = new Control(VOCABULARY, Policy.DEFAULT)
                .of(TOWN.id(), List.of(report), Parties.of(VOCABULARY, List.of()))
                .on(LocalDate.parse("2031-06-22"));
        var map = new ControlAnswers.ControlMap(
                null, LocalDate.parse("2031-06-22"), List.of(new ControlAnswers.PlaceHeld(TOWN, List.of(held), 0)));
        when(control.map(isNull(), eq(LocalDate.parse("2031-06-22")), any())).thenReturn(answer(map));

        http.perform(get("/api/control?format=geojson"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(41.25))
                .andExpect(jsonPath("$.features[0].properties.state").value("held"))
                .andExpect(jsonPath("$.features[0].properties.says").value("Possibly held by =Front, the."));
        var nowhere = new Entity(
                new EntityId("place/nowhere"),
                TOWN.kind(),
                "Nowhere",
                List.of(),
                null,
                null,
                null,
                new TreeMap<>(),
                null);
        var lost = new ControlAnswers.ControlMap(
                null, LocalDate.parse("2031-06-22"), List.of(new ControlAnswers.PlaceHeld(nowhere, List.of(held), 0)));
        when(control.map(isNull(), eq(LocalDate.parse("2031-06-22")), any())).thenReturn(answer(lost));
        http.perform(get("/api/control?format=geojson"))
                .andExpect(content().string(containsString("\"geometry\":null")));
        when(control.map(isNull(), eq(LocalDate.parse("2031-06-22")), any())).thenReturn(answer(map));
        http.perform(get("/api/control"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.places[0].place.name").value("Norhafen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /api/entities/front/relations?validAt=22.6.2031      | 400 | invalid-question       | a day such as 2014-06-22
        /api/entities/front/relations?modality=denied        | 400 | invalid-question       | never support
        /api/entities/front/relations?modality=sure          | 400 | invalid-question       | Use some of: asserted
        /api/entities/front/relations?relation=bakcs         | 400 | unknown-term           | Closest: 'backs'
        /api/entities/front/relations?limit=0                | 400 | invalid-question       | from 1 to 1000
        /api/entities/front/relations?cursor=nonsense        | 400 | invalid-question       | 'next' of a page
        /api/entities/front/backers?depth=deep               | 400 | malformed-request      | depth
        /api/paths?from=front                                | 400 | malformed-request      | 'to'
        /api/entities/front/relations?format=xlsx            | 406 | not-acceptable         | text/csv
        /api/statements?modality=sure                        | 400 | invalid-question       | asserted, alleged
        /api/nothing                                         | 404 | no-such-route          | /swagger-ui.html
        """)
    void refusesWhatCannotBeAnsweredAndSaysWhatToDo(String path, int code, String type, String words) throws Exception {
        givenRelations();

        http.perform(get(path))
                .andExpect(status().is(code))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/" + type))
                .andExpect(jsonPath("$.detail", containsString(words)));
    }

    @Test
    void refusesAMethodThatARouteDoesNotHave() throws Exception {
        http.perform(post("/api/paths"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/method-not-allowed"));
    }

    @Test
    void whatAnswersRefuseAndWhatNobodyForesawAreProblemsToo() throws Exception {
        when(relationships.backers(any(), any(), eq(9), any()))
                .thenThrow(new InvalidQuestion("'depth' is from 1 to 5."));
        when(relationships.backers(any(), any(), eq(1), any())).thenThrow(new IllegalStateException("secret"));

        http.perform(get("/api/entities/front/backers?depth=9").header("Accept", "text/csv"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(get("/api/entities/front/backers?depth=1"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.type").value("/problems/internal-error"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void statementsComePageByPage() throws Exception {
        var next =
                new StatementAnswers.After(LocalDate.parse("2031-06-22"), new org.entente.statement.StatementId("abc"));
        when(statements.find(any(), isNull(), anyInt(), any()))
                .thenReturn(answer(new StatementAnswers.Page(List.of(), next)));
        when(statements.find(any(), eq(next), eq(5), any()))
                .thenReturn(answer(new StatementAnswers.Page(List.of(), null)));

        http.perform(get("/api/statements?subject=front"))
                .andExpect(jsonPath("$.next").value(Paging.encoded(next)));
        http.perform(get("/api/statements?subject=front&limit=5&cursor=" + Paging.encoded(next)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    private void givenRelations() {
        var report = that(PATRON, "backs", CLIENT).asOf("2031-03-01").report();
        var found = new Relationships(VOCABULARY, Policy.DEFAULT).of(List.of(report), Told.parties(PATRON, CLIENT));
        when(relationships.relations(any(), any(), eq(Set.of()), any(Viewpoint.class)))
                .thenReturn(answer(new Relations(CLIENT_ENTITY, found, List.of())));
    }

    private static <T> Answer<T> answer(T found) {
        var receipt = new Receipt(
                "what was asked",
                new TreeMap<>(),
                null,
                null,
                7,
                Instant.parse("2031-06-22T10:00:00Z"),
                Policy.DEFAULT,
                true,
                "test");
        return new Answer<>(found, receipt, Map.of(), Map.of(CLIENT_ENTITY.id(), CLIENT_ENTITY, TOWN.id(), TOWN));
    }
}
