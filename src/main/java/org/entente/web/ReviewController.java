package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.answer.InvalidQuestion;
import org.entente.intake.IntakeDesk;
import org.entente.statement.Review;
import org.entente.statement.Review.Verdict;
import org.entente.statement.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say of how statements were read, and which of them they take back. */
@RestController
@Tag(name = "Statements")
class ReviewController {

    private final IntakeDesk desk;

    ReviewController(IntakeDesk desk) {
        this.desk = desk;
    }

    /**
     * @param verdict accepted, misread or corrected
     * @param correction what it should read; only with corrected
     */
    record Given(
            @Nullable String verdict,
            @Nullable String by,
            @Nullable String why,
            @Nullable String correction) {}

    record Recorded(String id, long position) {}

    @Operation(summary = "Records a person's verdict on how a statement was read")
    @PostMapping("/api/statements/{id}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded review(@PathVariable String id, @RequestBody Given given) {
        var verdict = verdict(given.verdict());
        if ((verdict == Verdict.CORRECTED)
                == (given.correction() == null || given.correction().isBlank())) {
            throw new InvalidQuestion("A 'correction' goes with the verdict 'corrected', and with no other.");
        }
        var review = new Review(
                new StatementId(id),
                verdict,
                JudgementController.required("by", given.by()),
                given.why() == null ? "" : given.why(),
                given.correction());
        return new Recorded(review.id(), desk.review(review));
    }

    record Changed(String id, long position) {}

    @Operation(
            summary = "Takes a statement back: it stops counting from this position of the log on",
            description =
                    "Nothing is deleted, what was known before stays so, and reading the document again does not bring it back.")
    @DeleteMapping("/api/statements/{id}")
    Changed retract(
            @PathVariable String id,
            @RequestParam(defaultValue = "anonymous") String by,
            @RequestParam(defaultValue = "") String why) {
        return new Changed(id, desk.retract(new StatementId(id), by, why));
    }

    @Operation(summary = "Lets a retracted statement count again")
    @PostMapping("/api/statements/{id}/reinstatement")
    Changed reinstate(
            @PathVariable String id,
            @RequestParam(defaultValue = "anonymous") String by,
            @RequestParam(defaultValue = "") String why) {
        return new Changed(id, desk.reinstate(new StatementId(id), by, why));
    }

    private static Verdict verdict(@Nullable String name) {
        return Arrays.stream(Verdict.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidQuestion("A 'verdict' is one of %s, not '%s'."
                        .formatted(
                                Arrays.stream(Verdict.values()).map(Views::word).collect(Collectors.joining(", ")),
                                name)));
    }
}
