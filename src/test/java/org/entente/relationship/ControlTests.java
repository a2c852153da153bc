package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.ControlState.BESIEGED;
import static org.entente.relationship.ControlState.CONTESTED;
import static org.entente.relationship.ControlState.DISPUTED;
import static org.entente.relationship.ControlState.DIVIDED;
import static org.entente.relationship.ControlState.HELD;
import static org.entente.relationship.ControlState.HELD_JOINTLY;
import static org.entente.relationship.ControlState.NOT_REPORTED;
import static org.entente.relationship.ControlState.UNKNOWN;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan.Holder;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.junit.jupiter.api.Test;

class ControlTests {

    private static final String TOWN = "town/norhafen";
    private static final String ARMY = "organisation/army-of-ostland";
    private static final String LEAGUE = "armed-group/league";
    private static final String BRIGADE = "armed-group/brigade";
    private static final String GUNMEN = "community/gunmen";
    private static final String STATE = "state/ostland";

    @Test
    void aTownThatNobodyWritesAboutIsNotReported() {
        assertThat(control().spans()).singleElement().satisfies(span -> {
            assertThat(span.state()).isEqualTo(NOT_REPORTED);
            assertThat(span.from()).isNull();
            assertThat(span.until()).isNull();
        });
    }

    @Test
    void aCaptureOpensControlForTheCaptorAndClosesTheHolders() {
        var control = control(
                that(ARMY, "controls", TOWN).sinceMonth("2031-01", "2031-03-10"),
                that(LEAGUE, "captures", TOWN).on("2031-03-12"));

        assertThat(state(control, "2030-12-31")).isEqualTo(NOT_REPORTED);
        assertThat(state(control, "2031-01-15")).isEqualTo(HELD);
        assertThat(holders(control, "2031-01-15")).containsExactly(possibly(ARMY));
        assertThat(holders(control, "2031-02-01")).containsExactly(certainly(ARMY));
        assertThat(holders(control, "2031-03-11")).containsExactly(possibly(ARMY));
        assertThat(holders(control, "2031-03-12")).containsExactly(certainly(LEAGUE));
        assertThat(holders(control, "2031-03-13")).containsExactly(possibly(LEAGUE));
    }

    @Test
    void onTheDayOfACaptureTheTownIsTheCaptors() {
        var control = control(
                that(ARMY, "controls", TOWN).asOf("2031-03-12"),
                that(LEAGUE, "captures", TOWN).on("2031-03-12").published("2031-03-13"));

        assertThat(control.on(day("2031-03-12")).state()).isEqualTo(HELD);
        assertThat(holders(control, "2031-03-12")).containsExactly(certainly(LEAGUE));
    }

    @Test
    void aCaptureOnSomeDayIsPossibleUntilItIsCertain() {
        var control = control(that(LEAGUE, "captures", TOWN).within("2031-06-20", "2031-06-22"));

        assertThat(state(control, "2031-06-19")).isEqualTo(NOT_REPORTED);
        assertThat(holders(control, "2031-06-21")).containsExactly(possibly(LEAGUE));
        assertThat(holders(control, "2031-06-22")).containsExactly(certainly(LEAGUE));
    }

    @Test
    void aReportDecaysToUnknownAndNamesTheLastHolder() {
        var control = control(that(LEAGUE, "controls", TOWN).asOf("2031-06-22"));

        assertThat(state(control, "2031-09-20")).isEqualTo(HELD);
        assertThat(control.on(day("2031-09-21"))).satisfies(span -> {
            assertThat(span.state()).isEqualTo(UNKNOWN);
            assertThat(span.lastReported()).containsExactly(id(LEAGUE));
            assertThat(span.holders()).isEmpty();
            assertThat(span.support().tally().reports()).isEqualTo(1);
        });
    }

    @Test
    void aReportStaysWhereThePolicyTurnsDecayOff() {
        var policy = new Policy(Policy.DEFAULT.modalities(), 1, 0, false, false);
        var control = control(policy, that(LEAGUE, "controls", TOWN).asOf("2031-06-22"));

        assertThat(state(control, "2061-06-22")).isEqualTo(HELD);
    }

