package org.entente.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/**
 * Scores what a name may be by name, kind, date, country and office. The score is a sum of stated parts, so that it
 * explains itself; equal scores keep the order of the name index.
 */
final class Ranking {

    /** Below this a candidate is not taken. */
    static final double ACCEPTED = 0.5;

    /** Candidates closer than this cannot be told apart. */
    static final double MARGIN = 0.04;

    private static final int YEARS_OUT_OF_OFFICE = 8;
    private static final int LARGE_TOWN = 100_000;

    private final Authorities authorities;

    Ranking(Authorities authorities) {
        this.authorities = authorities;
    }

    /** A candidate with its score and the reasons for it. */
    record Scored(Candidate candidate, double score, String why) {
        Entity entity() {
            return candidate.entity();
        }
    }

    /** Those that a name may be, best first; those of another family than wanted are left out. */
    List<Scored> rank(List<Candidate> candidates, Referent referent, DocumentContext context) {
        var scored = new ArrayList<Scored>();
        for (var candidate : candidates) {
            var parts = new Parts();
            name(candidate, parts);
            kind(candidate.entity(), candidate.via(), referent, parts);
            date(candidate.authority(), context.published(), parts);
            country(candidate.authority(), context, parts);
            if (candidate.entity().kind().name().equals("person")) {
                office(candidate.authority(), referent, context.published(), parts);
            }
            if (candidate.entity().kind().family() == Family.PLACE) {
                size(candidate.authority(), parts);
            }
            if (candidate.via() == Via.SURNAME && !parts.spokenFor) {
                parts.add(-0.15, "nothing else speaks for it");
            }
            scored.add(new Scored(candidate, parts.sum, parts.why()));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    private static void name(Candidate candidate, Parts parts) {
        parts.add(
                switch (candidate.via()) {
                    case NAME -> 0.80;
                    case ALIAS, ACRONYM -> 0.76;
                    case PEOPLE -> 0.60;
                    case SEAT -> 0.70;
                    case SOUND -> 0.50;
                    case SURNAME -> 0.42;
                    case ADJECTIVE -> 0.30;
                },
                "%s '%s'".formatted(candidate.via().name().toLowerCase(Locale.ROOT), candidate.name()));
    }

    private static void kind(Entity entity, Via via, Referent referent, Parts parts) {
        var wanted = referent.kind();
        var given = entity.kind();
        if (given.name().equals(wanted.name())) {
            parts.add(0.15, "kind fits");
        } else if (given.family() != wanted.family()) {
            parts.add(-0.35, "another family of kinds");
        } else if (given.name().equals("person") || wanted.name().equals("person")) {
            parts.add(wanted.name().equals(wanted.family().kindName()) ? -0.02 : -0.20, "person or body");
        } else if (!wanted.name().equals(wanted.family().kindName()) && wanted.family() == Family.PLACE) {
            parts.add(-0.05, "another kind of place");
        }
        if (via == Via.SEAT && (wanted.name().equals("person") || wanted.family() == Family.PLACE)) {
            parts.add(-0.35, "does not act as a government");
        }
    }

    private static void date(Authority authority, @Nullable LocalDate published, Parts parts) {
        if (!authority.existedOn(published)) {
            parts.add(-0.25, "did not exist on " + published);
        }
    }

    private static void country(Authority authority, DocumentContext context, Parts parts) {
        DocumentContext.land(authority).ifPresent(land -> {
            var share = context.share(land);
            if (share > 0) {
                parts.add(Math.min(0.15, 0.05 + share / 4), "the text speaks of " + land);
                parts.spokenFor = true;
            } else if (candidateIsPlace(authority) && context.speaksOfCountries()) {
                parts.add(-0.15, "the text speaks of other countries than " + land);
            }
        });
    }

    private static boolean candidateIsPlace(Authority authority) {
        return authority.entity().kind().family() == Family.PLACE;
    }

    private void office(Authority person, Referent referent, @Nullable LocalDate published, Parts parts) {
        var tenures = authorities.tenures(person.id());
        if (tenures.isEmpty()) {
            return;
        }
        var titles =
                referent.titles().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
        var titled = tenures.stream()
                .filter(t -> authorities.find(t.post()).orElseThrow().titles().stream()
                        .anyMatch(title ->
                                titles.stream().anyMatch(given -> given.equals(title) || given.endsWith(" " + title))))
                .toList();
        if (published == null) {
            if (!titled.isEmpty()) {
                parts.add(0.20, "held a post of that title");
                parts.spokenFor = true;
            }
            return;
        }
        var recent = tenures.stream().anyMatch(t -> !farFrom(published, t.from(), t.to()));
        parts.spokenFor |= recent;
        if (titled.stream().anyMatch(t -> t.covers(published))) {
            parts.add(0.25, "held a post of that title on " + published);
        } else if (!titled.isEmpty()) {
            parts.add(0.08, "once held a post of that title");
        }
        if (tenures.stream().anyMatch(t -> t.covers(published))) {
            parts.add(0.12, "in office on " + published);
        } else if (!recent) {
            parts.add(-0.15, "out of office for years");
        }
    }

    private static boolean farFrom(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from != null && day.plusYears(YEARS_OUT_OF_OFFICE).isBefore(from))
                || (to != null && day.minusYears(YEARS_OUT_OF_OFFICE).isAfter(to));
    }

    private static void size(Authority place, Parts parts) {
        if (!place.entity().kind().name().equals("town")) {
            return;
        }
        if (place.population() >= LARGE_TOWN) {
            parts.add(Math.min(0.06, place.population() / 50_000_000.0 + 0.03), "large");
        }
    }

    private static final class Parts {
        private double sum;
        private boolean spokenFor;
        private final List<String> reasons = new ArrayList<>();

        void add(double part, String reason) {
            sum += part;
            reasons.add("%s (%+.2f)".formatted(reason, part));
        }

        String why() {
            return String.join("; ", reasons);
        }
    }
}
