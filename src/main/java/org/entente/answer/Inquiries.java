package org.entente.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.entente.graph.Candidates;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Begins inquiries: resolves what is meant by "known at" to a position of the log. */
@Component
class Inquiries {

    private final Candidates candidates;
    private final LogReader log;
    private final Who who;
    private final Vocabulary vocabulary;
    private final String version;

    Inquiries(Candidates candidates, LogReader log, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.log = log;
        this.who = who;
        this.vocabulary = vocabulary;
        var built = Inquiries.class.getPackage().getImplementationVersion();
        this.version = built == null ? "unpackaged" : built;
    }

    Inquiry at(Viewpoint viewpoint) {
        return new Inquiry(candidates, who, vocabulary, viewpoint, known(viewpoint), version);
    }

    private LogPosition known(Viewpoint viewpoint) {
        var asked = viewpoint.knownAt();
        if (asked == null || asked.isBlank()) {
            return log.latest();
        }
        var text = asked.strip();
        if (text.chars().allMatch(Character::isDigit) && text.length() < 19) {
            var position = Long.parseLong(text);
            return log.at(position)
                    .orElseThrow(() -> new InvalidQuestion(
                            "The log has come to position %d; %d lies behind it. Leave knownAt out to ask about now."
                                    .formatted(log.latest().position(), position)));
        }
        return log.at(instant(text));
    }

    /** A day stands for its end: what had been learned by then. */
    private static Instant instant(String text) {
        try {
            return text.length() == "2014-06-22".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidQuestion(
                    "'%s' is no time of learning. Give an instant such as 2014-06-22T12:00:00Z, a day such as 2014-06-22, or a position of the log."
                            .formatted(text),
                    e);
        }
    }
}
