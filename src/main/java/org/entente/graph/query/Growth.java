package org.entente.graph.query;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/**
 * How much larger a value may become from clause to clause: {@code WITH [a, a] AS a}, twenty times over, makes a million of
 * one, and {@code WITH a + a AS a} a string of a million. The database counts neither as memory of the query.
 */
final class Growth {

    /** How many times larger a list may become, since one clause may name a value as often as it has columns. */
    static final long MOST_NAMED = 1_000_000;
    /** How many times longer a text may become. */
    static final long MOST_JOINED = 1_000;

    /** How long a list may be that a query loops over; what is repeated for each item grows as often. */
    private static final int LOOP = CypherGuard.LONGEST_RANGE;

    private long named = 1;
    private long joined = 1;

    private Growth() {}

    /** @throws CypherRefused if the clauses of the query could make a value grow beyond what one row may hold */
    static void check(ParseTree query) {
        var growth = new Growth();
        growth.clauses(query);
        if (growth.named > MOST_NAMED || growth.joined > MOST_JOINED) {
            throw new CypherRefused(
                    "The query names or joins the same values again from clause to clause, so that one could grow some %,d times over. Use fewer WITH, or name each value once."
                            .formatted(Math.max(growth.named, growth.joined)));
        }
    }

    private void clauses(ParseTree tree) {
        if (tree instanceof Cypher25Parser.WithClauseContext
                || tree instanceof Cypher25Parser.ReturnClauseContext
                || tree instanceof Cypher25Parser.UnwindClauseContext) {
            var names = new HashMap<String, Integer>();
            var joins = named(tree, names);
            named = times(named, names.values().stream().reduce(1, Math::max));
            named = times(named, repeats(tree) ? LOOP : 1);
            joined = times(joined, 1 + joins);
        }
        for (var i = 0; i < tree.getChildCount(); i++) {
            clauses(tree.getChild(i));
        }
    }

    private static long times(long grown, int by) {
        return Math.min(Long.MAX_VALUE / (2L * LOOP), grown * by);
    }

    /** Whether a loop over a list repeats, for each item, what is not of the item: {@code [i IN range(1, 10000) | a]}. */
    private static boolean repeats(ParseTree tree) {
        if (tree instanceof Cypher25Parser.ListComprehensionContext loop && loop.barExp != null) {
            var names = new HashMap<String, Integer>();
            named(loop.barExp, names);
            names.remove(name(loop.variable()));
            if (!names.isEmpty()) {
                return true;
            }
        }
        for (var i = 0; i < tree.getChildCount(); i++) {
            if (!(tree.getChild(i) instanceof Cypher25Parser.ClauseContext) && repeats(tree.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    private static String name(Cypher25Parser.VariableContext variable) {
        return variable.getText().replace("`", "");
    }

    /** @return how often values are joined by {@code +} or {@code ||}, clauses within it apart */
    private static int named(ParseTree tree, Map<String, Integer> names) {
        var joins = 0;
        if (tree instanceof Cypher25Parser.VariableContext variable) {
            names.merge(name(variable), 1, Integer::sum);
        } else if (tree instanceof Cypher25Parser.Expression6Context sum) {
            joins += sum.PLUS().size() + sum.DOUBLEBAR().size();
        }
        for (var i = 0; i < tree.getChildCount(); i++) {
            if (!(tree.getChild(i) instanceof Cypher25Parser.ClauseContext)) {
                joins += named(tree.getChild(i), names);
            }
        }
        return joins;
    }
}
