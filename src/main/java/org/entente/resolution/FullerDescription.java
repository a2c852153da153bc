package org.entente.resolution;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Authorities;
import org.entente.entity.Lexicon;
import org.entente.entity.Mention;
import org.entente.entity.NameFolding;
import org.entente.entity.Referent;

/**
 * Finds, for a group that a text describes in few words, the one that it described more fully before: "rebels" behind "Syrian
 * rebels". Only within one text, only of groups with the same noun and no word besides, and only where one such was
 * described: where there are two, nobody knows.
 */
final class FullerDescription {

    private final Authorities authorities;
    private final Lexicon lexicon;

    FullerDescription(Authorities authorities) {
        this.authorities = authorities;
        this.lexicon = authorities.lexicon();
    }

    Optional<Referent> of(Referent referent, DocumentContext context) {
        if (!described(referent) || setApart(referent)) {
            return Optional.empty();
        }
        var own = words(referent);
        var before = context.referents().values().stream()
                .filter(other -> !other.id().equals(referent.id()) && start(other) < start(referent))
                .filter(this::described)
                .filter(other -> sameNoun(referent, other))
                .filter(other -> referent.owner() == null || referent.owner().equals(other.owner()))
                .filter(other -> referent.place() == null || referent.place().equals(other.place()))
                .sorted(Comparator.comparing(Referent::id))
                .toList();
        var fuller = before.stream()
                .filter(other -> !setApart(other))
                .filter(other -> saysMore(words(other), own, other, referent))
                .toList();
        return oneGroup(fuller) && noRival(before, own) ? widest(fuller) : Optional.empty();
    }

    private boolean described(Referent referent) {
        return !referent.named()
                && referent.mentions().stream().anyMatch(m -> m.form() == Mention.Form.DESCRIPTION)
                && new Wording(referent, authorities).plural();
    }

    /** "Other rebels", "rival rebels": not those before. */
    private boolean setApart(Referent referent) {
        return referent.modifiers().stream()
                .anyMatch(word -> lexicon.vague(word)
                        || lexicon.estranging(word)
                        || List.of("another", "new", "more", "additional").contains(word.toLowerCase(Locale.ROOT)));
    }

    private Set<String> words(Referent referent) {
        return new HashSet<>(new Wording(referent, authorities).distinctions(lexicon));
    }

    private static boolean sameNoun(Referent one, Referent other) {
        return NameFolding.fold(one.head()).equals(NameFolding.fold(other.head()));
    }

    private static boolean saysMore(Set<String> more, Set<String> own, Referent other, Referent referent) {
        if (!more.containsAll(own)) {
            return false;
        }
        return more.size() > own.size()
                || (referent.owner() == null && other.owner() != null)
                || (referent.place() == null && other.place() != null);
    }

    /** Whether of any two one says all that the other does: then they are described ever more fully, and are one. */
    private boolean oneGroup(List<Referent> fuller) {
        var owners = new TreeSet<String>();
        var places = new TreeSet<String>();
        for (var one : fuller) {
            if (one.owner() != null) {
                owners.add(one.owner().value());
            }
            if (one.place() != null) {
                places.add(one.place().value());
            }
            for (var other : fuller) {
                var a = words(one);
                var b = words(other);
                if (!a.containsAll(b) && !b.containsAll(a)) {
                    return false;
                }
            }
        }
        return !fuller.isEmpty() && owners.size() < 2 && places.size() < 2;
    }

    /** Whether all that were described with other words before had all of these: no third group stands beside them. */
    private boolean noRival(List<Referent> before, Set<String> own) {
        return before.stream().allMatch(other -> {
            var words = words(other);
            return words.containsAll(own) || own.containsAll(words);
        });
    }

    private Optional<Referent> widest(List<Referent> fuller) {
        return fuller.stream()
                .max(Comparator.<Referent>comparingInt(r -> words(r).size())
                        .thenComparing(Referent::id, Comparator.reverseOrder()));
    }

    private static int start(Referent referent) {
        return referent.mentions().getFirst().span().start();
    }
}
