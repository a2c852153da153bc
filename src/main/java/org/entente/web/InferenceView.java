package org.entente.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.entente.answer.Answer;
import org.entente.relationship.Days;
import org.entente.relationship.Inference;
import org.entente.vocabulary.Rule;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.RelationshipView;
import org.entente.web.Views.TestimonyView;
import org.jspecify.annotations.Nullable;

/**
 * What no text reports, and what it is drawn from.
 *
 * @param says what may be inferred, in words, marked as such
 * @param denial what is reported against it
 */
record InferenceView(
        EntityRef subject,
        String relation,
        EntityRef object,
        @Nullable String extent,
        String says,
        List<ProofView> proofs,
        TestimonyView denial) {

    /**
     * One way in which it follows.
     *
     * @param rule name of the rule that gave it
     * @param because what the rule says
     * @param rules all that were applied, in order
     * @param days on which all premises count
     */
    record ProofView(
            String rule, String because, List<String> rules, List<DaysView> days, List<RelationshipView> premises) {
        static ProofView of(Inference.Proof proof, Answer<?> answer) {
            return new ProofView(
                    proof.rule().name(),
                    proof.rule().definition(),
                    proof.rules().stream().map(Rule::name).toList(),
                    proof.days().stream().map(DaysView::of).toList(),
                    RelationshipView.all(proof.premises(), answer));
        }
    }

    record DaysView(LocalDate from, @Nullable LocalDate until) {
        static DaysView of(Days days) {
            return new DaysView(days.from(), Views.end(days));
        }
    }

    static InferenceView of(Inference inference, Answer<?> answer) {
        var subject = EntityRef.of(inference.subject(), answer);
        var object = EntityRef.of(inference.object(), answer);
        var extent = inference.extent().words();
        return new InferenceView(
                subject,
                inference.relation().name(),
                object,
                extent.isEmpty() ? null : extent,
                "No text reports it, but it may be inferred that %s %s %s%s (%s).%s"
                        .formatted(
                                subject.name(),
                                inference.relation().label(),
                                extent.isEmpty() ? "" : extent + " ",
                                object.name(),
                                inference.proofs().getFirst().rule().label(),
                                inference.denial().isEmpty() ? "" : " It is denied."),
                inference.proofs().stream().map(p -> ProofView.of(p, answer)).toList(),
                TestimonyView.of(inference.denial(), answer));
    }

    static List<InferenceView> all(Collection<Inference> inferences, Answer<?> answer) {
        return inferences.stream().map(i -> of(i, answer)).toList();
    }
}
