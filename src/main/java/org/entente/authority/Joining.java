package org.entente.authority;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.ContentHash;
import org.entente.entity.Account;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Via;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/**
 * Whether one of whom a source speaks is known already: by a link that both have; else, for actors, by a name of two words or
 * more that one entity of the kind alone has, if neither country, dates nor links speak against it. Who is not known gets an
 * identifier made from the source and its key, the same at every import.
 */
final class Joining {

    private static final int LONGEST_SLUG = 60;

    private final Authorities authorities;
    private final String source;

    Joining(Authorities authorities, String source) {
        this.authorities = authorities;
        this.source = source;
    }

    /** How an identifier was found. */
    enum By {
        OWN,
        LINK,
        NAME,
        NEW
    }

    record Joined(EntityId id, By by) {}

    /** @param country the state it belongs to, where the source says */
    Joined id(Account.Known account, @Nullable EntityId country) {
        var own = own(account);
        if (own.isPresent()) {
            return new Joined(own.get(), By.OWN);
        }
        for (var link : account.links()) {
            if (link.match() == AuthorityLink.Match.EXACT) {
                var known = authorities.linked(link.source(), link.identifier()).stream()
                        .filter(a ->
                                a.entity().kind().family() == account.kind().family())
                        .toList();
                if (!known.isEmpty()) {
                    return new Joined(best(known, account).id(), By.LINK);
                }
            }
        }
        var named = account.kind().family() == Family.ACTOR ? named(account, country) : Optional.<EntityId>empty();
        return named.map(id -> new Joined(id, By.NAME)).orElseGet(() -> new Joined(fresh(account), By.NEW));
    }

    /** A state and its government may share a link: the kind tells. */
    private static Authority best(List<Authority> known, Account.Known account) {
        return known.stream()
                .filter(a -> a.entity().kind().equals(account.kind()))
                .findFirst()
                .orElse(known.getFirst());
    }

    private static Optional<EntityId> own(Account.Known account) {
        if (!account.key().startsWith(account.kind().name() + "/")) {
            return Optional.empty();
        }
        return Optional.of(new EntityId(account.key()));
    }

    private Optional<EntityId> named(Account.Known account, @Nullable EntityId country) {
        var found = new LinkedHashSet<EntityId>();
        Stream.concat(Stream.of(account.name()), account.names().stream())
                .filter(name -> NameFolding.fold(name).indexOf(' ') > 0)
                .flatMap(name -> authorities.names().find(name).stream())
                .filter(c -> c.via() == Via.NAME || c.via() == Via.ALIAS)
                .map(c -> c.authority())
                .filter(known -> known.entity().kind().equals(account.kind()))
                .filter(known -> agrees(known, account, country))
                .forEach(known -> found.add(known.id()));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean agrees(Authority known, Account.Known account, @Nullable EntityId country) {
        if (country != null && known.country() != null && !country.equals(known.country())) {
            return false;
        }
        if (known.to() != null && account.from() != null && account.from().isAfter(known.to())) {
            return false;
        }
        if (known.from() != null && account.to() != null && account.to().isBefore(known.from())) {
            return false;
        }
        return account.links().stream()
                .filter(link -> link.match() == AuthorityLink.Match.EXACT)
                .noneMatch(link -> known.entity().links().containsKey(link.source()));
    }

    private EntityId fresh(Account.Known account) {
        var slug = new StringBuilder();
        for (var word : NameFolding.fold(org.entente.entity.NameKeys.latin(account.name()))
                .split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty() && slug.length() + word.length() < LONGEST_SLUG) {
                slug.append(word).append('-');
            }
        }
        var hash = ContentHash.of("import", source, account.key()).substring(0, 12);
        return new EntityId(account.kind().name() + "/" + slug + hash);
    }
}
