package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.vocabulary.Vocabulary;

/**
 * The authority files: who and what is known before any document is read, with names, posts and who held them when.
 * Read once, immutable.
 */
public final class Authorities {

    private static final String ROOT = "authorities/";

    private final SequencedMap<EntityId, Authority> byId;
    private final Map<EntityId, List<Tenure>> byPost;
    private final Map<EntityId, List<Tenure>> byPerson;
    private final Map<EntityId, List<Authority>> postsOf;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final NameIndex names;

    private Authorities(
            SequencedMap<EntityId, Authority> byId, List<Tenure> tenures, Lexicon lexicon, Vocabulary vocabulary) {
        this.byId = byId;
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.byPost = new HashMap<>();
        this.byPerson = new HashMap<>();
        this.postsOf = new HashMap<>();
        for (var tenure : tenures) {
            byPost.computeIfAbsent(tenure.post(), _ -> new ArrayList<>()).add(tenure);
            byPerson.computeIfAbsent(tenure.person(), _ -> new ArrayList<>()).add(tenure);
        }
        for (var authority : byId.sequencedValues()) {
            var whole = authority.entity().within();
            if (!authority.titles().isEmpty() && whole != null) {
                postsOf.computeIfAbsent(whole, _ -> new ArrayList<>()).add(authority);
            }
        }
        this.names = new NameIndex(this);
    }

    /** Reads the files that are shipped with the program. */
    public static Authorities shipped(Vocabulary vocabulary) {
        var drafts = new LinkedHashMap<EntityId, AuthorityDraft>(1 << 16);
        var tenures = new ArrayList<Tenure>();
        var lexicon = new Lexicon();
        AuthorityFile.read(ROOT + "files.tsv", file -> {
            var resource = ROOT + file.get("file");
            switch (file.get("format")) {
                case "entities" -> AuthorityFile.read(resource, line -> draft(drafts, vocabulary, line));
                case "tenures" -> AuthorityFile.read(resource, line -> tenures.add(tenure(line)));
                case "words" -> AuthorityFile.read(resource, lexicon::add);
                default ->
                    throw new IllegalArgumentException(
                            "%s has a format that is not known: '%s'.".formatted(resource, file.get("format")));
            }
        });
        codePeople(drafts, tenures);
        var byId = new LinkedHashMap<EntityId, Authority>(drafts.size() * 2);
        drafts.forEach((id, draft) -> byId.put(id, draft.toAuthority()));
        return new Authorities(byId, tenures, lexicon, vocabulary);
    }

    private static void draft(Map<EntityId, AuthorityDraft> drafts, Vocabulary vocabulary, AuthorityFile.Line line) {
        var id = new EntityId(line.get("id"));
        var before = drafts.get(id);
        if (before != null) {
            before.add(line);
            return;
        }
        var draft = new AuthorityDraft(id, vocabulary.kind(line.get("kind")), line.get("name")).add(line);
        drafts.put(id, draft);
        if (line.get("kind").equals("state")) {
            var slug = id.value().substring(id.value().indexOf('/') + 1);
            var country = new EntityId("country/" + slug);
            drafts.put(country, draft.twin(country, vocabulary.kind("country"), draft.name(), true));
            var government = new EntityId("government/" + slug);
            drafts.put(
                    government,
                    draft.twin(government, vocabulary.kind("government"), draft.adjective() + " government", false)
                            .code(draft.code() == null ? null : draft.code() + "GOV")
                            .within(id)
                            .of(id)
                            .alias("government of " + draft.name())
                            .seats(draft.takeSeats()));
        }
    }

    private static Tenure tenure(AuthorityFile.Line line) {
        return new Tenure(
                new EntityId(line.get("post")),
                new EntityId(line.get("person")),
                line.firstDay("start"),
                line.lastDay("end"));
    }

    /** A person's code is that of a post held, else the state's. */
    private static void codePeople(Map<EntityId, AuthorityDraft> drafts, List<Tenure> tenures) {
        for (var tenure : tenures) {
            var post = drafts.get(tenure.post());
            var person = drafts.get(tenure.person());
            if (post == null || person == null) {
                throw new IllegalArgumentException(
                        "No file has %s or %s, of which a tenure speaks.".formatted(tenure.post(), tenure.person()));
            }
            if (person.code() == null) {
                person.code(post.code());
            }
        }
        for (var draft : drafts.values()) {
            var country = draft.country();
            if (draft.code() == null && country != null) {
                var state = drafts.get(country);
                draft.code(state == null ? null : state.code());
            }
        }
    }

    /** All of them, in the order of the files. */
    public Collection<Authority> all() {
        return byId.sequencedValues();
    }

    public Optional<Authority> find(EntityId id) {
        return Optional.ofNullable(byId.get(id));
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
        var known = byId.get(id);
        if (known != null) {
            return known.entity();
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

    /**
     * The posts of a state or body whose holder is called by a title.
     *
     * @param title as the text has it, in any case
     */
    public List<Authority> posts(EntityId body, String title) {
        var wanted = title.toLowerCase(Locale.ROOT);
        return postsOf.getOrDefault(body, List.of()).stream()
                .filter(post -> post.titles().contains(wanted))
                .toList();
    }

    /** All posts of a state or body. */
    public List<Authority> posts(EntityId body) {
        return List.copyOf(postsOf.getOrDefault(body, List.of()));
    }

    /** Who held a post on a day, as far as the files know; on days of handing over both. */
    public List<Tenure> holders(EntityId post, LocalDate day) {
        return byPost.getOrDefault(post, List.of()).stream()
                .filter(tenure -> tenure.covers(day))
                .toList();
    }

    /** Everyone who held a post, by start. */
    public List<Tenure> holders(EntityId post) {
        return List.copyOf(byPost.getOrDefault(post, List.of()));
    }

    /** The posts that a person held, at any time. */
    public List<Tenure> tenures(EntityId person) {
        return List.copyOf(byPerson.getOrDefault(person, List.of()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
