package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.IssueBreadth;
import org.entente.entity.IssueBreadth.Breadth;
import org.entente.entity.ReferentId;
import org.junit.jupiter.api.Test;

class IssuesTests {

    private static Text text() {
        return Text.of(LocalDate.of(2014, 6, 22));
    }

    private static Entity.IssueContent content(Text text, ReferentId issue) {
        return Objects.requireNonNull(text.entity(issue).orElseThrow().issue());
    }

    @Test
    void oneIssueHoweverItsPartiesArePut() {
        var text = text();
        var us = text.name("state", "United States").add();
        var iraq = text.name("country", "Iraq").add();
        var affairs = text.description("asset", "domestic affairs").of(iraq).add();
        var brief = text.issue(text.description("issue", "US intervention"), us, null, iraq);
        var wordy = text.issue(text.description("issue", "intervention"), us, null, affairs);
        var adjective = text.issue(text.description("issue", "American intervention"), null, null, iraq);

        assertThat(text.id(wordy)).isEqualTo(text.id(brief));
        assertThat(text.id(adjective)).isEqualTo(text.id(brief));
        assertThat(content(text, brief))
                .isEqualTo(new Entity.IssueContent(
                        "intervention", new EntityId("state/united-states"), new EntityId("state/iraq"), null));
    }

    @Test
    void foreignInterventionIsBroaderAndMilitaryInterventionNarrower() {
        var text = text();
        var us = text.name("state", "United States").add();
        var iraq = text.name("country", "Iraq").add();
        var plain = text.issue(text.description("issue", "US intervention"), us, null, iraq);
        var foreign = text.issue(text.description("issue", "foreign intervention"), null, null, iraq);
        var military = text.issue(text.description("issue", "further military intervention"), us, null, iraq);
        var breadth = new IssueBreadth(Map.of(new EntityId("state/iraq"), Set.of()));

        assertThat(breadth.of(content(text, foreign), content(text, plain))).contains(Breadth.BROADER);
        assertThat(breadth.of(content(text, military), content(text, plain))).contains(Breadth.NARROWER);
        assertThat(breadth.of(content(text, military), content(text, foreign))).contains(Breadth.NARROWER);
        assertThat(text.entity(military).orElseThrow().name()).isEqualTo("US military intervention in Iraq");
    }

    @Test
    void otherPartiesMakeOtherIssues() {
        var text = text();
        var us = text.name("state", "United States").add();
        var iran = text.name("state", "Iran").add();
        var iraq = text.name("country", "Iraq").add();
        var one = text.issue(text.description("issue", "intervention"), us, null, iraq);
        var other = text.issue(text.description("issue", "intervention"), iran, null, iraq);

        assertThat(text.id(one)).isNotEqualTo(text.id(other));
        assertThat(new IssueBreadth(Map.of()).of(content(text, one), content(text, other)))
                .isEmpty();
    }
}
