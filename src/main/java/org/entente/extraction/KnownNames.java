package org.entente.extraction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.jspecify.annotations.Nullable;

/** The names of the authority files, as far as reading needs them. Safe for threads. */
final class KnownNames implements Gazetteer {

    private static final Set<Via> NAMES = Set.of(Via.NAME, Via.ALIAS, Via.ACRONYM, Via.SEAT);

    /** Of the roles that event data tell apart, those whose nouns are of people and bodies rather than of ships, schools or firms. */
    private static final Set<String> PUBLIC_ROLES = Set.of(
            "AGR", "COP", "CRM", "GOV", "HRI", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PTY", "RAD", "REB", "REF",
            "SPY", "UAF");

    private final Authorities authorities;
    private final NameIndex names;

    KnownNames(Authorities authorities) {
        this.authorities = authorities;
        this.names = authorities.names();
    }

    @Override
    public Optional<Known> find(String name) {
        var candidates =
                names.find(name).stream().filter(c -> NAMES.contains(c.via())).toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var kinds = new LinkedHashSet<String>();
        candidates.forEach(c -> kinds.add(c.entity().kind().name()));
        var first = candidates.getFirst();
        return Optional.of(new Known(first.entity().name(), kinds, nationOf(first)));
    }

    @Override
    public Optional<Nation> nation(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
            return Optional.empty();
        }
        var state = names.state(word);
        if (state.isPresent()) {
            return state.flatMap(KnownNames::nation);
        }
        return names.find(word).stream()
                .filter(c -> c.via() == Via.SEAT)
                .findFirst()
                .map(this::nationOf);
    }

    @Override
    public boolean isRole(String noun) {
        return authorities
                .lexicon()
                .role(noun)
                .filter(r -> PUBLIC_ROLES.contains(r.code()))
                .isPresent();
    }

    private @Nullable Nation nationOf(Candidate candidate) {
        var authority = candidate.authority();
        if (authorities.isState(authority.id())) {
            return nation(authority).orElse(null);
        }
        EntityId country = authority.country() != null
                ? authority.country()
                : authority.entity().within();
        return country == null
                ? null
                : authorities.twin(country, "state").flatMap(KnownNames::nation).orElse(null);
    }

    private static Optional<Nation> nation(Authority state) {
        var code = state.entity().code();
        return code == null || code.length() < 3
                ? Optional.empty()
                : Optional.of(new Nation(state.entity().name(), code.substring(0, 3)));
    }
}