    @Test
    void aDescribedGroupThatMayBeTheCaptorIsNotDrivenOut() {
        var control = control(
                that(GUNMEN, "captures", TOWN).on("2031-06-20"),
                that(LEAGUE, "captures", TOWN).on("2031-06-21"));

        assertThat(state(control, "2031-06-22")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-22")).containsExactly(possibly(LEAGUE), possibly(GUNMEN));
    }

    @Test
    void aDescribedGroupIsDrivenOutByAnArmyThatItCannotBe() {
        var control = control(
                that(GUNMEN, "captures", TOWN).on("2031-06-20"),
                that(ARMY, "captures", TOWN).on("2031-06-25"));

        assertThat(state(control, "2031-06-26")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-26")).containsExactly(possibly(ARMY));
    }

    @Test
    void aPartOfTheHolderDoesNotDriveItOut() {
        var control = control(
                that(STATE, "controls", TOWN).asOf("2031-06-20"),
                that(ARMY, "captures", TOWN).on("2031-06-25"));

        assertThat(state(control, "2031-06-26")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-26")).containsExactly(possibly(ARMY), possibly(STATE));
    }

    @Test
    void whatOneReportNamesTogetherIsHeldJointlyAndNotDrivenOut() {
        var control = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-20"),
                that(BRIGADE, "captures", TOWN).on("2031-06-20"));

        assertThat(state(control, "2031-06-21")).isEqualTo(HELD_JOINTLY);
        assertThat(control.on(day("2031-06-21")).holders()).hasSize(2);
    }

    @Test
    void differentPublishersWhoNameDifferentHoldersDisagree() {
        var control = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-20").in("Courier"),
                that(BRIGADE, "controls", TOWN).asOf("2031-06-20").in("Gazette"));

        assertThat(state(control, "2031-06-20")).isEqualTo(DISPUTED);
        assertThat(control.on(day("2031-06-20")).holders()).hasSize(2);
    }

    @Test
    void anArmyThatSaysTwoDaysAfterACaptureThatItHoldsTheTownDisputesIt() {
        var control = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-21").published("2031-06-22"),
                that(ARMY, "controls", TOWN).asOf("2031-06-23").saidBy(ARMY).in("Gazette"));

        assertThat(state(control, "2031-06-22")).isEqualTo(HELD);
        assertThat(state(control, "2031-06-23")).isEqualTo(DISPUTED);
        assertThat(state(control, "2031-06-30")).isEqualTo(DISPUTED);
    }

    @Test
    void anArmyThatHasHeldTheTownSinceADayAfterTheCaptureHasRetakenIt() {
        var control = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-21"),
                that(ARMY, "controls", TOWN).since("2031-06-23", "2031-06-25").in("Gazette"));

        assertThat(state(control, "2031-06-24")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-24")).containsExactly(certainly(ARMY));
    }

    @Test
    void aNewHolderLongAfterTheLastReportIsNewsAndNoDisagreement() {
        var control = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-01").in("Courier"),
                that(ARMY, "controls", TOWN).asOf("2031-06-20").in("Gazette"));

        assertThat(state(control, "2031-06-19")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-19")).containsExactly(possibly(LEAGUE));
        assertThat(state(control, "2031-06-20")).isEqualTo(HELD);
        assertThat(holders(control, "2031-06-20")).containsExactly(certainly(ARMY));
    }

    @Test
    void aDenialOfTheCaptureDisputesItAndIsListedAgainstIt() {
        var control = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-21").published("2031-06-22"),
                that(GUNMEN, "captures", TOWN).by("2031-06-23").deniedBy(ARMY).in("Gazette"));

