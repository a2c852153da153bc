package org.entente.vocabulary;

import java.util.Set;

/**
 * What a report of one relation does to a state: the bridge from events to states.
 *
 * @param state the name of the state relation that is affected
 * @param subject which argument of the event is the state's subject
 * @param object which argument of the event is the state's object
 * @param means where it is not empty, the effect holds only for a report that names one of these means
 */
public record Effect(Action action, String state, Role subject, Role object, Set<String> means) {

    public Effect {
        means = Set.copyOf(means);
    }

    /** What happens to the state. */
    public enum Action {
        /** The state begins with the event. */
        OPENS,
        /** The state of this subject and object ends with the event. */
        CLOSES,
        /** The state ends for every other exclusive holder of the same object and extent. */
        CLOSES_OTHERS,
        /** The state is contested while the event lasts. */
        CONTESTS,
        /** The state is not in force from the event on, until it is reported again. */
        SUSPENDS,
        /** The event counts as a report that supports the state, and opens nothing. */
        SUPPORTS
    }
}
