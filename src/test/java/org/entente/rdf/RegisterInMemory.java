package org.entente.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.Register;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;

/** Authorities that are filled by hand. Nobody is found by name. */
final class RegisterInMemory implements Register {

    private final Map<EntityId, Authority> authorities = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    RegisterInMemory add(Entity entity) {
        authorities.put(
                entity.id(),
                new Authority(
                        entity, List.of(), List.of(), List.of(), null, List.of(), null, null, null, 0, List.of()));
        return this;
    }

    RegisterInMemory add(Succession succession) {
        successions.add(succession);
        return this;
    }

    RegisterInMemory add(Tenure tenure) {
        tenures.add(tenure);
        return this;
    }

    RegisterInMemory add(Membership membership) {
        memberships.add(membership);
        return this;
    }

    @Override
    public Optional<Authority> find(EntityId id) {
        return Optional.ofNullable(authorities.get(id));
    }

    @Override
    public List<Authority> linked(String source, String identifier) {
        return List.of();
    }

    @Override
    public List<Candidate> called(String key) {
        return List.of();
    }

    @Override
    public List<Candidate> sounding(String key) {
        return List.of();
    }

    @Override
    public List<Authority> posts(EntityId body) {
        return List.of();
    }

    @Override
    public List<Tenure> holders(EntityId post) {
        return of(tenures, Tenure::post, post);
    }

    @Override
    public List<Tenure> tenures(EntityId person) {
        return of(tenures, Tenure::person, person);
    }

    @Override
    public List<Membership> memberships(EntityId member) {
        return of(memberships, Membership::member, member);
    }

    @Override
    public List<Membership> members(EntityId body) {
        return of(memberships, Membership::body, body);
    }

    private static <T> List<T> of(List<T> all, Function<T, EntityId> side, EntityId id) {
        return all.stream().filter(one -> side.apply(one).equals(id)).toList();
    }

    @Override
    public List<Succession> successions(EntityId one) {
        return successions.stream()
                .filter(s -> s.before().equals(one) || s.after().equals(one))
                .toList();
    }

    @Override
    public String edition() {
        return "%d %d %d %d".formatted(authorities.size(), successions.size(), tenures.size(), memberships.size());
    }

    @Override
    public void each(Consumer<Authority> consumer) {
        authorities.values().forEach(consumer);
    }
}
