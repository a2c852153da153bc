package org.entente.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.extraction.Gazetteer.Nation;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that names, describes or points to somebody or something.
 *
 * @param head its head noun; of a name the last word of it
 * @param span of the name or description, without articles, counts and titles
 * @param words the phrase as it stands, with what belongs to it: titles, "of …", "in …"; without relative clauses
 * @param name the words of the span
 * @param kinds names of the kinds that it may be of, in the order of likelihood; empty for a pronoun and for what is no actor, place or issue
 * @param modifiers words that narrow a description, in text order
 * @param titles titles before a name, or posts that an apposition gives it
 * @param nation the state that a name, a demonym or an owner in the phrase ties it to
 * @param plural whether it is of several
 * @param definite whether it points back ("the militants") rather than introducing
 */
record Nominal(
        Sentence sentence,
        Token head,
        TextSpan span,
        String words,
        String name,
        Mention.Form form,
        Set<String> kinds,
        List<String> modifiers,
        List<String> titles,
        @Nullable Nation nation,
        boolean plural,
        boolean definite) {

    /** The same where more of the text, or less of it, stands for it. */
    Nominal spanning(TextSpan other) {
        return new Nominal(
                sentence, head, other, words, name, form, kinds, modifiers, titles, nation, plural, definite);
    }

    /** The lemma of the head noun in lower case; of "the one in the city" the noun that "one" stands for. */
    String noun() {
        return head.lemma().equals("one")
                ? name.toLowerCase(Locale.ROOT)
                : head.lemma().toLowerCase(Locale.ROOT);
    }

    /** The same phrase, in a sentence of which only its head is left. */
    Nominal alone() {
        return sentence.size() == 1
                ? this
                : new Nominal(
                        sentence.only(head),
                        head.at(0),
                        span,
                        words,
                        name,
                        form,
                        kinds,
                        modifiers,
                        titles,
                        nation,
                        plural,
                        definite);
    }

    boolean saysTheSame(Nominal other) {
        return words.equals(other.words) && kinds.equals(other.kinds) && form == other.form;
    }

    boolean isPronoun() {
        return form == Mention.Form.PRONOUN;
    }

    boolean isName() {
        return form == Mention.Form.NAME;
    }

    boolean is(String kind) {
        return kinds.contains(kind);
    }
}
