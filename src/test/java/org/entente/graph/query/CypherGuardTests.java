package org.entente.graph.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CypherGuardTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (e:Entity) RETURN e.name LIMIT 10",
                "MATCH (a:Entity {id: $id})-[r:BACKS|OPPOSES]->(b) WHERE r.from <= 5 AND b.name STARTS WITH 'A' RETURN b.name, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 5",
                "MATCH p = (a:Entity)-[:BACKS*1..3]->(b) RETURN [n IN nodes(p) | n.name]",
                "MATCH p = (a:Entity)-[:BACKS]->{1,3}(b) RETURN length(p)",
                "MATCH p = shortestPath((a:Entity {id: 'x'})-[*..6]-(b:Entity {id: 'y'})) RETURN p",
                "MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:READ_IN]->() } RETURN COUNT { (s)--() }, s {.id, .modality}",
                "UNWIND range(1, 100) AS i RETURN i, CASE WHEN i > 50 THEN 'high' ELSE 'low' END",
                "CALL db.labels() YIELD label RETURN label",
                "MATCH (e:Entity) CALL (e) { MATCH (e)-[r:CONTROLS]->(p) RETURN count(r) AS n } RETURN e.name, n",
                "MATCH (e:Entity) RETURN e.name AS name UNION MATCH (d:Document) RETURN d.title AS name",
                "MATCH ()-[r:CONTROLS]->(p) WHERE r.earliestStart <= date('2014-06-22') RETURN p.name, r.quotation",
                "MATCH (e:Entity) WHERE any(a IN e.aliases WHERE a CONTAINS 'Daesh') RETURN e",
                "MATCH p = (a)-[:BACKS*1..3]->(b) WITH [n IN nodes(p) | n.name] AS names RETURN [n IN names | toUpper(n)]",
                "MATCH (s:Statement)-[:PRESENT]->(d:Document) WITH d, count(s) AS n, collect(s.relation) AS relations WITH d.publisherName AS publisher, sum(n) AS all, collect(relations) AS told RETURN publisher, all, all + 1 AS more, size(told) AS documents, publisher + ' (' + toString(all) + ')' AS words ORDER BY all DESC",
            })
    void readsWhatAReaderAsks(String query) {
        assertThatCode(() -> CypherGuard.check(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n) RETURN n",
                "MATCH (n) SET n.name = 'x' RETURN n",
                "MATCH (n) DETACH DELETE n",
                "MERGE (n:Entity {id: 'x'}) RETURN n",
                "MATCH (n) REMOVE n.name RETURN n",
                "MATCH (n) FOREACH (x IN [1] | SET n.a = x)",
                "INSERT (n:Entity) RETURN n",
                "MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m",
                "MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
                "DROP INDEX x",
                "CREATE INDEX FOR (n:Entity) ON (n.name)",
                "CREATE USER x SET PASSWORD 'abc'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
            })
    void refusesToWrite(String query) {
        assertThatThrownBy(() -> CypherGuard.check(query)).isInstanceOf(CypherRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "LOAD CSV FROM 'http://127.0.0.1:8080/actuator/env' AS line RETURN line",
                "SHOW USERS",
                "SHOW SETTINGS",
                "SHOW TRANSACTIONS",
                "TERMINATE TRANSACTION 'neo4j-transaction-1'",
                "USE system SHOW DATABASES",
                "USE system RETURN 1",
                "CALL dbms.listConfig() YIELD name RETURN name",
                "CALL dbms.killQuery('x')",
                "CALL `dbms`.`listConfig`() YIELD name RETURN name",
                "CALL db.createLabel('x')",
                "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
                "CALL db.stats.collect('QUERIES')",
                "RETURN apoc.util.sleep(100000)",
                "EXPLAIN MATCH (n) RETURN n",
                "PROFILE MATCH (n) RETURN n",
                "CYPHER 5 MATCH (n) RETURN n",
                "CYPHER runtime=parallel MATCH (n) RETURN n",
                "MATCH (n) RETURN n; MATCH (m) RETURN m",
                "MATCH (n) RETURN n; CREATE (m)",
            })
    void refusesWhatReachesBeyondTheGraph(String query) {
        assertThatThrownBy(() -> CypherGuard.check(query)).isInstanceOf(CypherRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN reduce(s = 0, x IN [1, 2] | s + x)",
                "RETURN range(1, 1000000000)",
                "RETURN range(1, $n)",
                "RETURN range(-9223372036854775808, 9223372036854775807)",
                "RETURN `range`(1, 1000000000)",
                "RETURN [a IN range(1, 9999) | [b IN range(1, 9999) | [c IN range(1, 9999) | c]]]",
                "RETURN all(a IN [1] WHERE any(b IN [1] WHERE none(c IN [1] WHERE c = a)))",
                "MATCH (a)-[*]-(b) RETURN a",
                "MATCH (a)-[*2..]-(b) RETURN a",
                "MATCH (a)-[*1..50]-(b) RETURN a",
                "MATCH (a)-[:BACKS]->+(b) RETURN a",
                "MATCH (a)-[:BACKS]->*(b) RETURN a",
                "MATCH (a)-[:BACKS]->{2,}(b) RETURN a",
                "MATCH (a)-[:BACKS]->{1,99}(b) RETURN a",
                "MATCH ((a)-[:BACKS]->(b))+ RETURN a",
                "MATCH SHORTEST 3 (a)--+(b) RETURN a",
                "RETURN randomUUID()",
                "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a+)+$'",
                "MATCH (d:Document) WHERE d.text =~ '(.*)*x' RETURN d.id",
                "MATCH (d:Document) WHERE d.text =~ $pattern RETURN d.id",
                "MATCH (d:Document) WHERE any(x IN [d.text] WHERE x =~ '(.*,){20}x') RETURN d.id",
            })
    void refusesWhatCanRunAwayInsideOneRow(String query) {
        assertThatThrownBy(() -> CypherGuard.check(query)).isInstanceOf(CypherRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH a + a AS a ",
                "WITH a || a AS a ",
                "WITH [a, a] AS a ",
                "WITH {one: a, other: a} AS a ",
                "UNWIND [[a, a, a]] AS b WITH b AS a ",
                "CALL (a) { RETURN [a, a] AS b } WITH b AS a ",
                "WITH `a` + a AS a ",
                "WITH [a, a, a, a, a, a, a, a, a, a] AS a ",
                "WITH [x IN [a] | x + x] AS a ",
                "WITH [x IN range(1, 10000) | a] AS a ",
            })
    void refusesWhatDoublesItselfFromClauseToClause(String clause) {
        assertThatThrownBy(() -> CypherGuard.check("WITH 'x' AS a " + clause.repeat(24) + "RETURN a"))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("grow");
        assertThatCode(() -> CypherGuard.check("WITH 'x' AS a " + clause + "RETURN a"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesListsOfListsOfLists() {
        assertThatThrownBy(
                        () -> CypherGuard.check(
                                "WITH [x IN range(1, 10000) | 'x'] AS a WITH [y IN range(1, 10000) | a] AS b WITH [z IN range(1, 10000) | b] AS c RETURN c = c"))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("grow");
    }

    @Test
    void refusesEscapesThatTheDatabaseWouldReadOtherwise() {
        assertThatThrownBy(() -> CypherGuard.check("RETURN 1 \\u003B CREATE (n)"))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("Unicode escapes");
    }

    @Test
    void hidesNothingInCommentsOrStrings() {
        assertThatCode(() -> CypherGuard.check("RETURN 'CREATE (n)' AS text // DELETE n"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CypherGuard.check("RETURN 1 /* */ CREATE (n)")).isInstanceOf(CypherRefused.class);
    }

    @Test
    void saysWhereTheQueryWentWrong() {
        assertThatThrownBy(() -> CypherGuard.check("MATCH (n)\nRETRUN n"))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("Line 2, column 1");
    }

    @Test
    void refusesNestingThatWouldExhaustAStack() {
        assertThatThrownBy(() -> CypherGuard.check("RETURN " + "(".repeat(4000) + "1" + ")".repeat(4000)))
                .isInstanceOf(CypherRefused.class)
                .hasMessageContaining("Brackets");
        assertThatCode(() -> CypherGuard.check("RETURN " + "NOT ".repeat(2000) + "true"))
                .satisfiesAnyOf(
                        thrown -> org.assertj.core.api.Assertions.assertThat(thrown)
                                .isNull(),
                        thrown -> org.assertj.core.api.Assertions.assertThat(thrown)
                                .isInstanceOf(CypherRefused.class));
    }
}
