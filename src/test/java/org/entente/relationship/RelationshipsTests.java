package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.entity.EntityId;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.vocabulary.Aspect;
import org.junit.jupiter.api.Test;

class RelationshipsTests {

    private static final String PATRON = "state/patronia";
    private static final String CLIENT = "armed-group/front";
    private static final String PROXY = "armed-group/brigade";
    private static final String RIVAL = "state/rivalia";
    private static final String PLAN = "issue/intervention";
    private static final String CHIEF = "person/chief";

    @Test
    void reportsOfOneRelationshipAddUpToOneWithItsCounts() {
        var backs = only(
                that(PATRON, "backs", CLIENT).asOf("2031-03-01").in("Courier").saidBy(RIVAL),
                that(PATRON, "backs", CLIENT).asOf("2031-03-02").in("Gazette").saidBy(RIVAL),
                that(PATRON, "backs", CLIENT).asOf("2031-03-03").in("Herald"));

        assertThat(backs.support().tally()).isEqualTo(new Tally(3, 3, 2));
        assertThat(backs.lastReported()).isEqualTo("2031-03-03");
        assertThat(backs.support().reports())
                .extracting(Report::published)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(backs.contested()).isFalse();
    }

    @Test
    void aReportCountsUntilItDecaysAndCertainlyOnlyOnTheDaysThatItNames() {
        var backs = only(that(PATRON, "backs", CLIENT).since("2031-01-10", "2031-03-01"));

        assertThat(backs.possiblyHoldsOn(day("2031-01-09"))).isFalse();
        assertThat(backs.certainlyHoldsOn(day("2031-01-10"))).isTrue();
        assertThat(backs.certainlyHoldsOn(day("2031-03-02"))).isFalse();
        assertThat(backs.possiblyHoldsOn(day("2032-03-01"))).isTrue();
        assertThat(backs.possiblyHoldsOn(day("2032-03-02"))).isFalse();
        assertThat(backs.spells()).singleElement().satisfies(spell -> {
            assertThat(spell.time().start().earliest()).isEqualTo("2031-01-10");
            assertThat(spell.time().end().earliest()).isEqualTo("2031-03-01");
            assertThat(spell.time().end().latest()).as("nobody reports an end").isNull();
        });
    }

    @Test
    void silenceLongerThanTheDecayBreaksARelationshipIntoSpells() {
        var fights = only(
                that(CLIENT, "fights", RIVAL).asOf("2031-01-01"),
                that(RIVAL, "fights", CLIENT).asOf("2031-09-01"));

        assertThat(fights.spells()).hasSize(2);
        assertThat(fights.subject())
                .as("the lesser of the two, since both directions are one")
                .isEqualTo(id(CLIENT));
    }

    @Test
    void aCeasefireSuspendsFightingUntilItIsReportedAgain() {
        var all = relationships(
                that(CLIENT, "fights", RIVAL).since("2031-01-01", "2031-02-01"),
                that(RIVAL, "ceases-fire-with", CLIENT).on("2031-02-10"),
                that(CLIENT, "fights", RIVAL).asOf("2031-03-01"));
        var fights = all.stream()
                .filter(r -> r.relation().aspect() == Aspect.FIGHTING)
                .findFirst()
                .orElseThrow();

        assertThat(fights.possiblyHoldsOn(day("2031-02-09"))).isTrue();
        assertThat(fights.possiblyHoldsOn(day("2031-02-10"))).isFalse();
        assertThat(fights.possiblyHoldsOn(day("2031-03-01"))).isTrue();
        assertThat(fights.spells()).hasSize(2);
        assertThat(fights.spells().getFirst().time().end().latest()).isEqualTo("2031-02-09");
    }

    @Test
    void armsSupportBackingAndBlanketsDoNot() {
        var armed = relationships(
                that(PATRON, "supplies", CLIENT).by(Set.of("arms")).on("2031-03-01"));
        var fed = relationships(
                that(PATRON, "aids", CLIENT).by(Set.of("humanitarian")).on("2031-03-01"));
        var unsaid = relationships(that(PATRON, "aids", CLIENT).on("2031-03-01"));

        assertThat(backing(armed)).singleElement().satisfies(backs -> {
            assertThat(backs.means()).containsExactly("arms");
            assertThat(backs.possiblyHoldsOn(day("2031-06-01"))).isTrue();
            assertThat(backs.spells().getFirst().time().start().earliest())
                    .as("an event begins no backing")
                    .isNull();
        });
        assertThat(backing(fed)).isEmpty();
        assertThat(backing(unsaid)).isEmpty();
    }

