package org.entente.rdf;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * What a query from outside may not do: ask other services, call functions of this program's own, or run away inside one
 * expression, where the time limit of a query, which is looked at between rows, does not reach.
 */
final class SparqlGuard {

    /** Longest text that an expression may make. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final String W3C = "http://www.w3.org/";

    private SparqlGuard() {}

    /**
     * @return the query, whose expressions end by themselves once the time is over
     * @throws RefusedQuery if it asks for what it may not
     */
    static Query guarded(Query query, Duration timeout) {
        var deadline = new Deadline(System.nanoTime() + timeout.toNanos());
        query.getAggregators().forEach(a -> checkAggregated(a.getAggregator().getExprList()));
        var elements = new NoServices();
        return QueryTransformOps.transform(query, elements, new Expressions(elements, deadline));
    }

    /** What is aggregated is not rewritten, so that what would have to be is refused there. */
    private static void checkAggregated(@Nullable ExprList aggregated) {
        if (aggregated == null) {
            return;
        }
        Walker.walk(aggregated, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN function) {
                if (function instanceof E_Function called) {
                    checkFunction(called);
                }
                if (function instanceof E_Regex
                        || function instanceof E_StrReplace
                        || function instanceof E_StrConcat) {
                    throw new RefusedQuery(
                            "%s is not taken inside an aggregate. BIND it to a variable, and aggregate that."
                                    .formatted(function.getFunctionSymbol()));
                }
            }

            @Override
            public void visit(ExprFunctionOp function) {
                throw new RefusedQuery(
                        "EXISTS is not taken inside an aggregate. BIND it to a variable, and aggregate that.");
            }
        });
    }

    private static void checkFunction(E_Function called) {
        if (!called.getFunctionIRI().startsWith(W3C)) {
            throw new RefusedQuery("There is no function <%s> here, only those of SPARQL, XPath and XML Schema."
                    .formatted(called.getFunctionIRI()));
        }
    }

    private static final class NoServices extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementService service, org.apache.jena.graph.Node name, Element inner) {
            throw new RefusedQuery("SERVICE is not answered here. Ask %s itself, or leave it out."
                    .formatted(service.getServiceNode()));
        }
    }

    private static final class Expressions extends ExprTransformApplyElementTransform {

        private final Deadline deadline;

        Expressions(NoServices elements, Deadline deadline) {
            super(elements);
            this.deadline = deadline;
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_StrEncodeForURI
                    ? new BoundedEncoding(argument)
                    : super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Function called) {
                checkFunction(called);
            }
            return switch (function) {
                case E_Regex _ -> new TimedRegex(arguments, deadline);
                case E_StrReplace _ -> new TimedReplace(arguments, deadline);
                case E_StrConcat _ -> new BoundedConcat(arguments);
                default -> super.transform(function, arguments);
            };
        }
    }

    /** When a query must have ended. */
    record Deadline(long nanoTime) {

        void check() {
            if (System.nanoTime() - nanoTime > 0) {
                throw new QueryBeyondLimit("A regular expression took longer than one query may. Simplify it.");
            }
        }

        /** Looks for every match, in time or not at all: what is done afterwards without a clock takes no longer. */
        void tryOut(String text, String pattern, String flags) {
            var matcher = RegexEngine.makePattern("REGEX", pattern, flags).matcher(new Timed(text, this));
            while (matcher.find()) {
                check();
            }
        }
    }

    /** A text that can be read until the time is over. */
    private record Timed(CharSequence text, Deadline deadline) implements CharSequence {

        @Override
        public char charAt(int index) {
            deadline.check();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Timed(text.subSequence(start, end), deadline);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static @Nullable Expr argument(ExprList arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    private static String text(List<NodeValue> values, int index) {
        var value = index < values.size() ? values.get(index) : null;
        return value == null || !value.asNode().isLiteral()
                ? ""
                : value.asNode().getLiteralLexicalForm();
    }

    private static NodeValue bounded(NodeValue value) {
        if (value.asNode().isLiteral() && value.asNode().getLiteralLexicalForm().length() > LONGEST_TEXT) {
            throw new QueryBeyondLimit("An expression made a text of more than %d characters.".formatted(LONGEST_TEXT));
        }
        return value;
    }

    private static final class TimedRegex extends E_Regex {

        private final Deadline deadline;

        @SuppressWarnings("NullAway") // Jena takes null for flags that are not given
        TimedRegex(ExprList arguments, Deadline deadline) {
            super(arguments.get(0), arguments.get(1), argument(arguments, 2));
            this.deadline = deadline;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            deadline.tryOut(text(values, 0), text(values, 1), text(values, 2));
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new TimedRegex(arguments, deadline);
        }
    }

    private static final class TimedReplace extends E_StrReplace {

        private final Deadline deadline;

        @SuppressWarnings("NullAway") // Jena takes null for flags that are not given
        TimedReplace(ExprList arguments, Deadline deadline) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), argument(arguments, 3));
            this.deadline = deadline;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            deadline.tryOut(text(values, 0), text(values, 1), text(values, 3));
            return bounded(super.eval(values));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new TimedReplace(arguments, deadline);
        }
    }

    private static final class BoundedConcat extends E_StrConcat {

        BoundedConcat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            return bounded(super.eval(values));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new BoundedConcat(arguments);
        }
    }

    private static final class BoundedEncoding extends E_StrEncodeForURI {

        BoundedEncoding(Expr argument) {
            super(argument);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return bounded(super.eval(value));
        }

        @Override
        public Expr copy(Expr argument) {
            return new BoundedEncoding(argument);
        }
    }
}
