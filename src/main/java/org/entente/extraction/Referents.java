package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The referents of one document, made from chains of mentions. A name that is used for an actor here and for a place
 * there ("Baghdad") gives two.
 */
final class Referents {

    private static final String[] PLACES = {"in", "from", "at", "near", "outside"};
    /** "The highway to the coast". */
    private static final String[] TO_PLACES = {"to", "in", "near"};

    private final Document document;
    private final Vocabulary vocabulary;
    private final Chains chains;
    private final Map<Integer, Scene> scenes;
    private final Map<TextSpan, EntityKind> uses = new HashMap<>();
    private final Map<TextSpan, ReferentId> ids = new HashMap<>();
    private final Map<TextSpan, Nominal> active = new HashMap<>();
    private final Map<ReferentId, Referent> made = new LinkedHashMap<>();

    /** @param scenes of the sentences that are at hand, by their index in the document; they change while it is read */
    Referents(Document document, Vocabulary vocabulary, Chains chains, Map<Integer, Scene> scenes) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.chains = chains;
        this.scenes = scenes;
    }

    /** Notes that a mention is used for a kind of thing; the first use of a mention counts. */
    void use(Nominal nominal, EntityKind kind) {
        chains.chainOf(nominal);
        uses.putIfAbsent(nominal.span(), kind);
        active.put(nominal.span(), nominal);
    }

    /**
     * Makes the referents of some sentences, or adds to those that were made before, once all uses there are known.
     *
     * @param from index of the first sentence
     * @param until index behind the last
     */
    void make(int from, int until) {
        record Fresh(Chain chain, List<Nominal> mentions) {}
        var fresh = new LinkedHashMap<ReferentId, Fresh>();
        for (var chain : chains.all()) {
            var byFamily = new LinkedHashMap<EntityKind.Family, List<Nominal>>();
            for (var mention : chain.mentions()) {
                int at = mention.sentence().index();
                boolean taken = ids.containsKey(mention.span());
                if (!taken && at < until && (at >= from || uses.containsKey(mention.span()))) {
                    kindOf(mention)
                            .ifPresent(k -> byFamily.computeIfAbsent(k.family(), _ -> new ArrayList<>())
                                    .add(mention));
                }
            }
            byFamily.forEach((family, mentions) -> {
                var spans = mentions.stream().map(Nominal::span).toList();
                var id = chain.referent(family, () -> ReferentId.of(document.id(), spans));
                spans.forEach(span -> ids.put(span, id));
                fresh.put(id, new Fresh(chain, mentions));
            });
        }
        fresh.forEach((id, of) -> made.merge(id, referent(id, withName(of.mentions(), of.chain())), Referents::joined));
    }

    /** What is known of a referent from an earlier part of the document and from a later one. */
    private static Referent joined(Referent one, Referent other) {
        boolean later = other.named()
                && (!one.named() || other.name().length() > one.name().length());
        var best = later ? other : one;
        var titles = new LinkedHashSet<>(one.titles());
        titles.addAll(other.titles());
        return new Referent(
                one.id(),
                one.document(),
                one.passive() && !other.passive() ? other.kind() : one.kind(),
                best.name(),
                best.head(),
                best.modifiers(),
                List.copyOf(titles),
                one.owner() == null ? other.owner() : one.owner(),
                one.place() == null ? other.place() : one.place(),
                one.passive() && other.passive(),
                one.issue() == null ? other.issue() : one.issue(),
                Stream.concat(one.mentions().stream(), other.mentions().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Mention::span))
                        .toList());
    }

    /** Lets go of what was used in the sentences before one. */
    void forgetBefore(int sentence) {
        var old = scenes.values().stream()
                .filter(s -> s.sentence().index() >= sentence)
                .mapToInt(s -> s.sentence().span().start())
                .min()
                .orElse(0);
        uses.keySet().removeIf(span -> span.start() < old);
        ids.keySet().removeIf(span -> span.start() < old);
        active.keySet().removeIf(span -> span.start() < old);
    }

    /** Where only descriptions are used for a place or an actor, a name of the chain that may be one tells which. */
    private List<Nominal> withName(List<Nominal> mentions, Chain chain) {
        if (mentions.stream().anyMatch(Nominal::isName)) {
            return mentions;
        }
        var family = kindOf(mentions.getFirst()).orElseThrow().family();
        var name = chain.mentions().stream()
                .filter(Nominal::isName)
                .filter(n -> n.kinds().stream().anyMatch(k -> vocabulary.kind(k).family() == family))
                .findFirst();
        if (name.isEmpty()) {
            return mentions;
        }
        var all = new ArrayList<>(mentions);
        all.add(name.get());
        return all;
    }

    private Optional<EntityKind> kindOf(Nominal nominal) {
        var used = uses.get(nominal.span());
        return used != null
                ? Optional.of(used)
                : nominal.kinds().stream().findFirst().map(vocabulary::kind);
    }

    private Referent referent(ReferentId id, List<Nominal> mentions) {
        var best = mentions.stream()
                .filter(Nominal::isName)
                .max(Comparator.comparingInt((Nominal n) -> n.name().length())
                        .thenComparingInt(n -> -n.span().start()))
                .orElseGet(mentions::getFirst);
        var titles = new LinkedHashSet<String>();
        mentions.forEach(m -> titles.addAll(m.titles()));
        boolean passive = mentions.stream().noneMatch(m -> active.containsKey(m.span())) && titles.isEmpty();
        var kind = kindOf(mentions.stream()
                        .filter(m -> uses.containsKey(m.span()))
                        .findFirst()
                        .orElse(best))
                .orElseThrow();
        return new Referent(
                id,
                document.id(),
                kind,
                best.name(),
                headOf(best),
                best.modifiers(),
                List.copyOf(titles),
                owner(best, id),
                kind.family() == EntityKind.Family.PLACE ? placeOfAny(mentions, id) : place(best, id),
                passive,
                kind.family() == EntityKind.Family.ISSUE ? issue(best, id) : null,
                mentions.stream()
                        .sorted(Comparator.comparing(Nominal::span))
                        .map(m -> new Mention(m.span(), m.span().of(document.text()), m.form()))
                        .distinct()
                        .toList());
    }

    private static String headOf(Nominal nominal) {
        if (!nominal.isName()) {
            return nominal.noun();
        }
        var words = nominal.name().split(" ", -1);
        return words[words.length - 1];
    }

    private @Nullable ReferentId owner(Nominal nominal, ReferentId self) {
        if (nominal.isName() && nominal.titles().isEmpty()) {
            return null;
        }
        var owner = firstReferent(nominal, self, "poss", "of");
        var scene = sceneOf(nominal);
        if (owner == null && scene != null && scene.wording().lists("member of", nominal.noun())) {
            owner = firstReferent(nominal, self, "for");
        }
        return owner == null && !nominal.isName() ? homeOf(nominal) : owner;
    }

    /** "Residents fled": of the town of which something was told last, in this sentence or the one before. */
    private @Nullable ReferentId homeOf(Nominal nominal) {
        var scene = sceneOf(nominal);
        boolean unsaid = scene != null
                && scene.wording().lists("inhabitants", nominal.noun())
                && nominal.modifiers().isEmpty()
                && scene.sentence().children(nominal.head(), "nmod", "acl").isEmpty();
        return unsaid
                ? active.values().stream()
                        .filter(p -> p.isName()
                                && p.is("town")
                                && p.span().start() < nominal.span().start())
                        .filter(p -> kindOf(p)
                                .filter(k -> k.family() == EntityKind.Family.PLACE)
                                .isPresent())
                        .filter(p -> nominal.sentence().index() - p.sentence().index() <= 1)
                        .max(Comparator.comparingInt(p -> p.span().start()))
                        .map(p -> ids.get(p.span()))
                        .orElse(null)
                : null;
    }

    private @Nullable ReferentId place(Nominal nominal, ReferentId self) {
        var scene = sceneOf(nominal);
        // "talks with the government in Vienna": where they talk
        boolean talks = scene != null
                && scene.sentence()
                        .head(nominal.head())
                        .filter(h -> scene.wording().lists("talking", h.lemma()))
                        .isPresent();
        return nominal.isName() || talks ? null : firstReferent(nominal, self, "in", "from", "at");
    }

    /** "A crossing near the town … the crossing": whichever mention tells where it is. */
    private @Nullable ReferentId placeOfAny(List<Nominal> mentions, ReferentId self) {
        for (var mention : mentions) {
            var slots = mention.is("road") ? TO_PLACES : PLACES;
            var place = mention.isName() ? null : firstReferent(mention, self, slots);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private @Nullable ReferentId firstReferent(Nominal nominal, ReferentId self, String... slots) {
        var scene = sceneOf(nominal);
        return scene == null
                ? null
                : first(
                        scene,
                        Stream.of(slots).flatMap(slot -> scene.arguments().ofNoun(nominal.head(), slot).stream()),
                        self);
    }

    /** The sentence of a phrase as that parser sees it that gave the phrase. */
    private @Nullable Scene sceneOf(Nominal nominal) {
        var scene = scenes.get(nominal.sentence().index());
        return scene == null || scene.sentence() == nominal.sentence()
                ? scene
                : scene.secondOpinion().orElse(scene);
    }

    /** The first that is no pronoun and not the phrase itself. */
    private @Nullable ReferentId first(Scene scene, Stream<Token> heads, ReferentId self) {
        return heads.flatMap(head -> scene.nominals().of(head).stream())
                .flatMap(found -> chains.of(found, n -> !n.isPronoun()).stream())
                .flatMap(n -> Optional.ofNullable(ids.get(n.span())).stream())
                .filter(id -> !id.equals(self))
                .findFirst()
                .orElse(null);
    }

    /** Who does what to whom, where. Of some actions "of" tells who does them, of the others to whom they are done. */
    private Referent.@Nullable IssueWords issue(Nominal nominal, ReferentId self) {
        var scene = sceneOf(nominal);
        if (scene == null) {
            return null;
        }
        var action = new ActionParties(scene, nominal.head());
        var agent = first(scene, ofOwnSpan(action.doers(), nominal.span()), self);
        var target = first(scene, action.reached(), self);
        var of = first(scene, ofOwnSpan(action.of(), nominal.span()), self);
        var place = first(scene, action.where(), self);
        boolean doneByOf = agent == null && action.isDoneByOf();
        return doneByOf
                ? new Referent.IssueWords(action.noun(), of, target, place)
                : new Referent.IssueWords(
                        action.noun(), agent, target == null && !action.isDoneByOf() ? of : target, place);
    }

    /** Of several who do it the one with whom the phrase begins or ends: each has a phrase of its own. */
    private static Stream<Token> ofOwnSpan(Stream<Token> doers, TextSpan phrase) {
        return doers.sorted(Comparator.comparing(d -> d.start() != phrase.start() && d.end() != phrase.end()));
    }

    /** The referent of a mention; the mention must have been used, or be of some kind. */
    Optional<ReferentId> idOf(Nominal nominal) {
        return Optional.ofNullable(ids.get(nominal.span()));
    }

    Optional<Referent> of(Nominal nominal) {
        return idOf(nominal).map(made::get);
    }

    /** All referents, in the order of their first mentions. */
    List<Referent> all() {
        return made.values().stream()
                .sorted(Comparator.comparing(r -> r.mentions().getFirst().span()))
                .toList();
    }
}