    @Test
    void wordsOpenNoBackingThatTheyDoNotStateThemselves() {
        for (var relation : List.of("promises", "meets", "agrees-with", "requests", "negotiates-with")) {
            assertThat(backing(relationships(that(PATRON, relation, CLIENT).on("2031-03-01"))))
                    .as(relation)
                    .isEmpty();
        }
    }

    @Test
    void oneWhoDeniesContestsARelationshipThatOthersReport() {
        var backs = backing(relationships(
                        that(PATRON, "supplies", CLIENT)
                                .by(Set.of("arms"))
                                .on("2031-03-01")
                                .saidBy(RIVAL),
                        that(PATRON, "supplies", CLIENT)
                                .by(Set.of("arms"))
                                .on("2031-03-01")
                                .deniedBy(PATRON)))
                .getFirst();

        assertThat(backs.contested()).isTrue();
        assertThat(backs.reversed()).isFalse();
        assertThat(backs.denial().reports()).extracting(Report::onWordOf).containsExactly(id(PATRON));
    }

    @Test
    void whatIsOnlyDeniedIsKnownAndSupportedByNothing() {
        var backs = only(that(PATRON, "backs", CLIENT).asOf("2031-03-01").deniedBy(PATRON));

        assertThat(backs.supported()).isFalse();
        assertThat(backs.spells()).isEmpty();
        assertThat(backs.denial().tally().reports()).isEqualTo(1);
    }

    @Test
    void aDeniedOrHypotheticalReportIsNeverSupport() {
        for (var modality : List.of(Modality.DENIED, Modality.HYPOTHETICAL)) {
            assertThat(relationships(
                            that(PATRON, "backs", CLIENT).asOf("2031-03-01").as(modality)))
                    .noneMatch(Relationship::supported);
        }
    }

    @Test
    void whatHasYetToHappenMakesNoRelationship() {
        assertThat(relationships(
                        that(PATRON, "attacks", CLIENT).asOf("2031-03-01").not()))
                .noneMatch(Relationship::supported);
    }

    @Test
    void oneWhoTakesBackWhatTheySaidReversesIt() {
        var backs = only(
                that(PATRON, "backs", CLIENT).asOf("2031-03-01").saidBy(PATRON),
                that(PATRON, "backs", CLIENT).not().asOf("2031-06-01").saidBy(PATRON));

        assertThat(backs.reversed()).isTrue();
        assertThat(backs.possiblyHoldsOn(day("2031-05-31"))).isTrue();
        assertThat(backs.possiblyHoldsOn(day("2031-06-01"))).isFalse();
    }

    @Test
    void supportIsClassedByWhereTheSpeakerStands() {
        var captures = relationships(
                        that(CLIENT, "attacks", RIVAL).on("2031-02-01"),
                        that(CLIENT, "captures", "town/norhafen")
                                .on("2031-03-01")
                                .saidBy(CLIENT),
                        that(CLIENT, "captures", "town/norhafen")
                                .on("2031-03-01")
                                .saidBy(RIVAL)
                                .in("Gazette"),
                        that(CLIENT, "captures", "town/norhafen")
                                .on("2031-03-01")
                                .in("Herald"))
                .stream()
                .filter(r -> r.relation().aspect() == Aspect.CONTROL)
                .findFirst()
                .orElseThrow();
        var backs = backing(relationships(
                        that(RIVAL, "opposes", PATRON).asOf("2031-01-01"),
                        that(PATRON, "backs", CLIENT).asOf("2031-03-01").saidBy(RIVAL),
                        that(PATRON, "backs", CLIENT).asOf("2031-03-01").saidBy(PATRON, Attitude.ADMITS)))
                .getFirst();

        assertThat(captures.support().byStanding().keySet())
                .containsExactly(Standing.OWN_CLAIM, Standing.AGAINST_INTEREST, Standing.THIRD_PARTY);
        assertThat(backs.support().byStanding().keySet()).containsExactly(Standing.AGAINST_INTEREST, Standing.RIVAL);
    }

    @Test
    void oneWhoSaysThatTheyLeftATownSpeaksAgainstTheirInterest() {
        var left = relationships(
                that(CLIENT, "withdraws-from", "town/norhafen").on("2031-03-01").saidBy(CLIENT));

        assertThat(left)
                .singleElement()
                .satisfies(
                        r -> assertThat(r.support().byStanding().keySet()).containsExactly(Standing.AGAINST_INTEREST));
    }

