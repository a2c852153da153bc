package org.entente.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;
import java.util.stream.Collectors;
import org.entente.entity.EntityId;
import org.entente.relationship.Chain;
import org.entente.relationship.FoundStatement;
import org.entente.statement.Polarity;
import org.entente.statement.Speaker;

/** Puts what was found into words. */
final class Sentences {

    private Sentences() {}

    /** What a statement says, without who says it: "Ostland controls parts of Norhafen". */
    static String of(FoundStatement found) {
        var claim = found.statement().claim();
        var extent = claim.extent().words();
        var says = "%s %s %s%s"
                .formatted(
                        found.subject().name(),
                        found.subject().isPlural()
                                ? claim.relation().pluralLabel()
                                : claim.relation().label(),
                        extent.isEmpty() ? "" : extent + " ",
                        found.object().name());
        return claim.polarity() == Polarity.POSITIVE ? says : "not: " + says;
    }

    /** The chain of attribution, outermost first: "Courier; officials said". */
    static String speakers(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::words).collect(Collectors.joining("; "));
    }

    /** Everyone that a chain passes, from one end to the other. */
    static SequencedCollection<EntityId> through(Chain chain) {
        var hops = chain.hops();
        var first = hops.getFirst();
        var forwards = hops.size() == 1
                || first.object().equals(hops.get(1).subject())
                || first.object().equals(hops.get(1).object());
        var met = new LinkedHashSet<EntityId>();
        var at = forwards ? first.subject() : first.object();
        met.add(at);
        for (var hop : hops) {
            at = hop.other(at);
            met.add(at);
        }
        return met;
    }
}
