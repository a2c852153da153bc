package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.vocabulary.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rules of the ontology give, and what they do not. */
class InferencesTests {

    private static final String PATRON = "state/patronia";
    private static final String CHIEF = "person/chief";
    private static final String RULER = "person/ruler";
    private static final String LOWLAND = "state/lowland";
    private static final String PROXY = "armed-group/brigade";
    private static final String RIVAL = "armed-group/league";
    private static final String UNIT = "faction/first-battalion";
    private static final String COALITION = "coalition/northern-front";
    private static final String BODY = "organisation/assembly-of-states";
    private static final String PLAN = "issue/airstrikes-on-lowland";
    private static final String TOWN = "town/norhafen";

    @Test
    void aLeadersStandIsTakenForThatOfWhatTheyLead() {
        assertThat(inferred(
                        that(CHIEF, "opposes", PLAN).asOf("2031-03-01"),
                        that(CHIEF, "leads", PATRON).since("2025-01-01", "2031-03-01")))
                .containsExactly("state/patronia opposes issue/airstrikes-on-lowland by leader-for-led");
    }

    @Test
    void nothingIsTakenFromWhatALeaderReadsOrWhomTheyMeet() {
        assertThat(inferred(
                        that(CHIEF, "fights", RIVAL).asOf("2031-03-01"),
                        that(CHIEF, "meets", LOWLAND).on("2031-03-01"),
                        that(CHIEF, "leads", PATRON).since("2025-01-01", "2031-03-01")))
                .isEmpty();
    }

    @Test
    void nothingIsInferredFromOneWhoLedBeforeTheySpoke() {
        assertThat(inferred(
                        that(CHIEF, "opposes", PLAN).asOf("2031-03-01"),
                        that(CHIEF, "leads", PATRON).from("2020-01-01", "2024-12-31")))
                .isEmpty();
    }

    @Test
    void backingOfWhatSomebodyLeadsIsTakenForTheirs() {
        assertThat(inferred(
                        that(PATRON, "backs", LOWLAND).asOf("2031-03-01"),
                        that(RULER, "leads", LOWLAND).asOf("2031-03-02")))
                .containsExactly("state/patronia backs person/ruler by led-for-leader");
    }

    @Test
    void enmityTowardsWhatSomebodyLeadsIsNotTakenForThatTowardsThem() {
        assertThat(inferred(
                        that(PATRON, "opposes", LOWLAND).asOf("2031-03-01"),
                        that(RULER, "leads", LOWLAND).asOf("2031-03-02")))
                .isEmpty();
    }

    @Test
    void whoArmsOneWhoBacksAnotherBacksThatOneThroughThem() {
        assertThat(inferred(
                        that(PATRON, "backs", PROXY).by(Set.of("arms")).asOf("2031-03-01"),
                        that(PROXY, "backs", RULER).asOf("2031-03-02")))
                .containsExactly("state/patronia backs person/ruler by backing-through-proxy");
    }

    @Test
    void whoOnlySpeaksForAProxyHasNoPartInWhatItDoes() {
        assertThat(inferred(
                        that(PATRON, "backs", PROXY).by(Set.of("words")).asOf("2031-03-01"),
                        that(PROXY, "backs", RULER).asOf("2031-03-02"),
                        that(PROXY, "fights", RIVAL).asOf("2031-03-02")))
                .isEmpty();
    }

    @Test
    void whoArmsOneWhoFightsAnotherOpposesThatOneWhicheverWayTheFightIsTold() {
        for (var fight : List.of(that(PROXY, "fights", RIVAL), that(RIVAL, "fights", PROXY))) {
            assertThat(inferred(
                            that(PATRON, "backs", PROXY).by(Set.of("funds")).asOf("2031-03-01"),
                            fight.asOf("2031-03-02")))
                    .containsExactly("state/patronia opposes armed-group/league by conflict-through-proxy");
        }
    }

    @Test
    void whoArmsBothSidesOpposesBoth() {
        assertThat(inferred(
                        that(PATRON, "backs", PROXY).by(Set.of("funds")).asOf("2031-03-01"),
                        that(PATRON, "backs", RIVAL).by(Set.of("arms")).asOf("2031-03-01"),
                        that(PROXY, "fights", RIVAL).asOf("2031-03-02")))
                .containsExactly(
                        "state/patronia opposes armed-group/brigade by conflict-through-proxy",
                        "state/patronia opposes armed-group/league by conflict-through-proxy");
    }