    @Test
    void backersAreFoundThroughThoseWhomTheyBackWhileTimesOverlap() {
        var all = relationships(
                that(PATRON, "backs", PROXY).since("2031-01-01", "2031-03-01"),
                that(PROXY, "backs", CLIENT).since("2031-02-01", "2031-03-01"),
                that(RIVAL, "backs", PROXY).from("2028-01-01", "2028-12-31"));
        var chains = new Chains(all, null, 100).into(id(CLIENT), 3);

        assertThat(chains)
                .extracting(c -> c.hops().stream().map(Relationship::subject).toList())
                .containsExactly(List.of(id(PROXY)), List.of(id(PATRON), id(PROXY)));
        assertThat(chains.getLast().common().from()).isEqualTo("2031-02-01");
        assertThat(new Chains(all, null, 100).into(id(CLIENT), 1)).hasSize(1);
        assertThat(new Chains(all, day("2031-01-15"), 100).into(id(CLIENT), 3)).isEmpty();
    }

    @Test
    void backersInACircleAreFollowedOnce() {
        var all = relationships(
                that(PATRON, "backs", CLIENT).asOf("2031-03-01"),
                that(CLIENT, "backs", PATRON).asOf("2031-03-01"));

        assertThat(new Chains(all, null, 100).into(id(CLIENT), 4)).hasSize(1);
    }

    @Test
    void pathsRunInEitherDirectionAndShorterOnesComeFirst() {
        var all = relationships(
                that(PATRON, "backs", PROXY).asOf("2031-03-01"),
                that(CLIENT, "fights", PROXY).asOf("2031-03-02"),
                that(CLIENT, "meets", PATRON).on("2031-03-01"));
        var paths = new Chains(all, null, 10).between(id(PATRON), id(CLIENT), 3);

        assertThat(paths).extracting(c -> c.hops().size()).containsExactly(1, 2);
        assertThat(new Chains(all, null, 10).between(id(PATRON), id(RIVAL), 3)).isEmpty();
    }

    @Test
    void tiesAreAlliesAdversariesOrMixed() {
        var all = relationships(
                that(PATRON, "backs", CLIENT).asOf("2031-03-01"),
                that(PATRON, "fights", RIVAL).asOf("2031-03-01"),
                that(PATRON, "aids", PROXY).on("2031-03-01"),
                that(PROXY, "criticises", PATRON).on("2031-03-02"),
                that(CHIEF, "leads", PATRON).asOf("2031-03-02"),
                that(PATRON, "present-in", "town/norhafen").asOf("2031-03-02"));
        var ties = Tie.of(id(PATRON), all);

        assertThat(ties)
                .extracting(Tie::other, Tie::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(id(CLIENT), Tie.Kind.ALLY),
                        org.assertj.core.groups.Tuple.tuple(id(RIVAL), Tie.Kind.ADVERSARY),
                        org.assertj.core.groups.Tuple.tuple(id(PROXY), Tie.Kind.MIXED),
                        org.assertj.core.groups.Tuple.tuple(id(CHIEF), Tie.Kind.OWN));
    }

    @Test
    void reportsOfOneCaptureFoldIntoOneOccurrence() {
        var reports = Told.all(
                that(CLIENT, "captures", "town/norhafen").on("2031-03-02"),
                that(CLIENT, "captures", "town/norhafen")
                        .within("2031-03-01", "2031-03-03")
                        .in("Gazette"),
                that(CLIENT, "captures", "town/norhafen").on("2031-08-01"),
                that(CLIENT, "controls", "town/norhafen").asOf("2031-08-01"));
        var occurrences = new Occurrences(Policy.DEFAULT).of(reports, parties());

        assertThat(occurrences).extracting(o -> o.support().tally().reports()).containsExactly(2, 1);
        assertThat(occurrences.getFirst().when().time().start().earliest()).isEqualTo("2031-03-02");
    }

    @Test
    void theOrderOfReportsChangesNothing() {
        var told = List.of(
                that(PATRON, "backs", CLIENT).asOf("2031-03-01"),
                that(PATRON, "supplies", CLIENT).by(Set.of("arms")).on("2031-04-01"),
                that(PATRON, "backs", CLIENT).not().asOf("2031-06-01"),
                that(CLIENT, "fights", RIVAL).asOf("2031-03-01"));
        var forwards = relationships(told.toArray(Told[]::new));

        assertThat(relationships(told.reversed().toArray(Told[]::new))).isEqualTo(forwards);
    }

    private static List<Relationship> backing(List<Relationship> all) {
        return all.stream().filter(r -> r.relation().aspect() == Aspect.BACKING).toList();
    }

    private static Relationship only(Told... told) {
        assertThat(relationships(told)).hasSize(1);
        return relationships(told).getFirst();
    }

    private static List<Relationship> relationships(Told... told) {
        return new Relationships(Told.VOCABULARY, Policy.DEFAULT).of(Told.all(told), parties());
    }

    private static Parties parties() {
        return Told.parties(PATRON, CLIENT, PROXY, RIVAL, PLAN, CHIEF, "town/norhafen");
    }

    private static EntityId id(String value) {
        return new EntityId(value);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
