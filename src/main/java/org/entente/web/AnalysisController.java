package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.answer.Answer;
import org.entente.answer.BlocAnswers;
import org.entente.answer.ContradictionAnswers;
import org.entente.relationship.Disagreement;
import org.entente.relationship.Report;
import org.entente.relationship.balance.PairStanding.Standing;
import org.entente.relationship.balance.Tie;
import org.entente.relationship.balance.Triads.Triad;
import org.entente.web.Views.CitedView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is worked out over many reports: contradictions, and the camps of a signed network. */
@RestController
@Tag(name = "Analysis")
class AnalysisController {

    private final ContradictionAnswers contradictions;
    private final BlocAnswers blocs;

    AnalysisController(ContradictionAnswers contradictions, BlocAnswers blocs) {
        this.contradictions = contradictions;
        this.blocs = blocs;
    }

    /**
     * One side of a disagreement, its copies counted.
     *
     * @param statements the first in print; {@code more} says how many reports are not listed
     */
    record SideView(int reports, int publishers, int origins, List<CitedView> statements, int more) {
        static SideView of(Disagreement.Side side, Answer<?> answer) {
            var cited = cited(side.reports(), answer);
            return new SideView(
                    side.tally().reports(),
                    side.tally().publishers(),
                    side.tally().origins(),
                    cited,
                    side.reports().size() - cited.size());
        }
    }

    private static List<CitedView> cited(List<Report> reports, Answer<?> answer) {
        return reports.stream()
                .map(r -> answer.statements().get(r.statement()))
                .filter(Objects::nonNull)
                .map(found -> CitedView.of(found, null))
                .toList();
    }

    /**
     * @param statements a least set of which none can be left out: the first in print of each side
     * @param sides each report of one cannot hold beside any of the other
     */
    record ContradictionView(String kind, String says, List<CitedView> statements, List<SideView> sides) {
        static ContradictionView of(Disagreement contradiction, Answer<?> answer) {
            return new ContradictionView(
                    Views.word(contradiction.kind()),
                    switch (contradiction.kind()) {
                        case POLARITY -> "One says that it is so, the other that it is not.";
                        case EXCLUSIVE -> "Two are said to hold, on the same day, what one alone can hold.";
                        case IMPOSSIBLE_TIME -> "Told as having happened, on a day that lies behind the print.";
                        case REVERSAL -> "The same speaker said the opposite.";
                    },
                    cited(contradiction.reports(), answer),
                    contradiction.sides().stream()
                            .map(side -> SideView.of(side, answer))
                            .toList());
        }
    }

    /**
     * @param about null where it is asked about everything
     * @param all how many there are; of everything: how many this part of the answer holds
     * @param looked of everything: how many entities this part looked at; {@code next} goes on behind them
     */
    record ContradictionsView(
            @Nullable EntityRef about,
            int all,
            @Nullable Integer looked,
            List<ContradictionView> contradictions,
            @Nullable String next,
            ReceiptView receipt) {}

    @Operation(summary = "Reports that cannot all hold, about a place or an actor or anywhere", description = """
                    Each with a least set of statements that conflict: direct polarity, two holders of one extent, an impossible time, \
                    a reversal of what one speaker said. Reports that say the same against the same others are one side of it, counted by reports, \
                    publishers and origins: copies of a wire story do not make it many. Nothing is deleted to resolve one. Without `within` everything is walked through, entity \
                    by entity: a page looks at as many as hold `limit` contradictions, at most 2,000, and `next` goes on.""")
    @GetMapping(path = "/api/contradictions", produces = MediaType.APPLICATION_JSON_VALUE)
    ContradictionsView contradictions(
            @Parameter(description = "A place, with all that lies in it, or an actor: identifier or name.")
                    @RequestParam(required = false)
                    @Nullable
                    String within,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var about = Asked.text(within);
        if (about == null) {
            return everywhere(contradictions.everywhere(paging.afterEntity(), paging.size(), asked.viewpoint()));
        }
        var answer = contradictions.contradictions(about, type, asked.viewpoint());
        var found = answer.found();
        return new ContradictionsView(
                EntityRef.of(found.about()),
                found.all(),
                null,
                paging.of(found.disagreements()).stream()
                        .map(c -> ContradictionView.of(c, answer))
                        .toList(),
                paging.next(found.disagreements()),
                ReceiptView.of(answer.receipt()));
    }

    private static ContradictionsView everywhere(Answer<ContradictionAnswers.Everywhere> answer) {
        var found = answer.found();
        return new ContradictionsView(
                null,
                found.disagreements().size(),
                found.looked(),
                found.disagreements().stream()
                        .map(c -> ContradictionView.of(c, answer))
                        .toList(),
                Paging.behind(found.next()),
                ReceiptView.of(answer.receipt()));
    }

    record CampsView(List<EntityRef> first, List<EntityRef> second) {}

    /** @param because what gives it its strength, as "backs 3" */
    record SignedTieView(
            EntityRef a, EntityRef b, String sign, long strength, List<String> because, List<String> statements) {
        static SignedTieView of(Tie tie, Answer<?> answer) {
            return new SignedTieView(
                    EntityRef.of(tie.a(), answer),
                    EntityRef.of(tie.b(), answer),
                    Views.word(tie.sign()),
                    tie.weight(),
                    tie.contributions().stream()
                            .map(c -> "%s %d".formatted(c.name(), c.weight()))
                            .toList(),
                    tie.contributions().stream()
                            .flatMap(c -> c.statements().stream())
                            .map(s -> s.value())
                            .distinct()
                            .toList());
        }
    }

