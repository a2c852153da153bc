package org.entente.relationship;

/** What reports add up to about who holds a place on a day. Every day has exactly one. */
public enum ControlState {
    /** One holds it, or several of whom one may be a description or a part of the other. */
    HELD,
    /** Several hold it together, as one report has it. */
    HELD_JOINTLY,
    /** Parts or sides of it have holders of their own. */
    DIVIDED,
    /** It is surrounded by one who does not hold it. */
    BESIEGED,
    /** It is fought over. */
    CONTESTED,
    /** Reports differ on who holds it. */
    DISPUTED,
    /** Somebody held it, and the last report has decayed or told of an end. */
    UNKNOWN,
    /** Nobody has been reported to hold it yet. */
    NOT_REPORTED
}
