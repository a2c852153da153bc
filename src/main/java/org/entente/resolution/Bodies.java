package org.entente.resolution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the standing body behind a head noun and its owner: Iraq's army, Assad's government, Hezbollah's fighters. */
final class Bodies {

    private static final Set<String> FIGHTING = Set.of("REB", "UAF", "MIL");

    private final Authorities authorities;
    private final Offices offices;

    Bodies(Authorities authorities, Offices offices) {
        this.authorities = authorities;
        this.offices = offices;
    }

    /** What a state has under the noun; nothing if a community or an estranging word narrows it. */
    Optional<Entity> ofState(Authority state, Wording wording) {
        return organ(wording).map(organ -> authorities.organ(state, organ));
    }

    private Optional<Lexicon.Organ> organ(Wording wording) {
        if (!wording.communities().isEmpty()) {
            return Optional.empty();
        }
        for (var ending : wording.endings()) {
            var organ = authorities.lexicon().organ(ending);
            if (organ.isPresent()) {
                return organ.filter(_ -> !wording.estranged(ending) && !wording.longerName(ending));
            }
        }
        return Optional.empty();
    }

    /** The government or the forces of a state's head, and the state, "his country"; the group of a group's leader. */
    Optional<Entity> ofPerson(Entity person, Wording wording, @Nullable LocalDate day) {
        var organ = organ(wording);
        var led = offices.ledBody(person.id(), day);
        if (led.isPresent() && (organ.filter(o -> FIGHTING.contains(o.code())).isPresent() || fights(wording))) {
            return led.map(Authority::entity);
        }
        if (wording.phrase().equals("country") || wording.phrase().equals("nation")) {
            return offices.headedState(person.id(), day).map(Authority::entity);
        }
        return organ.isEmpty()
                ? Optional.empty()
                : offices.headedState(person.id(), day).map(state -> authorities.organ(state, organ.get()));
    }

    /** An armed group acts through its fighters, militants and forces: they are the group. So does an army. */
    Optional<Entity> ofGroup(Entity group, Wording wording) {
        var kind = group.kind().name();
        var armed = kind.equals("armed-group")
                || kind.equals("coalition")
                || (kind.equals("organisation") && fights(group));
        if (!armed || wording.estranged("")) {
            return Optional.empty();
        }
        var forces = organ(wording).filter(o -> o.code().equals("MIL")).isPresent();
        return forces || fights(wording) ? Optional.of(group) : Optional.empty();
    }

    /** A body of which nothing says that it is anything else than what its fighters make it: a new name, or one that the files know to fight. */
    private static boolean fights(Entity organisation) {
        var code = organisation.code();
        return code == null || FIGHTING.stream().anyMatch(code::endsWith);
    }

    private boolean fights(Wording wording) {
        return wording.plural()
                && wording.endings().stream()
                        .flatMap(ending -> authorities.lexicon().role(ending).stream())
                        .findFirst()
                        .filter(role -> FIGHTING.contains(role.code()))
                        .isPresent();
    }
}
