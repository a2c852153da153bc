package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.util.Map;
import java.util.Set;
import org.entente.graph.GraphLog;
import org.entente.graph.TestDatabase;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Questions in plain English, read by the models and answered from a graph that is filled by hand. */
@SpringBootTest(classes = AskIT.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class AskIT {

    static class Rooms extends AnsweringRooms {}

    private static final String ASSAD = "person/bashar-al-assad";
    private static final String HAFTAR = "person/khalifa-haftar";
    private static final String IRAN = "state/iran";
    private static final String RUSSIA = "state/russia";
    private static final String EGYPT = "state/egypt";
    private static final String HEZBOLLAH = "armed-group/hezbollah";
    private static final String TURKEY = "state/turkey";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/ask-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private QuestionAnswers questions;

    @Autowired
    private Vocabulary vocabulary;

    @BeforeAll
    void fill() {
        TestDatabase.emptied();
        new Press(vocabulary, Map.of())
                .print(
                        log,
                        that(IRAN, "supplies", ASSAD)
                                .by(Set.of("arms"))
                                .on("2014-06-10")
                                .in("Courier"),
                        that(RUSSIA, "backs", ASSAD)
                                .by(Set.of("funds"))
                                .asOf("2014-06-12")
                                .in("Courier"),
                        that(RUSSIA, "backs", ASSAD)
                                .asOf("2014-06-14")
                                .in("Herald")
                                .deniedBy(RUSSIA),
                        that(EGYPT, "backs", ASSAD)
                                .asOf("2014-06-14")
                                .in("Herald")
                                .deniedBy(TURKEY),
                        that(TURKEY, "allied-with", "state/qatar")
                                .asOf("2014-06-14")
                                .in("Herald"),
                        that(ASSAD, "leads", "state/syria").asOf("2014-06-12").in("Gazette"),
                        that("state/china", "supplies", "government/syria")
                                .by(Set.of("arms"))
                                .on("2014-06-13")
                                .in("Gazette"),
                        that(EGYPT, "supplies", HAFTAR)
                                .by(Set.of("arms"))
                                .on("2014-06-15")
                                .in("Gazette"),
                        that(EGYPT, "supplies", HAFTAR)
                                .by(Set.of("arms"))
                                .by("2014-06-16")
                                .in("Herald")
                                .deniedBy(EGYPT),
                        that(TURKEY, "supplies", HAFTAR)
                                .by(Set.of("arms"))
                                .by("2014-06-16")
                                .in("Herald")
                                .deniedBy(TURKEY),
                        that(EGYPT, "accuses", TURKEY).on("2014-06-17").in("Herald"),
                        that(IRAN, "backs", HEZBOLLAH).asOf("2014-06-12").in("Gazette"),
                        that(HEZBOLLAH, "backs", ASSAD)
                                .by(Set.of("forces"))
                                .asOf("2014-06-12")
                                .in("Gazette"),
                        that(EGYPT, "backs", HEZBOLLAH)
                                .saidBy(TURKEY, Attitude.ACCUSES)
                                .as(Modality.ALLEGED)
                                .asOf("2014-06-18")
                                .in("Herald"));
    }

    private String answer(String question) {
        var reply = questions.ask(question, Viewpoint.NOW).found();
        assertThat(reply.read()).as("%s: %s", question, reply.sentence()).isTrue();
        return reply.sentence();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who arms Assad?                         | Iran             | Russia
            Who supplies weapons to Assad?          | Iran             | Russia
            Who funds Assad?                        | Russia           | Iran
            Who backs Assad with money?             | Russia           | Iran
            Who backs Assad?                        | Iran             | Haftar
            Which countries back Assad?             | Russia           | Haftar
            Who arms Haftar?                        | Egypt            | Iran
            Does Egypt arm Haftar?                  | Egypt            | Iran
            Who denies backing Assad?               | Russia denied it | Turkey denied it
            Who has denied supporting Assad?        | Russia denied it | Turkey denied it
            Does Russia deny backing Assad?         | Russia denied it | Turkey denied it
            Who denies that Egypt backs Assad?      | Turkey denied it | Russia denied it
            Did Egypt deny arming Haftar?           | Egypt denied it  | Russia
            Who are Turkey's allies?                | Qatar            | Russia
            Who is allied with Turkey?              | Qatar            | Iran
            Allies of Turkey                        | Qatar            | Iran
            Who backs Assad, and through whom?      | Iran             | Haftar
            who arms assad?                         | Iran             | Russia
            Which weapons does Iran send to Assad?  | Iran             | Russia
            What is known about Haftar?             | Egypt            | Iran
            What happened between Egypt and Haftar? | Egypt            | Iran
            What is the relationship between Turkey and Qatar? | Qatar | Iran
            What is disputed about Assad?           | do not contradict each other about Bashar | Haftar
            What does Egypt accuse Turkey of?       | Turkey           | Iran
            Did Turkey arm Haftar?                  | Turkey denied it | Iran
            """)
    void an_answer_names_whom_reports_name_and_nobody_else(String question, String named, String unnamed) {
        assertThat(answer(question)).contains(named).doesNotContain(unnamed);
    }

    @Test
    void what_is_denied_stands_beside_what_is_reported_all_the_same() {
        assertThat(answer("Who denies backing Assad?")).contains("though it is reported according to Courier");
    }

    @Test
    void who_backs_the_government_of_the_state_that_somebody_leads_is_told_apart() {
        assertThat(answer("Who backs Assad?"))
                .containsPattern(
                        "Iran backs Bashar .*\\. Of what Bashar .* leads, as reported, China backs .* with arms");
        assertThat(answer("Who arms Assad?")).doesNotContain("China");
    }

    @Test
    void where_nobody_denies_anything_what_is_reported_is_told() {
        assertThat(answer("Does Iran deny arming Assad?"))
                .startsWith("No report that is known here tells whether it is denied that Iran")
                .contains("What is reported: Iran");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Through whom does Iran back Assad?      | Iran backs Hezbollah, .* and Hezbollah backs Bashar .* with forces | Egypt
            Through which groups is Assad backed?   | Iran backs Hezbollah, .* and Hezbollah backs Bashar .* with forces | Egypt
            With what does Hezbollah support Assad? | with forces                                                        | Egypt
            Who backs Hezbollah?                    | only alleged that Egypt backs .* as an accusation                  | Assad
            Whom is Egypt accused of backing?       | alleged that Egypt backs Hezbollah                                 | Russia
            What is Egypt accused of?               | accusation, Egypt backs Hezbollah                                  | Haftar
            What does Turkey deny?                  | Turkey                                                             | Iran
            Who backs whom?                         | Iran backs Hezbollah                                               | Qatar
            Is Egypt allied with Hezbollah?         | No report .* Alleged of a like kind: Egypt backs                   | Iran
            """)
    void through_whom_with_what_and_on_what_accusation(String question, String told, String unnamed) {
        assertThat(answer(question)).containsPattern(told).doesNotContain(unnamed);
    }

    @Test
    void a_name_that_is_not_known_is_said_to_be_unknown_and_what_was_asked_stands_beside_it() {
        assertThat(answer("Who controls the hill of Qarabulia?"))
                .startsWith("I read this as a question about who controls Qarabulia.")
                .contains("nobody and nothing called 'Qarabulia' is known here");
    }

    @Test
    void a_second_question_that_asks_something_else_is_said_to_be_left_aside() {
        assertThat(answer("Who backs Haftar and who opposes him?")).endsWith("ask it alone: “and who opposes him”.");
        assertThat(answer("Who backs Haftar, and who denies it?")).doesNotContain("ask it alone");
    }

    @Test
    void a_part_of_a_question_that_plays_no_part_in_the_answer_is_named() {
        assertThat(answer("Who backs Assad against Turkey?")).contains("does not regard it: Turkey");
    }

    @Test
    void means_are_a_part_of_the_question_as_understood() {
        var answer = questions.ask("Who arms Assad?", Viewpoint.NOW);
        assertThat(answer.receipt().toString()).contains("arms");
    }
}
