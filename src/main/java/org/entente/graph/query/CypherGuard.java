package org.entente.graph.query;

import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/**
 * Decides from its syntax tree whether a free query may be sent to the database. The tree comes from the grammar of the
 * very Neo4j that runs the query, so both read it alike.
 */
final class CypherGuard {

    static final int LONGEST_QUERY = 10_000;
    static final int LONGEST_PATH = 6;
    static final int LONGEST_RANGE = 10_000;
    /** Deeper nesting could exhaust the stack of a parser. */
    private static final int DEEPEST_BRACKETS = 60;

    private static final Set<String> LOOPS = Set.of("listComprehension", "listItemsPredicate", "patternComprehension");

    private CypherGuard() {}

    /** @throws CypherRefused if the query does anything but read, or could run away inside one row */
    static void check(String query) {
        if (query.isBlank()) {
            throw new CypherRefused(
                    "The query is empty. Send one Cypher query, such as MATCH (e:Entity) RETURN e.name LIMIT 10.");
        }
        if (query.length() > LONGEST_QUERY) {
            throw new CypherRefused(
                    "The query is %d characters long; at most %d are read. Pass long values as parameters."
                            .formatted(query.length(), LONGEST_QUERY));
        }
        if (query.contains("\\u")) {
            throw new CypherRefused(
                    "Unicode escapes (\\u…) are not read in free queries. Write the characters themselves.");
        }
        checkBrackets(query);
        var tree = parse(query);
        walk(tree, false);
        Growth.check(tree);
    }

    private static void checkBrackets(String query) {
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            switch (query.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth > DEEPEST_BRACKETS) {
                throw new CypherRefused(
                        "Brackets stand more than %d deep. Simplify the query.".formatted(DEEPEST_BRACKETS));
            }
        }
    }

    private static ParseTree parse(String query) {
        var lexer = new Cypher25Lexer(CharStreams.fromString(query));
        var parser = new Cypher25Parser(new CommonTokenStream(lexer));
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        lexer.addErrorListener(Refuse.SYNTAX_ERRORS);
        parser.addErrorListener(Refuse.SYNTAX_ERRORS);
        var statements = parser.statements();
        if (statements.statement().size() != 1) {
            throw new CypherRefused("Send one query at a time, not %d."
                    .formatted(statements.statement().size()));
        }
        return statements;
    }

    private static void walk(ParseTree tree, boolean inLoop) {
        if (!(tree instanceof ParserRuleContext node)) {
            return;
        }
        var rule = Cypher25Parser.ruleNames[node.getRuleIndex()];
        if (!Grammar.RULES.contains(rule)) {
            throw refused(node, "is not part of what a free query may use (%s)".formatted(words(rule)));
        }
        switch (node) {
            case Cypher25Parser.FunctionInvocationContext call -> checkFunction(call);
            case Cypher25Parser.CallClauseContext call -> checkProcedure(call);
            case Cypher25Parser.PathLengthContext length ->
                checkLength(length, length.to == null ? length.single : length.to);
            case Cypher25Parser.QuantifierContext quantifier ->
                checkLength(quantifier, quantifier.to == null ? first(quantifier) : quantifier.to);
            case Cypher25Parser.StringAndListComparisonContext comparison -> {
                // one pattern such as '(a+)+b' matches for longer than anybody waits, inside one row
                if (comparison.REGEQ() != null) {
                    throw refused(
                            comparison,
                            "compares with a regular expression, which could run away; use CONTAINS, STARTS WITH or ENDS WITH, with toLower(…) where case does not matter");
                }
            }
            case Cypher25Parser.SubqueryClauseContext subquery -> {
                if (subquery.subqueryInTransactionsParameters() != null) {
                    throw refused(subquery, "opens transactions of its own");
                }
            }
            default -> {}
        }
        boolean loop = LOOPS.contains(rule);
        if (loop && inLoop) {
            // the database looks at its limits between rows, not inside one: two loops over 10,000 would run on for a
            // minute
            throw refused(node, "loops over a list inside another such loop; UNWIND the outer list instead");
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            walk(node.getChild(i), loop || inLoop);
        }
    }

    private static void checkFunction(Cypher25Parser.FunctionInvocationContext call) {
        var name = call.functionName().getText().replace("`", "").toLowerCase(Locale.ROOT);
        if (!Grammar.FUNCTIONS.contains(name)) {
            throw refused(call, "calls a function that free queries may not use (%s)".formatted(name));
        }
        if (name.equals("range")) {
            var bounds = call.functionArgument().stream()
                    .map(argument -> whole(argument.getText()))
                    .toList();
            if (bounds.size() < 2 || bounds.contains(null) || Math.abs(bounds.get(1) - bounds.get(0)) > LONGEST_RANGE) {
                throw refused(call, "needs whole numbers at most %d apart".formatted(LONGEST_RANGE));
            }
        }
    }

    private static void checkProcedure(Cypher25Parser.CallClauseContext call) {
        var name = call.procedureName().getText().replace("`", "").toLowerCase(Locale.ROOT);
        if (!Grammar.PROCEDURES.contains(name)) {
            throw refused(call, "calls a procedure that free queries may not use (%s)".formatted(name));
        }
    }

    private static void checkLength(ParserRuleContext path, org.antlr.v4.runtime.@Nullable Token most) {
        var length = most == null ? null : whole(most.getText());
        if (length == null || length > LONGEST_PATH) {
            throw refused(
                    path,
                    "sets no bound on the length of a path, or one above %d; write {1,%d} or *1..%d"
                            .formatted(LONGEST_PATH, LONGEST_PATH, LONGEST_PATH));
        }
    }

    /** The number in {@code {3}}; nothing for {@code +}, {@code *} and {@code {3,}}. */
    private static org.antlr.v4.runtime.@Nullable Token first(Cypher25Parser.QuantifierContext quantifier) {
        return quantifier.getChildCount() == 3 && quantifier.getChild(1) instanceof TerminalNode number
                ? number.getSymbol()
                : null;
    }

    private static @Nullable Long whole(String text) {
        try {
            return Math.clamp(Long.parseLong(text), -1_000_000_000_000L, 1_000_000_000_000L);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static CypherRefused refused(ParserRuleContext node, String why) {
        var text = node.getText();
        return new CypherRefused("Line %d, column %d: '%s' %s."
                .formatted(
                        node.getStart().getLine(),
                        node.getStart().getCharPositionInLine() + 1,
                        text.length() > 60 ? text.substring(0, 60) + "…" : text,
                        why));
    }

    private static String words(String rule) {
        return rule.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static final class Refuse extends BaseErrorListener {

        static final Refuse SYNTAX_ERRORS = new Refuse();

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            throw new CypherRefused(
                    "Line %d, column %d: this is not Cypher 25: %s.".formatted(line, column + 1, message));
        }
    }
}
