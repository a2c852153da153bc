package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.statement.Modality;
import org.junit.jupiter.api.Test;

class PolicyTests {

    @Test
    void nothingAskedIsTheDefaultWhichNamesItself() {
        assertThat(Policy.of(Map.of())).isEqualTo(Policy.DEFAULT);
        assertThat(Policy.DEFAULT.words()).isEqualTo("default: counts what is asserted; old reports decay");
    }

    @Test
    void readsWhatACallerAsks() {
        var policy = Policy.of(Map.of(
                "alleged",
                "true",
                "origins",
                "2",
                "confidence",
                "0.5",
                "reviewed",
                "true",
                "decay",
                "off",
                "q",
                "other"));

        assertThat(policy).isEqualTo(new Policy(Set.of(Modality.ASSERTED, Modality.ALLEGED), 2, 0.5, true, false));
        assertThat(policy.words())
                .isEqualTo("counts what is alleged or asserted, from at least 2 origins, read with a confidence of at"
                        + " least 0.5, reviewed by a person; old reports do not decay");
    }

    @Test
    void refusesWhatItCannotReadAndSaysWhatItCan() {
        assertThatThrownBy(() -> Policy.of(Map.of("modality", "sure"))).hasMessageContaining("Use some of: asserted");
        assertThatThrownBy(() -> Policy.of(Map.of("origins", "many"))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> Policy.of(Map.of("origins", "0"))).hasMessageContaining("is 1");
        assertThatThrownBy(() -> Policy.of(Map.of("confidence", "7"))).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> Policy.of(Map.of("decay", "slow"))).hasMessageContaining("true or false");
    }

    @Test
    void whatIsDeniedOrHypotheticalIsNeverSupport() {
        assertThatThrownBy(() -> Policy.of(Map.of("modality", "asserted,denied")))
                .hasMessageContaining("never support");
        assertThatThrownBy(() -> Policy.of(Map.of("modality", "hypothetical"))).hasMessageContaining("never support");
    }

    @Test
    void countsOnlyWhatWasReadSurelyEnoughOrReviewed() {
        var report = that("state/patronia", "backs", "armed-group/front").asOf("2031-03-01");

        assertThat(new Policy(Set.of(Modality.ASSERTED), 1, 0.8, false, true)
                        .supports(report.readWith(0.79).report()))
                .isFalse();
        assertThat(new Policy(Set.of(Modality.ASSERTED), 1, 0.8, false, true)
                        .supports(report.readWith(0.8).report()))
                .isTrue();
        assertThat(new Policy(Set.of(Modality.ASSERTED), 1, 0, true, true).supports(report.report()))
                .isFalse();
        assertThat(new Policy(Set.of(Modality.ASSERTED), 1, 0, true, true)
                        .supports(report.accepted().report()))
                .isTrue();
    }

    @Test
    void whatSpeaksOfSomethingElseDoesNotMakeAnEndWellAttested() {
        var twice = new Policy(Set.of(Modality.ASSERTED), 2, 0, false, true);
        var reports = List.of(
                that("state/ostland", "fights", "state/patronia")
                        .asOf("2031-03-01")
                        .in("Courier")
                        .report(),
                that("state/ostland", "fights", "state/patronia")
                        .asOf("2031-03-01")
                        .in("Herald")
                        .report(),
                that("state/ostland", "ceases-fire-with", "state/patronia")
                        .on("2031-03-10")
                        .in("Courier")
                        .report(),
                that("state/ostland", "backs", "state/patronia")
                        .asOf("2031-03-10")
                        .in("Gazette")
                        .report());

        assertThat(new Relationships(Told.VOCABULARY, twice)
                        .of(reports, Told.parties("state/ostland", "state/patronia")).stream()
                                .filter(r -> r.relation().name().equals("fights")))
                .singleElement()
                .satisfies(r -> assertThat(r.possiblyHoldsOn(LocalDate.parse("2031-03-20")))
                        .isTrue());
    }

    @Test
    void theContraryIsADenialAndADeniedContraryIsNeither() {
        var report = that("state/patronia", "backs", "armed-group/front").asOf("2031-03-01");

        assertThat(Policy.DEFAULT.denies(report.not().report())).isTrue();
        assertThat(Policy.DEFAULT.denies(report.deniedBy("state/patronia").report()))
                .isTrue();
        assertThat(Policy.DEFAULT.denies(report.not().deniedBy("state/patronia").report()))
                .isFalse();
        assertThat(Policy.DEFAULT.supports(
                        report.not().deniedBy("state/patronia").report()))
                .isFalse();
    }
}
