package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;

/**
 * A relationship that no text reports, drawn from some that texts do. Answers keep inferences apart from what is reported.
 *
 * @param premises what it is drawn from
 */
public record Inference(Rule rule, EntityId subject, Relation relation, EntityId object, List<Relationship> premises) {

    public Inference {
        premises = List.copyOf(premises);
    }

    /** By which rule. */
    public enum Rule {
        /** What a leader does is taken to be done by what they lead. */
        LEADER_FOR_LED,
        /** What is done to what a leader leads is taken to be done to the leader. */
        LED_FOR_LEADER,
        /** One who is backed by a backer is backed by it too. */
        PROXY
    }

    /** What the leaders' own relationships suggest for what they lead while they do. */
    public static List<Inference> leadersForLed(Collection<Relationship> relationships) {
        return drawn(relationships, Rule.LEADER_FOR_LED);
    }

    /** What relationships towards those who are led suggest for their leaders, while they lead. */
    public static List<Inference> ledForLeaders(Collection<Relationship> relationships) {
        return drawn(relationships, Rule.LED_FOR_LEADER);
    }

    private static List<Inference> drawn(Collection<Relationship> relationships, Rule rule) {
        var found = new ArrayList<Inference>();
        var leaders = relationships.stream()
                .filter(r -> r.supported() && r.relation().aspect() == Aspect.LEADERSHIP)
                .toList();
        for (var leads : leaders) {
            for (var premise : relationships) {
                if (!premise.supported() || premise.relation().aspect() == Aspect.LEADERSHIP || apart(leads, premise)) {
                    continue;
                }
                if (rule == Rule.LEADER_FOR_LED
                        && premise.subject().equals(leads.subject())
                        && !premise.object().equals(leads.object())) {
                    found.add(new Inference(
                            rule, leads.object(), premise.relation(), premise.object(), List.of(premise, leads)));
                } else if (rule == Rule.LED_FOR_LEADER
                        && premise.object().equals(leads.object())
                        && !premise.subject().equals(leads.subject())) {
                    found.add(new Inference(
                            rule, premise.subject(), premise.relation(), leads.subject(), List.of(premise, leads)));
                }
            }
        }
        return found;
    }

    private static boolean apart(Relationship one, Relationship other) {
        return one.days().noneMatch(a -> other.days().anyMatch(b -> a.and(b).isPresent()));
    }
}
