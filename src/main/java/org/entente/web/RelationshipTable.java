package org.entente.web;

import java.util.Arrays;
import java.util.List;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;

/** Relationships as lines of a table. */
final class RelationshipTable {

    static final List<String> COLUMNS = List.of(
            "subject",
            "subjectId",
            "relation",
            "object",
            "objectId",
            "extent",
            "means",
            "from",
            "until",
            "lastReported",
            "contested",
            "reports",
            "publishers",
            "origins",
            "denials",
            "quotation",
            "publisher",
            "published",
            "url");

    private RelationshipTable() {}

    static List<List<@Nullable Object>> rows(List<RelationshipView> relationships) {
        return relationships.stream().map(RelationshipTable::row).toList();
    }

    private static List<@Nullable Object> row(RelationshipView r) {
        var first = r.periods().isEmpty() ? null : r.periods().getFirst();
        var last = r.periods().isEmpty() ? null : r.periods().getLast();
        var cited = r.support().statements().isEmpty()
                ? r.denial().statements()
                : r.support().statements();
        var newest = cited.isEmpty() ? null : cited.getFirst();
        return Arrays.asList(
                r.subject().name(),
                r.subject().id(),
                r.relation(),
                r.object().name(),
                r.object().id(),
                r.extent(),
                r.means(),
                first == null ? null : first.from(),
                last == null ? null : last.until(),
                r.lastReported(),
                r.contested(),
                r.support().reports(),
                r.support().publishers(),
                r.support().origins(),
                r.denial().reports(),
                newest == null ? null : newest.quotation(),
                newest == null ? null : newest.document().publisher(),
                newest == null ? null : newest.document().published(),
                newest == null ? null : newest.document().url());
    }
}
