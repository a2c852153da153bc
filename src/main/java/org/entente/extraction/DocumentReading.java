package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.TextSpan;
import org.entente.entity.ReferentId;
import org.entente.statement.Claim;
import org.entente.statement.Evidence;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.ReadBy;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;

/**
 * The reading of one document, window by window. Beside what it hands back it holds the sentences of one window, the names of the
 * document, and the descriptions that can still be taken up. Used once, by one thread.
 */
final class DocumentReading {

    private static final String EXTRACTOR = "entente-rules";
    private static final Set<Modality> SAID = EnumSet.of(Modality.ASSERTED, Modality.ALLEGED);

    /** What every reading goes by. */
    record Rules(
            Vocabulary vocabulary,
            Wording wording,
            Gazetteer gazetteer,
            Predicates predicates,
            Operators operators,
            Confidence confidence) {}

    /** What finds times and contents in one window. */
    private record Ways(ValidTimes times, Contents contents) {}

    private final Document document;
    private final Rules rules;
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final ToldPlaces toldPlaces = new ToldPlaces();
    private final Chains chains;
    private final Referents referents;
    private final SpeakerChains speakers;
    private final Retorts retorts;
    private final Anchors anchors;
    private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
    private final Set<List<Object>> told = new HashSet<>();
    private List<Candidate> before = List.of();
    private int scened;

    DocumentReading(Document document, Rules rules) {
        this.document = document;
        this.rules = rules;
        this.chains = new Chains(rules.wording(), rules.predicates()::isFirstOfAllAnActor);
        this.referents = new Referents(document, rules.vocabulary(), chains, scenes);
        this.speakers = new SpeakerChains(document, rules.predicates(), scenes, chains, referents);
        this.retorts = new Retorts(rules.operators(), rules.wording());
        this.anchors = new Anchors(rules.wording());
    }

    Reading of(Windows windows) {
        while (windows.hasNext()) {
            read(windows.next());
        }
        return new Reading(document.id(), Reader.VERSION, referents.all(), inTextOrder(statements), notes(document));
    }

    private void read(Windows.Window window) {
        forgetBefore(window);
        for (var sentence : window.analysis().sentences()) {
            if (sentence.index() >= scened) {
                var scene =
                        new Scene(window.analysis().text(), sentence, rules.wording(), rules.gazetteer(), toldPlaces);
                scenes.put(sentence.index(), scene);
                chains.add(scene);
                scened = sentence.index() + 1;
            }
        }
        var attribution = new Attribution(rules.operators(), window.analysis());
        chains.speakers(pronoun -> attribution
                .speakerOfQuotation(pronoun.sentence(), pronoun.head())
                .flatMap(this::phraseOf));
        var candidates = candidates(window);
        for (var candidate : candidates) {
            referents.use(candidate.subject(), rules.predicates().kindOf(candidate, true));
            referents.use(candidate.object(), rules.predicates().kindOf(candidate, false));
        }
        // "which Kigali denies": who governs from there does
        for (var sentence : window.sentences()) {
            retorts.deniers(sentence).stream()
                    .flatMap(who -> speakers.nominal(sentence.index(), who).stream())
                    .filter(n -> n.isName() && n.is("town"))
                    .forEach(n -> referents.use(n, rules.vocabulary().kind("government")));
        }
        referents.make(window.from(), window.until());
        var times = new ValidTimes(
                rules.operators(),
                rules.wording(),
                window.analysis(),
                document.published().on());
        var contents = new Contents(rules.wording());
        var ways = new Ways(times, contents);
        for (var candidate : fromTheEnd(candidates)) {
            var found = statements(candidate, attribution, ways);
            if (found.isEmpty() || !isNew(found.getFirst())) {
                continue;
            }
            found.forEach(s -> statements.putIfAbsent(s.id(), s));
            contents.add(candidate, found.getFirst());
        }
    }

    private boolean isNew(Statement statement) {
        var claim = statement.claim();
        return told.add(List.of(claim.subject(), claim.relation().name(), claim.object(), statement.cueSpan()));
    }

    private void forgetBefore(Windows.Window window) {
        int first = window.first();
        scenes.keySet().removeIf(index -> index < first);
        before = before.stream().filter(c -> c.sentence().index() >= first).toList();
        chains.forgetBefore(first);
        referents.forgetBefore(first);
        told.clear();
    }

    private List<Candidate> candidates(Windows.Window window) {
        var found = new ArrayList<Candidate>();
        for (var sentence : window.sentences()) {
            var scene = Objects.requireNonNull(scenes.get(sentence.index()));
            var earlier = before;
            var first = rules.predicates().in(scene, chains, earlier, () -> beside(sentence));
            var second = scene.secondOpinion()
                    .map(other -> rules.predicates()
                            .in(
                                    other,
                                    chains,
                                    earlier,
                                    () -> beside(sentence).stream()
                                            .map(s -> s.secondOpinion().orElse(s))
                                            .toList()))
                    .orElse(List.of());
            var merged = Opinions.merged(first, second);
            found.addAll(merged);
            before = Stream.concat(earlier.stream(), merged.stream()).toList();
        }
        return found;
    }

