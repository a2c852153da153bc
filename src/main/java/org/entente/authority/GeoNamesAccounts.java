package org.entente.authority;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.entity.Account;
import org.entente.entity.Authorities;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Vocabulary;

/**
 * Reads a dump of GeoNames ({@code allCountries.txt} or that of one country): 19 columns parted by tabs. Which features are
 * of which kind is data, see {@code authorities/geonames-kinds.tsv}; others are left out. Provinces are those of the dump; a
 * country or province that the shipped files have by its GeoNames id keeps its identifier.
 */
final class GeoNamesAccounts implements AccountSource {

    static final String SOURCE = "geonames";

    private static final int COLUMNS = 19;
    private static final int MOST_NAMES = 60;
    private static final Set<String> FIRST_LEVEL = Set.of("province");

    private final Supplier<InputStream> file;
    private final Vocabulary vocabulary;
    private final Authorities authorities;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, EntityId> countries = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Set<EntityId> towns = new HashSet<>();

    GeoNamesAccounts(Supplier<InputStream> file, Vocabulary vocabulary, Authorities authorities) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.authorities = authorities;
        ShippedFiles.statesByCode()
                .forEach((code, state) ->
                        authorities.twin(state, "country").ifPresent(c -> countries.put(code, c.id())));
        AuthorityFile.read("authorities/geonames-kinds.tsv", line -> kinds.put(line.get("feature"), line.get("kind")));
    }

    @Override
    public void each(Consumer<Account> consumer) {
        if (provinces.isEmpty()) {
            Lines.each(file.get(), (text, _) -> province(text));
        }
        Lines.each(file.get(), (text, _) -> place(text).ifPresent(consumer));
    }

    /** The countries whose towns the dump has. */
    Set<EntityId> covered() {
        return Set.copyOf(towns);
    }

    private void province(String text) {
        if (text.contains("\tA\tADM1\t")) {
            var cells = cells(text);
            provinces.put(
                    cells[8] + "." + cells[10],
                    known(cells[0]).map(EntityId::value).orElse("province/geonames-" + cells[0]));
        }
    }

    private Optional<EntityId> known(String geonamesId) {
        return authorities.linked(SOURCE, geonamesId).stream()
                .map(a -> a.id())
                .filter(id -> id.value().startsWith("country/") || id.value().startsWith("province/"))
                .findFirst();
    }

    private static String[] cells(String text) {
        var cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "%d columns, not the %d of a GeoNames dump".formatted(cells.length, COLUMNS));
        }
        if (!cells[0].matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("'%s' is no GeoNames id".formatted(Cells.shortened(cells[0])));
        }
        return cells;
    }

    private Optional<Account> place(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var cells = cells(text);
        var kind = kinds.get(cells[6] + "." + cells[7]);
        var country = countries.get(cells[8]);
        if (kind == null || country == null || cells[1].isBlank()) {
            return Optional.empty();
        }
        // a look-up for each of ten million places would take longer than all the rest
        var known = kind.equals("country") || kind.equals("province") ? known(cells[0]) : Optional.<EntityId>empty();
        if (kind.equals("country") && known.isEmpty()) {
            return Optional.empty();
        }
        if (kind.equals("town")) {
            towns.add(country);
        }
        var within =
                FIRST_LEVEL.contains(kind) || kind.equals("country") ? null : provinces.get(cells[8] + "." + cells[10]);
        return Optional.of(new Account.Known(
                known.map(EntityId::value).orElse(kind + "/geonames-" + cells[0]),
                vocabulary.kind(kind),
                Cells.name(cells[1]),
                names(cells),
                List.of(),
                null,
                kind.equals("country") ? null : country.value(),
                kind.equals("province") ? country.value() : within,
                null,
                new Entity.Point(Cells.number("latitude", cells[4]), Cells.number("longitude", cells[5])),
                null,
                null,
                cells[14].isEmpty() ? 0 : (long) Cells.number("population", cells[14]),
                List.of(new AuthorityLink(SOURCE, cells[0], AuthorityLink.Match.EXACT, Cells.firstDay(cells[18]), 1))));
    }

    /** Without the codes of airports and the addresses that stand among the alternate names. */
    private static List<String> names(String[] cells) {
        var names = new ArrayList<String>();
        if (!cells[2].isBlank() && !cells[2].equals(cells[1])) {
            names.add(Cells.name(cells[2]));
        }
        for (var name : cells[3].split(",", -1)) {
            var plain = name.strip();
            if (!plain.isEmpty()
                    && !plain.equals(cells[1])
                    && !plain.matches("[A-Z]{1,4}|.*://.*")
                    && plain.length() <= Cells.LONGEST_NAME
                    && names.size() < MOST_NAMES) {
                names.add(Cells.name(plain));
            }
        }
        return names;
    }
}
