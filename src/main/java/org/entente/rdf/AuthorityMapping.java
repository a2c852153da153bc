package org.entente.rdf;

import static org.entente.rdf.Terms.iri;
import static org.entente.rdf.Terms.term;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * Maps what authority files know of an entity beside its names, in the terms of the W3C's Organization Ontology: what came
 * before and after it, the posts held, the bodies it belongs to. Each is a thing of its own with days, described whole in
 * the graphs of both sides: the other side may be nobody whom a document speaks of.
 */
record AuthorityMapping(Iris iris, Authorities known) {

    private static final Node MEMBER = iri(Terms.ORG, "member");

    void describe(Entity entity, Graph graph) {
        var id = entity.id();
        Stream.concat(known.predecessors(id).stream(), known.successors(id).stream())
                .forEach(succession -> describe(succession, graph));
        Stream.concat(known.tenures(id).stream(), known.holders(id).stream())
                .forEach(tenure -> describe(tenure, graph));
        known.memberships(id).forEach(membership -> describe(membership, graph));
    }

    private void describe(Succession succession, Graph graph) {
        var before = iris.entity(succession.before());
        var after = iris.entity(succession.after());
        var change = Iris.part(after, "from-" + slug(succession.before()));
        new Description(graph, change)
                .a(iri(Terms.ORG, "ChangeEvent"))
                .text(Terms.LABEL, "%s, after %s".formatted(name(succession.after()), name(succession.before())))
                .link(iri(Terms.ORG, "originalOrganization"), before)
                .link(iri(Terms.ORG, "resultingOrganization"), after)
                .link(term("way"), Terms.concept("way", succession.way()))
                .day(iri(Terms.DCTERMS, "date"), succession.on())
                .of(before)
                .link(iri(Terms.ORG, "changedBy"), change)
                .of(after)
                .link(iri(Terms.ORG, "resultedFrom"), change);
    }

    private void describe(Tenure tenure, Graph graph) {
        var held = membership(graph, tenure.person(), "held", tenure.post(), tenure.from(), tenure.to());
        held.link(iri(Terms.ORG, "role"), iris.entity(tenure.post()));
    }

    private void describe(Membership membership, Graph graph) {
        var belongs = membership(
                graph, membership.member(), "member-of", membership.body(), membership.from(), membership.to());
        belongs.link(iri(Terms.ORG, "organization"), iris.entity(membership.body()));
    }

    private Description membership(
            Graph graph, EntityId member, String how, EntityId of, @Nullable LocalDate from, @Nullable LocalDate to) {
        var fragment = Stream.of(how, slug(of), from == null ? "" : "from-" + from, to == null ? "" : "to-" + to)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("-"));
        return new Description(graph, Iris.part(iris.entity(member), fragment))
                .a(iri(Terms.ORG, "Membership"))
                .text(Terms.LABEL, "%s, %s".formatted(name(member), name(of)))
                .link(MEMBER, iris.entity(member))
                .day(iri(Terms.SCHEMA, "startDate"), from)
                .day(iri(Terms.SCHEMA, "endDate"), to);
    }

    private String name(EntityId id) {
        return known.find(id)
                .map(Authority::entity)
                .or(() -> known.organ(id))
                .map(Entity::name)
                .orElse(id.value());
    }

    private static String slug(EntityId id) {
        return id.value().replace('/', '-');
    }
}
