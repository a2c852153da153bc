package org.entente.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.TextSpan;
import org.entente.entity.Authorities;
import org.entente.entity.ReferentId;
import org.entente.statement.Amount;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.Evidence;
import org.entente.statement.Extent;
import org.entente.statement.ReadBy;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents: clean text in, statements out. Small steps, one class each: analyse, find phrases and whom they mean, find
 * predicates and their arguments, decide how they are put forward and by whom, resolve time, put the statement together.
 * Deterministic; one reader serves all threads. The language models are loaded when the first document is read.
 */
public final class Reader {

    /** Changes with every change of rules, models or settings that can change what is read. */
    public static final String VERSION = "entente-reader/4 " + Analyser.VERSION;

    private static final String EXTRACTOR = "entente-rules";

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Gazetteer gazetteer;
    private final Predicates predicates;
    private final Operators operators = Operators.shipped();
    private final Confidence confidence;
    private final KeptParses kept;
    private @Nullable Analyser analyser;

    /** A reader that parses each sentence anew. */
    public Reader(Vocabulary vocabulary, Authorities authorities) {
        this(vocabulary, authorities, KeptParses.none());
    }

    /** @param kept what the parsers have made of sentences before; the caller closes it */
    public Reader(Vocabulary vocabulary, Authorities authorities, KeptParses kept) {
        this(vocabulary, new KnownNames(authorities), kept);
    }

    Reader(Vocabulary vocabulary, Gazetteer gazetteer, KeptParses kept) {
        this.kept = kept;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.wording = Wording.shipped(vocabulary);
        this.predicates = new Predicates(vocabulary, wording);
        this.confidence = Confidence.shipped();
    }

    /** Loads the language models, which takes some half a minute, unless they are loaded already. */
    public void load() {
        analyser();
    }

    private synchronized Analyser analyser() {
        var loaded = analyser;
        if (loaded == null) {
            loaded = new Analyser(gazetteer, wording, kept);
            analyser = loaded;
        }
        return loaded;
    }

    /** What the document reports. */
    public Reading read(Document document) {
        return read(document, analyse(document));
    }

    /**
     * Reads a question in plain English.
     *
     * @param today what "yesterday" is seen from
     */
    public Question ask(String question, LocalDate today) {
        return new QuestionReader(this, wording).read(question, today);
    }

    /** A text without regard to its case, equally long, in the case that it would have in print. */
    String inPrint(String text) {
        return analyser().inPrint(text);
    }

    Analysis analyse(Document document) {
        return analyser().analyse(document);
    }

    /** What a document reports whose analysis is at hand. */
    Reading read(Document document, Analysis analysis) {
        var scenes = new ArrayList<Scene>();
        for (var sentence : analysis.sentences()) {
            scenes.add(new Scene(analysis.text(), sentence, wording, gazetteer));
        }
        var chains = new Chains(scenes, wording, predicates::isFirstOfAllAnActor);
        var attribution = new Attribution(operators, analysis);
        chains.speakers(pronoun -> attribution
                .speakerOfQuotation(pronoun.sentence(), pronoun.head())
                .flatMap(voice -> phraseOf(voice, scenes)));
        var candidates = new ArrayList<Candidate>();
        for (var scene : scenes) {
            var before = List.copyOf(candidates);
            var first = predicates.in(scene, chains, before);
            var second = scene.secondOpinion()
                    .map(other -> predicates.in(other, chains, before))
                    .orElse(List.of());
            candidates.addAll(Opinions.merged(first, second));
        }
        var referents = new Referents(document, vocabulary, chains, scenes);
        for (var candidate : candidates) {
            referents.use(candidate.subject(), predicates.kindOf(candidate, true));
            referents.use(candidate.object(), predicates.kindOf(candidate, false));
        }
        referents.make();
        var times = new ValidTimes(operators, analysis, document.published().on());
        var statements = new LinkedHashMap<StatementId, Statement>();
        var told = new HashSet<List<Object>>();
        var contents = new Contents(wording);
        for (var candidate : fromTheEnd(candidates)) {
            var scene = scenes.get(candidate.sentence().index());
            statement(document, scene, candidate, attribution, times, chains, referents, scenes, contents)
                    .filter(s -> told.add(List.of(
                            s.claim().subject(),
                            s.claim().relation().name(),
                            s.claim().object(),
                            s.cueSpan())))
                    .ifPresent(s -> {
                        statements.putIfAbsent(s.id(), s);
                        contents.add(candidate, s);
                    });
        }
        return new Reading(document.id(), VERSION, referents.all(), inTextOrder(statements), notes(document));
    }

