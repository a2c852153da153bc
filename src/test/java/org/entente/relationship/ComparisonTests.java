package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.relationship.Comparison.Common;
import org.entente.relationship.Comparison.Shared;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final String ONE = "state/ostland";
    private static final String OTHER = "state/westmark";
    private static final String THIRD = "armed-group/front";
    private static final String TOWN = "town/norhafen";
    private static final String PLAN = "issue/intervention";

    @Test
    void actorsAreSharedAlliesAndAdversariesOrDividedBetweenTheTwo() {
        var compared = compare(
                that(ONE, "allied-with", "state/a").asOf("2031-03-01"),
                that(OTHER, "meets", "state/a").on("2031-03-01"),
                that(ONE, "fights", "state/b").asOf("2031-03-01"),
                that("state/b", "opposes", OTHER).asOf("2031-03-01"),
                that(ONE, "backs", THIRD).asOf("2031-03-01"),
                that(OTHER, "fights", THIRD).asOf("2031-03-01"),
                that(ONE, "backs", "state/only-ones").asOf("2031-03-01"));

        assertThat(others(compared, Common.ALLIES)).containsExactly("state/a");
        assertThat(others(compared, Common.ADVERSARIES)).containsExactly("state/b");
        assertThat(others(compared, Common.DISAGREEMENTS)).containsExactly(THIRD);
        assertThat(compared.shared()).containsOnlyKeys(Common.ALLIES, Common.ADVERSARIES, Common.DISAGREEMENTS);
        assertThat(compared.between()).isEmpty();
    }

    @Test
    void oneWhoBacksBothIsABackerAndOneWhomBothBackIsNot() {
        var backed = compare(
                that("state/patron", "backs", ONE).asOf("2031-03-01"),
                that("state/patron", "backs", OTHER).asOf("2031-03-01"),
                that(ONE, "backs", THIRD).asOf("2031-03-01"),
                that(OTHER, "backs", THIRD).asOf("2031-03-01"));

        assertThat(others(backed, Common.BACKERS)).containsExactly("state/patron");
        assertThat(others(backed, Common.ALLIES)).containsExactly(THIRD, "state/patron");
    }

    @Test
    void onAnIssueTheyAgreeOrDisagree() {
        assertThat(others(
                        compare(
                                that(ONE, "opposes", PLAN).asOf("2031-03-01"),
                                that(OTHER, "opposes", PLAN).asOf("2031-03-01")),
                        Common.AGREEMENTS))
                .containsExactly(PLAN);
        assertThat(others(
                        compare(
                                that(ONE, "opposes", PLAN).asOf("2031-03-01"),
                                that(OTHER, "favours", PLAN).asOf("2031-03-01")),
                        Common.DISAGREEMENTS))
                .containsExactly(PLAN);
    }

    @Test
    void cooperationAndConflictWithOneOtherIsMixedAndNoAgreement() {
        var compared = compare(
                that(ONE, "backs", THIRD).asOf("2031-03-01"),
                that(ONE, "criticises", THIRD).on("2031-03-02"),
                that(OTHER, "backs", THIRD).asOf("2031-03-01"));

        assertThat(compared.shared()).containsOnlyKeys(Common.MIXED);
    }

    @Test
    void saysWhetherTheyEverHadItInCommonAtOneTime() {
        var apart = compare(
                that(ONE, "controls", TOWN).from("2030-01-01", "2030-02-01"),
                that(OTHER, "controls", TOWN).from("2031-01-01", "2031-02-01"));
        var together = compare(
                that(ONE, "present-in", TOWN).from("2031-01-01", "2031-02-01"),
                that(OTHER, "present-in", TOWN).from("2031-01-15", "2031-03-01"));

        assertThat(shared(apart, Common.PLACES))
                .singleElement()
                .satisfies(s -> assertThat(s.together()).isFalse());
        assertThat(shared(together, Common.PLACES))
                .singleElement()
                .satisfies(s -> assertThat(s.together()).isTrue());
    }

    @Test
    void whatIsOnlyDeniedIsNothingInCommon() {
        var compared = compare(
                that(ONE, "backs", THIRD).asOf("2031-03-01"),
                that(OTHER, "backs", THIRD).asOf("2031-03-01").not());

        assertThat(compared.shared()).isEmpty();
    }

    @Test
    void whatStandsBetweenTheTwoIsNamedApart() {
        var compared = compare(
                that(ONE, "fights", OTHER).asOf("2031-03-01"),
                that(ONE, "backs", THIRD).asOf("2031-03-01"));

        assertThat(compared.between())
                .singleElement()
                .satisfies(r -> assertThat(r.isBetween(id(ONE), id(OTHER))).isTrue());
        assertThat(compared.shared()).isEmpty();
    }

    private static List<String> others(Comparison compared, Common what) {
        return shared(compared, what).stream().map(s -> s.with().value()).toList();
    }

    private static List<Shared> shared(Comparison compared, Common what) {
        return compared.shared().getOrDefault(what, List.of());
    }

    private static Comparison compare(Told... told) {
        var reports = Arrays.stream(told).map(Told::report).toList();
        var relationships =
                new Relationships(VOCABULARY, Policy.DEFAULT).of(reports, Parties.of(VOCABULARY, List.of()));
        Map<EntityId, Family> families = new HashMap<>();
        reports.forEach(r -> List.of(r.subject(), r.object())
                .forEach(id -> families.put(
                        id,
                        VOCABULARY
                                .kind(id.value().substring(0, id.value().indexOf('/')))
                                .family())));
        return Comparison.of(id(ONE), id(OTHER), relationships, families);
    }

    private static EntityId id(String value) {
        return new EntityId(value);
    }
}
