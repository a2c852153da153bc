package org.entente.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.relationship.Told.that;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.entente.answer.Press;
import org.entente.graph.GraphLog;
import org.entente.graph.TestDatabase;
import org.entente.graph.TestLog;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Free Cypher against a running database: its limits, and attempts to break out of it. */
class FreeCypherIT {

    private static final CypherSettings LIMITS =
            new CypherSettings(null, Duration.ofSeconds(3), Duration.ofSeconds(5), 50, 2_000, 2);

    private Driver driver;
    private GraphLog log;

    @BeforeEach
    void fill() {
        driver = TestDatabase.emptied();
        log = TestLog.emptied(Clock.systemUTC());
        for (var i = 0; i < 40; i++) {
            print(i);
        }
    }

    private void print(int number) {
        new Press(Vocabulary.shipped(), Map.of())
                .print(
                        log,
                        that("faction/friends-" + number, "backs", "armed-group/league")
                                .asOf("2031-06-22")
                                .in("Herald " + number));
    }

    private FreeCypher cypher(CypherSettings settings) {
        var beans = new StaticListableBeanFactory(Map.of("lastResort", (LastResort) TestDatabase::kill));
        return new FreeCypher(driver, settings, beans.getBeanProvider(LastResort.class));
    }

    @Test
    void leavesOutRowsBeyondTheLimitAndSaysSo() {
        var table = cypher(LIMITS).run("UNWIND range(1, 51) AS i RETURN i", Map.of());

        assertThat(table.rows()).hasSize(50);
        assertThat(table.truncated()).isTrue();
        assertThat(cypher(LIMITS)
                        .run("UNWIND range(1, 50) AS i RETURN i", Map.of())
                        .truncated())
                .isFalse();
    }

    @Test
    void takesParametersAsValuesAndNeverAsCypher() {
        var table = cypher(LIMITS)
                .run(
                        "MATCH (e:Entity {id: $id})<-[:BACKS]-(b) RETURN count(b) AS backers",
                        Map.of("id", "armed-group/league"));

        assertThat(table.rows()).containsExactly(List.of(40L));
        assertThat(cypher(LIMITS)
                        .run("MATCH (e:Entity {id: $id}) RETURN count(e)", Map.of("id", "x'}) DETACH DELETE e //"))
                        .rows())
                .containsExactly(List.of(0L));
    }

    @Test
    @Timeout(60)
    void endsAQueryThatRunsTooLong() {
        var restarts = TestDatabase.restarts();

        assertThatThrownBy(() -> cypher(LIMITS)
                        .run(
                                "MATCH (a), (b), (c), (d), (e) WHERE a.name + b.name = c.name + d.name + 'x' RETURN count(*)",
                                Map.of()))
                .isInstanceOf(CypherStopped.class)
                .hasMessageContaining("Ask for less");
        assertThat(TestDatabase.restarts()).as("the process went on").isEqualTo(restarts);
    }

    @Test
    @Timeout(120)
    void endsAQueryThatKeepsTooMuch() {
        assertThatThrownBy(() -> cypher(LIMITS)
                        .run(
                                "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b WITH collect(toString(a) + '-' + toString(b)) AS every RETURN size(every)",
                                Map.of()))
                .isInstanceOf(CypherStopped.class);
        assertLogAnswers(40);
    }

    @Test
    void boundsTheValuesOfAnAnswerHoweverFewItsRows() {
        assertThatThrownBy(() -> cypher(LIMITS).run("RETURN range(1, 5000) AS r", Map.of()))
                .isInstanceOfAny(CypherStopped.class, CypherRefused.class);
    }

