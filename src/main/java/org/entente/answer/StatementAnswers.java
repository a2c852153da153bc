package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.graph.Scope;
import org.entente.graph.StatementFilter;
import org.entente.relationship.FoundStatement;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds statements by what they say. */
@OneTransaction
@Service
public class StatementAnswers {

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;

    StatementAnswers(Candidates candidates, Inquiries inquiries, Who who) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
    }

    /**
     * What statements are looked for; names as callers give them. What is null or empty is no filter.
     *
     * @param words that the quotation holds
     * @param publishedFrom first day of publication
     */
    public record Wanted(
            @Nullable String subject,
            Set<Relation> relations,
            @Nullable String object,
            @Nullable String speaker,
            @Nullable String place,
            Set<Modality> modalities,
            Set<Polarity> polarities,
            List<DocumentId> documents,
            @Nullable LocalDate publishedFrom,
            @Nullable String words) {

        public Wanted {
            relations = Set.copyOf(relations);
            modalities = Set.copyOf(modalities);
            polarities = Set.copyOf(polarities);
            documents = List.copyOf(documents);
        }

        /** All that was read from a document. */
        public static Wanted in(DocumentId document) {
            return new Wanted(null, Set.of(), null, null, null, Set.of(), Set.of(), List.of(document), null, null);
        }
    }

    /**
     * One page of statements, newest publication first.
     *
     * @param next the statement behind which the next page begins; null on the last
     */
    public record Page(
            List<FoundStatement> statements, @Nullable After next) {}

    /**
     * The last statement of the page before.
     *
     * @param published null when unknown
     */
    public record After(@Nullable LocalDate published, StatementId id) {}

    /** @param after where the page before ended; null for the first */
    public Answer<Page> find(Wanted wanted, @Nullable After after, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 1000, "limit");
        var inquiry = inquiries.at(viewpoint);
        var understood = new TreeMap<String, String>();
        var filter = new StatementFilter(
                id("subject", wanted.subject(), inquiry, understood),
                wanted.relations(),
                id("object", wanted.object(), inquiry, understood),
                id("speaker", wanted.speaker(), inquiry, understood),
                id("place", wanted.place(), inquiry, understood),
                wanted.modalities(),
                wanted.polarities(),
                wanted.documents(),
                viewpoint.validAt(),
                wanted.publishedFrom(),
                wanted.words(),
                after == null ? null : new StatementFilter.After(after.published(), after.id()));
        var ids = candidates.find(filter, new Scope(inquiry.position(), viewpoint.publishedBefore(), limit + 1));
        var page = ids.size() > limit ? ids.subList(0, limit) : ids;
        var found = candidates.statements(page, inquiry.position());
        var statements = new ArrayList<FoundStatement>();
        page.forEach(id -> {
            var statement = found.get(id);
            if (statement != null) {
                statements.add(statement);
            }
        });
        var last = statements.isEmpty() ? null : statements.getLast();
        var next = ids.size() > limit && last != null
                ? new After(last.printed().published(), last.statement().id())
                : null;
        describe(wanted, understood);
        return new Answer<>(
                new Page(statements, next),
                inquiry.receipt("which statements say so", understood),
                found,
                java.util.Map.of());
    }

    /** @throws UnknownId if the log holds no such statement there */
    public Answer<FoundStatement> statement(StatementId id, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var found = candidates.statements(List.of(id), inquiry.position());
        var statement = found.get(id);
        if (statement == null) {
            throw new UnknownId("statement", id.value());
        }
        var understood = new TreeMap<String, String>();
        understood.put("statement", id.value());
        return new Answer<>(
                statement, inquiry.receipt("what the statement says", understood), found, java.util.Map.of());
    }

    private @Nullable EntityId id(
            String role, @Nullable String asked, Inquiry inquiry, java.util.Map<String, String> understood) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        var entity = who.find(asked, null, null, inquiry.position());
        understood.put(role, entity.id().value());
        return entity.id();
    }

    private static void describe(Wanted wanted, java.util.Map<String, String> understood) {
        put(
                understood,
                "relation",
                wanted.relations().stream().map(Relation::name).sorted().toList());
        put(
                understood,
                "modality",
                wanted.modalities().stream().map(Enum::name).sorted().toList());
        put(
                understood,
                "polarity",
                wanted.polarities().stream().map(Enum::name).sorted().toList());
        put(
                understood,
                "document",
                wanted.documents().stream().map(DocumentId::value).toList());
        put(understood, "q", wanted.words() == null ? List.of() : List.of(wanted.words()));
        put(
                understood,
                "publishedFrom",
                wanted.publishedFrom() == null
                        ? List.of()
                        : List.of(wanted.publishedFrom().toString()));
    }

    private static void put(java.util.Map<String, String> understood, String name, List<String> values) {
        if (!values.isEmpty()) {
            understood.put(name, String.join(",", values).toLowerCase(java.util.Locale.ROOT));
        }
    }
}
