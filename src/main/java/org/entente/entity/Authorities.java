package org.entente.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.vocabulary.Vocabulary;

/**
 * Who and what is known before any document is read: the files that are shipped and what was imported, with names, posts
 * and who held them when. Safe for threads; an import shows at once.
 */
public final class Authorities {

    private final Register register;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final NameIndex names;

    public Authorities(Register register, Lexicon lexicon, Vocabulary vocabulary) {
        this.register = register;
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.names = new NameIndex(this, register);
    }

    public Optional<Authority> find(EntityId id) {
        return register.find(id);
    }

    /** Another whenever what is known is: after an import, or when one was taken back. */
    public String edition() {
        return register.edition();
    }

    /** Those that a source outside, such as {@code wikidata}, knows by an identifier. */
    public List<Authority> linked(String source, String identifier) {
        return register.linked(source, identifier);
    }

    public NameIndex names() {
        return names;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** Whether it is a state, or a land that governs itself. */
    public boolean isState(EntityId id) {
        return id.value().startsWith("state/");
    }

    /** The land of a state, the state of a land or of a government: {@code kind} says which is wanted. */
    public Optional<Authority> twin(EntityId id, String kind) {
        return find(new EntityId(kind + id.value().substring(id.value().indexOf('/'))));
    }

    /**
     * A standing body of a state, such as its armed forces. It is the one of the files where they have it, else it is
     * made from the state.
     */
    public Entity organ(Authority state, Lexicon.Organ organ) {
        var slug = state.id().value().substring(state.id().value().indexOf('/') + 1);
        var id = new EntityId(
                organ.kind().equals(organ.name())
                        ? organ.kind() + "/" + slug
                        : organ.kind() + "/" + slug + "-" + organ.name());
        var known = find(id);
        if (known.isPresent()) {
            return known.get().entity();
        }
        var adjective = state.adjectives().isEmpty()
                ? state.entity().name()
                : state.adjectives().getFirst();
        var within = switch (organ.within()) {
            case "state" -> state.id();
            case "government" -> new EntityId("government/" + slug);
            default -> new EntityId("organisation/" + slug + "-" + organ.within());
        };
        return new Entity(
                id,
                vocabulary.kind(organ.kind()),
                adjective + " " + organ.label(),
                List.of(),
                state.entity().code() == null ? null : state.entity().code() + organ.code(),
                null,
                within,
                new TreeMap<>(),
                null);
    }

    /** The body of a state that an identifier made by {@link #organ(Authority, Lexicon.Organ)} names. */
    public Optional<Entity> organ(EntityId id) {
        var name = id.value();
        for (var organ : lexicon.organs()) {
            var end = organ.kind().equals(organ.name()) ? "" : "-" + organ.name();
            if (name.startsWith(organ.kind() + "/") && name.endsWith(end)) {
                var slug = name.substring(organ.kind().length() + 1, name.length() - end.length());
                var state = find(new EntityId("state/" + slug));
                if (state.isPresent()) {
                    return Optional.of(organ(state.get(), organ));
                }
            }
        }
        return Optional.empty();
    }

    /** What acts for a state: its government and its standing bodies, whether or not anything is known of them. */
    public List<EntityId> actingFor(Authority state) {
        return Stream.concat(
                        twin(state.id(), "government").map(Authority::id).stream(),
                        lexicon.organs().stream()
                                .map(organ -> organ(state, organ).id()))
                .distinct()
                .toList();
    }

    /**
     * The posts of a state or body whose holder is called by a title.
     *
     * @param title as the text has it, in any case
     */
    public List<Authority> posts(EntityId body, String title) {
        var wanted = title.toLowerCase(Locale.ROOT);
        return register.posts(body).stream()
                .filter(post -> post.titles().contains(wanted))
                .toList();
    }

    /** All posts of a state or body. */
    public List<Authority> posts(EntityId body) {
        return register.posts(body);
    }

    /** Who held a post on a day, as far as is known; on days of handing over both. */
    public List<Tenure> holders(EntityId post, LocalDate day) {
        return register.holders(post).stream()
                .filter(tenure -> tenure.covers(day))
                .toList();
    }

    /** Everyone who held a post, by start. */
    public List<Tenure> holders(EntityId post) {
        return register.holders(post);
    }

    /** The posts that a person held, at any time. */
    public List<Tenure> tenures(EntityId person) {
        return register.tenures(person);
    }

    /** What somebody belongs or belonged to. */
    public List<Membership> memberships(EntityId member) {
        return register.memberships(member);
    }

    /** Who belongs or belonged to a body. */
    public List<Membership> members(EntityId body) {
        return register.members(body);
    }

    /** What somebody came after by succession, split or merger, the earlier first. */
    public List<Succession> predecessors(EntityId one) {
        return register.successions(one).stream()
                .filter(succession -> succession.after().equals(one))
                .toList();
    }

    /** What became of somebody by succession, split or merger, the earlier first. */
    public List<Succession> successors(EntityId one) {
        return register.successions(one).stream()
                .filter(succession -> succession.before().equals(one))
                .toList();
    }
}
