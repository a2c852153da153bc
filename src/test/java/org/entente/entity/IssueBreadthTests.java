package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.IssueBreadth.Breadth.BROADER;
import static org.entente.entity.IssueBreadth.Breadth.NARROWER;

import java.util.Map;
import java.util.Set;
import org.entente.entity.Entity.IssueContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueBreadthTests {

    private static final IssueBreadth BREADTH = new IssueBreadth(Map.of(
            new EntityId("province/anbar"), Set.of(new EntityId("country/iraq")),
            new EntityId("organisation/us-army"), Set.of(new EntityId("state/united-states")),
            new EntityId("country/iraq"), Set.of(new EntityId("region/middle-east")),
            new EntityId("state/iraq"), Set.of()));

    private static IssueContent issue(
            String action, @Nullable String agent, @Nullable String target, @Nullable String place) {
        return new IssueContent(action, id(agent), id(target), id(place));
    }

    private static @Nullable EntityId id(@Nullable String value) {
        return value == null ? null : new EntityId(value);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} takes in {4} {5} {6} {7}")
    @CsvSource(textBlock = """
        intervention,               , state/iraq  ,              , intervention         , state/united-states , state/iraq       ,
        intervention, state/united-states, state/iraq,           , military intervention, state/united-states , state/iraq       ,
        intervention, state/united-states, state/iraq,           , intervention         , organisation/us-army, state/iraq       ,
        intervention, state/united-states, state/iraq,           , intervention         , government/united-states, province/anbar,
        intervention, state/united-states,           ,           , intervention         , state/united-states , state/iraq       ,
        intervention,               , region/middle-east,        , intervention         , state/iran          , country/iraq     ,
        intervention,               , state/iraq  ,              , intervention         , state/united-states , armed-group/front, country/iraq
        intervention,               , state/iraq  ,              , ground intervention  ,                     , state/iraq       , province/anbar
        """)
    void whatLeavesMoreOpenIsBroader(
            String action,
            @Nullable String agent,
            @Nullable String target,
            @Nullable String place,
            String narrowAction,
            @Nullable String narrowAgent,
            @Nullable String narrowTarget,
            @Nullable String narrowPlace) {
        var broad = issue(action, agent, target, place);
        var narrow = issue(narrowAction, narrowAgent, narrowTarget, narrowPlace);

        assertThat(BREADTH.of(broad, narrow)).contains(BROADER);
        assertThat(BREADTH.of(narrow, broad)).contains(NARROWER);
    }

    @ParameterizedTest(name = "{0} {1} {2} is neither broader nor narrower than {3} {4} {5}")
    @CsvSource(textBlock = """
        intervention         , state/united-states, state/iraq, intervention, government/united-states, country/iraq
        intervention         , state/united-states, state/iraq, intervention, state/iran              , state/iraq
        intervention         , state/united-states, state/iraq, intervention, state/united-states     , state/syria
        intervention         , state/united-states, state/iraq, withdrawal  , state/united-states     , state/iraq
        military intervention,                    , state/iraq, intervention, state/united-states     , state/iraq
        intervention         , state/united-states,           , intervention,                         , state/iraq
        """)
    void whatDiffersElsewhereOrNotAtAllIsNeither(
            String action,
            @Nullable String agent,
            @Nullable String target,
            String otherAction,
            @Nullable String otherAgent,
            @Nullable String otherTarget) {
        var one = issue(action, agent, target, null);
        var other = issue(otherAction, otherAgent, otherTarget, null);

        assertThat(BREADTH.of(one, other)).isEmpty();
        assertThat(BREADTH.of(other, one)).isEmpty();
    }

    @Test
    void theNounOfAnActionIsItsLastWord() {
        assertThat(IssueBreadth.noun("military intervention")).isEqualTo("intervention");
        assertThat(IssueBreadth.noun("strike")).isEqualTo("strike");
    }
}
