package org.entente.extraction;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserGrammar;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructureFactory;
import edu.stanford.nlp.util.Filters;
import java.util.List;
import java.util.function.Function;
import org.entente.extraction.Analyser.ParseFailed;

/**
 * Two parsers of different kinds over the same words: a shift-reduce constituency parser with a beam, whose trees are
 * turned into dependencies, and a neural dependency parser as the second opinion. Thread-safe.
 */
final class Parsers {

    /** Identifies both parsers: what they made under another value may differ. */
    static final String VERSION = "corenlp-4.5.10/sr-beam+nndep";

    private static final String FIRST = "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz";
    private static final String SECOND = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private final ParserGrammar first;
    private final GrammaticalStructureFactory structures;
    private final DependencyParser second;
    private final KeptParses kept;

    Parsers(KeptParses kept) {
        this.kept = kept;
        first = ParserGrammar.loadModel(FIRST);
        structures = first.getTLPParams()
                .treebankLanguagePack()
                .grammaticalStructureFactory(
                        Filters.acceptFilter(), first.getTLPParams().typedDependencyHeadFinder());
        second = DependencyParser.loadFromModelFile(SECOND);
    }

    Dependencies first(List<Token> tokens, ParseInput input) {
        return assemble(tokens, input, words -> kept.of(FIRST, words, this::byFirst));
    }

    Dependencies second(List<Token> tokens, ParseInput input) {
        return assemble(tokens, input, words -> kept.of(SECOND, words, this::bySecond));
    }

    private Dependencies byFirst(List<Token> words) {
        var query = first.parserQuery();
        if (!query.parse(labels(words))) {
            throw new ParseFailed(words.toString());
        }
        return tree(words.size(), structures.newGrammaticalStructure(query.getBestParse()));
    }

    private Dependencies bySecond(List<Token> words) {
        return tree(words.size(), second.predict(labels(words)));
    }

    private static Dependencies tree(int words, GrammaticalStructure structure) {
        var tree = Dependencies.none(words);
        for (var d : structure.typedDependencies()) {
            int at = d.dep().index() - 1;
            if (d.gov().index() == 0) {
                tree.makeRoot(at);
            } else {
                tree.attach(at, d.gov().index() - 1, d.reln().toString());
            }
        }
        return tree;
    }

    private static List<CoreLabel> labels(List<Token> words) {
        return words.stream().map(Parsers::coreLabel).toList();
    }

    private static CoreLabel coreLabel(Token t) {
        var label = new CoreLabel();
        label.setWord(t.word());
        label.setValue(t.word());
        label.setTag(t.tag());
        return label;
    }

    private static Dependencies assemble(
            List<Token> tokens, ParseInput input, Function<List<Token>, Dependencies> parse) {
        var tree = Dependencies.none(tokens.size());
        int root = fill(tree, tokens, input.main(), parse);
        if (!input.tail().isEmpty()) {
            int said = ReportingTree.attach(tree, tokens, input.tail());
            tree.attach(root, said, "ccomp");
            tree.makeRoot(said);
        }
        input.names()
                .forEach(name ->
                        name.stream().skip(1).forEach(i -> tree.attach(i, name.getFirst(), inName(tokens.get(i)))));
        input.aside().forEach(span -> putBack(tree, tokens, span));
        return tree;
    }

    private static int fill(
            Dependencies tree, List<Token> tokens, List<Integer> indices, Function<List<Token>, Dependencies> parse) {
        var parsed = parse.apply(indices.stream().map(tokens::get).toList());
        int root = indices.getFirst();
        for (int i = 0; i < indices.size(); i++) {
            if (parsed.isRoot(i)) {
                root = indices.get(i);
                tree.makeRoot(root);
            } else if (parsed.isAttached(i)) {
                tree.attach(indices.get(i), indices.get(parsed.head(i)), parsed.label(i));
            }
        }
        for (int i : indices) {
            if (!tree.isAttached(i) && i != root) {
                tree.attach(i, root, "dep");
            }
        }
        return root;
    }

    private static String inName(Token t) {
        return switch (t.tag()) {
            case "HYPH" -> "punct";
            case "IN", "CC", "DT" -> "flat";
            default -> "compound";
        };
    }

    /** Hangs what was set aside onto the nearest verb before it, else behind it; a bracket onto the word before it. */
    private static void putBack(Dependencies tree, List<Token> tokens, List<Integer> span) {
        int start = span.getFirst();
        boolean bracket = tokens.get(start).tag().equals("-LRB-");
        if (!bracket && tokens.get(span.getLast()).time() == null) {
            // a weakener: of the word behind it
            int host = Math.min(span.getLast() + 1, tokens.size() - 1);
            span.forEach(i -> tree.attach(i, host, "advmod"));
            return;
        }
        int head = span.get(span.size() - (bracket ? 2 : 1));
        int to = bracket ? start - 1 : nearestVerb(tree, tokens, start, span.getLast());
        for (int i : span) {
            tree.attach(i, head, label(tokens.get(i)));
        }
        tree.attach(head, to, bracket ? "appos" : "obl:tmod");
    }

    private static String label(Token t) {
        return switch (t.tag()) {
            case "IN" -> "case";
            case "DT" -> "det";
            case "-LRB-", "-RRB-", "," -> "punct";
            case "RB" -> "advmod";
            case "JJ" -> "amod";
            default -> "compound";
        };
    }

    private static int nearestVerb(Dependencies tree, List<Token> tokens, int start, int end) {
        int after = end + 1;
        if (after < tokens.size()
                && (tokens.get(after).isVerb() || tokens.get(after).tag().equals("MD"))) {
            return lexical(tree, after);
        }
        for (int i = start - 1; i >= 0; i--) {
            if (tokens.get(i).isVerb()) {
                return lexical(tree, i);
            }
        }
        for (int i = end + 1; i < tokens.size(); i++) {
            if (tokens.get(i).isVerb()) {
                return lexical(tree, i);
            }
        }
        return start > 0 ? start - 1 : end + 1;
    }

    private static int lexical(Dependencies tree, int verb) {
        var label = tree.label(verb);
        return label.startsWith("aux") || label.equals("cop") ? tree.head(verb) : verb;
    }
}
