package org.entente.rdf;

import static org.entente.rdf.Terms.concept;
import static org.entente.rdf.Terms.term;

import java.util.EnumSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.document.Document;
import org.entente.document.TextSpan;
import org.entente.entity.ReferentId;
import org.entente.graph.LoggedDocument;
import org.entente.statement.Attitude;
import org.entente.statement.DaySpan;
import org.entente.statement.Modality;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.statement.ValidTime;
import org.jspecify.annotations.Nullable;

/**
 * Maps statements to their document's graph. What a statement says is never a triple of the graph: it is spelled out in
 * {@code :subject}, {@code :relation} and {@code :object}, and named by {@code rdf:reifies} as a triple term (RDF 1.2),
 * which asserts nothing.
 */
record StatementMapping(Iris iris, Rights rights, LoggedDocument logged, Reading reading, Quotations quotations) {

    /** How much text before and after a quotation helps to find it again. */
    private static final int CONTEXT = 32;

    private static final Set<Attitude> HOLD_IT_TRUE =
            EnumSet.of(Attitude.ASSERTS, Attitude.CLAIMS, Attitude.ALLEGES, Attitude.ACCUSES, Attitude.ADMITS);
    private static final Set<Modality> HELD_TRUE = EnumSet.of(Modality.ASSERTED, Modality.ALLEGED);

    void describe(Statement statement, Graph graph) {
        var node = iris.statement(statement.id());
        var claim = statement.claim();
        var relation = NodeFactory.createURI(claim.relation().iri());
        var description = new Description(graph, node)
                .a(term("Statement"), Terms.iri(Terms.PROV, "Entity"))
                .link(term("subject"), iris.referent(claim.subject()))
                .link(term("relation"), relation)
                .link(term("object"), iris.referent(claim.object()))
                .link(
                        Terms.REIFIES,
                        NodeFactory.createTripleTerm(
                                Triple.create(who(claim.subject()), relation, who(claim.object()))))
                .link(term("polarity"), concept("polarity", claim.polarity()))
                .link(term("modality"), concept("modality", statement.modality()))
                .link(term("content"), claim.content() == null ? null : iris.statement(claim.content()))
                .link(term("issue"), node(claim.issue()))
                .link(term("addressee"), node(claim.addressee()))
                .link(term("against"), node(claim.against()))
                .link(term("place"), node(claim.place()))
                .link(term("extent"), concept("extent", claim.extent().kind()))
                .text(term("extentWords"), claim.extent().words(), language())
                .real(term("confidence"), statement.confidence())
                .text(term("rule"), statement.readBy().rule())
                .text(term("extractor"), statement.readBy().extractor())
                .link(Terms.iri(Terms.PROV, "wasDerivedFrom"), iris.document(statement.document()))
                .link(Terms.iri(Terms.PROV, "wasGeneratedBy"), iris.reading(reading.id()))
                .link(Terms.iri(Terms.DCTERMS, "license"), NodeFactory.createURI(rights.licence()))
                .link(Terms.iri(Terms.RDFS, "seeAlso"), iris.answer("statements/" + statement.id()));
        claim.means().forEach(means -> description.text(term("means"), means));
        if (claim.amount() != null) {
            description
                    .whole(term("amountLow"), claim.amount().low())
                    .whole(term("amountHigh"), claim.amount().high())
                    .text(term("amountWords"), claim.amount().words(), language());
        }
        describeEvidence(statement, description);
        describeTime(claim.time(), description);
        describeSpeakers(statement, description);
    }

    private void describeEvidence(Statement statement, Description description) {
        var evidence = Iris.part(description.subject(), "evidence");
        var position = Iris.part(description.subject(), "position");
        var span = statement.evidence().span();
        var text = document().text();
        description.link(term("evidence"), evidence);
        description
                .of(evidence)
                .a(Terms.iri(Terms.OA, "SpecificResource"))
                .link(Terms.iri(Terms.OA, "hasSource"), iris.document(statement.document()))
                .link(Terms.iri(Terms.OA, "hasSelector"), position);
        // Web Annotation counts characters, the text's own spans UTF-16 code units
        description
                .of(position)
                .a(Terms.iri(Terms.OA, "TextPositionSelector"))
                .whole(Terms.iri(Terms.OA, "start"), (long) text.codePointCount(0, span.start()))
                .whole(Terms.iri(Terms.OA, "end"), (long) text.codePointCount(0, span.end()));
        if (quotations.allow(span)) {
            describeQuotation(statement, span, description.of(evidence));
        }
    }

