package org.entente.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.document.ContentHash;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.vocabulary.Vocabulary;

/** Reads the files that are shipped with the program, as {@code authorities/files.tsv} lists them. */
final class ShippedFiles {

    private static final String ROOT = "authorities/";

    private final Vocabulary vocabulary;
    private final Map<EntityId, AuthorityDraft> drafts = new LinkedHashMap<>(1 << 16);
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Set<EntityId> gazetteer = new HashSet<>();

    private ShippedFiles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param gazetteer those that an imported gazetteer takes the place of
     */
    record Contents(
            List<Authority> authorities, List<Tenure> tenures, List<Succession> successions, Set<EntityId> gazetteer) {}

    static Contents read(Vocabulary vocabulary) {
        return new ShippedFiles(vocabulary).read();
    }

    /** The word lists alone; they are few, and are kept in memory. */
    static Lexicon lexicon() {
        var entries = new ArrayList<Lexicon.Entry>();
        AuthorityFile.read(ROOT + "files.tsv", file -> {
            if (file.get("format").equals("words")) {
                AuthorityFile.read(
                        ROOT + file.get("file"),
                        line -> entries.add(new Lexicon.Entry(
                                line.get("class"),
                                line.get("name"),
                                line.list("words"),
                                line.get("kind"),
                                line.get("code"),
                                line.get("within"))));
            }
        });
        return new Lexicon(entries);
    }

    /** The states by the two and by the three letters of ISO 3166-1, in capitals. */
    static Map<String, EntityId> statesByCode() {
        var found = new LinkedHashMap<String, EntityId>();
        AuthorityFile.read(ROOT + "states.tsv", line -> {
            for (var code : List.of(line.get("iso2"), line.get("code"))) {
                if (!code.isEmpty()) {
                    found.putIfAbsent(code, new EntityId(line.get("id")));
                }
            }
        });
        return found;
    }

    /** A hash of all of them, so that an index made of others is known to be old. */
    static String hash() {
        var parts = new ArrayList<Object>();
        parts.add(AuthorityFile.text(ROOT + "files.tsv"));
        AuthorityFile.read(ROOT + "files.tsv", file -> parts.add(AuthorityFile.text(ROOT + file.get("file"))));
        return ContentHash.of(parts.toArray());
    }

    private Contents read() {
        AuthorityFile.read(ROOT + "files.tsv", file -> {
            var resource = ROOT + file.get("file");
            switch (file.get("format")) {
                case "entities" -> AuthorityFile.read(resource, this::draft);
                case "gazetteer" ->
                    AuthorityFile.read(resource, line -> {
                        draft(line);
                        gazetteer.add(new EntityId(line.get("id")));
                    });
                case "tenures" -> AuthorityFile.read(resource, line -> tenures.add(tenure(line)));
                case "successions" -> AuthorityFile.read(resource, line -> successions.add(succession(line)));
                case "words" -> {
                    // read apart, see lexicon()
                }
                default ->
                    throw new IllegalArgumentException(
                            "%s has a format that is not known: '%s'.".formatted(resource, file.get("format")));
            }
        });
        codePeople();
        for (var succession : successions) {
            if (!drafts.containsKey(succession.before()) || !drafts.containsKey(succession.after())) {
                throw new IllegalArgumentException("No file has %s or %s, of which a succession speaks."
                        .formatted(succession.before(), succession.after()));
            }
        }
        return new Contents(
                drafts.values().stream().map(AuthorityDraft::toAuthority).toList(),
                List.copyOf(tenures),
                List.copyOf(successions),
                gazetteer);
    }

    private void draft(AuthorityFile.Line line) {
        var id = new EntityId(line.get("id"));
        var before = drafts.get(id);
        if (before != null) {
            before.add(line);
            return;
        }
        var draft = new AuthorityDraft(id, vocabulary.kind(line.get("kind")), line.get("name")).add(line);
        drafts.put(id, draft);
        if (line.get("kind").equals("state")) {
            StateNames.of(line.get("iso2")).forEach(draft::alias);
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

    private static Succession succession(AuthorityFile.Line line) {
        return new Succession(
                new EntityId(line.get("before")),
                new EntityId(line.get("after")),
                Succession.Way.valueOf(line.get("way").toUpperCase(Locale.ROOT)),
                line.firstDay("on"));
    }

    /** A person's code is that of a post held, else the state's. */
    private void codePeople() {
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

    /** A hash of the code that makes keys and records, so that an index made by another is known to be old. */
    static String codeHash() {
        var parts = new ArrayList<Object>();
        for (var type : List.of(
                org.entente.entity.NameKeys.class,
                org.entente.entity.NameFolding.class,
                Authority.class,
                ShippedFiles.class,
                AuthorityDraft.class,
                StateNames.class,
                AuthorityCodec.class,
                LayerWriter.class)) {
            parts.add(bytes(type));
        }
        return ContentHash.of(parts.toArray());
    }

    private static String bytes(Class<?> type) {
        var file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + file);
            }
            return java.util.HexFormat.of().formatHex(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
