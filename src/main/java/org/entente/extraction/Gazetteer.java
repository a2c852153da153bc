package org.entente.extraction;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are known before any document is read. It overrules what the language tools take a name for. */
public interface Gazetteer {

    /** Knows nothing. */
    Gazetteer EMPTY = new Gazetteer() {
        @Override
        public Optional<Known> find(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Nation> nation(String word) {
            return Optional.empty();
        }
    };

    /** Looks a name up, without regard to accents, case and articles. */
    Optional<Known> find(String name);

    /** Whether a noun is a role in which people or bodies act in public: "prosecutor", "strikers". */
    default boolean isRole(String noun) {
        return false;
    }

    /** The state of a demonym ("Iraqi", "Iraqis"), of a country's name or of its capital. */
    Optional<Nation> nation(String word);

    /**
     * A known name.
     *
     * @param kinds names of the kinds that it may be of; a capital is a town and may stand for a government
     * @param nation the state that it belongs to, where it has one
     */
    record Known(String name, Set<String> kinds, @Nullable Nation nation) {}

    /**
     * A state.
     *
     * @param name as the names' authority shows it
     * @param code ISO 3166-1 alpha-3
     */
    record Nation(String name, String code) {}
}
