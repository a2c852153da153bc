package org.entente.extraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Passage;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question.Asked;
import org.entente.extraction.Question.Manner;
import org.entente.extraction.Question.Told;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question with what reads documents: as a statement in which a described stand-in takes the place of what is sought.
 * What asks about reports themselves is read off the parse of the question.
 */
final class QuestionReader {

    /** What may stand for somebody who is sought; the first that makes a statement is taken. */
    private static final List<String> SOMEBODY = List.of("a group", "a state", "a leader");
    /** What may stand for something that is sought. */
    private static final List<String> SOMETHING =
            List.of("a town", "an intervention", "a group", "a weapon", "a leader");

    private final Reader reader;
    private final Wording wording;
    private final Gazetteer gazetteer;

    QuestionReader(Reader reader, Wording wording, Gazetteer gazetteer) {
        this.reader = reader;
        this.wording = wording;
        this.gazetteer = gazetteer;
    }

    /** @param today what "yesterday" is seen from */
    Question read(String words, LocalDate today) {
        var text = words.chars().anyMatch(Character::isUpperCase) ? words : reader.inPrint(words);
        var analysis = reader.analyse(document(text, today));
        if (!analysis.sentences().isEmpty()) {
            var whole = asked(analysis.sentences().getFirst());
            var left = whole.further(text);
            if (left.isPresent()) {
                return whole.alone(text)
                        .map(first -> read(first, today).leaving(left.get()))
                        .orElseThrow();
            }
            var alone = whole.alone(text);
            if (alone.isPresent()) {
                text = alone.get();
                analysis = reader.analyse(document(text, today));
            }
        }
        var document = document(text, today);
        var days = new AskedDays(analysis, today).days().orElse(null);
        if (analysis.sentences().isEmpty()) {
            return new Question(words, text, document, List.of(), days, new Question.Unread());
        }
        var sentence = analysis.sentences().getFirst();
        var reading = reader.read(document, analysis);
        var report = new ReportQuestions(sentence, reading, wording, new Restatement(sentence, wording));
        var plain = report.sought();
        if (plain.isPresent()) {
            return new Question(words, text, document, reading.referents(), days, plain.get());
        }
        var unread = new Question(words, text, document, reading.referents(), days, new Question.Unread());
        return told(words, sentence, days, today)
                .filter(q -> !seeksWords(q) || report.urged().isEmpty())
                .or(() -> report.urged()
                        .map(s -> new Question(words, document.text(), document, reading.referents(), days, s)))
                .or(() -> new AskedNames(sentence, gazetteer)
                        .withKinds(document.text()).stream()
                                .map(named -> reader.analyse(document(named, today)))
                                .flatMap(a -> a.sentences().stream().limit(1))
                                .flatMap(s -> told(words, s, days, today).stream())
                                .findFirst())
                .orElse(unread);
    }

    /** Whether what is sought is what somebody says: a stand-in for that is no issue. */
    private boolean seeksWords(Question question) {
        return question.sought() instanceof Told told
                && told.hole() != null
                && wording.lists(
                        "relations of speech",
                        told.statements().getFirst().claim().relation().name());
    }

    private Optional<Question> told(String words, Sentence sentence, @Nullable Asked days, LocalDate today) {
        return Stream.concat(Stream.of(sentence), sentence.secondOpinion().stream())
                .flatMap(s -> new Reread(words, s, days, today).told().stream())
                .findFirst();
    }

    private AskedWords asked(Sentence sentence) {
        return new AskedWords(sentence, wording, new Restatement(sentence, wording).lastWord());
    }

