package org.entente.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.document.ContentHash;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.NameKeys;
import org.entente.entity.Register;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * The layers of the index as they stood at one time: the shipped files first, then what was imported. What several layers
 * say of one entity adds up. Often asked answers are kept.
 */
final class Layers implements Register {

    /** So many of those who share a name are looked at, in each layer: of places the larger ones. */
    static final int MOST_NAMESAKES = 256;

    private static final int KEPT = 20_000;
    private static final Comparator<Tenure> BY_START =
            Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Membership> MEMBERS_BY_START =
            Comparator.comparing(Membership::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Succession> BY_DAY = Comparator.comparing(
                    Succession::on, Comparator.nullsLast(Comparator.<java.time.LocalDate>naturalOrder()))
            .thenComparing(Succession::before)
            .thenComparing(Succession::after);

    private final List<Layer> layers;
    private final Set<EntityId> replaced = new HashSet<>();
    private final Cache<EntityId, Optional<Authority>> byId = cache();
    private final Cache<String, List<Candidate>> called = cache();
    private final Cache<String, List<Candidate>> sounding = cache();
    private final Cache<EntityId, List<Authority>> posts = cache();
    private final Cache<EntityId, List<Tenure>> holders = cache();
    private final Cache<EntityId, List<Tenure>> tenures = cache();

    Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
        layers.forEach(layer -> replaced.addAll(layer.replaces()));
    }

    /** The layers were changed while one of them was being read: ask those of now. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("The index was changed", null, false, false);
        }
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(KEPT).build();
    }

    List<Layer> all() {
        return layers;
    }

    @Override
    public String edition() {
        return ContentHash.of(
                layers.stream().map(layer -> layer.entry().directory()).toArray());
    }

    @Override
    public Optional<Authority> find(EntityId id) {
        return byId.get(id, _ -> holding(() -> merged(id, here(id))));
    }

    private List<AuthorityCodec.Stored> here(EntityId id) {
        var found = new ArrayList<AuthorityCodec.Stored>(2);
        layers.forEach(layer -> found.addAll(layer.authorities(LayerWriter.ID, id.value(), 1)));
        return found;
    }

    /** What the layers say together; nothing if all that is said is of a gazetteer that another took the place of. */
    private Optional<Authority> merged(EntityId id, List<AuthorityCodec.Stored> stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (stored.size() == 1) {
            var only = stored.getFirst();
            var country = only.authority().country();
            return only.gazetteer() && country != null && replaced.contains(country)
                    ? Optional.empty()
                    : Optional.of(only.authority());
        }
        return Optional.of(Together.of(
                id, stored.stream().map(AuthorityCodec.Stored::authority).toList()));
    }

    @Override
    public List<Authority> linked(String source, String identifier) {
        return holding(() -> merged(LayerWriter.LINK, LayerWriter.link(source, identifier)));
    }

    @Override
    public List<Candidate> called(String key) {
        return called.get(
                key,
                k -> holding(() -> candidates(LayerWriter.KEY, k, authority -> {
                    var name = NameKeys.of(authority).get(k);
                    return name == null ? null : new Candidate(authority, name.via(), name.name());
                })));
    }

    @Override
    public List<Candidate> sounding(String key) {
        return sounding.get(
                key,
                k -> holding(() -> candidates(LayerWriter.SOUND, k, authority -> {
                    var name = NameKeys.sounds(authority).get(k);
                    return name == null ? null : new Candidate(authority, Via.SOUND, name);
                })));
    }

    private List<Candidate> candidates(String field, String key, Function<Authority, @Nullable Candidate> candidate) {
        var found = new ArrayList<Candidate>();
        for (var authority : merged(field, key)) {
            var one = candidate.apply(authority);
            if (one != null) {
                found.add(one);
            }
        }
        found.sort(NameIndex.order());
        return List.copyOf(found);
    }

