package org.entente.vocabulary;

import java.util.Locale;

/** What an argument is in a claim. The names are the ontology's local names in upper case. */
public enum Role {
    SUBJECT,
    OBJECT,
    /** The statement or issue that is requested, ordered, promised or accused of. */
    CONTENT,
    ADDRESSEE,
    AGAINST,
    PLACE;

    public static Role named(String localName) {
        return valueOf(localName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
