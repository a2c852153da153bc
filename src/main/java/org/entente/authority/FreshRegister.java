package org.entente.authority;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.Register;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;

/** Asks the layers as they are now; once more, if they are changed while they are asked. */
final class FreshRegister implements Register {

    private final Supplier<Layers> layers;

    FreshRegister(Supplier<Layers> layers) {
        this.layers = layers;
    }

    private <T> T ask(Function<Layers, T> question) {
        try {
            return question.apply(layers.get());
        } catch (Layers.Gone e) {
            return question.apply(layers.get());
        }
    }

    @Override
    public Optional<Authority> find(EntityId id) {
        return ask(l -> l.find(id));
    }

    @Override
    public List<Authority> linked(String source, String identifier) {
        return ask(l -> l.linked(source, identifier));
    }

    @Override
    public List<Candidate> called(String key) {
        return ask(l -> l.called(key));
    }

    @Override
    public List<Candidate> sounding(String key) {
        return ask(l -> l.sounding(key));
    }

    @Override
    public List<Authority> posts(EntityId body) {
        return ask(l -> l.posts(body));
    }

    @Override
    public List<Tenure> holders(EntityId post) {
        return ask(l -> l.holders(post));
    }

    @Override
    public List<Tenure> tenures(EntityId person) {
        return ask(l -> l.tenures(person));
    }

    @Override
    public List<Membership> memberships(EntityId member) {
        return ask(l -> l.memberships(member));
    }

    @Override
    public List<Membership> members(EntityId body) {
        return ask(l -> l.members(body));
    }

    @Override
    public List<Succession> successions(EntityId one) {
        return ask(l -> l.successions(one));
    }

    @Override
    public String edition() {
        return layers.get().edition();
    }

    @Override
    public void each(Consumer<Authority> consumer) {
        layers.get().each(consumer);
    }
}
