package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.answer.SearchAnswers.Sought;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.GraphLog;
import org.entente.graph.TestDatabase;
import org.entente.relationship.Policy;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Words, names, the graph and time in one search. */
@SpringBootTest(classes = AnsweringRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SearchIT {

    private static final String TOWN = "town/norhafen";
    private static final String LEAGUE = "armed-group/river-league";
    private static final String ARMY = "organisation/ostland-army";
    private static final String PATRON = "state/patronia";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/search-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private SearchAnswers search;

    @Autowired
    private Vocabulary vocabulary;

    private List<DocumentId> documents = List.of();

    @BeforeEach
    void fill() {
        TestDatabase.emptied();
        documents = new Press(vocabulary, Map.of(TOWN, "province/anland"))
                .print(
                        log,
                        that(LEAGUE, "captures", TOWN)
                                .on("2031-06-21")
                                .published("2031-06-22")
                                .in("Gazette"),
                        that(LEAGUE, "captures", TOWN)
                                .by("2031-06-23")
                                .in("Herald")
                                .deniedBy(ARMY),
                        that(PATRON, "backs", LEAGUE).asOf("2031-06-19").in("Observer"));
    }

    @Test
    void findsStatementsByWordsInTheirQuotationsAndSaysWhere() {
        var found = found(words("captures norhafen"), Viewpoint.NOW);

        assertThat(found).hasSize(2);
        assertThat(found).allSatisfy(match -> {
            var quotation = match.statement().statement().evidence().quotation();
            assertThat(match.marks())
                    .extracting(m -> quotation.substring(m.start(), m.end()))
                    .containsExactly("captures", "Norhafen");
        });
        assertThat(found(words("captu*"), Viewpoint.NOW)).hasSize(2);
        assertThat(found(words("\"norhafen captures\""), Viewpoint.NOW)).isEmpty();
    }

    @Test
    void findsStatementsByNamesThatTheTextDoesNotGive() {
        var found = found(words("norhafen-alias captures"), Viewpoint.NOW);

        assertThat(found).hasSize(2);
        assertThat(found)
                .allSatisfy(m -> assertThat(m.statement().statement().evidence().quotation())
                        .doesNotContain("alias"));
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(found(words("captures -said"), Viewpoint.NOW)).hasSize(1);
    }

    @Test
    void keepsToTheFiltersOnTheGraph() {
        assertThat(found(sought("league", null, Set.of("backs"), null, null, null), Viewpoint.NOW))
                .hasSize(1);
        assertThat(found(sought("league", "Patronia", Set.of(), "River League", null, null), Viewpoint.NOW))
                .hasSize(1);
        assertThat(found(sought("league", "Ostland Army", Set.of(), null, null, null), Viewpoint.NOW))
                .isEmpty();
        assertThat(found(sought("league", null, Set.of(), null, "Anland", null), Viewpoint.NOW))
                .as("in the province that the town lies in")
                .hasSize(2);
        assertThat(found(sought("league", null, Set.of(), null, null, "herald"), Viewpoint.NOW))
                .hasSize(1);
    }

    @Test
    void keepsToTheFiltersOnTime() {
        assertThat(found(words("captures"), Viewpoint.NOW.on(LocalDate.parse("2031-06-20"))))
                .as("the capture on the 21st cannot have been on the 20th, that without a day can")
                .hasSize(1);
        assertThat(found(words("captures"), Viewpoint.NOW.knowing("1"))).hasSize(1);
        assertThat(found(words("captures"), new Viewpoint(null, null, LocalDate.parse("2031-06-23"), Policy.DEFAULT)))
                .hasSize(1);
        var from = new Sought(
                "league",
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                LocalDate.parse("2031-06-22"),
                LocalDate.parse("2031-06-22"));
        assertThat(found(from, Viewpoint.NOW)).hasSize(1);
    }

    @Test
    void forgetsWhatIsRetractedAndFollowsWhoIsOneWithWhom() {
        log.judge(new Judgement.Same(new EntityId(PATRON), new EntityId(ARMY), "analyst", "one"), List.of());
        assertThat(found(sought("backs", "Ostland Army", Set.of(), null, null, null), Viewpoint.NOW))
                .as("whichever of both now stands for both")
                .hasSize(1);

        log.retract(documents.getLast(), "editor", "wrong");
        assertThat(found(words("backs"), Viewpoint.NOW)).isEmpty();
    }

    @Test
    void givesOneMatchAfterTheOtherAndEachOnce() {
        var first = search.search(words("league"), 0, 2, Viewpoint.NOW).found();
        var second = search.search(words("league"), 2, 2, Viewpoint.NOW).found();

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(java.util.stream.Stream.concat(first.matches().stream(), second.matches().stream())
                        .map(m -> m.statement().statement().id()))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private List<SearchAnswers.Match> found(Sought sought, Viewpoint viewpoint) {
        return search.search(sought, 0, 50, viewpoint).found().matches();
    }

    private Sought words(String words) {
        return sought(words, null, Set.of(), null, null, null);
    }

    private Sought sought(
            String words,
            @Nullable String source,
            Set<String> relations,
            @Nullable String target,
            @Nullable String within,
            @Nullable String publisher) {
        return new Sought(
                words,
                source,
                relations.stream().map(vocabulary::relation).collect(java.util.stream.Collectors.toSet()),
                target,
                null,
                within,
                publisher,
                null,
                null);
    }
}
