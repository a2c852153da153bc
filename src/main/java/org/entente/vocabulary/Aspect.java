package org.entente.vocabulary;

import java.util.Locale;

/**
 * A question that a state relation answers. The code asks for aspects; which relations have them is in {@code ontology/}.
 */
public enum Aspect {
    /** Who holds a place. */
    CONTROL,
    /** Who surrounds a place. */
    SIEGE,
    /** Who is in a place. */
    PRESENCE,
    /** Who fights whom. */
    FIGHTING,
    /** Who supports whom. */
    BACKING,
    /** Who is against an actor or an issue. */
    OPPOSITION,
    /** Who is for an issue. */
    FAVOUR,
    ALLIANCE,
    /** Who is at the head of what. */
    LEADERSHIP,
    /** Who holds which post. */
    OFFICE,
    /** Who belongs to what, as a member or a part. */
    MEMBERSHIP,
    /** Who follows whom without belonging to it. */
    LOYALTY,
    /** What lies where. */
    LOCATION;

    static Aspect named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