    private void describeQuotation(Statement statement, TextSpan span, Description evidence) {
        var quote = Iris.part(iris.statement(statement.id()), "quotation");
        var text = document().text();
        evidence.link(Terms.iri(Terms.OA, "hasSelector"), quote);
        evidence.of(quote)
                .a(Terms.iri(Terms.OA, "TextQuoteSelector"))
                .text(Terms.iri(Terms.OA, "exact"), statement.evidence().quotation(), language())
                .text(Terms.iri(Terms.OA, "prefix"), text.substring(from(text, span.start()), span.start()), language())
                .text(Terms.iri(Terms.OA, "suffix"), text.substring(span.end(), until(text, span.end())), language())
                .text(Terms.iri(Terms.DCTERMS, "rights"), quotations.words());
    }

    private static int from(String text, int start) {
        var from = Math.max(0, start - CONTEXT);
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int until(String text, int end) {
        var until = Math.min(text.length(), end + CONTEXT);
        return until < text.length() && Character.isLowSurrogate(text.charAt(until)) ? until - 1 : until;
    }

    private static void describeTime(ValidTime time, Description description) {
        if (time.equals(ValidTime.UNKNOWN)) {
            return;
        }
        var interval = Iris.part(description.subject(), "time");
        description.link(Terms.iri(Terms.TIME, "hasTime"), interval);
        var bounds = description
                .of(interval)
                .a(Terms.iri(Terms.TIME, "Interval"))
                .day(term("earliestStart"), time.start().earliest())
                .day(term("latestStart"), time.start().latest())
                .day(term("earliestEnd"), time.end().earliest())
                .day(term("latestEnd"), time.end().latest());
        describeKnownDay(time.start(), "hasBeginning", Iris.part(description.subject(), "start"), bounds);
        describeKnownDay(time.end(), "hasEnd", Iris.part(description.subject(), "end"), bounds);
    }

    /** OWL-Time's own beginning and end, where the day is known and not only its bounds. */
    private static void describeKnownDay(DaySpan span, String property, Node instant, Description interval) {
        var day = span.earliest();
        if (day != null && day.equals(span.latest())) {
            interval.link(Terms.iri(Terms.TIME, property), instant);
            interval.of(instant).a(Terms.iri(Terms.TIME, "Instant")).day(Terms.iri(Terms.TIME, "inXSDDate"), day);
        }
    }

    private void describeSpeakers(Statement statement, Description description) {
        for (var order = 1; order <= statement.speakers().size(); order++) {
            var speaker = statement.speakers().get(order - 1);
            var link = Iris.part(description.subject(), "attribution-" + order);
            var who = speakerOf(speaker, order, description);
            description.link(term("attribution"), link);
            description
                    .of(link)
                    .a(term("Attribution"))
                    .whole(term("order"), (long) order)
                    .link(term("speaker"), who)
                    .link(term("attitude"), concept("attitude", speaker.attitude()))
                    .text(term("cue"), cue(speaker), language());
        }
        var innermost = statement.innermost();
        if (HOLD_IT_TRUE.contains(innermost.attitude()) && HELD_TRUE.contains(statement.modality())) {
            var who = DocumentMapping.referentOf(innermost)
                    .map(this::who)
                    .orElseGet(() -> speakerOf(innermost, statement.speakers().size(), description));
            description.link(Terms.iri(Terms.SEM, "accordingTo"), who);
        }
    }

    private Node speakerOf(Speaker speaker, int order, Description statement) {
        return switch (speaker) {
            case Speaker.Named named -> iris.referent(named.who());
            case Speaker.Publisher publisher ->
                document().publisher() == null
                        ? unnamed(publisher.name(), order, statement)
                        : publisher(publisher.name(), statement);
            case Speaker.Unnamed unnamed ->
                unnamed.who() == null ? unnamed(unnamed.name(), order, statement) : iris.referent(unnamed.who());
        };
    }

    private Node publisher(String name, Description statement) {
        var publisher = iris.publisher(name);
        statement.of(publisher).a(term("Publisher")).text(Terms.LABEL, name);
        return publisher;
    }

    private Node unnamed(String name, int order, Description statement) {
        var speaker = Iris.part(statement.subject(), "speaker-" + order);
        statement.of(speaker).a(term("UnnamedSpeaker")).text(Terms.LABEL, name, language());
        return speaker;
    }

    private static String cue(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Publisher publisher -> "";
            case Speaker.Named named -> named.cue();
            case Speaker.Unnamed unnamed -> unnamed.cue();
        };
    }

    /** The entity that a referent is judged to be; the referent itself where nothing is judged. */
    private Node who(ReferentId referent) {
        return logged.entity(referent).map(iris::entity).orElseGet(() -> iris.referent(referent));
    }

    private @Nullable Node node(@Nullable ReferentId referent) {
        return referent == null ? null : iris.referent(referent);
    }

    private Document document() {
        return logged.document().what();
    }

    private String language() {
        return document().language();
    }
}
