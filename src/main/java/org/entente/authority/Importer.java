package org.entente.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.entity.Account;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.vocabulary.EntityKind.Family;
import org.jspecify.annotations.Nullable;

/** Turns what a source says into authorities: first finds out who is known already, then writes all of it. */
final class Importer {

    private static final int MOST_KEYS = 3_000_000;
    private static final int MOST_TOLD = 50;

    private final Authorities authorities;
    private final Joining joining;
    private final String source;
    private final Map<String, EntityId> states = ShippedFiles.statesByCode();
    private final Map<String, EntityId> ids = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private long left;
    private long entities;
    private long linked;
    private long named;
    private long tenures;
    private long memberships;
    private long successions;

    /** @param authorities without what an earlier import of the source said */
    Importer(Authorities authorities, String source) {
        this.authorities = authorities;
        this.source = source;
        this.joining = new Joining(authorities, source);
    }

    ImportReport write(AccountSource accounts, LayerWriter writer) {
        accounts.each(this::identify);
        accounts.each(account -> write(account, writer));
        if (entities == 0) {
            throw new ImportRefused("Nothing was imported: '%s' has nobody and nothing in it that is of a known kind."
                    .formatted(source));
        }
        return new ImportReport(source, entities, linked, named, tenures, memberships, successions, leftOut, left);
    }

    private void identify(Account account) {
        if (!(account instanceof Account.Known known)) {
            return;
        }
        var joined = joining.id(known, state(known.country()));
        switch (joined.by()) {
            case LINK -> linked++;
            case NAME -> named++;
            case OWN, NEW -> {
                // is what the source has it for
            }
        }
        if (joined.by() != Joining.By.OWN) {
            ids.put(known.key(), joined.id());
            if (ids.size() > MOST_KEYS) {
                throw new ImportRefused(
                        "Nothing was imported: '%s' has more than %d entities; import it in parts, under several names."
                                .formatted(source, MOST_KEYS));
            }
        }
        entities++;
    }

    private void write(Account account, LayerWriter writer) {
        switch (account) {
            case Account.Known known -> writer.add(authority(known), false);
            case Account.Held(var post, var person, var from, var to) -> {
                var what = reference(post);
                var who = reference(person);
                if (what.isPresent() && who.isPresent()) {
                    writer.add(new Tenure(what.get(), who.get(), from, to));
                    tenures++;
                } else {
                    leaveOut("that '%s' held '%s'".formatted(person, post));
                }
            }
            case Account.Belonged(var body, var member, var from, var to) -> {
                var whole = reference(body);
                var part = reference(member);
                if (whole.isPresent() && part.isPresent()) {
                    writer.add(new Membership(whole.get(), part.get(), from, to));
                    memberships++;
                } else {
                    leaveOut("that '%s' belonged to '%s'".formatted(member, body));
                }
            }
            case Account.Succeeded(var before, var after, var way, var on) -> {
                var one = reference(before);
                var other = reference(after);
                if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                    writer.add(new Succession(one.get(), other.get(), way, on));
                    successions++;
                } else {
                    leaveOut("that '%s' came before '%s'".formatted(before, after));
                }
            }
        }
    }

    private void leaveOut(String what) {
        left++;
        if (leftOut.size() < MOST_TOLD) {
            leftOut.add(what + ": not both are known");
        }
    }

    /** One of the source, or one of ours. */
    private Optional<EntityId> reference(String key) {
        var found = ids.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        return key.indexOf('/') > 0 ? ours(key) : Optional.empty();
    }

    private Optional<EntityId> ours(String key) {
        try {
            return Optional.of(new EntityId(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Authority authority(Account.Known known) {
        var joined = ids.get(known.key());
        var id = joined == null ? new EntityId(known.key()) : joined;
        var state = state(known.country());
        var place = known.kind().family() == Family.PLACE;
        var exact = new TreeMap<String, String>();
        known.links().stream()
                .filter(link -> link.match() == AuthorityLink.Match.EXACT)
                .forEach(link -> exact.putIfAbsent(link.source(), link.identifier()));
        var within = within(known);
        var entity = new Entity(
                id,
                known.kind(),
                known.name(),
                known.names().stream()
                        .filter(name -> !name.equals(known.name()))
                        .distinct()
                        .toList(),
                known.code() == null ? code(state, place) : known.code(),
                known.point(),
                within,
                exact,
                null);
        return new Authority(
                entity,
                List.of(),
                List.of(),
                List.of(),
                known.surname(),
                known.titles().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList(),
                state == null || !place
                        ? state
                        : authorities.twin(state, "country").map(Authority::id).orElse(state),
                known.from(),
                known.to(),
                known.population(),
                known.links());
    }

    private @Nullable String code(@Nullable EntityId state, boolean place) {
        return state == null || place
                ? null
                : authorities.find(state).map(a -> a.entity().code()).orElse(null);
    }

    private @Nullable EntityId within(Account.Known known) {
        var key = known.within();
        if (key == null) {
            return null;
        }
        return reference(key).or(() -> Optional.ofNullable(state(key))).orElseGet(() -> {
            leaveOut("that '%s' is a part of '%s'".formatted(known.name(), key));
            return null;
        });
    }

    /** The state that an identifier, a code or a name means. */
    private @Nullable EntityId state(@Nullable String words) {
        if (words == null) {
            return null;
        }
        if (words.indexOf('/') > 0) {
            return ours(words)
                    .flatMap(id -> authorities.twin(id, "state"))
                    .map(Authority::id)
                    .orElse(null);
        }
        var byCode = states.get(words.toUpperCase(Locale.ROOT));
        return byCode != null
                ? byCode
                : authorities.names().state(words).map(Authority::id).orElse(null);
    }
}
