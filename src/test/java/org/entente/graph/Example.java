package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Dropped;
import org.entente.document.Passage;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.entity.Resolution;
import org.entente.statement.Amount;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.DaySpan;
import org.entente.statement.Evidence;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.ReadBy;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes documents as if they had been read: the words in a text are marked, what they mean is said here. */
final class Example {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private final Document document;
    private final Map<String, Referent> referents = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<ReferentId, Entity> identities = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private String version = "reader 1";

    private Example(Document document) {
        this.document = document;
    }

    static Example report(String publisher, LocalDate published, String text) {
        var date = new Published(published, Published.Source.CALLER);
        return new Example(new Document(
                DocumentId.of(publisher, null, date, "A report", text),
                publisher,
                null,
                "A report",
                date,
                null,
                "en",
                text,
                "cluster-" + text.hashCode(),
                List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, text.length()))),
                List.of(),
                List.of("a note")));
    }

    /** A document that has something of everything that a document, its reading and its entities can have. */
    static Example everything() {
        var text = "The Harbour League's envoys promised the Ministry of Ports in Dornhaven to oppose the blockade.";
        var date = new Published(LocalDate.of(2014, 6, 22), Published.Source.TEXT);
        var document = new Document(
                DocumentId.of("Coast Gazette", "http://gazette.example/1", date, "Envoys promise", text),
                "Coast Gazette",
                "http://gazette.example/1",
                "Envoys promise",
                date,
                "Coast Agency",
                "en",
                text,
                "cluster-of-everything",
                List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, text.length()))),
                List.of(new Dropped(new TextSpan(0, 3), "furniture")),
                List.of("a note"));
        var example = new Example(document)
                .with("The Harbour League", "faction", "faction/harbour-league")
                .with("envoys", "organisation", "organisation/envoys")
                .with("the Ministry of Ports", "government", "government/ports")
                .with("Dornhaven", "town", "town/dornhaven")
                .with("the blockade", "issue", "issue/blockade");
        var league = example.referent("The Harbour League").id();
        var haven = example.referent("Dornhaven").id();
        var ports = example.referent("the Ministry of Ports").id();
        example.replace("envoys", league, haven, null);
        example.replace("the blockade", null, null, new Referent.IssueWords("blockade", league, ports, haven));
        var state = new EntityId("faction/harbour-league");
        example.entities.put(
                "town/dornhaven",
                new Entity(
                        new EntityId("town/dornhaven"),
                        VOCABULARY.kind("town"),
                        "Dornhaven",
                        List.of("Dorn Haven"),
                        "DRN",
                        new Entity.Point(54, 8),
                        state,
                        new TreeMap<>(Map.of("gazetteer", "1")),
                        null));
        example.entities.put(
                "issue/blockade",
                new Entity(
                        new EntityId("issue/blockade"),
                        VOCABULARY.kind("issue"),
                        "the blockade",
                        List.of(),
                        null,
                        null,
                        null,
                        new TreeMap<>(),
                        new Entity.IssueContent(
                                "blockade", state, new EntityId("government/ports"), new EntityId("town/dornhaven"))));
        example.says(
                "envoys", "opposes", "oppose", "the blockade", "The Harbour League", on(LocalDate.of(2014, 6, 22)));
        var opposes = example.statements.getFirst();
        example.says("envoys", "promises", "promised", "the Ministry of Ports");
        var plain = example.statements.removeLast();
        var claim = new Claim(
                plain.claim().subject(),
                plain.claim().relation(),
                plain.claim().object(),
                Polarity.POSITIVE,
                plain.claim().time(),
                opposes.id(),
                example.referent("the blockade").id(),
                ports,
                league,
                haven,
                new TreeSet<>(List.of("words")),
                new Amount(1L, 2L, "one or two"),
                new Extent(Extent.Kind.PART, "parts of"));
        example.add(claim, plain.speakers(), plain.subjectSpan(), plain.objectSpan(), plain.cueSpan());
        return example;
    }

    private void replace(
            String words, @Nullable ReferentId owner, @Nullable ReferentId place, Referent.@Nullable IssueWords issue) {
        var r = referent(words);
        referents.put(
                words,
                new Referent(
                        r.id(),
                        r.document(),
                        r.kind(),
                        r.name(),
                        r.head(),
                        List.of("new"),
                        List.of("Envoy"),
                        owner,
                        place,
                        false,
                        issue,
                        r.mentions()));
    }

    Document document() {
        return document;
    }

    Example readBy(String newVersion) {
        version = newVersion;
        return this;
    }

    /** The first mention of these words is a referent, and is judged to be the entity. */
    Example with(String words, String kind, String entity) {
        var referent = referent(words, kind);
        var known = Entity.named(
                new EntityId(entity), VOCABULARY.kind(kind), words, List.of(words.toUpperCase(java.util.Locale.ROOT)));
        entities.put(entity, known);
        identities.put(referent.id(), known);
        return this;
    }

    /** The first mention of these words is a referent that nobody knows. */
    Example withOpen(String words, String kind) {
        referent(words, kind);
        return this;
    }

    private Referent referent(String words, String kind) {
        var span = span(words);
        return referents.computeIfAbsent(
                words,
                _ -> new Referent(
                        ReferentId.of(document.id(), List.of(span)),
                        document.id(),
                        VOCABULARY.kind(kind),
                        words,
                        words,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        null,
                        List.of(new Mention(span, words, Mention.Form.NAME))));
    }

    Referent referent(String words) {
        var found = referents.get(words);
        if (found == null) {
            throw new IllegalArgumentException("No referent '%s' in this example".formatted(words));
        }
        return found;
    }

    Example says(String subject, String relation, String cue, String object) {
        return says(subject, relation, cue, object, null, ValidTime.UNKNOWN);
    }

    Example says(String subject, String relation, String cue, String object, @Nullable String speaker, ValidTime time) {
        var claim = new Claim(
                referent(subject).id(),
                VOCABULARY.relation(relation),
                referent(object).id(),
                Polarity.POSITIVE,
                time,
                null,
                null,
                null,
                null,
                null,
                new TreeSet<>(List.of("words")),
                new Amount(2L, null, "at least two"),
                Extent.WHOLE);
        var speakers = new ArrayList<Speaker>();
        speakers.add(new Speaker.Publisher(document.publisherName(), Attitude.ASSERTS));
        if (speaker != null) {
            speakers.add(new Speaker.Named(referent(speaker).id(), speaker, "said", Attitude.CLAIMS));
        }
        add(claim, speakers, span(subject), span(object), span(cue));
        return this;
    }

    private void add(Claim claim, List<Speaker> speakers, TextSpan subject, TextSpan object, TextSpan cue) {
        var evidence = Evidence.in(document, new TextSpan(0, document.text().length()));
        statements.add(new Statement(
                Statement.identify(document.id(), claim, Modality.ASSERTED, speakers, evidence, subject, object, cue),
                document.id(),
                claim,
                Modality.ASSERTED,
                speakers,
                evidence,
                subject,
                object,
                cue,
                0.8,
                new TreeMap<>(Map.of("agreement", 1.0)),
                new ReadBy("example", "marked", version)));
    }

    Statement statement(int index) {
        return statements.get(index);
    }

    ReadDocument read() {
        return new ReadDocument(
                document,
                new Reading(document.id(), version, List.copyOf(referents.values()), statements, List.of("read well")),
                new Resolution(
                        identities.entrySet().stream()
                                .map(e -> new Judgement.Identifies(
                                        e.getKey(), e.getValue().id(), 0.9, "resolver 1", "the name is known"))
                                .toList(),
                        List.copyOf(entities.values())));
    }

    static ValidTime on(LocalDate day) {
        return new ValidTime(DaySpan.on(day), DaySpan.on(day));
    }

    private TextSpan span(String words) {
        var start = document.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("'%s' does not stand in '%s'".formatted(words, document.text()));
        }
        return new TextSpan(start, start + words.length());
    }
}