        assertThat(control.on(day("2031-06-22"))).satisfies(span -> {
            assertThat(span.state()).isEqualTo(DISPUTED);
            assertThat(span.holders()).extracting(Holder::who).containsExactly(id(LEAGUE));
            assertThat(span.against().reports()).extracting(Report::onWordOf).containsExactly(id(ARMY));
        });
    }

    @Test
    void oneWhoNoLongerHoldsTheTownLeavesItUnknown() {
        var control = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-01"),
                that(LEAGUE, "controls", TOWN).not().asOf("2031-06-20").in("Gazette"));

        assertThat(state(control, "2031-06-19")).isEqualTo(HELD);
        assertThat(state(control, "2031-06-20")).isEqualTo(UNKNOWN);
    }

    @Test
    void withdrawingClosesControlOnlyOfOneWhoHeldIt() {
        var control = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-01"),
                that(BRIGADE, "withdraws-from", TOWN).on("2031-06-03"));

        assertThat(holders(control, "2031-06-04")).containsExactly(possibly(LEAGUE));
        var left = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-01"),
                that(LEAGUE, "withdraws-from", TOWN).on("2031-06-03"));
        assertThat(left.on(day("2031-06-04"))).satisfies(span -> {
            assertThat(span.state()).isEqualTo(UNKNOWN);
            assertThat(span.lastReported()).containsExactly(id(LEAGUE));
        });
    }

    @Test
    void oneWhoHandsATownOverTransfersIt() {
        var control = control(
                that(LEAGUE, "controls", TOWN).asOf("2031-06-01"),
                that(LEAGUE, "hands-over", TOWN).to(BRIGADE).on("2031-06-10"));

        assertThat(holders(control, "2031-06-09")).containsExactly(possibly(LEAGUE));
        assertThat(holders(control, "2031-06-11")).containsExactly(possibly(BRIGADE));
    }

    @Test
    void anAttackContestsATownOnlyWhileItLasts() {
        var control = control(
                that(ARMY, "controls", TOWN).sinceMonth("2031-01", "2031-06-20"),
                that(LEAGUE, "attacks", TOWN).on("2031-06-10"));

        assertThat(state(control, "2031-06-09")).isEqualTo(HELD);
        assertThat(control.on(day("2031-06-10"))).satisfies(span -> {
            assertThat(span.state()).isEqualTo(CONTESTED);
            assertThat(span.contestedBy()).containsExactly(id(LEAGUE));
            assertThat(span.holders()).containsExactly(certainly(ARMY));
        });
        assertThat(state(control, "2031-06-11")).isEqualTo(HELD);
    }

    @Test
    void fightingInATownContestsItAndAnAttackByItsHolderDoesNot() {
        var fought = control(that(LEAGUE, "attacks", ARMY).at(TOWN).on("2031-06-10"));
        var shelled = control(
                that(ARMY, "controls", TOWN).sinceMonth("2031-01", "2031-06-20"),
                that(ARMY, "attacks", TOWN).on("2031-06-10"));

        assertThat(state(fought, "2031-06-10")).isEqualTo(CONTESTED);
        assertThat(state(shelled, "2031-06-10")).isEqualTo(HELD);
    }

    @Test
    void aTownCanBeBesieged() {
        var control = control(
                that(ARMY, "controls", TOWN).sinceMonth("2031-01", "2031-06-20"),
                that(LEAGUE, "besieges", TOWN).since("2031-06-05", "2031-06-10"));

        assertThat(state(control, "2031-06-04")).isEqualTo(HELD);
        assertThat(control.on(day("2031-06-07"))).satisfies(span -> {
            assertThat(span.state()).isEqualTo(BESIEGED);
            assertThat(span.besiegedBy()).containsExactly(id(LEAGUE));
            assertThat(span.holders()).containsExactly(certainly(ARMY));
        });
        assertThat(state(control, "2031-08-01")).isEqualTo(HELD);
    }

    @Test
    void partsAndSidesDivideATown() {
        var parts = control(
                that(LEAGUE, "controls", TOWN).of(Extent.Kind.PART, "parts of").asOf("2031-06-10"),
                that(ARMY, "controls", TOWN).asOf("2031-06-09").in("Gazette"));

        assertThat(state(parts, "2031-06-10")).isEqualTo(DIVIDED);
        assertThat(parts.on(day("2031-06-10")).holders())
                .extracting(h -> h.extent().words())
                .containsExactly("parts of", "");
    }

    @Test
    void twoWhoHoldTheSameSideDisagreeButNotThoseWhoHoldTwo() {
        var two = control(
                that(LEAGUE, "controls", TOWN)
                        .of(Extent.Kind.SIDE, "the eastern side of")
                        .asOf("2031-06-10"),
                that(ARMY, "controls", TOWN)
                        .of(Extent.Kind.SIDE, "the western side of")
                        .asOf("2031-06-10")
                        .in("Gazette"));
        var one = control(
                that(LEAGUE, "controls", TOWN)
                        .of(Extent.Kind.SIDE, "the eastern side of")
                        .asOf("2031-06-10"),
                that(ARMY, "controls", TOWN)
                        .of(Extent.Kind.SIDE, "the eastern side of")
                        .asOf("2031-06-10")
                        .in("Gazette"));

        assertThat(state(two, "2031-06-10")).isEqualTo(DIVIDED);
        assertThat(state(one, "2031-06-10")).isEqualTo(DISPUTED);
    }

    @Test
    void aCaptureOfOneSideLeavesTheOther() {
        var control = control(
                that(ARMY, "controls", TOWN)
                        .of(Extent.Kind.SIDE, "the western side of")
                        .asOf("2031-06-01"),
                that(LEAGUE, "captures", TOWN)
                        .of(Extent.Kind.SIDE, "the eastern side of")
                        .on("2031-06-10"));

        assertThat(state(control, "2031-06-11")).isEqualTo(DIVIDED);
        assertThat(control.on(day("2031-06-11")).holders()).hasSize(2);
    }

    @Test
    void whatRestsOnOneBelligerentsWordAloneIsMarked() {
        var claimed = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-10").saidBy(LEAGUE),
                that(ARMY, "controls", TOWN).asOf("2031-06-01"));
        var confirmed = control(
                that(LEAGUE, "captures", TOWN).on("2031-06-10").saidBy(LEAGUE),
                that(LEAGUE, "captures", TOWN)
                        .on("2031-06-10")
                        .saidBy("organisation/observers")
                        .in("Gazette"));

        assertThat(claimed.on(day("2031-06-11")).onlyOnWordOf()).isEqualTo(id(LEAGUE));
        assertThat(confirmed.on(day("2031-06-11")).onlyOnWordOf()).isNull();
    }

    @Test
    void whatIsMerelyAllegedPlannedOrDeniedHoldsNothing() {
        for (var modality : Modality.values()) {
            if (modality != Modality.ASSERTED) {
                assertThat(state(
                                control(that(LEAGUE, "captures", TOWN)
                                        .on("2031-06-10")
                                        .as(modality)),
                                "2031-06-11"))
                        .as(modality.name())
                        .isEqualTo(NOT_REPORTED);
            }
        }
        var alleged = control(
                Policy.DEFAULT.withAlleged(),
                that(LEAGUE, "captures", TOWN).on("2031-06-10").as(Modality.ALLEGED));
        assertThat(state(alleged, "2031-06-11")).isEqualTo(HELD);
    }

    @Test
    void oneOriginIsNotEnoughWhereThePolicyAsksForTwo() {
        var two = new Policy(Policy.DEFAULT.modalities(), 2, 0, false, true);
        var once = that(LEAGUE, "captures", TOWN).on("2031-06-10").saidBy(ARMY);
        var copied = once.in("Gazette");
        var other = that(LEAGUE, "controls", TOWN).asOf("2031-06-11").in("Herald");

        assertThat(state(control(two, once, copied), "2031-06-12")).isEqualTo(NOT_REPORTED);
        assertThat(state(control(two, once, other), "2031-06-12")).isEqualTo(HELD);
    }

    @Test
    void reportsThatNameNoDayAreCountedApart() {
        var control = control(that(LEAGUE, "controls", TOWN));

        assertThat(control.undated()).hasSize(1);
        assertThat(state(control, "2031-06-10")).isEqualTo(NOT_REPORTED);
    }

    private static PlaceControl control(Told... told) {
        return control(Policy.DEFAULT, told);
    }

    private static PlaceControl control(Policy policy, Told... told) {
        return new Control(Told.VOCABULARY, policy)
                .of(id(TOWN), Told.all(told), Told.parties(ARMY, LEAGUE, BRIGADE, GUNMEN, STATE, TOWN));
    }

    private static ControlState state(PlaceControl control, String day) {
        return control.on(day(day)).state();
    }

    private static java.util.List<Holder> holders(PlaceControl control, String day) {
        return control.on(day(day)).holders();
    }

    private static Holder certainly(String who) {
        return new Holder(id(who), Extent.WHOLE, true);
    }

    private static Holder possibly(String who) {
        return new Holder(id(who), Extent.WHOLE, false);
    }

    private static EntityId id(String value) {
        return new EntityId(value);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
