package org.entente.answer;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question.Told;
import org.entente.statement.Attitude;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/** What a question asks, between whom. */
record Sought(Told told, Statement statement, List<Entity> subjects, List<Entity> objects) {

    static Sought of(Told told, Meant meant) {
        var statement = told.statements().getFirst();
        var claim = statement.claim();
        return new Sought(
                told,
                statement,
                claim.subject().equals(told.hole()) ? List.of() : meant.by(claim.subject()),
                claim.object().equals(told.hole()) ? List.of() : meant.by(claim.object()));
    }

    Relation relation() {
        return statement.claim().relation();
    }

    /** By which means; empty for any. */
    Set<String> means() {
        return statement.claim().means();
    }

    boolean seeksSubject() {
        return statement.claim().subject().equals(told.hole());
    }

    boolean seeksObject() {
        return statement.claim().object().equals(told.hole());
    }

    boolean seeksSpeakers() {
        return told.hole() != null && !seeksSubject() && !seeksObject();
    }

    /** Whether it asks who denies something, or whether somebody does. */
    boolean seeksDenial() {
        return statement.innermost().attitude() == Attitude.DENIES;
    }

    /** Whom it asks about as one who speaks; null where that is the publisher. */
    @Nullable
    ReferentId speaker() {
        return switch (statement.innermost()) {
            case Speaker.Publisher _ -> null;
            case Speaker.Named named -> named.who();
            case Speaker.Unnamed unnamed -> unnamed.who();
        };
    }

    String words() {
        var label = relation().label();
        if (seeksDenial()) {
            var who = seeksSubject() ? "they" : Asking.names(subjects);
            return (seeksSubject() || seeksSpeakers() ? "who denies that " : "whether it is denied that ")
                    + "%s %s %s".formatted(who, label, Asking.names(objects))
                    + byMeans();
        }
        if (seeksSubject()) {
            return "who %s %s".formatted(label, Asking.names(objects)) + byMeans();
        }
        if (seeksObject()) {
            return "whom or what %s %s".formatted(Asking.names(subjects), label) + byMeans();
        }
        return "%s %s %s %s"
                        .formatted(
                                seeksSpeakers()
                                        ? "who says that"
                                        : switch (told.manner()) {
                                            case WHEN -> "when";
                                            case WHERE -> "where";
                                            case HOW -> "in which way";
                                            case WHO, WHETHER, WHY -> "whether";
                                        },
                                Asking.names(subjects),
                                label,
                                Asking.names(objects))
                + byMeans();
    }

    /** What is said where no report is of it. */
    String nothing(Asking asking) {
        var who = seeksSubject() ? "anybody" : Asking.names(subjects);
        var whom = seeksObject() ? "anybody or anything" : Asking.names(objects);
        return "No report that is known here says that %s %s %s%s%s."
                .formatted(who, relation().label(), whom, byMeans(), asking.whenInside());
    }

    private String byMeans() {
        return means().isEmpty()
                ? ""
                : " with " + Sources.joined(means().stream().sorted().toList());
    }

    /** Whether an entity is of a kind that the question narrows what is sought to ("which countries"). */
    boolean isWanted(EntityId id, Answer<?> answer) {
        var kinds = told.kinds();
        var entity = answer.entities().get(id);
        if (kinds.isEmpty() || entity == null) {
            return true;
        }
        var state = kinds.contains("state") || kinds.contains("country");
        return kinds.contains(entity.kind().name())
                || (state
                        && Set.of("state", "government").contains(entity.kind().name()));
    }

    SortedMap<String, String> understood() {
        var understood = new TreeMap<String, String>();
        understood.put("relation", relation().name());
        put(understood, "subject", subjects);
        put(understood, "object", objects);
        if (!means().isEmpty()) {
            understood.put("means", means().stream().sorted().collect(Collectors.joining(",")));
        }
        return understood;
    }

    private static void put(SortedMap<String, String> understood, String role, List<Entity> entities) {
        if (!entities.isEmpty()) {
            understood.put(
                    role,
                    String.join(",", entities.stream().map(e -> e.id().value()).toList()));
        }
    }
}
