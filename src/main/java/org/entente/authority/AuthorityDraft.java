package org.entente.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/** An authority while its lines are read: lines with the same identifier add up, the later one names it. */
final class AuthorityDraft {

    private final EntityId id;
    private final EntityKind kind;
    private String name;
    private final LinkedHashSet<String> aliases = new LinkedHashSet<>();
    private final LinkedHashSet<String> adjectives = new LinkedHashSet<>();
    private final LinkedHashSet<String> people = new LinkedHashSet<>();
    private final LinkedHashSet<String> seats = new LinkedHashSet<>();
    private final LinkedHashSet<String> titles = new LinkedHashSet<>();
    private final TreeMap<String, String> links = new TreeMap<>();
    private @Nullable String code;
    private @Nullable String surname;
    private Entity.@Nullable Point point;
    private @Nullable EntityId within;
    private @Nullable EntityId country;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private long population;

    AuthorityDraft(EntityId id, EntityKind kind, String name) {
        this.id = id;
        this.kind = kind;
        this.name = name;
    }

    AuthorityDraft add(AuthorityFile.Line line) {
        if (!line.get("name").isEmpty() && !line.get("name").equals(name)) {
            aliases.add(name);
            name = line.get("name");
        }
        if (kind.family() == EntityKind.Family.POST) {
            line.list("names").forEach(title -> titles.add(title.toLowerCase(Locale.ROOT)));
        } else {
            aliases.addAll(line.list("names"));
        }
        adjectives.addAll(line.list("adjective"));
        people.addAll(line.list("people"));
        seats.addAll(line.list("capital"));
        link("wikidata", line.text("wikidata"));
        link("geonames", line.text("geonames"));
        link("ucdp", line.text("ucdp"));
        link("ofac", line.text("ofac"));
        code = latest(code, line.text("code"));
        surname = latest(surname, line.text("surname"));
        within = latest(within, line.text("within") == null ? line.id("province") : line.id("within"));
        country = latest(country, line.id("country"));
        from = latest(from, line.firstDay("from"));
        to = latest(to, line.lastDay("to"));
        if (!line.get("lat").isEmpty()) {
            point = new Entity.Point(Double.parseDouble(line.get("lat")), Double.parseDouble(line.get("lon")));
        }
        if (!line.get("population").isEmpty()) {
            population = Long.parseLong(line.get("population"));
        }
        return this;
    }

    private void link(String authority, @Nullable String identifier) {
        if (identifier != null) {
            links.put(authority, identifier);
        }
    }

    private static <T> @Nullable T latest(@Nullable T before, @Nullable T now) {
        return now == null ? before : now;
    }

    EntityKind kind() {
        return kind;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    EntityId country() {
        return country;
    }

    AuthorityDraft code(@Nullable String value) {
        code = value;
        return this;
    }

    /** The same names and dates for another entity: a state's land, a state's government. */
    AuthorityDraft twin(EntityId twinId, EntityKind twinKind, String twinName, boolean sameNames) {
        var twin = new AuthorityDraft(twinId, twinKind, twinName);
        twin.code = code;
        twin.from = from;
        twin.to = to;
        if (sameNames) {
            twin.aliases.addAll(aliases);
            twin.links.putAll(links);
        }
        return twin;
    }

    AuthorityDraft within(@Nullable EntityId whole) {
        within = whole;
        return this;
    }

    AuthorityDraft of(@Nullable EntityId state) {
        country = state;
        return this;
    }

    AuthorityDraft alias(String alias) {
        aliases.add(alias);
        return this;
    }

    AuthorityDraft seats(Collection<String> towns) {
        seats.addAll(towns);
        return this;
    }

    List<String> takeSeats() {
        var taken = List.copyOf(seats);
        seats.clear();
        return taken;
    }

    String adjective() {
        return adjectives.isEmpty() ? name : adjectives.getFirst();
    }

    String name() {
        return name;
    }

    Authority toAuthority() {
        aliases.remove(name);
        var entity = new Entity(id, kind, name, List.copyOf(aliases), code, point, within, links, null);
        return new Authority(
                entity,
                List.copyOf(adjectives),
                List.copyOf(people),
                List.copyOf(seats),
                surname,
                new ArrayList<>(titles),
                country,
                from,
                to,
                population,
                exact());
    }

    /** What the files say is one; they give no date for it. */
    private List<AuthorityLink> exact() {
        return links.entrySet().stream()
                .map(link -> new AuthorityLink(link.getKey(), link.getValue(), AuthorityLink.Match.EXACT, null, 1))
                .toList();
    }
}