    private static Document document(String text, LocalDate today) {
        var published = new Published(today, Published.Source.CALLER);
        return new Document(
                DocumentId.of(null, null, published, null, text),
                null,
                null,
                null,
                published,
                null,
                "en",
                text,
                "question",
                List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, text.length()))),
                List.of(),
                List.of());
    }

    /** One parse of a question, and the statements with a hole that it may be. */
    private final class Reread {

        private final String words;
        private final Sentence sentence;
        private final @Nullable Asked days;
        private final LocalDate today;
        private final Restatement restatement;
        private final AskedWords asked;
        private final int phrase;
        private final Set<String> tried = new HashSet<>();

        Reread(String words, Sentence sentence, @Nullable Asked days, LocalDate today) {
            this.words = words;
            this.sentence = sentence;
            this.days = days;
            this.today = today;
            this.restatement = new Restatement(sentence, wording);
            this.asked = asked(sentence);
            this.phrase = asked.phrase();
        }

        /** The first that the reader makes a statement of in which what is sought has a part. */
        Optional<Question> told() {
            if (phrase >= 0) {
                return asked.statements(phrase).stream()
                        .flatMap(hole -> read(hole, Manner.WHO).stream())
                        .findFirst();
            }
            var manner = restatement.manner();
            var standIns = standIns();
            return Stream.concat(
                            standIns.stream().flatMap(standIn -> restatement.with(standIn).stream()),
                            SOMEBODY.stream().flatMap(standIn -> restatement.leftUnsaid(standIn).stream()))
                    .flatMap(hole -> read(hole, manner).stream())
                    .findFirst()
                    .or(() -> restatement.withoutFronted().flatMap(hole -> readAnew(hole, Manner.HOW)))
                    .or(() -> besides(standIns));
        }

        /** "What does A accuse B of", "Which weapons does A send B": what is sought is no part of what is told between the two. */
        private Optional<Question> besides(List<String> standIns) {
            var manner = restatement.manner();
            if ((manner != Manner.WHO && manner != Manner.HOW_MANY) || restatement.asksForPerson()) {
                return Optional.empty();
            }
            return standIns.stream()
                    .flatMap(standIn -> restatement.inverted(standIn).stream())
                    .map(hole -> new Restatement.Hole(hole.text(), null))
                    .flatMap(hole -> readAnew(hole, manner == Manner.WHO ? Manner.HOW : manner).stream())
                    .findFirst();
        }

        private List<String> standIns() {
            return switch (restatement.manner()) {
                case WHETHER, WHEN, HOW, WHY, THROUGH -> List.of("");
                case WHERE -> List.of("a town");
                case WHO, HOW_MANY ->
                    !restatement.asksForPerson() && !restatement.asksForActor()
                            ? SOMETHING
                            : restatement.asksForHead() ? SOMEBODY.reversed() : SOMEBODY;
            };
        }

        private Optional<Question> read(Restatement.Hole hole, Manner manner) {
            return tried.add(hole.text()) ? readAnew(hole, manner) : Optional.empty();
        }

        private Optional<Question> readAnew(Restatement.Hole hole, Manner manner) {
            var document = document(hole.text(), today);
            var reading = reader.read(document, reader.analyse(document));
            return told(hole, manner, reading)
                    .map(told -> new Question(words, hole.text(), document, reading.referents(), days, told));
        }

        private Optional<Told> told(Restatement.Hole hole, Manner manner, Reading reading) {
            var standIn = hole.standIn();
            if (standIn == null) {
                return reading.statements().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Told(reading.statements(), null, each(reading), manner, Set.of()));
            }
            var open = new HashSet<>(each(reading));
            if (hole.open() != null) {
                open.addAll(within(reading, hole.open()));
            }
            for (var referent : within(reading, standIn)) {
                var statements = reading.statements().stream()
                        .filter(s -> s.claim().subject().equals(referent)
                                || s.claim().object().equals(referent)
                                || speaks(s, referent))
                        .toList();
                if (!statements.isEmpty()) {
                    return Optional.of(new Told(statements, referent, open, manner, kinds()));
                }
            }
            return manner == Manner.WHERE && !reading.statements().isEmpty()
                    ? Optional.of(new Told(reading.statements(), null, Set.of(), manner, Set.of()))
                    : Optional.empty();
        }

        /** Places of which the question means each there is: "the towns in the province", "every town". */
        private Set<ReferentId> each(Reading reading) {
            return reading.referents().stream()
                    .filter(r -> !r.named() && r.kind().family() == Family.PLACE)
                    .filter(r -> sentence.tokens().stream()
                            .anyMatch(t -> t.isNoun() && t.lemma().equals(r.head()) && meansEach(t)))
                    .map(Referent::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private boolean meansEach(Token noun) {
            return noun.tag().endsWith("S")
                    || wording.lists("asked places", noun.lemma())
                    || sentence.children(noun, "det").stream()
                            .anyMatch(d -> wording.lists("each", d.lemma().toLowerCase(Locale.ROOT)));
        }

        private Set<String> kinds() {
            var noun = phrase >= 0 ? asked.noun(phrase) : restatement.noun();
            return noun == null
                    ? Set.of()
                    : Stream.of("state", "country", "government", "person", "town", "crossing", "province")
                            .filter(kind -> wording.lists(kind, noun.lemma()))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static boolean speaks(Statement statement, ReferentId referent) {
        return statement.speakers().stream().anyMatch(s -> switch (s) {
            case org.entente.statement.Speaker.Publisher publisher -> false;
            case org.entente.statement.Speaker.Named named -> named.who().equals(referent);
            case org.entente.statement.Speaker.Unnamed unnamed -> referent.equals(unnamed.who());
        });
    }

    private static List<ReferentId> within(Reading reading, TextSpan span) {
        return reading.referents().stream()
                .filter(r -> r.mentions().stream().anyMatch(m -> m.span().overlaps(span)))
                .map(Referent::id)
                .toList();
    }
}
