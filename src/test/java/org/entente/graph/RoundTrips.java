package org.entente.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * A driver that notes the queries which pass through it, so that tests can count them and benchmarks send them again. For
 * one thread at a time.
 */
public final class RoundTrips {

    private final Driver plain;
    private final Driver noting;
    private @Nullable List<Query> noted;
    private boolean rehearsing;
    private int transactions;

    public RoundTrips(Driver plain) {
        this.plain = plain;
        this.noting = proxy(Driver.class, plain, this::ofDriver);
    }

    /** The driver whose queries are noted. */
    public Driver driver() {
        return noting;
    }

    /** What the work sends, in order. */
    public List<Query> of(Runnable work) {
        var queries = new ArrayList<Query>();
        noted = queries;
        try {
            work.run();
        } finally {
            noted = null;
        }
        return queries;
    }

    /** In how many transactions the work is done. */
    public int transactionsOf(Runnable work) {
        transactions = 0;
        work.run();
        return transactions;
    }

    /** What the work would write, in order: it is done, and its transactions are taken back. */
    public List<Query> rehearse(Runnable work) {
        rehearsing = true;
        try {
            return of(work);
        } finally {
            rehearsing = false;
        }
    }

    /** Sends queries by the driver alone, in one transaction, and takes all rows. */
    public int read(List<Query> queries) {
        try (var session = plain.session()) {
            return session.executeRead(tx -> queries.stream()
                    .mapToInt(query -> tx.run(query).list().size())
                    .sum());
        }
    }

    /** Sends queries by the driver alone, in one transaction. */
    public void write(List<Query> queries) {
        try (var session = plain.session()) {
            session.executeWriteWithoutResult(
                    tx -> queries.forEach(query -> tx.run(query).consume()));
        }
    }

    private @Nullable Object ofDriver(Method method, @Nullable Object[] arguments) throws Throwable {
        var result = call(method, plain, arguments);
        return result instanceof Session session
                ? proxy(Session.class, session, (m, a) -> ofSession(session, m, a))
                : result;
    }

    private @Nullable Object ofSession(Session session, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("executeWrite")
                && rehearsing
                && arguments[0] instanceof TransactionCallback<?> work) {
            try (var tx = session.beginTransaction()) {
                var done = work.execute(noting(tx));
                tx.rollback();
                return done;
            }
        }
        if (arguments.length > 0 && arguments[0] instanceof TransactionCallback<?> work) {
            transactions++;
            arguments[0] = (TransactionCallback<@Nullable Object>) tx -> work.execute(noting(tx));
        }
        return call(method, session, arguments);
    }

    private TransactionContext noting(SimpleQueryRunner tx) {
        return proxy(TransactionContext.class, tx, (method, arguments) -> {
            if (method.getName().equals("run") && noted != null) {
                noted.add(query(arguments));
            }
            return call(SimpleQueryRunner.class.getMethod(method.getName(), method.getParameterTypes()), tx, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static Query query(@Nullable Object[] arguments) {
        return switch (arguments[0]) {
            case Query query -> query;
            case String text when arguments.length == 1 -> new Query(text);
            case String text when arguments[1] instanceof Value parameters -> new Query(text, parameters);
            case String text
            when arguments[1] instanceof Map<?, ?> parameters -> new Query(text, (Map<String, Object>) parameters);
            case null, default -> throw new IllegalArgumentException("not a query");
        };
    }

    private interface Calls {
        @Nullable
        Object call(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Object of, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                RoundTrips.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    var given = arguments == null ? new Object[0] : arguments;
                    return method.getDeclaringClass().equals(Object.class)
                            ? call(method, of, given)
                            : calls.call(method, given);
                }));
    }

    private static @Nullable Object call(Method method, Object on, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
