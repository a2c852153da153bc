package org.entente.graph;

import java.util.List;
import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.relationship.Parties.Party;
import org.entente.relationship.Report;

/**
 * Reports that one query fetched.
 *
 * @param parties what must be known of those between whom the reports are; not of what these are parts of, nor of whom
 *     else the reports name
 */
public record FetchedReports(List<Report> reports, Map<EntityId, Party> parties) {

    static final FetchedReports NONE = new FetchedReports(List.of(), Map.of());

    public FetchedReports {
        reports = List.copyOf(reports);
        parties = Map.copyOf(parties);
    }
}
