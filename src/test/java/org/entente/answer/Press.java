package org.entente.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.document.Document;
import org.entente.document.DocumentId;
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
import org.entente.graph.GraphLog;
import org.entente.graph.ReadDocument;
import org.entente.relationship.Told;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.Evidence;
import org.entente.statement.ReadBy;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Prints what tests tell as documents, reads them by the book, and gives them to the log. */
public final class Press {

    private final Vocabulary vocabulary;
    private final Map<String, String> within;

    /** @param within what entities lie within or are parts of, by identifier */
    public Press(Vocabulary vocabulary, Map<String, String> within) {
        this.vocabulary = vocabulary;
        this.within = Map.copyOf(within);
    }

    /** One document for each publisher and day, in the order told; a sentence for each thing told. */
    public List<DocumentId> print(GraphLog log, Told... told) {
        var editions = Arrays.stream(told)
                .collect(Collectors.groupingBy(
                        t -> t.publisher() + " " + t.published(), LinkedHashMap::new, Collectors.toList()));
        var documents = editions.values().stream().map(this::edition).toList();
        documents.forEach(log::take);
        return documents.stream().map(d -> d.document().id()).toList();
    }

    /** The name under which an entity goes in print: "armed-group/river-league" is "River League". */
    public static String name(String id) {
        return Arrays.stream(id.substring(id.indexOf('/') + 1).split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** One document with a sentence for each thing told, published as the first of them says. */
    public ReadDocument edition(List<Told> told) {
        var text = new StringBuilder();
        var lines = new ArrayList<Line>();
        for (var one : told) {
            lines.add(Line.append(text, one, vocabulary.relation(one.relation()).label()));
        }
        var first = told.getFirst();
        var published = first.published() == null
                ? Published.UNKNOWN
                : new Published(first.published(), Published.Source.CALLER);
        var whole = text.toString();
        var document = new Document(
                DocumentId.of(first.publisher(), null, published, null, whole),
                first.publisher(),
                "https://" + first.publisher().toLowerCase(java.util.Locale.ROOT) + ".example/1",
                null,
                published,
                null,
                "en",
                whole,
                "cluster-" + whole.hashCode(),
                List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, whole.length()))),
                List.of(),
                List.of());
        return read(document, lines);
    }

    private ReadDocument read(Document document, List<Line> lines) {
        Set<String> ids = new LinkedHashSet<>();
        lines.forEach(line -> ids.addAll(line.ids()));
        Map<String, Referent> referents = new LinkedHashMap<>();
        for (var id : ids) {
            var start = document.text().indexOf(name(id));
            referents.put(
                    id,
                    referent(
                            document,
                            id,
                            start < 0 ? new TextSpan(0, 1) : new TextSpan(start, start + name(id).length())));
        }
        var statements =
                lines.stream().map(line -> statement(document, line, referents)).toList();
        return new ReadDocument(
                document,
                new Reading(document.id(), "press 1", List.copyOf(referents.values()), statements, List.of()),
                new Resolution(
                        referents.entrySet().stream()
                                .map(e -> new Judgement.Identifies(
                                        e.getValue().id(), new EntityId(e.getKey()), 1, "press", "printed so"))
                                .toList(),
                        entities(ids)));
    }

    private Referent referent(Document document, String id, TextSpan span) {
        return new Referent(
                ReferentId.of(document.id(), List.of(span)),
                document.id(),
                vocabulary.kind(id.substring(0, id.indexOf('/'))),
                name(id),
                name(id),
                List.of(),
                List.of(),
                null,
                null,
                false,
                null,
                List.of(new Mention(span, span.of(document.text()), Mention.Form.NAME)));
    }

    private List<Entity> entities(Set<String> ids) {
        var all = new TreeSet<>(ids);
        for (var id : ids) {
            for (var whole = within.get(id); whole != null; whole = within.get(whole)) {
                all.add(whole);
            }
        }
        return all.stream().map(this::entity).toList();
    }

    private Entity entity(String id) {
        var whole = within.get(id);
        var kind = vocabulary.kind(id.substring(0, id.indexOf('/')));
        return new Entity(
                new EntityId(id),
                kind,
                name(id),
                List.of(name(id) + "-alias"),
                null,
                kind.name().equals("town") ? new Entity.Point(33, 41) : null,
                whole == null ? null : new EntityId(whole),
                new TreeMap<>(),
                null);
    }

    private Statement statement(Document document, Line line, Map<String, Referent> referents) {
        var told = line.told();
        var claim = new Claim(
                id(referents, told.subject()),
                vocabulary.relation(told.relation()),
                id(referents, told.object()),
                told.polarity(),
                told.time(),
                null,
                null,
                told.addressee() == null ? null : id(referents, told.addressee()),
                null,
                told.place() == null ? null : id(referents, told.place()),
                new TreeSet<>(told.means()),
                null,
                told.extent());
        var speakers = new ArrayList<Speaker>();
        speakers.add(new Speaker.Publisher(document.publisherName(), Attitude.ASSERTS));
        var speaker = told.speaker();
        if (speaker != null) {
            speakers.add(new Speaker.Named(id(referents, speaker), name(speaker), "said", told.attitude()));
        }
        var evidence = Evidence.in(document, line.span());
        return new Statement(
                Statement.identify(
                        document.id(),
                        claim,
                        told.modality(),
                        speakers,
                        evidence,
                        line.span(),
                        line.span(),
                        line.span()),
                document.id(),
                claim,
                told.modality(),
                speakers,
                evidence,
                line.span(),
                line.span(),
                line.span(),
                told.confidence(),
                new TreeMap<>(),
                new ReadBy("press", "printed", "press 1"));
    }

    private static ReferentId id(Map<String, Referent> referents, String id) {
        var referent = referents.get(id);
        if (referent == null) {
            throw new IllegalArgumentException(id);
        }
        return referent.id();
    }

    /** What was told, and where its sentence stands. */
    private record Line(Told told, TextSpan span) {

        static Line append(StringBuilder text, Told told, String label) {
            var start = text.length();
            var speaker = told.speaker();
            text.append(speaker == null ? "" : name(speaker) + " said that ")
                    .append(name(told.subject()))
                    .append(' ')
                    .append(label)
                    .append(' ')
                    .append(name(told.object()))
                    .append(told.place() == null ? "" : " in " + name(told.place()))
                    .append(told.addressee() == null ? "" : " to " + name(told.addressee()))
                    .append('.');
            var span = new TextSpan(start, text.length());
            text.append(' ');
            return new Line(told, span);
        }

        List<String> ids() {
            var ids = new ArrayList<String>();
            for (@Nullable
            String id : Arrays.<@Nullable String>asList(
                    told.subject(), told.object(), told.speaker(), told.place(), told.addressee())) {
                if (id != null) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }
}
