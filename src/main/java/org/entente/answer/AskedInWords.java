package org.entente.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question;
import org.entente.extraction.Question.Told;

/** Says what a question asks in its own names, for one that names somebody unknown. */
final class AskedInWords {

    private AskedInWords() {}

    /** "who controls Rutba", "what was said by Kerry". */
    static String of(Question question) {
        return switch (question.sought()) {
            case Told told -> told(question, told);
            case Question.Said said -> "what %s said".formatted(name(question, said.speaker()));
            case Question.Accused accused -> "what %s is accused of".formatted(name(question, accused.of()));
            case Question.Held held ->
                "how places are held " + (held.in().isEmpty() ? "" : "in " + names(question, held.in()));
            case Question.Turned turned -> "who changed sides";
            case Question.Position position -> "where %s stands".formatted(name(question, position.of()));
            case Question.Changed changed -> "what changed with " + names(question, changed.with());
            case Question.Happened happened -> "what happened with " + names(question, happened.with());
            case Question.Connected connected -> "how %s are connected".formatted(names(question, connected.ends()));
            case Question.About about -> "what is reported of " + names(question, about.of());
            case Question.Disputed disputed -> "what reports differ on about " + names(question, disputed.about());
            case Question.Unread _ -> "of another kind";
        };
    }

    private static String told(Question question, Told told) {
        var claim = told.statements().getFirst().claim();
        var label = claim.relation().label();
        var subject = told.leavesOpen(claim.subject()) ? "anybody" : name(question, claim.subject());
        var object = told.leavesOpen(claim.object()) ? "anybody or anything" : name(question, claim.object());
        if (claim.subject().equals(told.hole())) {
            return "who %s %s".formatted(label, object);
        }
        return claim.object().equals(told.hole())
                ? "whom or what %s %s".formatted(subject, label)
                : "whether %s %s %s".formatted(subject, label, object);
    }

    private static String names(Question question, List<ReferentId> ids) {
        return ids.stream().map(id -> name(question, id)).collect(Collectors.joining(" and "));
    }

    private static String name(Question question, ReferentId id) {
        return question.referent(id).map(Referent::name).orElse("somebody");
    }
}
