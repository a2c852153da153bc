package org.entente.relationship;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;

/**
 * What a caller lets count. Every answer names the policy that it was made with.
 *
 * <p>The default counts what is asserted (an admission is an assertion), from one origin on, however sure the reader is,
 * reviewed or not, and lets reports decay as {@code ontology/} says. What is denied or hypothetical is never support,
 * under any policy.
 *
 * @param modalities the modalities that count as support
 * @param leastOrigins how many independent origins must report a relationship for it to count; at least 1
 * @param leastConfidence how sure the reader must be of having read a statement rightly, in [0, 1]
 * @param reviewedOnly whether only statements count that a person accepted
 * @param decay whether a report stops counting when it is old, as the relation says
 */
public record Policy(
        Set<Modality> modalities, int leastOrigins, double leastConfidence, boolean reviewedOnly, boolean decay) {

    private static final Set<Modality> NEVER = EnumSet.of(Modality.DENIED, Modality.HYPOTHETICAL);

    public static final Policy DEFAULT = new Policy(Set.of(Modality.ASSERTED), 1, 0, false, true);

    public Policy {
        modalities = Set.copyOf(modalities);
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("A policy needs a modality that counts, such as 'asserted'.");
        }
        modalities.stream().filter(NEVER::contains).findAny().ifPresent(never -> {
            throw new IllegalArgumentException(
                    "What is %s is never support. Leave it out of the modalities that count.".formatted(word(never)));
        });
        if (leastOrigins < 1) {
            throw new IllegalArgumentException("The least number of origins is 1, not %d.".formatted(leastOrigins));
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException(
                    "The least confidence lies in [0, 1], not at %s.".formatted(leastConfidence));
        }
    }

    /** The same policy, with what is alleged counting too. */
    public Policy withAlleged() {
        var more = EnumSet.copyOf(modalities);
        more.add(Modality.ALLEGED);
        return new Policy(more, leastOrigins, leastConfidence, reviewedOnly, decay);
    }

    /** Whether the report says that something is so, in a way that counts. */
    public boolean supports(Report report) {
        return report.polarity() == Polarity.POSITIVE && modalities.contains(report.modality()) && trusts(report);
    }

    /** Whether the report says that something is not so: it denies it, or asserts the contrary. */
    public boolean denies(Report report) {
        return switch (report.polarity()) {
            case POSITIVE -> report.modality() == Modality.DENIED && trusts(report);
            case NEGATIVE -> modalities.contains(report.modality()) && trusts(report);
        };
    }

    private boolean trusts(Report report) {
        return report.confidence() >= leastConfidence && (report.reviewed() || !reviewedOnly);
    }

    /** How an answer names it. */
    public String words() {
        var modes = new TreeSet<String>();
        modalities.forEach(m -> modes.add(word(m)));
        var words = new StringBuilder(equals(DEFAULT) ? "default: counts what is " : "counts what is ")
                .append(String.join(" or ", modes));
        words.append(leastOrigins == 1 ? "" : ", from at least %d origins".formatted(leastOrigins));
        words.append(leastConfidence == 0 ? "" : ", read with a confidence of at least %s".formatted(leastConfidence));
        words.append(reviewedOnly ? ", reviewed by a person" : "");
        words.append(decay ? "; old reports decay" : "; old reports do not decay");
        return words.toString();
    }

    /**
     * Reads a policy from request parameters; what is absent is as in the default.
     *
     * @param parameters {@code modality} (names joined by commas), {@code alleged} (true or false), {@code origins},
     *     {@code confidence}, {@code reviewed} (true or false), {@code decay} (on or off); others are left alone
     * @throws IllegalArgumentException if a value cannot be read; the message says which are possible
     */
    public static Policy of(Map<String, String> parameters) {
        var modalities = EnumSet.noneOf(Modality.class);
        for (var name : parameters.getOrDefault("modality", "asserted").split(",", -1)) {
            modalities.add(PolicyWords.modality(name));
        }
        if (PolicyWords.flag(parameters, "alleged", false)) {
            modalities.add(Modality.ALLEGED);
        }
        return new Policy(
                modalities,
                PolicyWords.whole(parameters, "origins", 1),
                PolicyWords.number(parameters, "confidence", 0),
                PolicyWords.flag(parameters, "reviewed", false),
                PolicyWords.flag(parameters, "decay", true));
    }

    private static String word(Modality modality) {
        return modality.name().toLowerCase(java.util.Locale.ROOT);
    }
}
