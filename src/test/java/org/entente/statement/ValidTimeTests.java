package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.statement.ValidTime.EndsBeforeItStarts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidTimeTests {

    /** Start within {@code a..b}, end within {@code c..d}; an empty bound is unknown. */
    @ParameterizedTest(name = "[{0}..{1}] to [{2}..{3}] on {4}: certain {5}, possible {6}")
    @CsvSource(textBlock = """
        2014-06-20, 2014-06-20, 2014-06-22, 2014-06-22, 2014-06-21, true,  true
        2014-06-20, 2014-06-20, 2014-06-22, 2014-06-22, 2014-06-22, true,  true
        2014-06-20, 2014-06-20, 2014-06-22, 2014-06-22, 2014-06-23, false, false
        2014-01-01, 2014-12-31, 2015-01-01, 2015-12-31, 2014-06-21, false, true
        2014-01-01, 2014-12-31, 2015-01-01, 2015-12-31, 2015-01-01, true,  true
                  , 2014-06-22, 2014-06-22,           , 2014-06-22, true,  true
                  , 2014-06-22, 2014-06-22,           , 2013-01-01, false, true
        2014-06-20, 2014-06-20,           ,           , 2014-06-25, false, true
                  ,           ,           ,           , 2014-06-25, false, true
        """)
    void isCertainOnlyWithinTheInnerBounds(
            @Nullable LocalDate a,
            @Nullable LocalDate b,
            @Nullable LocalDate c,
            @Nullable LocalDate d,
            LocalDate day,
            boolean certain,
            boolean possible) {
        var time = new ValidTime(new DaySpan(a, b), new DaySpan(c, d));

        assertThat(time.certainlyHoldsOn(day)).isEqualTo(certain);
        assertThat(time.possiblyHoldsOn(day)).isEqualTo(possible);
    }

    @Test
    void cannotEndBeforeItStarts() {
        var june = DaySpan.on(LocalDate.of(2014, 6, 20));
        var may = DaySpan.on(LocalDate.of(2014, 5, 20));

        assertThatThrownBy(() -> new ValidTime(june, may)).isInstanceOf(EndsBeforeItStarts.class);
    }
}