    @Test
    void whatACoalitionDoesIsTakenToBeDoneByItsMembers() {
        assertThat(inferred(
                        that(COALITION, "fights", RIVAL).asOf("2031-03-01"),
                        that(PATRON, "member-of", COALITION).asOf("2031-03-01")))
                .containsExactly("armed-group/league fights state/patronia by coalition-for-member");
    }

    @Test
    void whatABodyThatIsNoCoalitionDoesIsNotItsMembersDoing() {
        assertThat(inferred(
                        that(BODY, "opposes", RIVAL).asOf("2031-03-01"),
                        that(PATRON, "member-of", BODY).asOf("2031-03-01")))
                .isEmpty();
    }

    @Test
    void whoLeavesACoalitionHasNoPartInWhatItDoesLater() {
        var joined = that(PATRON, "joins", COALITION).on("2031-01-01");
        var left = that(PATRON, "leaves", COALITION).on("2031-02-01");

        assertThat(inferred(joined, left, that(COALITION, "fights", RIVAL).asOf("2031-03-01")))
                .isEmpty();
        assertThat(inferred(joined, left, that(COALITION, "fights", RIVAL).asOf("2031-01-15")))
                .hasSize(1);
    }

    @Test
    void whatAPartHoldsIsHeldByTheWhole() {
        assertThat(inferred(
                        that(UNIT, "captures", TOWN).on("2031-03-01"),
                        that(UNIT, "part-of", PROXY).asOf("2031-02-01")))
                .containsExactly("armed-group/brigade controls town/norhafen by control-through-part");
    }

    @Test
    void whatAnAllyHoldsIsNotHeldByItsFriend() {
        assertThat(inferred(
                        that(UNIT, "captures", TOWN).on("2031-03-01"),
                        that(UNIT, "allied-with", PROXY).asOf("2031-02-01")))
                .isEmpty();
    }

    @Test
    void whatThePartLostIsNoLongerHeldByTheWhole() {
        var told = new Told[] {
            that(UNIT, "captures", TOWN).on("2031-03-01"),
            that(RIVAL, "captures", TOWN).on("2031-03-10"),
            that(UNIT, "part-of", PROXY).asOf("2031-02-01")
        };

        assertThat(inferences(day("2031-03-05"), told)).hasSize(1);
        assertThat(inferences(day("2031-03-12"), told)).isEmpty();
    }

    @Test
    void whatFollowsMayBeAPremiseAndTheProofNamesReportedOnesOnly() {
        var all = inferences(
                null,
                that(CHIEF, "backs", PROXY).by(Set.of("arms")).asOf("2031-03-01"),
                that(CHIEF, "leads", PATRON).asOf("2031-03-01"),
                that(PROXY, "fights", RIVAL).asOf("2031-03-02"));

        assertThat(all)
                .extracting(InferencesTests::words)
                .containsExactly(
                        "person/chief opposes armed-group/league by conflict-through-proxy",
                        "state/patronia backs armed-group/brigade by leader-for-led",
                        "state/patronia opposes armed-group/league by conflict-through-proxy");
        var last = all.getLast().proofs().getFirst();
        assertThat(last.premises())
                .extracting(r -> r.relation().name())
                .containsExactlyInAnyOrder("backs", "leads", "fights");
        assertThat(last.premises()).allMatch(Relationship::supported);
        assertThat(last.rules())
                .extracting(Rule::name)
                .containsExactlyInAnyOrder("conflict-through-proxy", "leader-for-led");
    }

    @Test
    void aProofRestsOnNoMoreThanItIsLet() {
        var told = Told.all(
                that(CHIEF, "backs", PROXY).by(Set.of("arms")).asOf("2031-03-01"),
                that(CHIEF, "leads", PATRON).asOf("2031-03-01"),
                that(PROXY, "fights", RIVAL).asOf("2031-03-02"));

        assertThat(inferences(told, null, 2))
                .extracting(InferencesTests::words)
                .doesNotContain("state/patronia opposes armed-group/league by conflict-through-proxy");
    }

    @Test
    void whatIsReportedIsNotInferred() {
        assertThat(inferred(
                        that(CHIEF, "opposes", PLAN).asOf("2031-03-01"),
                        that(PATRON, "opposes", PLAN).asOf("2031-03-02"),
                        that(CHIEF, "leads", PATRON).asOf("2031-03-01")))
                .isEmpty();
    }

    @Test
    void whatIsDeniedIsInferredWithItsDenial() {
        var all = inferences(
                null,
                that(CHIEF, "opposes", PLAN).asOf("2031-03-01"),
                that(PATRON, "opposes", PLAN).asOf("2031-03-02").deniedBy(PATRON),
                that(CHIEF, "leads", PATRON).asOf("2031-03-01"));

        assertThat(all)
                .singleElement()
                .satisfies(i -> assertThat(i.denial().reports())
                        .extracting(Report::onWordOf)
                        .extracting(String::valueOf)
                        .containsExactly(PATRON));
    }

