package org.entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.document.Submission;
import org.entente.graph.StoredLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a handful of sample reports where the log is empty, so that there is something to ask at once. */
@Component
@ConditionalOnProperty(name = "entente.samples", matchIfMissing = true)
class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final String FILE = "samples/june-2014.jsonl";

    private final IntakeDesk desk;
    private final ReadingRoom readingRoom;
    private final StoredLog log;

    Samples(IntakeDesk desk, ReadingRoom readingRoom, StoredLog log) {
        this.desk = desk;
        this.readingRoom = readingRoom;
        this.log = log;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeWhereTheLogIsEmpty() {
        if (log.latest().position() == 0) {
            Thread.ofPlatform().daemon().name("samples").start(this::take);
        }
    }

    private void take() {
        try {
            readingRoom.awaitModels();
            var statements = 0;
            var submissions = submissions();
            for (var submission : submissions) {
                statements += desk.take(submission).statements().size();
            }
            LOG.info(
                    "Took in {} sample reports with {} statements; --entente.samples=false leaves them out",
                    submissions.size(),
                    statements);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The sample reports cannot be taken in", e);
        }
    }

    static List<Submission> submissions() {
        try {
            var json = JsonMapper.shared();
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .map(Samples::submission)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submission submission(JsonNode report) {
        return new Submission(
                report.required("text").asString(),
                null,
                report.required("title").asString(),
                report.required("publisher").asString(),
                LocalDate.parse(report.required("published").asString()),
                report.required("url").asString(),
                null,
                null);
    }
}
