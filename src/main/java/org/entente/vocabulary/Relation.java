package org.entente.vocabulary;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term of the ontology that relates a subject to an object, such as <i>backs</i>.
 *
 * @param name the local name in the ontology, lower case with hyphens
 * @param label how a sentence says it between subject and object, as in "is allied with"
 * @param inverseLabel how a sentence says it from object to subject
 * @param symmetric whether it holds in both directions when it holds in one
 * @param exclusive whether one object (of one extent) has at most one subject at a time, unless they hold it jointly
 * @param decay how long after its last report a state still counts as holding; null where it does not decay
 * @param stands how long a report of a state stands against a later one that differs: within it the two disagree, after it
 *     the later one is news of a change; null where reports that differ always disagree
 * @param aspect the question that the relation answers; null where it answers none of its own
 * @param subjects kinds that the subject may have; a family's own kind admits all its kinds
 * @param objects kinds that the object may have
 */
public record Relation(
        String name,
        String iri,
        String label,
        String inverseLabel,
        String definition,
        Sort sort,
        Sign sign,
        boolean symmetric,
        boolean exclusive,
        @Nullable Period decay,
        @Nullable Period stands,
        @Nullable Aspect aspect,
        Set<EntityKind> subjects,
        Set<EntityKind> objects,
        List<Effect> effects) {

    public Relation {
        Objects.requireNonNull(name);
        subjects = Set.copyOf(subjects);
        objects = Set.copyOf(objects);
        effects = List.copyOf(effects);
    }

    /** Of the name alone: relations are keys wherever reports are sorted, and no two of a vocabulary share one. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether it holds for a time, or happens. */
    public enum Sort {
        STATE,
        EVENT
    }

    /** Whether it speaks for cooperation or conflict between its subject and object. */
    public enum Sign {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** The type of the graph's edge for it: {@code allied-with} is {@code ALLIED_WITH}. */
    public String edgeType() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The label behind a plural: "are allied with", "capture". */
    public String pluralLabel() {
        var space = label.indexOf(' ');
        var verb = space < 0 ? label : label.substring(0, space);
        var rest = space < 0 ? "" : label.substring(space);
        return switch (verb) {
            case "is" -> "are" + rest;
            case "has" -> "have" + rest;
            default ->
                (verb.endsWith("ies")
                                ? verb.substring(0, verb.length() - 3) + "y"
                                : verb.endsWith("sses")
                                        ? verb.substring(0, verb.length() - 2)
                                        : verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb)
                        + rest;
        };
    }

    public boolean takesSubject(EntityKind kind) {
        return takes(subjects, kind);
    }

    public boolean takesObject(EntityKind kind) {
        return takes(objects, kind);
    }

    private static boolean takes(Set<EntityKind> accepted, EntityKind kind) {
        return accepted.contains(kind)
                || accepted.stream()
                        .anyMatch(a -> a.family() == kind.family()
                                && a.name().equals(kind.family().kindName()));
    }
}