    record TriadView(List<EntityRef> actors, List<String> signs) {
        static TriadView of(Triad triad, Answer<?> answer) {
            return new TriadView(
                    EntityRef.all(List.of(triad.a(), triad.b(), triad.c()), answer),
                    Stream.of(triad.ab(), triad.ac(), triad.bc())
                            .map(Views::word)
                            .toList());
        }
    }

    record PairView(EntityRef a, EntityRef b) {}

    /** @param least frustration that no partition can avoid; equal to {@code most} where it is exact */
    record FrustrationView(long least, long most, boolean exact, double degreeOfBalance, List<String> proofs) {}

    /**
     * @param says what was found, and what was not settled
     * @param camps one pair for each connected part of the network
     * @param swing pairs whom some best partitions join and some part
     * @param open pairs of whom that was not settled within the limits of work
     */
    record BlocsView(
            EntityRef scope,
            String says,
            int actors,
            int left,
            List<CampsView> camps,
            FrustrationView frustration,
            List<SignedTieView> frustrated,
            List<PairView> swing,
            List<PairView> open,
            long balancedTriads,
            long unbalancedTriads,
            List<TriadView> unbalanced,
            List<SignedTieView> ties,
            ReceiptView receipt) {}

    @Operation(
            summary = "Camps in the signed network of cooperation and conflict around a place, a conflict or an actor",
            description = """
                    Structural balance as analysis, never a relationship. Ties weigh as many as they have independent origins. The \
                    frustration index is exact, with a proof of its lower bound, where the bounds meet; dense networks of enemies keep \
                    a gap, and in large ones pairs stay open: the answer says so.""")
    @GetMapping(path = "/api/blocs", produces = MediaType.APPLICATION_JSON_VALUE)
    BlocsView blocs(
            @RequestParam String scope,
            @RequestParam(required = false) @Nullable String type,
            @Parameter(description = "Only those who are against this one too.")
                    @RequestParam(required = false)
                    @Nullable
                    String opponent,
            @ParameterObject Asked asked) {
        var answer = blocs.blocs(scope, type, opponent, asked.viewpoint());
        var found = answer.found();
        var frustration = found.frustration();
        var swing = pairs(found, Standing.SWING, answer);
        var open = pairs(found, Standing.OPEN, answer);
        return new BlocsView(
                EntityRef.of(found.scope()),
                says(found, swing.size(), open.size()),
                found.actors().size(),
                found.left(),
                frustration.components().stream()
                        .map(c -> new CampsView(EntityRef.all(c.first(), answer), EntityRef.all(c.second(), answer)))
                        .toList(),
                new FrustrationView(
                        frustration.index().lower(),
                        frustration.index().upper(),
                        frustration.index().exact(),
                        frustration.degreeOfBalance(),
                        frustration.proofs().stream().map(Object::toString).toList()),
                frustration.frustrated().stream()
                        .map(t -> SignedTieView.of(t, answer))
                        .toList(),
                swing,
                open,
                found.triads().balancedCount(),
                found.triads().unbalancedCount(),
                found.triads().unbalanced().stream()
                        .map(t -> TriadView.of(t, answer))
                        .toList(),
                found.ties().stream().map(t -> SignedTieView.of(t, answer)).toList(),
                ReceiptView.of(answer.receipt()));
    }

    private static List<PairView> pairs(BlocAnswers.Blocs found, Standing standing, Answer<?> answer) {
        return found.standings().stream()
                .filter(s -> s.standing() == standing)
                .map(s -> new PairView(EntityRef.of(s.a(), answer), EntityRef.of(s.b(), answer)))
                .toList();
    }

    private static String says(BlocAnswers.Blocs found, int swing, int open) {
        var index = found.frustration().index();
        var parts = new ArrayList<String>();
        parts.add(
                found.ties().isEmpty()
                        ? "No reported cooperation or conflict counts between actors here."
                        : "%d actors with %d ties, in %d connected parts, best seen as two camps each."
                                .formatted(
                                        found.actors().size(),
                                        found.ties().size(),
                                        found.frustration().components().size()));
        if (!found.ties().isEmpty()) {
            parts.add(
                    index.exact()
                            ? "No partition leaves less than %d of a strength of %d at odds; this is proved."
                                    .formatted(
                                            index.lower(), found.frustration().weight())
                            : "The best partition found leaves %d of a strength of %d at odds; at least %d is proved, so that a better one may exist."
                                    .formatted(
                                            index.upper(), found.frustration().weight(), index.lower()));
        }
        if (swing > 0) {
            parts.add("%d pairs swing: some best partitions join them, some part them.".formatted(swing));
        }
        if (open > 0) {
            parts.add("Of %d pairs it is open whether they swing: the network is too large to settle it."
                    .formatted(open));
        }
        if (found.left() > 0) {
            parts.add("%d more actors, of whom least is reported, were left out.".formatted(found.left()));
        }
        return String.join(" ", parts);
    }
}
