package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.document.ContentHash;
import org.entente.document.DocumentId;
import org.entente.statement.StatementId;
import org.junit.jupiter.api.Test;

/** On how many independent words something rests. */
class VoicesTests {

    /** A text, a copy with small changes (20 places of 32 agree), a copy of the copy that is far from the text, another text. */
    private static final String STORY = "0123456789abcdef0123456789abcdef";

    private static final String COPY = "0123456789abcdef0123000000000000";
    private static final String COPY_OF_COPY = "111111111111cdef0123000000000000";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";

    @Test
    void aNearCopyAddsNoWord() {
        assertThat(Voices.count(List.of(report("Wire", "text:a", STORY), report("Post", "text:b", COPY))))
                .isEqualTo(1);
        assertThat(Voices.count(List.of(
                        report("Wire", "text:a", STORY),
                        report("Post", "text:b", COPY),
                        report("Sun", "text:c", OTHER))))
                .isEqualTo(2);
        assertThat(Voices.count(List.of(report("Wire", "text:a", ""), report("Post", "text:b", ""))))
                .as("short texts are copies only where they are equal")
                .isEqualTo(2);
    }

    @Test
    void whoeverIsDescribedInNearCopiesIsOneVoice() {
        assertThat(Voices.count(List.of(
                        report("Wire", "actor/officials-1", STORY),
                        report("Wire", "actor/residents-1", STORY),
                        report("Post", "actor/officials-2", COPY))))
                .isEqualTo(2);
    }

    @Test
    void copiesOfCopiesAreCopiesInWhateverOrder() {
        var reports = new ArrayList<>(List.of(
                report("Wire", "text:a", STORY),
                report("Post", "text:b", COPY),
                report("Sun", "text:c", COPY_OF_COPY),
                report("Star", "text:d", OTHER)));
        var random = new Random(3);
        for (var i = 0; i < 10; i++) {
            Collections.shuffle(reports, random);
            assertThat(Tally.of(reports)).isEqualTo(new Tally(4, 4, 2));
        }
    }

    private static Report report(String publisher, String origin, String sketch) {
        var r = that("armed-group/league", "captures", "town/norhafen")
                .on("2031-03-05")
                .in(publisher)
                .report();
        return new Report(
                new StatementId(ContentHash.of(publisher, origin)),
                new DocumentId(ContentHash.of(publisher)),
                r.subject(),
                r.relation(),
                r.object(),
                r.polarity(),
                r.modality(),
                r.time(),
                r.published(),
                publisher,
                origin,
                sketch,
                null,
                r.attitude(),
                r.speakers(),
                r.addressee(),
                r.against(),
                r.place(),
                r.extent(),
                r.means(),
                r.confidence(),
                r.reviewed());
    }
}