    /** What was tried to reach beyond the graph, to write, or to run away inside one row. */
    @ParameterizedTest
    @Timeout(120)
    @ValueSource(
            strings = {
                "\\u0043ALL dbms.components()",
                "MATCH (n) \\u0044ETACH DELETE n",
                "MATCH (n) RETURN n.name AS name UNION CALL dbms.components() YIELD name RETURN name",
                "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
                "CALL { MATCH (n) DETACH DELETE n } IN 2 CONCURRENT TRANSACTIONS",
                "MATCH p = allShortestPaths((a)-[*]-(b)) RETURN p",
                "MATCH p = shortestPath((a)-[*]-(b)) RETURN p",
                "MATCH ANY SHORTEST (a)--+(b) RETURN a",
                "MATCH (a) ((x)--(y)){1,} (b) RETURN a",
                "MATCH (a)-[:BACKS*0..]-(b) RETURN a",
                "/* */ PROFILE MATCH (n) RETURN n",
                "// comment\nEXPLAIN MATCH (n) DELETE n",
                "CYPHER 25 MATCH (n) DELETE n",
                "USE neo4j MATCH (n) RETURN n",
                "USE graph.byName('system') SHOW USERS",
                "SHOW DATABASES",
                "SHOW FUNCTIONS",
                "SHOW INDEXES",
                "GRANT ROLE admin TO neo4j",
                "STOP DATABASE neo4j",
                "CALL apoc.load.json('http://127.0.0.1/') YIELD value RETURN value",
                "CALL apoc.cypher.doIt('MATCH (n) DETACH DELETE n', {})",
                "LOAD CSV WITH HEADERS FROM 'file:///password' AS row RETURN row",
                "MATCH (n) LOAD CSV FROM n.url AS row RETURN row",
                "RETURN reduce(s = 'x', i IN range(1, 60) | s + s)",
                "RETURN replace(replace('aaaaaaaaaa', 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa')",
                "RETURN size([a IN range(1, 10000) | [b IN range(1, 10000) | 'x' + toString(a * b)]])",
                "MATCH (n) RETURN [x IN range(1, 10000) | [(n)--(m) | m]]",
                "WITH range(1, 10000) AS r RETURN size([a IN r | [b IN r | toString(a) + toString(b)]])",
                "WITH range(1, 10000) AS r UNWIND [1] AS x WITH [a IN r | r] AS rr RETURN size([b IN rr | [c IN b | toString(c)]])",
                "MATCH (n) SET n:$('Owned') RETURN n",
                "MATCH (n:$(reduce(s = 'x', i IN range(1, 60) | s + s))) RETURN n",
                "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n",
                "MATCH (n) RETURN n NEXT MATCH (m) DELETE m",
                "WHEN true THEN CREATE (n) RETURN n",
                "MATCH (n) FINISH; DROP CONSTRAINT log_id",
                "CALL db.index.fulltext.queryNodes('entity_names', '*') YIELD node DETACH DELETE node",
                "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a|aa)+$'",
                "RETURN COLLECT { UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN toString(a * b) } AS all",
                "MATCH (a) WHERE EXISTS { MATCH (b), (c), (d), (e), (f) WHERE b.name + c.name = d.name + e.name + f.name + 'x' } RETURN a",
                "MATCH (a) MATCH (b) MATCH p = (a) ((x)--(y)--(z)){1,6} (b) MATCH q = (b) ((u)--(v)--(w)){1,6} (a) RETURN count(*)",
                "WITH [x IN range(1, 10000) | x] AS a WITH [a, a, a, a, a, a, a, a] AS a WITH [a, a, a, a, a, a, a, a] AS a WITH [a, a, a, a, a, a, a, a] AS a RETURN a",
                "WITH [x IN range(1, 10000) | 'x'] AS a WITH [y IN range(1, 10000) | a] AS b WITH [z IN range(1, 10000) | b] AS c RETURN c = c",
                "CALL db.index.fulltext.queryNodes('entity_names', '/(a|aa|aaa)*(b|bb|bbb)*((a|b){1,50}){1,50}/') YIELD node RETURN count(node)",
            })
    void anAttemptIsRefusedOrStoppedAndNothingIsLost(String query) {
        assertThatThrownBy(() -> cypher(LIMITS).run(query, Map.of()))
                .isInstanceOfAny(CypherRefused.class, CypherStopped.class);
        assertLogAnswers(40);
    }

    @Test
    void isOffOnADatabaseThatEntenteDidNotStart() {
        var external =
                new FreeCypher(driver, LIMITS, new StaticListableBeanFactory().getBeanProvider(LastResort.class));

        assertThatThrownBy(() -> external.run("RETURN 1", Map.of()))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("entente.cypher.enabled");
        var turnedOn = new FreeCypher(
                driver,
                new CypherSettings(true, LIMITS.timeout(), LIMITS.grace(), 50, 2_000, 2),
                new StaticListableBeanFactory().getBeanProvider(LastResort.class));
        assertThatCode(() -> turnedOn.run("RETURN 1", Map.of())).doesNotThrowAnyException();
    }

    /** A query that kills the process: others try again, and what was acknowledged is there. */
    @Test
    @Timeout(180)
    void whatOthersWereToldIsWrittenSurvivesTheEndOfTheProcess() throws Exception {
        var acknowledged = new TreeSet<Integer>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var writing = pool.submit(() -> {
                for (var i = 100; i < 130; i++) {
                    print(i);
                    synchronized (acknowledged) {
                        acknowledged.add(i);
                    }
                }
                return true;
            });
            for (var written = 0; written < 5; ) {
                Thread.sleep(50);
                synchronized (acknowledged) {
                    written = acknowledged.size();
                }
            }
            TestDatabase.kill();
            assertThat(writing.get()).isTrue();
        }
        assertLogAnswers(70);
    }

    private void assertLogAnswers(long backers) {
        try (var session = driver.session()) {
            var found = session.executeRead(tx -> tx.run(
                            "MATCH (:Entity {id: 'armed-group/league'})<-[r:BACKS]-() RETURN count(DISTINCT r.statement) AS n")
                    .single()
                    .get("n")
                    .asLong());
            assertThat(found).isEqualTo(backers);
        }
    }
}
