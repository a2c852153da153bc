package org.entente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question;
import org.entente.extraction.Question.Told;
import org.entente.statement.Attitude;
import org.entente.statement.Claim;
import org.entente.statement.Modality;
import org.entente.statement.Speaker;
import org.entente.statement.Statement;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks, between whom.
 *
 * @param places where what is sought shall be; none for anywhere
 * @param unused others whom the question names, who have no part in what it was read as
 */
record Sought(
        Told told,
        Statement statement,
        List<Entity> subjects,
        List<Entity> objects,
        List<Entity> places,
        List<Referent> unused) {

    private static final Set<String> WHERE = Set.of("in", "inside", "within", "across", "near", "around", "at");

    static Sought of(Question question, Told told, Meant meant) {
        var statement = told.statements().getFirst();
        var claim = statement.claim();
        var subjects = told.leavesOpen(claim.subject()) ? List.<Entity>of() : meant.by(claim.subject());
        return new Sought(
                told,
                statement,
                subjects,
                told.leavesOpen(claim.object()) ? List.of() : meant.by(claim.object(), subjects),
                place(question, told, claim).map(meant::by).orElse(List.of()),
                unused(question, told).stream()
                        .filter(r -> !isWhere(question, r))
                        .toList());
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
                .findFirst()
                .or(() -> unused(question, told).stream()
                        .filter(r -> isWhere(question, r))
                        .map(Referent::id)
                        .findFirst());
    }

    /** Whether the question puts something there: "which Anbar towns", "who is fighting in Sudan". */
    private static boolean isWhere(Question question, Referent referent) {
        if (referent.kind().family() == Family.PLACE) {
            return true;
        }
        var before = question.document()
                .text()
                .substring(0, referent.mentions().getFirst().span().start())
                .toLowerCase(Locale.ROOT);
        return WHERE.stream()
                .anyMatch(word -> before.endsWith(" " + word + " ") || before.endsWith(" " + word + " the "));
    }

    /** Whom and what a question names that has no part in the statement that it was read as. */
    private static List<Referent> unused(Question question, Told told) {
        var used = new HashSet<ReferentId>();
        for (var statement : told.statements()) {
            var claim = statement.claim();
            Stream.of(claim.subject(), claim.object(), claim.place(), claim.addressee(), claim.against(), claim.issue())
                    .filter(Objects::nonNull)
                    .forEach(used::add);
            statement.speakers().forEach(speaker -> {
                switch (speaker) {
                    case Speaker.Publisher _ -> {}
                    case Speaker.Named named -> used.add(named.who());
                    case Speaker.Unnamed unnamed ->
                        Optional.ofNullable(unnamed.who()).ifPresent(used::add);
                }
            });
        }
        var parts = question.referents().stream()
                .filter(r -> used.contains(r.id()))
                .flatMap(r -> Stream.concat(
                        Stream.of(r.owner(), r.place()),
                        Stream.ofNullable(r.issue()).flatMap(i -> Stream.of(i.agent(), i.target(), i.place()))))
                .filter(Objects::nonNull)
                .toList();
        used.addAll(parts);
        return question.referents().stream()
                .filter(Referent::named)
                .filter(r -> !used.contains(r.id()) && !told.leavesOpen(r.id()))
                .filter(r -> question.referents().stream()
                        .filter(other -> used.contains(other.id()) && !told.leavesOpen(other.id()))
                        .noneMatch(other -> r.mentions().stream()
                                .allMatch(m -> other.mentions().stream()
                                        .anyMatch(o -> o.span().overlaps(m.span())))))
                .toList();
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

    /** Whether it leaves open who does it and to whom or what. */
    boolean namesNobody() {
        return subjects.isEmpty() && objects.isEmpty();
    }

    /** Whether it asks who is accused of something, or of what. */
    boolean seeksAccusation() {
        return statement.modality() == Modality.ALLEGED && !seeksSpeakers();
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

    /** The relation in the number of those who are named, where they are. */
    private String label() {
        return !subjects.isEmpty() && subjects.stream().allMatch(Entity::isPlural)
                ? relation().pluralLabel()
                : relation().label();
    }

    String words() {
        var label = label();
        if (seeksDenial()) {
            var who = seeksSubject() ? "they" : Asking.names(subjects);
            return (seeksSubject() || seeksSpeakers() ? "who denies that " : "whether it is denied that ")
                    + "%s %s %s"
                            .formatted(who, seeksSubject() ? relation().pluralLabel() : label, Asking.names(objects))
                    + byMeans();
        }
        if (seeksSubject()) {
            return (seeksAccusation() ? "of whom it is alleged that they %s %s" : "who %s %s")
                            .formatted(seeksAccusation() ? relation().pluralLabel() : label, Asking.names(objects))
                    + byMeans()
                    + inPlaces();
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
                                            case HOW_MANY -> "in what number";
                                            case THROUGH -> "through whom";
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
                .formatted(who, label(), whom, byMeans(), inPlaces(), asking.whenInside());
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
        var entity = answer.entities().get(id);
        return entity == null || isWanted(entity);
    }

    boolean isWanted(Entity entity) {
        var kinds = told.kinds();
        if (kinds.isEmpty()) {
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
