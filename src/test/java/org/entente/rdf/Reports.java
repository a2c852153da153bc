package org.entente.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Passage;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.Lexicon;
import org.entente.entity.Membership;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.entity.Register;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.graph.Logged;
import org.entente.graph.LoggedDocument;
import org.entente.graph.LoggedEntity;
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
import org.entente.statement.Review;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Vocabulary;

/** Two made-up reports with what was read from them, as the log would hold them. */
final class Reports {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();
    static final Iris IRIS = new Iris("http://localhost:8080/");
    static final Rights WITHOUT_QUOTATIONS = new Rights("https://creativecommons.org/licenses/by/4.0/", false, 1000);
    static final Rights WITH_QUOTATIONS = new Rights("https://creativecommons.org/licenses/by/4.0/", true, 1000);

    static final EntityId NORLAND = new EntityId("state/norland");
    static final EntityId MARSH_FRONT = new EntityId("armed-group/marsh-front");
    static final EntityId KELL = new EntityId("town/kell");

    static final EntityId REED_LEAGUE = new EntityId("armed-group/reed-league");
    static final EntityId WARDEN = new EntityId("post/norland-warden");

    private static final Instant RECORDED = Instant.parse("2026-01-05T10:15:30Z");

    private Reports() {}

    /** An emoji stands before the evidence, so that characters and UTF-16 code units differ. */
    static final Document HARBOUR = document(
            "The Norland Courier",
            "Harbour town changes hands",
            "\uD83D\uDEA2 Kell. Marsh Front gunmen took parts of Kell on 3 May, officials said. "
                    + "\"Norland gave them up to 40 rifles,\" said Ada Brand, a port clerk.");

