package org.entente.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CAMEO root codes of what is reported, as {@code ontology/codes.ttl} gives them. */
public final class Coding {

    private static final String ASSERTED = "asserted";
    private static final String ALLEGED = "alleged";

    private final Map<String, String> roots;
    private final Map<String, String> byModality;

    /**
     * @param roots relation to root
     * @param byModality modality, a blank and the relation's sign to root
     */
    Coding(Map<String, String> roots, Map<String, String> byModality) {
        this.roots = Map.copyOf(roots);
        this.byModality = Map.copyOf(byModality);
    }

    /**
     * The two-digit root of a report, 02 to 20.
     *
     * @param cue what expressed the relation, which may narrow the code; null where that is not known
     * @param positive whether the report says that it is so
     * @param modality in lower case, such as {@code promised}
     * @return empty for states that are no events, and for what is denied, hypothetical, requested or negative
     */
    public Optional<String> root(Relation relation, @Nullable Cue cue, boolean positive, String modality) {
        var own = cue != null && cue.root() != null ? cue.root() : roots.get(relation.name());
        if (own == null || !positive) {
            return Optional.empty();
        }
        return switch (modality) {
            case ASSERTED, ALLEGED -> Optional.of(own);
            default ->
                Optional.ofNullable(
                        byModality.get(modality + " " + relation.sign().name().toLowerCase(java.util.Locale.ROOT)));
        };
    }
}