    private List<Authority> merged(String field, String value) {
        var found = new LinkedHashMap<EntityId, Optional<Authority>>();
        for (var layer : layers) {
            for (var stored : layer.authorities(field, value, MOST_NAMESAKES)) {
                var id = stored.authority().id();
                if (!found.containsKey(id)) {
                    found.put(
                            id,
                            layers.size() == 1
                                    ? Optional.of(stored.authority())
                                    : merged(id, elsewhere(stored, layer)));
                }
            }
        }
        return found.values().stream().flatMap(Optional::stream).toList();
    }

    private List<AuthorityCodec.Stored> elsewhere(AuthorityCodec.Stored stored, Layer at) {
        var all = new ArrayList<AuthorityCodec.Stored>(2);
        for (var layer : layers) {
            if (layer == at) {
                all.add(stored);
            } else {
                all.addAll(layer.authorities(
                        LayerWriter.ID, stored.authority().id().value(), 1));
            }
        }
        return all;
    }

    @Override
    public List<Authority> posts(EntityId body) {
        return posts.get(
                body,
                b -> holding(() -> {
                    var found = new LinkedHashMap<EntityId, Authority>();
                    for (var layer : layers) {
                        for (var stored : layer.inOrder(LayerWriter.BODY, b.value())) {
                            var id = stored.authority().id();
                            merged(id, here(id)).ifPresent(post -> found.putIfAbsent(id, post));
                        }
                    }
                    return List.copyOf(found.values());
                }));
    }

    @Override
    public List<Tenure> holders(EntityId post) {
        return holders.get(post, p -> tenures(LayerWriter.POST, p));
    }

    @Override
    public List<Tenure> tenures(EntityId person) {
        return tenures.get(person, p -> tenures(LayerWriter.PERSON, p));
    }

    private List<Tenure> tenures(String field, EntityId id) {
        return ties(field, id, AuthorityCodec::tenure, BY_START);
    }

    @Override
    public List<Membership> memberships(EntityId member) {
        return ties(LayerWriter.MEMBER, member, AuthorityCodec::membership, MEMBERS_BY_START);
    }

    @Override
    public List<Membership> members(EntityId body) {
        return ties(LayerWriter.GROUP, body, AuthorityCodec::membership, MEMBERS_BY_START);
    }

    @Override
    public List<Succession> successions(EntityId one) {
        var found = new ArrayList<>(ties(LayerWriter.BEFORE, one, AuthorityCodec::succession, BY_DAY));
        found.addAll(ties(LayerWriter.AFTER, one, AuthorityCodec::succession, BY_DAY));
        return found.stream().sorted(BY_DAY).toList();
    }

    private <T> List<T> ties(String field, EntityId id, Layer.Decoding<T> decoding, Comparator<T> order) {
        return holding(() -> {
            var found = new ArrayList<T>();
            layers.forEach(layer -> found.addAll(layer.records(field, id.value(), Integer.MAX_VALUE, decoding)));
            return found.stream().distinct().sorted(order).toList();
        });
    }

    @Override
    public void each(Consumer<Authority> consumer) {
        holding(() -> {
            for (var layer : layers) {
                layer.each(LayerWriter.ID, (bytes, offset, length) -> layer.decode(bytes, offset, length), stored -> {
                    var id = stored.authority().id();
                    var first = layers.stream().filter(l -> l.has(id)).findFirst();
                    if (first.filter(l -> l == layer).isPresent()) {
                        merged(id, here(id)).ifPresent(consumer);
                    }
                });
            }
            return Map.of();
        });
    }

    private interface Asking<T> {
        T ask();
    }

    /** Asks the layers while none of them can be closed. */
    private <T> T holding(Asking<T> asking) {
        var held = 0;
        try {
            while (held < layers.size()) {
                if (!layers.get(held).hold()) {
                    throw new Gone();
                }
                held++;
            }
            return asking.ask();
        } finally {
            for (var i = 0; i < held; i++) {
                layers.get(i).release();
            }
        }
    }
}
