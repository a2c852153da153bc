package org.entente.extraction;

import java.util.List;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;

/** Derives the modality of a claim: a pure function of the chain of speakers and the clause. */
final class Modalities {

    private Modalities() {}

    /** In which way a speaker with this attitude puts forward what is said. */
    static Modality of(Attitude attitude) {
        return switch (attitude) {
            case ASSERTS, ADMITS -> Modality.ASSERTED;
            case CLAIMS, ALLEGES, ACCUSES -> Modality.ALLEGED;
            case DENIES -> Modality.DENIED;
            case PROMISES -> Modality.PROMISED;
            case REQUESTS -> Modality.REQUESTED;
            case THREATENS -> Modality.THREATENED;
            case PLANS -> Modality.PLANNED;
            case SUPPOSES -> Modality.HYPOTHETICAL;
        };
    }

    /**
     * What remains of several modalities one inside the other. A denial outweighs everything, what is only supposed outweighs
     * what is wanted, and what is wanted outweighs what is alleged; of things wanted, the innermost counts.
     *
     * @param innermostFirst the modalities under which a claim stands
     */
    static Modality combined(List<Modality> innermostFirst) {
        return innermostFirst.stream()
                .reduce(Modality.ASSERTED, (one, other) -> weight(other) > weight(one) ? other : one);
    }

    private static int weight(Modality modality) {
        return switch (modality) {
            case ASSERTED -> 0;
            case ALLEGED -> 1;
            case REQUESTED, PROMISED, PLANNED, THREATENED -> 2;
            case HYPOTHETICAL -> 3;
            case DENIED -> 4;
        };
    }
}
