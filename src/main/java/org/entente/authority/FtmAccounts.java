package org.entente.authority;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.entity.Account;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Succession;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entities of the FollowTheMoney model, one JSON object a line: people, bodies, positions, and the occupancies and
 * memberships that tie them. Other schemata (vessels, addresses, payments …) are left out.
 */
final class FtmAccounts {

    /** FollowTheMoney's schema to our kind. */
    private static final Map<String, String> KINDS = Map.of(
            "Person", "person",
            "Organization", "organisation",
            "PublicBody", "organisation",
            "Company", "organisation",
            "LegalEntity", "organisation",
            "Position", "post");

    /** Schemata that tie a member to a body: the properties of both. */
    private static final Map<String, List<String>> MEMBERSHIPS = Map.of(
            "Membership", List.of("organization", "member"),
            "Directorship", List.of("organization", "director"),
            "Employment", List.of("employer", "employee"));

    private final Vocabulary vocabulary;
    private final Consumer<Account> consumer;

    private FtmAccounts(Vocabulary vocabulary, Consumer<Account> consumer) {
        this.vocabulary = vocabulary;
        this.consumer = consumer;
    }

    static void read(InputStream file, Vocabulary vocabulary, Consumer<Account> consumer) {
        var reader = new FtmAccounts(vocabulary, consumer);
        Lines.each(file, (text, _) -> reader.line(text));
    }

    private void line(String text) {
        if (text.isBlank()) {
            return;
        }
        JsonNode entity;
        try {
            entity = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        var id = entity.path("id").asString("");
        var schema = entity.path("schema").asString("");
        if (!entity.isObject() || id.isBlank() || schema.isBlank()) {
            throw new IllegalArgumentException("an entity has an id and a schema");
        }
        var properties = new Properties(entity.path("properties"));
        var kind = KINDS.get(schema);
        if (kind != null) {
            known(id, kind, properties);
        } else if (schema.equals("Occupancy")) {
            var post = properties.needed("post");
            var holder = properties.needed("holder");
            consumer.accept(new Account.Held(
                    post,
                    holder,
                    Cells.firstDay(properties.first("startDate")),
                    Cells.lastDay(properties.first("endDate"))));
        } else if (schema.equals("Succession")) {
            consumer.accept(new Account.Succeeded(
                    properties.needed("predecessor"),
                    properties.needed("successor"),
                    Succession.Way.SUCCEEDED,
                    Cells.firstDay(properties.first("startDate"))));
        } else if (MEMBERSHIPS.containsKey(schema)) {
            var ends = MEMBERSHIPS.getOrDefault(schema, List.of());
            consumer.accept(new Account.Belonged(
                    properties.needed(ends.getFirst()),
                    properties.needed(ends.getLast()),
                    Cells.firstDay(properties.first("startDate")),
                    Cells.lastDay(properties.first("endDate"))));
        }
    }

    private void known(String id, String kind, Properties properties) {
        var names = properties.names("name");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("'%s' has no name".formatted(Cells.shortened(id)));
        }
        var others = new ArrayList<>(names.subList(1, names.size()));
        others.addAll(properties.names("alias"));
        others.addAll(properties.names("previousName"));
        var post = kind.equals("post");
        var wikidata = properties.first("wikidataId");
        var country = properties.first("country");
        var links = wikidata.matches("Q[1-9][0-9]{0,11}")
                ? List.of(new AuthorityLink("wikidata", wikidata, AuthorityLink.Match.EXACT, null, 1))
                : List.<AuthorityLink>of();
        var body = properties.first("organization");
        var starts = kind.equals("person") ? "" : properties.first("incorporationDate");
        var ends = kind.equals("person") ? "" : properties.first("dissolutionDate");
        consumer.accept(new Account.Known(
                id,
                vocabulary.kind(kind),
                names.getFirst(),
                others.subList(0, Math.min(others.size(), Cells.MOST_NAMES)),
                post ? titles(names) : List.of(),
                properties.text("lastName"),
                country.isEmpty() ? null : country,
                body.isEmpty() ? (post && !country.isEmpty() ? country : properties.text("parent")) : body,
                null,
                null,
                Cells.firstDay(starts),
                Cells.lastDay(ends),
                0,
                links));
    }

    /** "Prime Minister of Iraq" is called "prime minister". */
    private static List<String> titles(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.replaceAll(" (of|for|in) .*| \\(.*|,.*", "").strip())
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    /** Every property is a list of strings. */
    private record Properties(JsonNode node) {

        List<String> all(String property) {
            var found = new ArrayList<String>();
            var values = node.path(property);
            if (values.isString()) {
                found.add(values.asString());
            }
            for (var value : values) {
                var text = value.isObject() ? value.path("id").asString("") : value.asString("");
                if (!text.isBlank()) {
                    found.add(text);
                }
            }
            return found;
        }

        List<String> names(String property) {
            return all(property).stream().map(Cells::name).distinct().toList();
        }

        String first(String property) {
            var all = all(property);
            return all.isEmpty() ? "" : all.getFirst().strip();
        }

        @Nullable
        String text(String property) {
            var first = first(property);
            return first.isEmpty() ? null : Cells.name(first);
        }

        String needed(String property) {
            var first = first(property);
            if (first.isEmpty()) {
                throw new IllegalArgumentException("the property '%s' is missing".formatted(property));
            }
            return first;
        }
    }
}