    @Test
    void onlyADenialIsNoPremise() {
        assertThat(inferred(
                        that(CHIEF, "opposes", PLAN).asOf("2031-03-01").deniedBy(CHIEF),
                        that(CHIEF, "leads", PATRON).asOf("2031-03-01")))
                .isEmpty();
    }

    @Test
    void twoWaysAreTwoProofsOfOneInference() {
        var all = inferences(
                null,
                that(CHIEF, "opposes", PLAN).asOf("2031-03-01"),
                that(RULER, "opposes", PLAN).asOf("2031-03-01"),
                that(RULER, "leads", PATRON).asOf("2031-03-01"),
                that(CHIEF, "leads", PATRON).asOf("2031-03-01"));

        assertThat(all).singleElement().satisfies(i -> assertThat(i.proofs()).hasSize(2));
    }

    @Test
    void withoutAnyOneOfItsPremisesAnInferenceIsGoneAndTheirOrderChangesNothing() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random premises: " + seed);
        var random = new Random(seed);
        var looked = 0;
        for (var history = 0; history < 300; history++) {
            var reports = history(random);
            var all = inferences(reports, null, 3);
            var shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            assertThat(inferences(shuffled, null, 3))
                    .as("seed %d, history %d", seed, history)
                    .isEqualTo(all);
            for (var inference : all) {
                for (var proof : inference.proofs()) {
                    looked++;
                    var gone =
                            proof.premises().get(random.nextInt(proof.premises().size()));
                    var left = reports.stream()
                            .filter(r -> !gone.support().reports().contains(r))
                            .toList();
                    assertThat(inferences(left, null, 3).stream()
                                    .filter(i -> i.subject().equals(inference.subject())
                                            && i.object().equals(inference.object())
                                            && i.relation().equals(inference.relation()))
                                    .flatMap(i -> i.proofs().stream())
                                    .flatMap(p -> p.premises().stream()))
                            .as("seed %d, history %d", seed, history)
                            .noneMatch(p -> p.subject().equals(gone.subject())
                                    && p.object().equals(gone.object())
                                    && p.relation().equals(gone.relation())
                                    && p.extent().equals(gone.extent()));
                    assertThat(proof.days())
                            .allSatisfy(days -> assertThat(proof.premises())
                                    .allMatch(p -> p.days()
                                            .anyMatch(d -> d.and(days)
                                                    .filter(days::equals)
                                                    .isPresent())));
                }
            }
        }
        assertThat(looked).as("proofs looked at").isGreaterThan(300);
    }

    private static List<Report> history(Random random) {
        var actors = List.of(PATRON, CHIEF, RULER, LOWLAND, PROXY, RIVAL, UNIT, COALITION);
        var relations =
                List.of("backs", "backs", "leads", "fights", "member-of", "part-of", "opposes", "controls", "captures");
        var told = new ArrayList<Report>();
        for (var i = 0; i < 10; i++) {
            var relation = relations.get(random.nextInt(relations.size()));
            var place = relation.equals("controls") || relation.equals("captures");
            var one = that(
                    actors.get(random.nextInt(actors.size())),
                    relation,
                    place ? TOWN : actors.get(random.nextInt(actors.size())));
            var day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(200)).toString();
            told.add((relation.equals("captures") ? one.on(day) : one.asOf(day))
                    .by(random.nextBoolean() ? Set.of("arms") : Set.of())
                    .report());
        }
        return told;
    }

    private static List<String> inferred(Told... told) {
        return inferences(null, told).stream().map(InferencesTests::words).toList();
    }

    private static String words(Inference i) {
        return "%s %s %s by %s"
                .formatted(
                        i.subject(),
                        i.relation().name(),
                        i.object(),
                        i.proofs().getFirst().rule().name());
    }

    private static List<Inference> inferences(@Nullable LocalDate at, Told... told) {
        return inferences(Arrays.stream(told).map(Told::report).toList(), at, 3);
    }

    private static List<Inference> inferences(List<Report> reports, @Nullable LocalDate at, int mostPremises) {
        var parties = Told.parties(PATRON, CHIEF, RULER, LOWLAND, PROXY, RIVAL, UNIT, COALITION, BODY, PLAN, TOWN);
        var relationships = new Relationships(Told.VOCABULARY, Policy.DEFAULT).of(reports, parties);
        return new Inferences(Told.VOCABULARY, parties, at, mostPremises).from(relationships);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
