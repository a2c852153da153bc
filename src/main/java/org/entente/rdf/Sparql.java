package org.entente.rdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateFactory;

/**
 * Answers SPARQL 1.1 queries over the projection, and only reads. The default graph is the union of all named graphs:
 * what different documents report lies side by side in it, so whoever counts or contrasts reports should ask by
 * {@code GRAPH}.
 */
public class Sparql {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private final Projection projection;
    private final Iris iris;
    private final RdfSettings.Sparql limits;
    private final Semaphore running;
    private final HeapGuard heap;

    Sparql(Projection projection, RdfSettings settings, HeapGuard heap) {
        this.heap = heap;
        this.projection = projection;
        this.iris = settings.iris();
        this.limits = settings.rdf().sparql();
        this.running = new Semaphore(limits.atOnce(), true);
    }

    /** A query that was understood and may be asked. */
    public static final class Question {

        private final Query query;

        private Question(Query query) {
            this.query = query;
        }

        /** Whether the answer is a graph (CONSTRUCT, DESCRIBE), and not a table or a yes or no. */
        public boolean wantsGraph() {
            return query.isConstructType() || query.isDescribeType();
        }
    }

    /**
     * @param position of the log that the dataset stood at
     * @param body complete
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Answer(long position, byte[] body) {}

    /**
     * Reads a query.
     *
     * @param defaultGraphs where any or {@code namedGraphs} are given, they take the place of the query's own FROM
     * @throws MalformedQuery if it is no query
     * @throws RefusedQuery if it asks for what is not done here
     */
    public Question understand(String text, List<String> defaultGraphs, List<String> namedGraphs) {
        if (text.length() > limits.query()) {
            throw new RefusedQuery(
                    "A query of %d characters is too long; %d are the most.".formatted(text.length(), limits.query()));
        }
        var query = parse(text);
        if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaultGraphs.forEach(query::addGraphURI);
            namedGraphs.forEach(query::addNamedGraphURI);
        }
        SparqlGuard.guarded(query, limits.timeout());
        return new Question(query);
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text, iris.base(), Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw new RefusedQuery("This endpoint only reads. Take documents in with POST /api/documents.");
            }
            throw malformed(e);
        } catch (QueryException e) {
            throw new MalformedQuery(String.valueOf(e.getMessage()), 0, 0);
        }
    }

    /** At the place that the message names: the exception's own is that of the token before. */
    private static MalformedQuery malformed(QueryParseException e) {
        var message = String.valueOf(e.getMessage());
        var place = PLACE.matcher(message);
        return place.find()
                ? new MalformedQuery(message, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : new MalformedQuery(message, Math.max(0, e.getLine()), Math.max(0, e.getColumn()));
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxARQ).getOperations().isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    /** @throws QueryBeyondLimit if it takes too long or gives too much */
    public Answer answer(Question question, ResultForm form) {
        return asking(question, (execution, out) -> {
            if (question.query.isAskType()) {
                RowSetWriterRegistry.getFactory(lang(form))
                        .create(lang(form))
                        .write(out, execution.ask(), execution.getContext());
            } else {
                RowSetWriterRegistry.getFactory(lang(form))
                        .create(lang(form))
                        .write(out, counted(execution.select()), execution.getContext());
            }
        });
    }

    /** @throws QueryBeyondLimit if it takes too long or gives too much */
    public Answer answer(Question question, Serialisation as) {
        return asking(question, (execution, out) -> {
            var sink = GraphSink.to(out, as);
            sink.begin();
            // what a query makes is one graph, and none of the dataset's: clients look for it in the default graph
            sink.graph(
                    Quad.defaultGraphIRI,
                    collected(
                            question.query.isDescribeType()
                                    ? execution.describeTriples()
                                    : execution.constructTriples()));
            sink.end();
        });
    }

    private interface Asking {
        void run(QueryExec execution, OutputStream out);
    }

    private Answer asking(Question question, Asking asking) {
        projection.follow(Duration.ofSeconds(2));
        take();
        long started = System.nanoTime();
        try {
            var answer = transacted(question, asking);
            // A query that is stopped inside an EXISTS ends as if there were nothing more.
            if (isStopped(started)) {
                throw stopped();
            }
            return answer;
        } catch (QueryCancelledException e) {
            throw stopped();
        } catch (QueryBeyondLimit e) {
            throw e;
        } catch (RuntimeException e) {
            // A query that is stopped in the middle of a step fails in any way: an iterator is gone, or has nothing
            // more.
            if (isStopped(started)) {
                throw stopped();
            }
            throw e;
        } finally {
            running.release();
        }
    }

    private boolean isStopped(long started) {
        return heap.scarce() || System.nanoTime() - started >= limits.timeout().toNanos();
    }

    private QueryBeyondLimit stopped() {
        return new QueryBeyondLimit(
                heap.scarce()
                        ? "The query needed more memory than there is. Narrow it, or ask for less at a time."
                        : "The query took longer than %d seconds. Narrow it, or add a LIMIT."
                                .formatted(limits.timeout().toSeconds()));
    }

    private Answer transacted(Question question, Asking asking) {
        var store = projection.store();
        var out = new BoundedOutput(limits.response().toBytes());
        store.begin(ReadWrite.READ);
        // with FROM or FROM NAMED, the engine makes a dataset of the graphs that are named, and of no others
        try (var execution = QueryExec.dataset(store)
                        .query(SparqlGuard.guarded(question.query, limits.timeout()))
                        .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .set(TDB2.symUnionDefaultGraph, !question.query.hasDatasetDescription())
                        .set(ARQ.httpServiceAllowed, false)
                        .set(ARQ.enablePropertyFunctions, false)
                        .build();
                var _ = heap.watch(execution::abort)) {
            asking.run(execution, out);
            return new Answer(projection.storedPosition(), out.toByteArray());
        } finally {
            store.end();
        }
    }

    private void take() {
        try {
            if (!running.tryAcquire(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueryBeyondLimit(
                        "%d queries are running already. Ask again later.".formatted(limits.atOnce()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryBeyondLimit("The service is stopping.");
        }
    }

    private RowSet counted(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), new java.util.Iterator<Binding>() {
            private int count;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Binding next() {
                if (++count > limits.rows()) {
                    throw tooMany();
                }
                return rows.next();
            }
        });
    }

    private Graph collected(java.util.Iterator<Triple> triples) {
        var graph = GraphFactory.createDefaultGraph();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > limits.rows()) {
                throw tooMany();
            }
        }
        return graph;
    }

    private QueryBeyondLimit tooMany() {
        return new QueryBeyondLimit(
                "The query has more than %d results. Add a LIMIT of at most that, or take all from /export."
                        .formatted(limits.rows()));
    }

    private static Lang lang(ResultForm form) {
        return switch (form) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
        };
    }

    /** Refuses to grow beyond a size. */
    private static final class BoundedOutput extends ByteArrayOutputStream {

        private final long most;

        BoundedOutput(long most) {
            this.most = most;
        }

        @Override
        public synchronized void write(int b) {
            check(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            check(length);
            super.write(bytes, offset, length);
        }

        private void check(int more) {
            if ((long) count + more > most) {
                throw new QueryBeyondLimit(
                        "The answer is larger than %d bytes. Ask for less at a time.".formatted(most));
            }
        }
    }
}
