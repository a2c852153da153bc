package org.entente.resolution;

import org.entente.entity.Lexicon;
import org.entente.entity.Referent;

/**
 * Who is a private individual named or described in passing, and therefore becomes no entity.
 *
 * <p>The rule, for a single person whom no authority file knows: a title or noun that shows a public role (a general, a
 * minister, a cleric, a commander, a spokesman) makes the person public. Failing that, the person is private if a noun of
 * private life stands with the name (a shopkeeper, a mother, a witness), or if the text names the person without letting
 * them act or speak in a public role. Groups are never private: "residents" may negotiate.
 */
final class PrivatePeople {

    private final Lexicon lexicon;

    PrivatePeople(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean isPrivate(Referent referent, Wording wording) {
        if (wording.plural() || !isPerson(referent)) {
            return false;
        }
        if (referent.titles().stream().anyMatch(this::isPublic)) {
            return false;
        }
        if (referent.titles().stream().anyMatch(lexicon::privatePerson)
                || referent.modifiers().stream().anyMatch(lexicon::privatePerson)
                || (!referent.named() && lexicon.privatePerson(referent.head()))) {
            return true;
        }
        return referent.named() && referent.passive();
    }

    private boolean isPerson(Referent referent) {
        return referent.kind().name().equals("person") || (!referent.named() && lexicon.privatePerson(referent.head()));
    }

    /** By the whole title, else by its last word: "military spokesman" is one as a spokesman is. */
    private boolean isPublic(String title) {
        var last = title.substring(title.lastIndexOf(' ') + 1);
        if (lexicon.privatePerson(title) || lexicon.privatePerson(last)) {
            return false;
        }
        return lexicon.publicTitle(title)
                || lexicon.publicTitle(last)
                || lexicon.role(title).isPresent()
                || lexicon.role(last).isPresent();
    }
}
