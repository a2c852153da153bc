package org.entente.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.document.Document;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.entity.Resolution;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/** A text, what was read in it, and whom and what it speaks of. */
final class ReadText {

    private final Document document;
    private final Reading reading;
    private final Map<ReferentId, Referent> referents = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<ReferentId, Entity> resolved = new HashMap<>();

    ReadText(Document document, Reading reading, Resolution resolution) {
        this.document = document;
        this.reading = reading;
        reading.referents().forEach(r -> referents.put(r.id(), r));
        resolution.entities().forEach(e -> entities.put(e.id(), e));
        resolution.judgements().forEach(j -> {
            var entity = entities.get(j.entity());
            if (entity != null) {
                resolved.put(j.referent(), entity);
            }
        });
    }

    Document document() {
        return document;
    }

    List<Statement> statements() {
        return reading.statements();
    }

    @Nullable
    Referent referent(@Nullable ReferentId id) {
        return id == null ? null : referents.get(id);
    }

    @Nullable
    Entity entity(@Nullable ReferentId id) {
        return id == null ? null : resolved.get(id);
    }

    /** The resolved name, else the most telling mention. */
    @Nullable
    String name(@Nullable ReferentId id) {
        if (id == null) {
            return null;
        }
        var entity = resolved.get(id);
        var referent = referents.get(id);
        return entity != null ? entity.name() : referent == null ? null : referent.name();
    }

    /** Every name by which the text or the authorities know a referent. */
    List<String> names(@Nullable ReferentId id) {
        var names = new ArrayList<String>();
        var entity = entity(id);
        if (entity != null) {
            names.add(entity.name());
            names.addAll(entity.aliases());
        }
        var referent = referent(id);
        if (referent != null) {
            names.add(referent.name());
        }
        if (entity != null) {
            referents.values().stream()
                    .filter(other -> entity.equals(resolved.get(other.id())))
                    .map(Referent::name)
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    /** For an issue, whoever does it, else the actor at whom it is aimed, where one is known; else the object itself. */
    ReferentId target(Statement statement) {
        var object = statement.claim().object();
        var referent = referents.get(object);
        if (referent == null || referent.issue() == null) {
            return object;
        }
        var words = referent.issue();
        if (words.agent() != null && !words.agent().equals(statement.claim().subject())) {
            return words.agent();
        }
        if (words.target() != null) {
            return words.target();
        }
        var claim = statement.claim();
        return claim.addressee() != null ? claim.addressee() : claim.against() != null ? claim.against() : object;
    }
}
