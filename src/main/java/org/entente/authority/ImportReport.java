package org.entente.authority;

import java.util.List;

/**
 * What became of an import.
 *
 * @param entities how many the source knows
 * @param linked of these, found to be known already by a link that both have
 * @param named found to be known already by a name of two words or more, a kind and nothing that speaks against it
 * @param tenures posts held
 * @param memberships of bodies
 * @param successions of one to another
 * @param leftOut what was left out, as far as it is told one by one
 * @param left how much was left out in all
 */
public record ImportReport(
        String source,
        long entities,
        long linked,
        long named,
        long tenures,
        long memberships,
        long successions,
        List<String> leftOut,
        long left) {

    public ImportReport {
        leftOut = List.copyOf(leftOut);
    }
}
