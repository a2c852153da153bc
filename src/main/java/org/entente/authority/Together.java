package org.entente.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * What several sources say of one entity, together: names and links add up; the name to show, the kind and the dates are
 * the first source's; where a place lies and how large it is the last one's, which is what a gazetteer is imported for.
 */
final class Together {

    private final List<Authority> sources;

    private Together(List<Authority> sources) {
        this.sources = sources;
    }

    /** @param sources at least one, the earlier first */
    static Authority of(EntityId id, List<Authority> sources) {
        return sources.size() == 1 ? sources.getFirst() : new Together(sources).as(id);
    }

    private Authority as(EntityId id) {
        var main = sources.getFirst().entity();
        var aliases = new LinkedHashSet<String>();
        var links = new LinkedHashSet<AuthorityLink>();
        var exact = new TreeMap<String, String>();
        for (var source : sources) {
            aliases.add(source.entity().name());
            aliases.addAll(source.entity().aliases());
            links.addAll(source.links());
            source.entity().links().forEach(exact::putIfAbsent);
        }
        aliases.remove(main.name());
        var entity = new Entity(
                id,
                main.kind(),
                main.name(),
                List.copyOf(aliases),
                first(a -> a.entity().code()),
                last(a -> a.entity().point()),
                last(a -> a.entity().within()),
                exact,
                null);
        return new Authority(
                entity,
                all(Authority::adjectives),
                all(Authority::people),
                all(Authority::seats),
                first(Authority::surname),
                all(Authority::titles),
                last(Authority::country),
                first(Authority::from),
                first(Authority::to),
                sources.stream()
                        .mapToLong(Authority::population)
                        .filter(p -> p > 0)
                        .reduce(0, (_, later) -> later),
                List.copyOf(links));
    }

    private List<String> all(Function<Authority, Collection<String>> of) {
        var found = new LinkedHashSet<String>();
        sources.forEach(source -> found.addAll(of.apply(source)));
        return new ArrayList<>(found);
    }

    private <T> @Nullable T first(Function<Authority, @Nullable T> of) {
        for (var source : sources) {
            var value = of.apply(source);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private <T> @Nullable T last(Function<Authority, @Nullable T> of) {
        for (var source : sources.reversed()) {
            var value = of.apply(source);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
