package org.entente.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.entente.extraction.Question.Sought;
import org.entente.extraction.Question.Told;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question with what reads documents: as a statement in which a described stand-in takes the place of what is sought.
 * Questions about what is reported ("what has X said about Y", "what changed in Z") are read off the parse of the question.
 */
final class QuestionReader {

    /** What may stand for somebody who is sought; the first that makes a statement is taken. */
    private static final List<String> SOMEBODY = List.of("a group", "a leader", "a state");
    /** What may stand for something that is sought. */
    private static final List<String> SOMETHING =
            List.of("a town", "an intervention", "a group", "a weapon", "a leader");

    private final Reader reader;
    private final Wording wording;

    QuestionReader(Reader reader, Wording wording) {
        this.reader = reader;
        this.wording = wording;
    }

    /** @param today what "yesterday" is seen from */
    Question read(String words, LocalDate today) {
        var document = document(words, today);
        var analysis = reader.analyse(document);
        var days = new AskedDays(analysis, today).days().orElse(null);
        if (analysis.sentences().isEmpty()) {
            return new Question(words, words, document, List.of(), days, new Question.Unread());
        }
        var sentence = analysis.sentences().getFirst();
        var reading = reader.read(document, analysis);
        var plain = aboutReports(sentence, reading);
        if (plain.isPresent()) {
            return new Question(words, words, document, reading.referents(), days, plain.get());
        }
        return Stream.concat(Stream.of(sentence), sentence.secondOpinion().stream())
                .flatMap(s -> told(words, s, days, today).stream())
                .findFirst()
                .orElseGet(
                        () -> new Question(words, words, document, reading.referents(), days, new Question.Unread()));
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

    private Optional<Question> told(String words, Sentence sentence, @Nullable Asked days, LocalDate today) {
        var restatement = new Restatement(sentence, wording);
        var tried = new HashSet<String>();
        for (var standIn : standIns(restatement)) {
            for (var hole : restatement.with(standIn)) {
                if (!tried.add(hole.text())) {
                    continue;
                }
                var document = document(hole.text(), today);
                var reading = reader.read(document, reader.analyse(document));
                var told = told(restatement, hole, reading);
                if (told.isPresent()) {
                    return Optional.of(
                            new Question(words, hole.text(), document, reading.referents(), days, told.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> standIns(Restatement restatement) {
        return switch (restatement.manner()) {
            case WHETHER, WHEN, HOW, WHY -> List.of("");
            case WHERE -> List.of("a town");
            case WHO -> restatement.asksForPerson() ? SOMEBODY : SOMETHING;
        };
    }

    private Optional<Told> told(Restatement restatement, Restatement.Hole hole, Reading reading) {
        var standIn = hole.standIn();
        var manner = restatement.manner();
        if (standIn == null) {
            return reading.statements().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Told(reading.statements(), null, manner, Set.of()));
        }
        var kinds = kinds(restatement);
        for (var referent : within(reading, standIn)) {
            var statements = reading.statements().stream()
                    .filter(s -> s.claim().subject().equals(referent)
                            || s.claim().object().equals(referent)
                            || speaks(s, referent))
                    .toList();
            if (!statements.isEmpty()) {
                return Optional.of(new Told(statements, referent, manner, kinds));
            }
        }
        return manner == Manner.WHERE && !reading.statements().isEmpty()
                ? Optional.of(new Told(reading.statements(), null, manner, Set.of()))
                : Optional.empty();
    }

    private Set<String> kinds(Restatement restatement) {
        var noun = restatement.noun();
        return noun == null
                ? Set.of()
                : Stream.of("state", "country", "government", "person")
                        .filter(kind -> wording.lists(kind, noun.lemma()))
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static boolean speaks(Statement statement, ReferentId referent) {
        return statement.speakers().stream().anyMatch(s -> switch (s) {
            case org.entente.statement.Speaker.Publisher publisher -> false;
            case org.entente.statement.Speaker.Named named -> named.who().equals(referent);
            case org.entente.statement.Speaker.Unnamed unnamed -> referent.equals(unnamed.who());
        });
    }

    /** What the question asks about reports themselves; empty where it asks about the world. */
    private Optional<Sought> aboutReports(Sentence sentence, Reading reading) {
        var restatement = new Restatement(sentence, wording);
        var root = sentence.root();
        if (restatement.manner() == Manner.WHO && !restatement.asksForPerson()) {
            if (wording.lists("asked changes", root.lemma())) {
                return Optional.of(new Question.Changed(named(reading)));
            }
            if (wording.lists("asked events", root.lemma())) {
                return Optional.of(new Question.Happened(named(reading)));
            }
            var said = said(sentence, reading);
            if (said.isPresent()) {
                return said;
            }
            var position = position(sentence, reading);
            if (position.isPresent()) {
                return position;
            }
        }
        var ends = named(reading);
        return restatement.manner() == Manner.HOW && wording.lists("asked ties", root.lemma()) && ends.size() > 1
                ? Optional.of(new Question.Connected(ends))
                : Optional.empty();
    }

    /** "What has X said about Y": the question word is what is said. */
    private Optional<Sought> said(Sentence sentence, Reading reading) {
        var root = sentence.root();
        var subject = sentence.child(root, "nsubj").filter(s -> !s.tag().startsWith("W"));
        if (!wording.lists("saying", root.lemma())
                || subject.isEmpty()
                || !sentence.children(root, "ccomp").isEmpty()) {
            return Optional.empty();
        }
        return referent(reading, subject.get())
                .map(speaker -> new Question.Said(speaker, others(sentence, reading, subject.get(), speaker)));
    }

    /** "What is X's position on Y". */
    private Optional<Sought> position(Sentence sentence, Reading reading) {
        for (var noun : sentence.tokens()) {
            if (!noun.isNoun() || !wording.lists("positions", noun.lemma())) {
                continue;
            }
            var owner = sentence.children(noun, "nmod:poss").stream().findFirst();
            var of = owner.flatMap(o -> referent(reading, o));
            if (of.isPresent()) {
                return Optional.of(new Question.Position(of.get(), others(sentence, reading, noun, of.get())));
            }
        }
        return Optional.empty();
    }

    private static List<ReferentId> others(Sentence sentence, Reading reading, Token known, ReferentId self) {
        var aside = sentence.is(known, "nsubj") && known.isProper() ? sentence.subtree(known) : List.<Token>of();
        var found = new ArrayList<ReferentId>();
        for (var token : sentence.tokens()) {
            if (!token.equals(known) && !aside.contains(token) && token.index() > known.index()) {
                referent(reading, token)
                        .filter(r -> !r.equals(self) && !found.contains(r))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<ReferentId> named(Reading reading) {
        return reading.referents().stream()
                .filter(r -> r.named() || r.issue() != null)
                .map(Referent::id)
                .toList();
    }

    private static Optional<ReferentId> referent(Reading reading, Token token) {
        var span = new TextSpan(token.start(), token.end());
        return reading.referents().stream()
                .filter(r -> r.mentions().stream().anyMatch(m -> m.span().overlaps(span)))
                .max(Comparator.comparingInt(r -> r.mentions().getFirst().span().length()))
                .map(Referent::id);
    }

    private static List<ReferentId> within(Reading reading, TextSpan span) {
        return reading.referents().stream()
                .filter(r -> r.mentions().stream().anyMatch(m -> m.span().overlaps(span)))
                .map(Referent::id)
                .toList();
    }
}
