package org.entente.graph;

import java.util.List;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;

/**
 * An entity with what is judged of it at one position of the log.
 *
 * @param canonical the entity that stands for it and all that are judged the same; itself where none are
 * @param judgements in force on whether it is another entity
 */
public record LoggedEntity(Entity entity, EntityId canonical, List<Logged<Judgement>> judgements) {

    public LoggedEntity {
        judgements = List.copyOf(judgements);
    }
}
