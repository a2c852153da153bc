package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.authority.Shipped;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.resolution.Resolver;
import org.entente.statement.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whom and what whole sentences speak of, read and resolved. */
class ResolvedTextTests {

    private static final Resolver RESOLVER = new Resolver(Shipped.authorities(), Analyses.VOCABULARY);
    private static final String NOBODY = "nobody";

    private record Resolved(List<Claim> claims, List<Referent> referents, Map<ReferentId, Entity> entities) {

        static Resolved of(String text, LocalDate published) {
            var document = new Documents().from(Submission.text(text).publishedOn(published));
            var reading = Analyses.READER.read(document);
            var resolution = RESOLVER.resolve(document, reading.referents());
            var byId = new HashMap<EntityId, Entity>();
            resolution.entities().forEach(e -> byId.put(e.id(), e));
            var entities = new HashMap<ReferentId, Entity>();
            resolution.judgements().forEach(j -> entities.put(j.referent(), byId.get(j.entity())));
            return new Resolved(
                    reading.statements().stream().map(s -> s.claim()).toList(), reading.referents(), entities);
        }

        String name(ReferentId id) {
            return entities.containsKey(id) ? entities.get(id).name() : NOBODY;
        }

        String id(ReferentId id) {
            return entities.containsKey(id) ? entities.get(id).id().value() : NOBODY;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/extraction/issues.tsv", delimiter = '\t', numLinesToSkip = 1)
    void whatIsOpposedIsTheActionNotThePlaceWhereItIsDone(String text, String relation, String issue) {
        var resolved = Resolved.of(text, LocalDate.of(2014, 6, 22));

        assertThat(resolved.claims())
                .filteredOn(claim -> claim.relation().name().equals(relation))
                .extracting(claim -> resolved.name(claim.object()))
                .containsExactlyInAnyOrder(issue.split("; ", -1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/extraction/posts.tsv", delimiter = '\t', numLinesToSkip = 1)
    void whoHoldsThePostOnTheDayActs(LocalDate published, String text, String person) {
        var resolved = Resolved.of(text, published);

        assertThat(resolved.claims())
                .first()
                .satisfies(claim -> assertThat(resolved.id(claim.subject())).isEqualTo(person));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/extraction/countries.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aCountryIsAStateOrAPlaceByWhatItDoes(String text, String id) {
        var resolved = Resolved.of(text, LocalDate.of(2014, 6, 22));
        var slug = id.substring(id.indexOf('/'));

        assertThat(resolved.claims())
                .flatExtracting(claim -> Stream.of(claim.subject(), claim.object(), claim.place())
                        .filter(Objects::nonNull)
                        .map(resolved::id)
                        .toList())
                .contains(id)
                .doesNotContain((id.startsWith("state") ? "country" : "state") + slug);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(resources = "/extraction/actors.tsv", delimiter = '\t', numLinesToSkip = 1)
    void whoActsIsAnActor(String text, String words, String entity) {
        var resolved = Resolved.of(text, LocalDate.of(2014, 6, 22));
        var found = resolved.referents().stream()
                .filter(r -> r.mentions().stream().anyMatch(m -> m.text().equals(words)))
                .map(r -> resolved.name(r.id()))
                .distinct()
                .toList();

        assertThat(found).as("what '%s' is", words).containsExactly(entity);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}, within {3}")
    @CsvFileSource(resources = "/extraction/described-places.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aPlaceThatIsDescribedIsNotTheOneThatItLiesIn(String text, String words, String place, String within) {
        var resolved = Resolved.of(text, LocalDate.of(2014, 6, 22));

        assertThat(resolved.referents())
                .filteredOn(r -> r.mentions().stream().anyMatch(m -> m.text().contains(words)))
                .extracting(r -> resolved.entities().get(r.id()))
                .extracting(Entity::name, e -> Objects.toString(e.within()))
                .containsExactly(tuple(place, within));
    }

    @ParameterizedTest(name = "{0}: {1} becomes an entity: {2}")
    @CsvFileSource(resources = "/extraction/private.tsv", delimiter = '\t', numLinesToSkip = 1)
    void privateIndividualsBecomeNoEntities(String text, String name, boolean expected) {
        var resolved = Resolved.of(text, LocalDate.of(2014, 6, 22));

        assertThat(resolved.entities().values().stream()
                        .anyMatch(e -> e.name().contains(name)
                                || e.name().endsWith(name.substring(name.lastIndexOf(' ') + 1))))
                .isEqualTo(expected);
    }
}
