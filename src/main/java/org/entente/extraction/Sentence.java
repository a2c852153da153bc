package org.entente.extraction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.document.Passage;
import org.entente.document.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with its words and its dependency tree. Immutable.
 *
 * <p>Labels are asked for by name; {@code nmod} also finds its subtypes, {@code nmod:poss} only that subtype.
 */
final class Sentence implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final Passage.Kind part;
    private final List<Token> tokens;
    private final Dependencies tree;
    private final @Nullable Dependencies second;
    private final List<List<Token>> children;

    Sentence(int index, Passage.Kind part, List<Token> tokens, Dependencies tree, @Nullable Dependencies second) {
        this.index = index;
        this.part = part;
        this.tokens = new ArrayList<>(tokens);
        this.tree = tree;
        this.second = second;
        this.children = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>());
        }
        for (var token : tokens) {
            int head = tree.head(token.index());
            if (head >= 0) {
                children.get(head).add(token);
            }
        }
    }

    /** Position in the document, from 0. */
    int index() {
        return index;
    }

    Passage.Kind part() {
        return part;
    }

    List<Token> tokens() {
        return java.util.Collections.unmodifiableList(tokens);
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    Optional<Token> next(Token token) {
        return token.index() + 1 < tokens.size() ? Optional.of(tokens.get(token.index() + 1)) : Optional.empty();
    }

    Optional<Token> previous(Token token) {
        return token.index() > 0 ? Optional.of(tokens.get(token.index() - 1)) : Optional.empty();
    }

    Optional<Token> head(Token token) {
        int head = tree.head(token.index());
        return head < 0 ? Optional.empty() : Optional.of(tokens.get(head));
    }

    /** How the token depends on its head. */
    String label(Token token) {
        return tree.label(token.index());
    }

    boolean is(Token token, String... labels) {
        return matches(label(token), labels);
    }

    List<Token> children(Token token) {
        return java.util.Collections.unmodifiableList(children.get(token.index()));
    }

    List<Token> children(Token token, String... labels) {
        return children.get(token.index()).stream()
                .filter(c -> matches(label(c), labels))
                .toList();
    }

    Optional<Token> child(Token token, String... labels) {
        return children.get(token.index()).stream()
                .filter(c -> matches(label(c), labels))
                .findFirst();
    }

    boolean hasChild(Token token, String label, String... lemmas) {
        return children(token, label).stream()
                .anyMatch(c -> lemmas.length == 0 || List.of(lemmas).contains(c.lemma()));
    }

    Token root() {
        return tokens.stream().filter(t -> label(t).equals("root")).findFirst().orElse(tokens.getFirst());
    }

    /** The token and all that depends on it, in text order. */
    List<Token> subtree(Token token) {
        var found = new TreeSet<Integer>();
        collect(token, found);
        return found.stream().map(tokens::get).toList();
    }

    private void collect(Token token, Set<Integer> found) {
        if (found.add(token.index())) {
            children.get(token.index()).forEach(c -> collect(c, found));
        }
    }

    /** The heads above a token, nearest first; without the token itself. */
    List<Token> ancestors(Token token) {
        var found = new ArrayList<Token>();
        var seen = new HashSet<Integer>();
        var at = head(token);
        while (at.isPresent() && seen.add(at.get().index())) {
            found.add(at.get());
            at = head(at.get());
        }
        return found;
    }

    boolean dominates(Token above, Token below) {
        return above.equals(below) || ancestors(below).contains(above);
    }

    /** The preposition (or possessive mark) that introduces a nominal; joined by blanks where there are several. */
    String preposition(Token nominal) {
        return String.join(
                " ",
                children(nominal, "case").stream()
                        .filter(c -> !c.tag().equals("POS"))
                        .map(c -> c.word().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    /** For a copula, and for the preposition in "was in the capital", the word that they make a predicate of; else the word. */
    Token predicateOf(Token word) {
        return is(word, "cop", "case")
                ? head(word).filter(h -> child(h, "cop").isPresent()).orElse(word)
                : word;
    }

    TextSpan span() {
        return new TextSpan(tokens.getFirst().start(), tokens.getLast().end());
    }

    /** The same sentence as the second parser sees it, where there is one. */
    Optional<Sentence> secondOpinion() {
        return second == null ? Optional.empty() : Optional.of(new Sentence(index, part, tokens, second, null));
    }

    /** A sentence of that word alone, which keeps its label. */
    Sentence only(Token token) {
        var alone = Dependencies.none(1);
        alone.attach(0, -1, label(token));
        return new Sentence(index, part, List.of(token.at(0)), alone, null);
    }

    Sentence withTokens(List<Token> others) {
        return new Sentence(index, part, others, tree, second);
    }

    Sentence withTree(Dependencies other) {
        return new Sentence(index, part, tokens, other, second);
    }

    Dependencies tree() {
        return tree;
    }

    private static boolean matches(String label, String... wanted) {
        for (var w : wanted) {
            if (label.equals(w) || (label.startsWith(w) && label.charAt(w.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join(" ", tokens.stream().map(Token::word).toList());
    }

    /** Whether a semicolon stands between two words: what is said of one clause is then not said of the other. */
    boolean isCutBetween(Token one, Token other) {
        int from = Math.min(one.index(), other.index());
        int to = Math.max(one.index(), other.index());
        return tokens().subList(from, to).stream().anyMatch(t -> t.word().equals(";"));
    }
}
