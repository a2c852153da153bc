package org.entente.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs read-only Cypher from outside: checked by its syntax tree, planned first, then run in a read transaction with limits on
 * time, rows and values. A read transaction is no sandbox: what a query may do is what {@link Grammar} lists.
 */
@Component
public class FreeCypher implements DisposableBean {

    private static final String DIALECT = "CYPHER 25 ";
    private static final SessionConfig READ_ONLY =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final CypherSettings settings;
    private final ObjectProvider<LastResort> lastResort;
    private final Semaphore turns;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("free-cypher-watch").factory());

    FreeCypher(Driver driver, CypherSettings settings, ObjectProvider<LastResort> lastResort) {
        this.driver = driver;
        this.settings = settings;
        this.lastResort = lastResort;
        this.turns = new Semaphore(settings.atOnce());
    }

    /**
     * Runs one query.
     *
     * @param parameters values that JSON has
     * @throws CypherRefused if it is not answered here, or not as it stands
     * @throws CypherStopped if it did not end within the limits
     */
    public Table run(String query, Map<String, Object> parameters) {
        if (!enabled()) {
            throw new CypherRefused(
                    "Free Cypher is off on a database that Entente did not start. Turn it on with --entente.cypher.enabled=true if nobody else's data lies there.");
        }
        CypherGuard.check(query);
        if (!turns.tryAcquire()) {
            throw new CypherStopped("%d free queries are running, which is as many as may. Try again in a moment."
                    .formatted(settings.atOnce()));
        }
        try {
            return limited(query, parameters);
        } finally {
            turns.release();
        }
    }

    private boolean enabled() {
        return settings.enabled() == null ? lastResort.getIfAvailable() != null : settings.enabled();
    }

    private Table limited(String query, Map<String, Object> parameters) {
        var alarm = watch.schedule(
                () -> lastResort.ifAvailable(LastResort::endDatabaseProcess),
                settings.timeout().plus(settings.grace()).toMillis(),
                TimeUnit.MILLISECONDS);
        var limits = TransactionConfig.builder().withTimeout(settings.timeout()).build();
        try (var session = driver.session(READ_ONLY)) {
            checkPlan(session.run("EXPLAIN " + DIALECT + query, parameters, limits)
                    .consume());
            try (var transaction = session.beginTransaction(limits)) {
                var result = transaction.run(DIALECT + query, parameters);
                var rows = new ArrayList<List<Object>>();
                var values = new PlainValues(settings.values());
                while (result.hasNext() && rows.size() < settings.rows()) {
                    rows.add(values.of(result.next()));
                }
                return new Table(result.keys(), rows, result.hasNext());
            }
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw new CypherStopped(
                    "The query had to be ended together with the database process, which is starting again. Ask for less.",
                    e);
        } catch (ClientException e) {
            throw stoppedOrRefused(e);
        } catch (Neo4jException e) {
            throw new CypherStopped(
                    "The database ended the query (%s). Ask for less, or bound what it matches."
                            .formatted(e.getMessage()),
                    e);
        } finally {
            alarm.cancel(false);
        }
    }

    private RuntimeException stoppedOrRefused(ClientException e) {
        if (e.code().contains("TransactionTimedOut") || e.code().contains("TransactionTerminated")) {
            return new CypherStopped(
                    "The query ran longer than %d ms. Ask for less, or bound what it matches."
                            .formatted(settings.timeout().toMillis()),
                    e);
        }
        var refused = new CypherRefused("The database does not take the query: " + e.getMessage());
        refused.initCause(e);
        return refused;
    }

    private static void checkPlan(org.neo4j.driver.summary.ResultSummary summary) {
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw new CypherRefused(
                    "The query does not only read (%s). Use MATCH … RETURN.".formatted(summary.queryType()));
        }
        checkOperators(summary.plan());
    }

    private static void checkOperators(Plan plan) {
        var operator = plan.operatorType().replaceAll("[(@].*", "");
        if (!Grammar.OPERATORS.contains(operator)) {
            throw new CypherRefused(
                    "The plan of the query has a step that free queries may not take (%s).".formatted(operator));
        }
        plan.children().forEach(FreeCypher::checkOperators);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