    private static List<Candidate> fromTheEnd(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> c.predicate().index())
                        .reversed())
                .toList();
    }

    private static Optional<Nominal> phraseOf(Voice voice, List<Scene> scenes) {
        return Optional.ofNullable(voice.who())
                .flatMap(who ->
                        scenes.get(voice.sentence()).nominals().of(who).stream().findFirst());
    }

    private static List<Statement> inTextOrder(Map<StatementId, Statement> statements) {
        return statements.values().stream()
                .sorted(Comparator.comparing(Statement::cueSpan)
                        .thenComparing(Statement::subjectSpan)
                        .thenComparing(Statement::objectSpan)
                        .thenComparing(Statement::id))
                .toList();
    }

    private static List<String> notes(Document document) {
        return document.published().on() == null
                ? List.of("The publication date is unknown, so times that depend on it stay unknown.")
                : List.of();
    }

    private Optional<Statement> statement(
            Document document,
            Scene scene,
            Candidate candidate,
            Attribution attribution,
            ValidTimes times,
            Chains chains,
            Referents referents,
            List<Scene> scenes,
            Contents contents) {
        var subject = referents.idOf(candidate.subject());
        var object = referents.idOf(candidate.object());
        if (subject.isEmpty() || object.isEmpty() || subject.equals(object)) {
            return Optional.empty();
        }
        var stance = isAside(candidate) ? Stance.PLAIN : attribution.of(candidate.sentence(), anchor(candidate));
        var framing = Framing.of(stance);
        var claim = new Claim(
                subject.get(),
                candidate.relation(),
                object.get(),
                framing.polarity(),
                times.of(
                        candidate.sentence(),
                        candidate.predicate(),
                        candidate.relation().sort(),
                        stance),
                contents.of(candidate).orElse(null),
                Optional.ofNullable(candidate.issue()).flatMap(referents::idOf).orElse(null),
                Optional.ofNullable(candidate.addressee())
                        .flatMap(referents::idOf)
                        .orElse(null),
                null,
                null,
                Means.of(scene, candidate),
                amount(document, candidate),
                extent(document, scene, candidate));
        var speakers = speakers(document, framing, chains, referents, scenes);
        var evidence = Evidence.in(document, candidate.sentence().span());
        var cue = span(candidate.cueWords());
        var features = candidate.features();
        var id = Statement.identify(
                document.id(),
                claim,
                framing.modality(),
                speakers,
                evidence,
                candidate.subject().span(),
                candidate.object().span(),
                cue);
        return Optional.of(new Statement(
                id,
                document.id(),
                claim,
                framing.modality(),
                speakers,
                evidence,
                candidate.subject().span(),
                candidate.object().span(),
                cue,
                confidence.of(features),
                features,
                new ReadBy(EXTRACTOR, candidate.cue().rule(), VERSION)));
    }

    /** The word whose surroundings tell how the relation is put forward: of "was in Iraq", the place. */
    private static Token anchor(Candidate candidate) {
        var sentence = candidate.sentence();
        var predicate = candidate.predicate();
        return sentence.is(predicate, "case") ? sentence.head(predicate).orElse(predicate) : predicate;
    }

    /** "The dam in the city": where it lies is so, whatever is planned or denied of it. */
    private static boolean isAside(Candidate candidate) {
        var sentence = candidate.sentence();
        return sentence.is(candidate.predicate(), "case")
                && sentence.head(candidate.predicate())
                        .filter(place -> sentence.is(place, "nmod")
                                && sentence.children(place, "cop").isEmpty())
                        .isPresent();
    }

    private static Extent extent(Document document, Scene scene, Candidate candidate) {
        return scene.nominals()
                .extent(candidate.objectWords())
                .map(span -> {
                    boolean side = scene.wording()
                            .lists("side", candidate.objectWords().lemma());
                    return new Extent(side ? Extent.Kind.SIDE : Extent.Kind.PART, span.of(document.text()));
                })
                .orElse(Extent.WHOLE);
    }

    private static @Nullable Amount amount(Document document, Candidate candidate) {
        return Amounts.of(document.text(), candidate);
    }

    private List<Speaker> speakers(
            Document document, Framing framing, Chains chains, Referents referents, List<Scene> scenes) {
        var chain = new ArrayList<Speaker>();
        chain.add(new Speaker.Publisher(document.publisherName(), Attitude.ASSERTS));
        for (var link : framing.links()) {
            var head = link.speaker();
            if (head == null) {
                chain.add(new Speaker.Unnamed(null, "unnamed sources", link.cue(), link.attitude()));
                continue;
            }
            var nominal = scenes.get(link.sentence()).nominals().of(head).stream()
                    .findFirst()
                    .map(n -> n.isPronoun() ? chains.of(n, predicates::isActor).orElse(n) : n);
            var referent = nominal.flatMap(referents::of);
            var name = nominal.map(Nominal::name).orElse(head.word());
            ReferentId who = referent.map(r -> r.id()).orElse(null);
            chain.add(
                    who != null && referent.get().named()
                            ? new Speaker.Named(who, referent.get().name(), link.cue(), link.attitude())
                            : new Speaker.Unnamed(who, name, link.cue(), link.attitude()));
        }
        return chain;
    }

    private static TextSpan span(List<Token> words) {
        int start = words.stream().mapToInt(Token::start).min().orElseThrow();
        int end = words.stream().mapToInt(Token::end).max().orElseThrow();
        return new TextSpan(start, end);
    }
}
