package org.entente.extraction;

import java.util.List;
import java.util.Locale;

/** Which names are forms of one another: "al-Sadr" of "Muqtada al-Sadr", an acronym of what it stands for. */
final class NameForms {

    private NameForms() {}

    static boolean isSameName(Chain chain, Nominal nominal) {
        return chain.mentions().stream().filter(Nominal::isName).anyMatch(other -> {
            if (fold(other.name()).equals(fold(nominal.name()))) {
                return sharesKind(other, nominal);
            }
            if (other.is("person") && nominal.is("person")) {
                return isShorterForm(other.name(), nominal.name()) || isShorterForm(nominal.name(), other.name());
            }
            boolean both = sharesKind(other, nominal) && (other.is("organisation") || other.is("armed-group"));
            return both
                    && (fold(other.name()).startsWith(fold(nominal.name()) + " ")
                            || isAcronym(nominal.name(), other.name())
                            || isAcronym(other.name(), nominal.name()));
        });
    }

    private static boolean isShorterForm(String shorter, String longer) {
        var last = fold(longer).split(" ", -1);
        var words = fold(shorter).split(" ", -1);
        if (!last[last.length - 1].equals(words[words.length - 1])) {
            return false;
        }
        return words.length == 1 || List.of(last).contains(words[0]);
    }

    private static boolean isAcronym(String shorter, String longer) {
        if (shorter.length() < 2 || !shorter.equals(shorter.toUpperCase(Locale.ROOT))) {
            return false;
        }
        var initials = new StringBuilder();
        for (var word : longer.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().equals(shorter.replace(".", ""));
    }

    private static boolean sharesKind(Nominal one, Nominal other) {
        return one.kinds().isEmpty()
                || other.kinds().isEmpty()
                || one.kinds().stream().anyMatch(other.kinds()::contains);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("the ", "").replace(".", "");
    }
}