    /** Nobody is known to have put it out, and it has no date. */
    static final Document LEAFLET = new Document(
            DocumentId.of(null, null, Published.UNKNOWN, null, "Norland does not back the Marsh Front."),
            null,
            null,
            null,
            Published.UNKNOWN,
            null,
            "en",
            "Norland does not back the Marsh Front.",
            "leaflet",
            List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, 38))),
            List.of(),
            List.of());

    static LoggedDocument harbour() {
        var front = referent(HARBOUR, "armed-group", "Marsh Front", false);
        var kell = referent(HARBOUR, "town", "Kell", false);
        var norland = referent(HARBOUR, "state", "Norland", false);
        var officials = referent(HARBOUR, "community", "officials", false);
        var clerk = referent(HARBOUR, "person", "Ada Brand", true);
        var publisher = new Speaker.Publisher("The Norland Courier", Attitude.ASSERTS);
        var day = DaySpan.on(LocalDate.of(2025, 5, 3));
        var took = statement(
                HARBOUR,
                claim(
                        "captures",
                        front,
                        kell,
                        Polarity.POSITIVE,
                        new ValidTime(day, day),
                        new Extent(Extent.Kind.PART, "parts of")),
                Modality.ASSERTED,
                List.of(publisher, new Speaker.Unnamed(officials.id(), "officials", "said", Attitude.ASSERTS)),
                "Marsh Front gunmen took parts of Kell on 3 May, officials said.");
        var backed = statement(
                HARBOUR,
                withArms(claim(
                        "backs",
                        norland,
                        front,
                        Polarity.POSITIVE,
                        new ValidTime(
                                new DaySpan(null, LocalDate.of(2025, 5, 4)),
                                new DaySpan(LocalDate.of(2025, 5, 4), null)),
                        Extent.WHOLE)),
                Modality.ALLEGED,
                List.of(publisher, new Speaker.Named(clerk.id(), "Ada Brand", "said", Attitude.CLAIMS)),
                "\"Norland gave them up to 40 rifles,\" said Ada Brand, a port clerk.");
        var reading = new Reading(
                HARBOUR.id(),
                "entente-1",
                List.of(front, kell, norland, officials, clerk),
                List.of(took, backed),
                List.of());
        return logged(
                HARBOUR,
                reading,
                Map.of(front, MARSH_FRONT, kell, KELL, norland, NORLAND),
                List.of(new Logged<>(
                        new Review(took.id(), Review.Verdict.ACCEPTED, "an editor", "It says so.", null),
                        7,
                        RECORDED)));
    }

    static LoggedDocument leaflet() {
        var norland = referent(LEAFLET, "state", "Norland", false);
        var front = referent(LEAFLET, "armed-group", "Marsh Front", false);
        var backs = statement(
                LEAFLET,
                claim("backs", norland, front, Polarity.NEGATIVE, ValidTime.UNKNOWN, Extent.WHOLE),
                Modality.ASSERTED,
                List.of(
                        new Speaker.Publisher("unknown publisher", Attitude.ASSERTS),
                        new Speaker.Unnamed(null, "unnamed sources", "reportedly", Attitude.SUPPOSES)),
                "Norland does not back the Marsh Front.");
        var reading = new Reading(LEAFLET.id(), "entente-1", List.of(norland, front), List.of(backs), List.of());
        return logged(LEAFLET, reading, Map.of(norland, NORLAND), List.of());
    }

    /** Of the Reed League, its union and the warden no report speaks. */
    static RegisterInMemory register() {
        var union = new EntityId("organisation/coast-union");
        var keeper = new EntityId("person/ivo-brand");
        return new RegisterInMemory()
                .add(Entity.named(MARSH_FRONT, VOCABULARY.kind("armed-group"), "Marsh Front", List.of()))
                .add(Entity.named(REED_LEAGUE, VOCABULARY.kind("armed-group"), "Reed League", List.of("RL")))
                .add(Entity.named(NORLAND, VOCABULARY.kind("state"), "Norland", List.of()))
                .add(Entity.named(union, VOCABULARY.kind("organisation"), "Coast Union", List.of()))
                .add(Entity.named(WARDEN, VOCABULARY.kind("post"), "Warden of Norland", List.of()))
                .add(Entity.named(keeper, VOCABULARY.kind("person"), "Ivo Brand", List.of()))
                .add(new Succession(REED_LEAGUE, MARSH_FRONT, Succession.Way.RENAMED, LocalDate.of(2019, 4, 2)))
                .add(new Membership(union, NORLAND, LocalDate.of(2001, 1, 1), null))
                .add(new Tenure(WARDEN, keeper, LocalDate.of(2010, 3, 1), LocalDate.of(2014, 2, 28)));
    }

    static Authorities known() {
        return known(register());
    }

    static Authorities known(Register register) {
        return new Authorities(register, new Lexicon(List.of()), VOCABULARY);
    }

    static List<LoggedEntity> entities() {
        var norland = new Entity(
                NORLAND,
                VOCABULARY.kind("state"),
                "Norland",
                List.of("Republic of Norland", "نورلاند"),
                "NRL",
                null,
                null,
                new TreeMap<>(Map.of("wikidata", "Q999999999", "courier-style", "Norland, Republic of")),
                null);
        var kell = new Entity(
                KELL,
                VOCABULARY.kind("town"),
                "Kell",
                List.of(),
                null,
                new Entity.Point(34.5, 40.25),
                NORLAND,
                new TreeMap<>(Map.of("geonames", "99999")),
                null);
        var front = Entity.named(MARSH_FRONT, VOCABULARY.kind("armed-group"), "Marsh Front", List.of());
        var twin = Entity.named(
                new EntityId("armed-group/front-of-the-marsh"),
                VOCABULARY.kind("armed-group"),
                "Front of the Marsh",
                List.of());
        var strike = new Entity(
                new EntityId("issue/strike-on-kell"),
                VOCABULARY.kind("issue"),
                "strike on Kell",
                List.of(),
                null,
                null,
                null,
                new TreeMap<>(),
                new Entity.IssueContent("strike", NORLAND, null, KELL));
        var warden = Entity.named(WARDEN, VOCABULARY.kind("post"), "Warden of Norland", List.of());
        var same = new Logged<Judgement>(
                new Judgement.Same(MARSH_FRONT, twin.id(), "an editor", "Both names are in its own leaflet."),
                8,
                RECORDED);
        return List.of(
                new LoggedEntity(norland, NORLAND, List.of()),
                new LoggedEntity(kell, KELL, List.of()),
                new LoggedEntity(front, MARSH_FRONT, List.of(same)),
                new LoggedEntity(twin, MARSH_FRONT, List.of(same)),
                new LoggedEntity(strike, strike.id(), List.of()),
                new LoggedEntity(warden, WARDEN, List.of()));
    }

    static Document document(String publisher, String title, String text) {
        var published = new Published(LocalDate.of(2025, 5, 4), Published.Source.CALLER);
        return new Document(
                DocumentId.of(publisher, "https://courier.example/kell", published, title, text),
                publisher,
                "https://courier.example/kell",
                title,
                published,
                "Norland News Agency",
                "en",
                text,
                "harbour",
                List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, text.length()))),
                List.of(),
                List.of());
    }

    static Referent referent(Document document, String kind, String name, boolean passive) {
        var start = document.text().indexOf(name);
        var span = new TextSpan(start, start + name.length());
        return new Referent(
                ReferentId.of(document.id(), List.of(span)),
                document.id(),
                VOCABULARY.kind(kind),
                name,
                name,
                List.of(),
                List.of(),
                null,
                null,
                passive,
                null,
                List.of(new Mention(span, name, Mention.Form.NAME)));
    }

    static Claim claim(
            String relation, Referent subject, Referent object, Polarity polarity, ValidTime time, Extent extent) {
        return new Claim(
                subject.id(),
                VOCABULARY.relation(relation),
                object.id(),
                polarity,
                time,
                null,
                null,
                null,
                null,
                null,
                new TreeSet<>(),
                null,
                extent);
    }

    static Statement statement(
            Document document, Claim claim, Modality modality, List<Speaker> speakers, String quotation) {
        var start = document.text().indexOf(quotation);
        var span = new TextSpan(start, start + quotation.length());
        var evidence = Evidence.in(document, span);
        return new Statement(
                Statement.identify(document.id(), claim, modality, speakers, evidence, span, span, span),
                document.id(),
                claim,
                modality,
                speakers,
                evidence,
                span,
                span,
                span,
                0.75,
                new TreeMap<>(Map.of("parsers-agree", 1.0)),
                new ReadBy("dependencies", "active-verb", "entente-1"));
    }

    private static Claim withArms(Claim claim) {
        return new Claim(
                claim.subject(),
                claim.relation(),
                claim.object(),
                claim.polarity(),
                claim.time(),
                null,
                null,
                null,
                null,
                null,
                new TreeSet<>(List.of("arms")),
                new Amount(null, 40L, "up to 40"),
                claim.extent());
    }

    private static LoggedDocument logged(
            Document document, Reading reading, Map<Referent, EntityId> judged, List<Logged<Review>> reviews) {
        var identifications = new ArrayList<Logged<Judgement.Identifies>>();
        SortedMap<ReferentId, EntityId> entities = new TreeMap<>();
        judged.forEach((referent, entity) -> {
            entities.put(referent.id(), entity);
            identifications.add(new Logged<>(
                    new Judgement.Identifies(referent.id(), entity, 0.9, "resolver 1", "by name"), 3, RECORDED));
        });
        return new LoggedDocument(
                new Logged<>(document, 1, RECORDED),
                new Logged<>(reading, 2, RECORDED),
                identifications,
                entities,
                reviews);
    }
}
