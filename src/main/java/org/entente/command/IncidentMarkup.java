package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.statement.Modality;
import org.entente.statement.Statement;
import org.entente.vocabulary.Wording;
import tools.jackson.databind.JsonNode;

/**
 * Scores what was read of whole documents against incident templates (MUC-4's): who attacked whom, and how surely it is laid
 * on whoever did it.
 */
final class IncidentMarkup {

    private static final Set<String> FORCE = Set.of("17", "18", "19", "20");

    private final PrintWriter out;
    private final Wording wording;
    private final boolean errors;
    private final Map<String, Map<Modality, Integer>> surely = new TreeMap<>();

    private final Share incidents = new Share();
    private final Share perpetrators = new Share();
    private final Share targets = new Share();
    private final Share sources = new Share();
    private final Share empty = new Share();

    private static final class Share {
        private int all;
        private int hits;

        void add(boolean hit) {
            all++;
            hits += hit ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * hits / Math.max(1, all), hits, all);
        }
    }

    /** A report of force, by whom and against whom. */
    private record Attack(List<String> sources, List<String> targets, Statement statement) {}

    IncidentMarkup(PrintWriter out, Wording wording, boolean errors) {
        this.out = out;
        this.wording = wording;
        this.errors = errors;
    }

    /** @param line of the mark-up */
    void score(JsonNode line, ReadText text) {
        var attacks = attacks(text);
        var templates = line.path("templates");
        if (templates.isEmpty()) {
            empty.add(!attacks.isEmpty());
        }
        var culprits = new ArrayList<String>();
        for (var template : templates) {
            var organisations = names(template, "perpOrganisations");
            var individuals = names(template, "perpIndividuals");
            culprits.addAll(organisations);
            culprits.addAll(individuals);
            score(line, template, organisations, individuals, attacks);
        }
        attacks.forEach(a -> sources.add(isOneOf(culprits, a.sources())));
    }

    private void score(
            JsonNode line,
            JsonNode template,
            List<String> organisations,
            List<String> individuals,
            List<Attack> attacks) {
        var victims = new ArrayList<>(names(template, "humanTargetNames"));
        victims.addAll(names(template, "physicalTargets"));
        victims.addAll(names(template, "humanTargetDescriptions"));
        var culprits = new ArrayList<>(organisations);
        culprits.addAll(individuals);
        if (!culprits.isEmpty()) {
            perpetrators.add(attacks.stream().anyMatch(a -> isOneOf(culprits, a.sources())));
        }
        if (!victims.isEmpty()) {
            targets.add(attacks.stream().anyMatch(a -> isOneOf(victims, a.targets())));
        }
        if (!organisations.isEmpty() && !victims.isEmpty()) {
            boolean found = attacks.stream()
                    .anyMatch(a -> isOneOf(organisations, a.sources()) && isOneOf(victims, a.targets()));
            incidents.add(found);
            if (errors && !found) {
                out.println("missed  " + line.path("id").asString() + "  " + organisations.getFirst() + " · "
                        + victims.getFirst());
            }
        }
        for (var accusation : template.path("perpOrganisationConfidence")) {
            var names = strings(accusation.path("org"));
            attacks.stream()
                    .filter(a -> isOneOf(names, a.sources()) && (victims.isEmpty() || isOneOf(victims, a.targets())))
                    .forEach(a -> surely.computeIfAbsent(
                                    accusation.path("confidence").asString("-"), _ -> new TreeMap<>())
                            .merge(a.statement().modality(), 1, Integer::sum));
        }
    }

    private List<Attack> attacks(ReadText text) {
        var found = new ArrayList<Attack>();
        for (var statement : text.statements()) {
            var coding = EventCode.of(statement, wording);
            boolean force =
                    coding.root() == null || FORCE.contains(coding.root().substring(0, 2));
            if (force && coding.stance().equals("negative")) {
                found.add(new Attack(
                        text.names(statement.claim().subject()), text.names(text.target(statement)), statement));
            }
        }
        return found;
    }

    /** Whether one of the names by which somebody is known here is one of the keys'. */
    private static boolean isOneOf(List<String> gold, List<String> read) {
        return gold.stream().anyMatch(g -> read.stream().anyMatch(r -> ActorRule.same(g, r, null, null)));
    }

    /** The alternatives of all of a template's fillers. */
    private static List<String> names(JsonNode template, String field) {
        var found = new ArrayList<String>();
        for (var filler : template.path(field)) {
            found.addAll(filler.isArray() ? strings(filler) : List.of(filler.asString()));
        }
        return found;
    }

    private static List<String> strings(JsonNode array) {
        var found = new ArrayList<String>();
        array.forEach(value -> found.add(value.asString()));
        return found;
    }

    void print() {
        out.println("incidents with organisation and target  " + incidents);
        out.println("perpetrators of templates               " + perpetrators);
        out.println("targets of templates                    " + targets);
        out.println("attacks whose source is a perpetrator   " + sources);
        out.println("documents without incident that have an attack  " + empty);
        out.println();
        out.println("how surely the keys lay it on somebody, and the modality that was read");
        surely.forEach((confidence, read) -> out.println(confidence + "  " + read));
    }
}
