package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.document.TextSpan;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.graph.Scope;
import org.entente.graph.SearchFilter;
import org.entente.graph.StatementSearch;
import org.entente.relationship.FoundStatement;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches statements by their words, the names in them, the graph and time, all together. */
@OneTransaction
@Service
public class SearchAnswers {

    private final StatementSearch search;
    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;

    SearchAnswers(StatementSearch search, Candidates candidates, Inquiries inquiries, Who who) {
        this.search = search;
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
    }

    /**
     * What is looked for; entities as callers name them. What is null or empty is no filter.
     *
     * @param words as somebody typed them: see {@link SearchTerms}
     * @param within a place, with all that lies in it, or one of those spoken of
     * @param from first day of publication
     * @param to last day of publication
     */
    public record Sought(
            String words,
            @Nullable String source,
            Set<Relation> relations,
            @Nullable String target,
            @Nullable String speaker,
            @Nullable String within,
            @Nullable String publisher,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Sought {
            relations = Set.copyOf(relations);
        }
    }

    /**
     * A statement that was found.
     *
     * @param marks where the quotation holds what was looked for; none where only names do
     */
    public record Match(FoundStatement statement, double score, List<TextSpan> marks) {

        public Match {
            marks = List.copyOf(marks);
        }
    }

    /** @param more whether others follow */
    public record Matches(List<Match> matches, boolean more) {

        public Matches {
            matches = List.copyOf(matches);
        }
    }

    /**
     * A part of the statements that are looked for, best match first.
     *
     * @param skip how many better ones are left out
     * @throws InvalidQuestion if the words cannot be searched for
     */
    public Answer<Matches> search(Sought sought, int skip, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 1000, "limit");
        var terms = SearchTerms.of(sought.words());
        if (sought.from() != null && sought.to() != null && sought.from().isAfter(sought.to())) {
            throw new InvalidQuestion(
                    "'from' (%s) lies behind 'to' (%s). Exchange them.".formatted(sought.from(), sought.to()));
        }
        var inquiry = inquiries.at(viewpoint);
        var understood = new TreeMap<String, String>();
        understood.put("q", sought.words().strip());
        var filter = new SearchFilter(
                terms.lucene(),
                terms.without(),
                id("source", sought.source(), inquiry, understood),
                sought.relations(),
                id("target", sought.target(), inquiry, understood),
                id("speaker", sought.speaker(), inquiry, understood),
                id("within", sought.within(), inquiry, understood),
                sought.publisher(),
                viewpoint.validAt(),
                sought.from(),
                sought.to());
        describe(sought, understood);
        var hits = search.find(filter, skip, new Scope(inquiry.position(), viewpoint.publishedBefore(), limit + 1));
        var page = hits.subList(0, Math.min(limit, hits.size()));
        var found = candidates.statements(
                page.stream().map(StatementSearch.Hit::statement).toList(), inquiry.position());
        var matches = new ArrayList<Match>();
        for (var hit : page) {
            var statement = found.get(hit.statement());
            if (statement != null) {
                matches.add(new Match(
                        statement,
                        hit.score(),
                        terms.marks(statement.statement().evidence().quotation())));
            }
        }
        return new Answer<>(
                new Matches(matches, hits.size() > limit),
                inquiry.receipt("which statements hold the words", understood),
                found,
                Map.of());
    }

    private @Nullable EntityId id(
            String role, @Nullable String asked, Inquiry inquiry, Map<String, String> understood) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        var entity = who.find(asked, null, null, inquiry.position());
        understood.put(role, entity.id().value());
        return entity.id();
    }

    private static void describe(Sought sought, Map<String, String> understood) {
        if (!sought.relations().isEmpty()) {
            understood.put(
                    "relation",
                    String.join(
                            ",",
                            sought.relations().stream()
                                    .map(Relation::name)
                                    .sorted()
                                    .toList()));
        }
        if (sought.publisher() != null) {
            understood.put("publisher", sought.publisher());
        }
        if (sought.from() != null) {
            understood.put("from", sought.from().toString());
        }
        if (sought.to() != null) {
            understood.put("to", sought.to().toString());
        }
    }
}
