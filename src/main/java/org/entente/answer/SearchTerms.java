package org.entente.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.TextSpan;

/**
 * What somebody typed into a search: words, all of which must be met; {@code "words in this order"}; {@code begin*} for
 * words that begin so; {@code -word} and {@code -"words"} for what must not be there. Nothing else is syntax.
 *
 * @param wanted what must be met
 * @param unwanted what must not be in the quotation
 */
record SearchTerms(List<Term> wanted, List<Term> unwanted) {

    private static final int MOST_TERMS = 12;
    private static final int MOST_CHARACTERS = 500;

    /** A sign before it, quoted words or a run without blanks. */
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";
    private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");
    private static final Pattern SYNTAX = Pattern.compile("[()\\[\\]{}^~:\\\\|&!?+]|\\*(?=.)|^\\*");

    SearchTerms {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Words in their order, in lower case; the last may be the beginning of one. */
    record Term(List<String> words, boolean beginning) {

        /** In the syntax of Lucene. */
        String lucene() {
            return words.size() == 1 ? words.getFirst() + (beginning ? "*" : "") : '"' + String.join(" ", words) + '"';
        }

        private String expression() {
            return words.stream()
                    .collect(Collectors.joining(
                            BETWEEN, "(?<![\\p{L}\\p{N}])", beginning ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])"));
        }

        private Stream<TextSpan> in(String text) {
            return Pattern.compile(expression(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .results()
                    .map(m -> new TextSpan(m.start(), m.end()));
        }
    }

    /** @throws InvalidQuestion if there is nothing to look for, or signs that mean nothing here */
    static SearchTerms of(String typed) {
        var text = typed.strip();
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidQuestion("A search has at most %d characters; this one has %d. Leave some words out."
                    .formatted(MOST_CHARACTERS, text.length()));
        }
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw new InvalidQuestion(
                    "A quotation mark in '%s' has no other: put one at both ends of the words in order."
                            .formatted(text));
        }
        var wanted = new ArrayList<Term>();
        var unwanted = new ArrayList<Term>();
        var parts = PART.matcher(text);
        while (parts.find()) {
            var quoted = parts.group(2);
            var term = quoted != null ? term(quoted, false) : plain(parts.group(3), text);
            if (!term.words().isEmpty()) {
                (parts.group(1).isEmpty() ? wanted : unwanted).add(term);
            }
        }
        if (wanted.isEmpty()) {
            throw new InvalidQuestion(
                    "'%s' names nothing to look for. Give a word, \"words in order\" or the beginning of a word with a * behind it; -word leaves out what has the word."
                            .formatted(text));
        }
        if (wanted.size() + unwanted.size() > MOST_TERMS) {
            throw new InvalidQuestion("A search has at most %d words or quoted parts; this one has %d."
                    .formatted(MOST_TERMS, wanted.size() + unwanted.size()));
        }
        return new SearchTerms(wanted, unwanted);
    }

    private static Term plain(String run, String text) {
        var syntax = SYNTAX.matcher(run);
        if (syntax.find() || run.contains("\"")) {
            throw new InvalidQuestion(
                    "'%s' in '%s' is no part of a search. Give words (all must be met), \"words in order\", beginnings such as captur*, and -word for what must not be there."
                            .formatted(run, text));
        }
        if (OPERATOR.matcher(run).matches()) {
            throw new InvalidQuestion(
                    "'%s' means nothing in a search: all words must be met, and -word leaves out. Put it in quotation marks to look for the word."
                            .formatted(run));
        }
        return term(run, run.endsWith("*"));
    }

    private static Term term(String text, boolean beginning) {
        return new Term(
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(m -> m.group())
                        .toList(),
                beginning);
    }

    /** Each wanted term, in the syntax of Lucene. */
    List<String> lucene() {
        return wanted.stream().map(Term::lucene).toList();
    }

    /** Regular expressions for whole texts that hold what is not wanted. */
    List<String> without() {
        return unwanted.stream().map(t -> "(?isu).*" + t.expression() + ".*").toList();
    }

    /** Where a text holds what is wanted, in order; what overlaps is joined. */
    List<TextSpan> marks(String text) {
        var all = wanted.stream()
                .flatMap(t -> t.in(text))
                .sorted(Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end))
                .toList();
        var marks = new ArrayList<TextSpan>();
        for (var span : all) {
            if (!marks.isEmpty() && span.start() <= marks.getLast().end()) {
                var last = marks.removeLast();
                marks.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                marks.add(span);
            }
        }
        return marks;
    }
}
