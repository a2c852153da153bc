package org.entente.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.extraction.Question;
import org.entente.extraction.Reader;
import org.entente.graph.Candidates;
import org.entente.resolution.Resolver;
import org.springframework.stereotype.Service;

/**
 * Answers questions in plain English. They are read by what reads documents, as statements with a hole, and answered from the
 * same views as the other questions.
 */
@Service
public class QuestionAnswers {

    /** What can be asked, for those whose question could not be read. */
    public static final List<String> EXAMPLES = List.of(
            "Who backs …?",
            "Who controlled … on 21 June 2014?",
            "What does … hold?",
            "Does … oppose …?",
            "Who is against …?",
            "What has … said about …?",
            "What changed in … between 20 and 22 June 2014?",
            "What happened in … in June 2014?",
            "How are … and … connected?",
            "What is reported of …?",
            "What do reports differ on about …?");

    private static final int LONGEST = 500;

    private final Reader reader;
    private final Resolver resolver;
    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Authorities authorities;
    private final ToldAnswers told;
    private final SpokenAnswers spoken;
    private final AskedEvents events;
    private final AskedPortrait portraits;
    private final AskedMap map;
    private final Clock clock;

    QuestionAnswers(
            Reader reader,
            Resolver resolver,
            Candidates candidates,
            Inquiries inquiries,
            Who who,
            Authorities authorities,
            ToldAnswers told,
            SpokenAnswers spoken,
            AskedEvents events,
            AskedPortrait portraits,
            AskedMap map,
            Clock clock) {
        this.reader = reader;
        this.resolver = resolver;
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.authorities = authorities;
        this.told = told;
        this.spoken = spoken;
        this.events = events;
        this.portraits = portraits;
        this.map = map;
        this.clock = clock;
    }

    /**
     * Reads a question and answers it. What cannot be read, or names somebody unknown, is an answer too: it says so.
     *
     * @param viewpoint from where it looks; a day that the question names goes before that of the viewpoint
     */
    public Answer<Reply> ask(String words, Viewpoint viewpoint) {
        var asked = words.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw new InvalidQuestion(
                    "A question has 1 to %d characters. Try: %s".formatted(LONGEST, String.join(" ", EXAMPLES)));
        }
        var question = reader.ask(asked, LocalDate.now(clock));
        var days = question.asked();
        var looking = days != null && days.oneDay() ? viewpoint.on(days.from()) : viewpoint;
        var inquiry = inquiries.at(looking);
        var meant = new Meant(question, resolver, candidates, who, authorities, inquiry.position());
        var asking = new Asking(question, meant, inquiry, looking.knowing(Long.toString(inquiry.position())));
        try {
            return first(
                    asking,
                    switch (question.sought()) {
                        case Question.Told sought -> told.answer(asking, sought);
                        case Question.Said sought -> spoken.said(asking, sought);
                        case Question.Accused sought -> portraits.accused(asking, sought);
                        case Question.Held sought -> map.answer(asking, sought);
                        case Question.Turned sought -> events.turned(asking, sought);
                        case Question.Position sought -> spoken.position(asking, sought);
                        case Question.Changed sought -> events.changed(asking, sought);
                        case Question.Happened sought -> events.happened(asking, sought);
                        case Question.Connected sought -> events.connected(asking, sought);
                        case Question.About sought -> portraits.about(asking, sought);
                        case Question.Disputed sought -> portraits.disputed(asking, sought);
                        case Question.Unread _ ->
                            unread(asking, "I cannot read this question as one about who does what to whom.");
                    });
        } catch (UnknownName e) {
            return unknown(
                    asking, "But nobody and nothing called '%s' is known here. %s".formatted(e.name(), closest(e)));
        } catch (AmbiguousName e) {
            return unknown(asking, String.valueOf(e.getMessage()));
        }
    }

    /** What was left aside of a question is said to have been. */
    private static Answer<Reply> first(Asking asking, Answer<Reply> answer) {
        var left = asking.question().unanswered();
        if (left == null) {
            return answer;
        }
        var reply = answer.found();
        return answer.finding(new Reply(
                reply.understood(),
                reply.read(),
                "%s Not answered here, ask it alone: “%s”.".formatted(reply.sentence(), left),
                reply.supporting(),
                reply.against()));
    }

    private static String closest(UnknownName e) {
        return e.closest().isEmpty()
                ? "No name that is known is close to it."
                : "The closest names: %s."
                        .formatted(Sources.joined(e.closest().stream()
                                .map(Entity::name)
                                .distinct()
                                .toList()));
    }

    /** The question was read, and names somebody whom no report that is known here tells of. */
    private static Answer<Reply> unknown(Asking asking, String why) {
        var about = AskedInWords.of(asking.question());
        return new Answer<>(
                new Reply(
                        asking.understood(about),
                        true,
                        "I read this as a question about %s. %s".formatted(about, why),
                        List.of(),
                        List.of()),
                asking.inquiry().receipt(about, new TreeMap<>(Map.of())),
                Map.of(),
                Map.of());
    }

    private static Answer<Reply> unread(Asking asking, String why) {
        var hole = asking.question().sought() instanceof Question.Told told ? told.hole() : null;
        var named = asking.question().referents().stream()
                .filter(r -> !r.id().equals(hole))
                .map(r -> r.name())
                .distinct()
                .collect(Collectors.joining(", "));
        var sentence = why + (named.isEmpty() ? "" : " I understood these words in it: " + named + ".")
                + " What I can answer: " + String.join(" ", EXAMPLES);
        return new Answer<>(
                new Reply(asking.understood("nothing"), false, sentence, List.of(), List.of()),
                asking.inquiry().receipt("a question that was not understood", new TreeMap<>(Map.of())),
                Map.of(),
                Map.of());
    }
}
