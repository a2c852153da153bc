package org.entente.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question;
import org.entente.extraction.Question.Told;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks, between whom.
 *
 * @param places where what is sought shall be; none for anywhere
 */
record Sought(Told told, Statement statement, List<Entity> subjects, List<Entity> objects, List<Entity> places) {

    static Sought of(Question question, Told told, Meant meant) {
        var statement = told.statements().getFirst();
        var claim = statement.claim();
        var subjects = told.leavesOpen(claim.subject()) ? List.<Entity>of() : meant.by(claim.subject());
        return new Sought(
                told,
                statement,
                subjects,
                told.leavesOpen(claim.object()) ? List.of() : meant.by(claim.object(), subjects),
                place(question, told, claim).map(meant::by).orElse(List.of()));
    }

    /** Where the question puts the whole, or what it leaves open: "which towns in the province". */
    private static Optional<ReferentId> place(Question question, Told told, Claim claim) {
        return Stream.concat(
                        Stream.ofNullable(claim.place()),
                        Stream.of(claim.subject(), claim.object())
                                .filter(told::leavesOpen)
                                .flatMap(id -> question.referent(id).stream())
                                .flatMap(referent -> Stream.ofNullable(referent.place())))
                .filter(id -> question.referent(id).isPresent())
                .findFirst();
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
                    + "%s %s %s"
                            .formatted(who, seeksSubject() ? relation().pluralLabel() : label, Asking.names(objects))
                    + byMeans();
        }
        if (seeksSubject()) {
            return "who %s %s".formatted(label, Asking.names(objects)) + byMeans() + inPlaces();
        }
        if (seeksObject()) {
            return "whom or what %s %s".formatted(Asking.names(subjects), label) + byMeans() + inPlaces();
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
        return "No report that is known here says that %s %s %s%s%s%s."
                .formatted(who, relation().label(), whom, byMeans(), inPlaces(), asking.whenInside());
    }

    private String inPlaces() {
        return places.isEmpty() || places.stream().anyMatch(objects::contains) ? "" : " in " + Asking.names(places);
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