    /** The two sentences before and the one behind. */
    private List<Scene> beside(Sentence sentence) {
        return Stream.of(sentence.index() - 1, sentence.index() - 2, sentence.index() + 1)
                .flatMap(index -> Stream.ofNullable(scenes.get(index)))
                .toList();
    }

    private static List<Candidate> fromTheEnd(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> c.predicate().index())
                        .reversed())
                .toList();
    }

    private Optional<Nominal> phraseOf(Voice voice) {
        return Optional.ofNullable(voice.who()).flatMap(who -> speakers.nominal(voice.sentence(), who));
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

    /** What a candidate tells: a statement for each who says so, and one for each who denies it in the same breath. */
    private List<Statement> statements(Candidate candidate, Attribution attribution, Ways ways) {
        var subject = referents.idOf(candidate.subject());
        var object = referents.idOf(candidate.object());
        if (subject.isEmpty() || object.isEmpty() || subject.equals(object)) {
            return List.of();
        }
        var stance =
                Anchors.isAside(candidate) ? Stance.PLAIN : attribution.of(candidate.sentence(), anchors.of(candidate));
        var found = new ArrayList<>(statements(candidate, stance, quoted(candidate), ways));
        if (!stance.voices().isEmpty() && SAID.contains(stance.modality())) {
            var next = scenes.get(candidate.sentence().index() + 1);
            for (var retort :
                    retorts.to(candidate.sentence(), candidate.predicate(), next == null ? null : next.sentence())) {
                if (!retort.ofOwn() || isOwn(retort, subject.get())) {
                    found.addAll(statements(candidate, retort.stance(stance), retort.span(candidate.sentence()), ways));
                }
            }
        }
        return found;
    }

    /** The sentence that tells it; where it lays a deed of another sentence on somebody, both. */
    private static TextSpan quoted(Candidate candidate) {
        var own = candidate.sentence().span();
        if (!candidate.features().containsKey(DeedsBeside.FEATURE)) {
            return own;
        }
        var other = candidate.object().sentence().span();
        return new TextSpan(Math.min(own.start(), other.start()), Math.max(own.end(), other.end()));
    }

    private boolean isOwn(Retorts.Retort retort, ReferentId subject) {
        return phraseOf(retort.voice())
                .flatMap(n -> chains.of(n, rules.predicates()::isActor))
                .flatMap(referents::idOf)
                .filter(subject::equals)
                .isPresent();
    }

    private List<Statement> statements(Candidate candidate, Stance stance, TextSpan quoted, Ways ways) {
        var scene = Objects.requireNonNull(scenes.get(candidate.sentence().index()));
        var framing = Framing.of(stance);
        var subject = referents.idOf(candidate.subject()).orElseThrow();
        var claim = new Claim(
                subject,
                candidate.relation(),
                referents.idOf(candidate.object()).orElseThrow(),
                framing.polarity(),
                ways.times()
                        .of(
                                candidate.sentence(),
                                candidate.predicate(),
                                candidate.relation().sort(),
                                stance),
                ways.contents().of(candidate).orElse(null),
                Optional.ofNullable(candidate.issue()).flatMap(referents::idOf).orElse(null),
                Optional.ofNullable(candidate.addressee())
                        .flatMap(referents::idOf)
                        .orElse(null),
                null,
                null,
                Means.of(scene, candidate),
                Amounts.of(document.text(), candidate),
                extent(scene, candidate));
        var evidence = Evidence.in(document, quoted);
        var cue = span(candidate.cueWords());
        var features = candidate.features();
        return speakers.of(framing, subject).stream()
                .map(speaking -> new Statement(
                        Statement.identify(
                                document.id(),
                                claim,
                                framing.modality(),
                                speaking,
                                evidence,
                                candidate.subject().span(),
                                candidate.object().span(),
                                cue),
                        document.id(),
                        claim,
                        framing.modality(),
                        speaking,
                        evidence,
                        candidate.subject().span(),
                        candidate.object().span(),
                        cue,
                        rules.confidence().of(features),
                        features,
                        new ReadBy(EXTRACTOR, candidate.cue().rule(), Reader.VERSION)))
                .toList();
    }

    private Extent extent(Scene scene, Candidate candidate) {
        return scene.nominals()
                .extent(candidate.objectWords())
                .map(span -> {
                    boolean side = scene.wording()
                            .lists("side", candidate.objectWords().lemma());
                    return new Extent(side ? Extent.Kind.SIDE : Extent.Kind.PART, span.of(document.text()));
                })
                .orElse(Extent.WHOLE);
    }

    private static TextSpan span(List<Token> words) {
        int start = words.stream().mapToInt(Token::start).min().orElseThrow();
        int end = words.stream().mapToInt(Token::end).max().orElseThrow();
        return new TextSpan(start, end);
    }
}
