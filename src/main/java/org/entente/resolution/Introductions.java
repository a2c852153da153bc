package org.entente.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.TextSpan;
import org.entente.entity.Authorities;
import org.entente.entity.Mention;
import org.entente.entity.NameFolding;
import org.entente.entity.Referent;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.EntityKind.Family;

/**
 * Names that a text introduces with their first letters in brackets: "the Free Movement of the Coast (FMC)". From there on the
 * letters mean the whole name, in that text, and what reading took out of the name means nobody else.
 */
final class Introductions {

    private static final Pattern BRACKETED = Pattern.compile("\\s\\((\\p{Lu}[\\p{Lu}\\d]{1,8})\\)");
    private static final Pattern LAST_WORD = Pattern.compile("(?:.*[\\s“\"(]|^)(?=\\S)", Pattern.DOTALL);
    private static final int MOST_WORDS = 14;

    /** @param span of the name, without the brackets */
    record Introduction(String name, String letters, TextSpan span) {}

    private final List<Introduction> all = new ArrayList<>();
    private final Authorities authorities;

    Introductions(String text, Authorities authorities) {
        this.authorities = authorities;
        var found = BRACKETED.matcher(text);
        while (found.find()) {
            var end = found.start();
            var letters = found.group(1);
            start(text, end, letters)
                    .ifPresent(start -> all.add(new Introduction(
                            text.substring(start, end).replaceAll("\\s+", " "), letters, new TextSpan(start, end))));
        }
    }

    /** Where the words begin whose first letters these are, small words between them left out of account. */
    private static Optional<Integer> start(String text, int end, String letters) {
        var left = letters.length();
        var at = end;
        for (var words = 0; words < MOST_WORDS && at > 0; words++) {
            var before = text.substring(Math.max(0, at - 60), at);
            var last = LAST_WORD.matcher(before);
            if (!last.find()) {
                return Optional.empty();
            }
            var word = before.substring(last.end());
            var start = at - word.length();
            for (var parts = word.split("-", -1).length - 1; parts >= 0; parts--) {
                var part = word.split("-", -1)[parts];
                if (part.isEmpty() || !Character.isLetter(part.codePointAt(0)) || !endsInside(part, at == end)) {
                    return Optional.empty();
                }
                var first = Character.toUpperCase(part.charAt(0));
                if (left > 0 && first == letters.charAt(left - 1) && Character.isUpperCase(part.charAt(0))) {
                    left--;
                } else if (Character.isUpperCase(part.charAt(0))) {
                    return Optional.empty();
                }
            }
            if (left == 0) {
                return words == 0 ? Optional.empty() : Optional.of(start);
            }
            at = text.substring(0, start).stripTrailing().length();
        }
        return Optional.empty();
    }

    private static boolean endsInside(String word, boolean last) {
        var end = word.charAt(word.length() - 1);
        return Character.isLetter(end) || end == '\'' || end == '’' || (last && end == '"');
    }

    /** The referent by the whole name, if it is one that the text introduces. */
    Referent inFull(Referent referent, Iterable<Referent> others) {
        return referent.kind().family() == Family.ACTOR && referent.named()
                ? all.stream()
                        .filter(one -> means(referent, one))
                        .findFirst()
                        .map(one -> called(referent, one, others))
                        .orElse(referent)
                : referent;
    }

    private static boolean means(Referent referent, Introduction one) {
        return referent.name().equals(one.letters()) || (!isState(referent) && begins(referent, one));
    }

    private static boolean isState(Referent referent) {
        return referent.kind().name().equals("state");
    }

    private static boolean begins(Referent referent, Introduction one) {
        return referent.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .anyMatch(m -> m.span().start() <= one.span().start()
                        && m.span().end() > one.span().start()
                        && m.span().end() <= one.span().end());
    }

    private Referent called(Referent referent, Introduction one, Iterable<Referent> others) {
        var name = known(one).orElse(one.name());
        return new Referent(
                referent.id(),
                referent.document(),
                kind(referent, one, others),
                name,
                name.substring(name.lastIndexOf(' ') + 1),
                List.of(),
                referent.titles(),
                referent.owner(),
                referent.place(),
                referent.passive(),
                referent.issue(),
                referent.mentions());
    }

    /** The name by which the authorities know it, where they have another form of it under the same letters. */
    private Optional<String> known(Introduction one) {
        var names = authorities.names();
        return names.find(one.name()).isEmpty()
                ? names.find(one.letters()).stream()
                        .filter(c -> c.entity().kind().family() == Family.ACTOR)
                        .map(c -> c.entity().name())
                        .filter(name -> shareMost(name, one.name()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean shareMost(String one, String other) {
        var a = words(one);
        var b = words(other);
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        return shared.size() * 2 > Math.max(a.size(), b.size());
    }

    private static Set<String> words(String name) {
        return Set.copyOf(new HashSet<>(List.of(NameFolding.fold(name).split(" ", -1))));
    }

    /** The kind that the whole name was read as, of letters that say nothing. */
    private static EntityKind kind(Referent referent, Introduction one, Iterable<Referent> others) {
        if (referent.kind().name().equals(Family.ACTOR.kindName())) {
            for (var other : others) {
                if (other.kind().family() == Family.ACTOR && other.named() && !isState(other) && begins(other, one)) {
                    return other.kind();
                }
            }
        }
        return referent.kind();
    }

    /** The letters that stand for a name in this text. */
    Optional<String> lettersFor(Referent referent) {
        return all.stream()
                .filter(one -> means(referent, one))
                .map(Introduction::letters)
                .findFirst();
    }

    /** Whether all that the text says of it stands in the names of others: "Coast" of "the Free Movement of the Coast (FMC)". */
    boolean withinName(Referent referent) {
        return referent.mentions().stream()
                .allMatch(m -> all.stream()
                        .anyMatch(one -> m.span().start() > one.span().start()
                                && m.span().end() <= one.span().end()));
    }
}
