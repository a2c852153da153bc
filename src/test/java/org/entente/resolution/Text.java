package org.entente.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.authority.Shipped;
import org.entente.document.ContentHash;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.Referent.IssueWords;
import org.entente.entity.ReferentId;
import org.entente.entity.Resolution;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One document of a test with what it speaks of, phrase by phrase, as reading would hand it over. */
final class Text {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();
    static final Authorities AUTHORITIES = Shipped.authorities();
    static final Resolver RESOLVER = new Resolver(AUTHORITIES, VOCABULARY);

    private final DocumentId document;
    private final String cluster;
    private final @Nullable LocalDate published;
    private final List<Referent> referents = new ArrayList<>();
    private int at;

    private Text(String name, @Nullable LocalDate published) {
        this.document = new DocumentId(ContentHash.of("test", name));
        this.cluster = document.value();
        this.published = published;
    }

    static Text of(LocalDate published) {
        return new Text("text", published);
    }

    static Text called(String name, LocalDate published) {
        return new Text(name, published);
    }

    static Text undated() {
        return new Text("text", null);
    }

    /** A proper name of a kind. */
    Phrase name(String kind, String name) {
        return new Phrase(kind, name, Mention.Form.NAME);
    }

    /** A description: the last word is its noun, those before narrow it. */
    Phrase description(String kind, String words) {
        return new Phrase(kind, words, Mention.Form.DESCRIPTION);
    }

    ReferentId issue(
            String action, @Nullable ReferentId agent, @Nullable ReferentId target, @Nullable ReferentId place) {
        return new Phrase("issue", action, Mention.Form.DESCRIPTION)
                .issue(new IssueWords(action, agent, target, place));
    }

    /** An issue in words: the last is the action, those before narrow it. */
    ReferentId issue(
            Phrase words, @Nullable ReferentId agent, @Nullable ReferentId target, @Nullable ReferentId place) {
        var action = words.name.substring(words.name.lastIndexOf(' ') + 1);
        return words.issue(new IssueWords(action, agent, target, place));
    }

    Resolution resolve() {
        return RESOLVER.resolve(document(), referents);
    }

    List<Referent> referents() {
        return referents;
    }

    Optional<Entity> entity(ReferentId referent) {
        var resolution = resolve();
        return resolution.judgements().stream()
                .filter(j -> j.referent().equals(referent))
                .map(j -> resolution.entities().stream()
                        .filter(e -> e.id().equals(j.entity()))
                        .findFirst()
                        .orElseThrow())
                .findFirst();
    }

    /** The identifier of what a referent is held to be, or "none". */
    String id(ReferentId referent) {
        return entity(referent).map(e -> e.id().value()).orElse("none");
    }

    Document document() {
        var date = published == null ? Published.UNKNOWN : new Published(published, Published.Source.CALLER);
        return new Document(
                document,
                null,
                null,
                null,
                date,
                null,
                "en",
                "x".repeat(at + 200),
                cluster,
                List.of(),
                List.of(),
                List.of());
    }

    final class Phrase {

        private final EntityKind kind;
        private final String name;
        private final Mention.Form form;
        private List<String> titles = List.of();
        private @Nullable ReferentId owner;
        private @Nullable ReferentId place;
        private boolean passive;

        Phrase(String kind, String name, Mention.Form form) {
            this.kind = VOCABULARY.kind(kind);
            this.name = name;
            this.form = form;
        }

        Phrase titled(String... given) {
            titles = List.of(given);
            return this;
        }

        Phrase of(ReferentId whose) {
            owner = whose;
            return this;
        }

        Phrase in(ReferentId where) {
            place = where;
            return this;
        }

        Phrase inPassing() {
            passive = true;
            return this;
        }

        ReferentId add() {
            return add(null, 1);
        }

        ReferentId addTimes(int times) {
            return add(null, times);
        }

        private ReferentId issue(IssueWords words) {
            return add(words, 1);
        }

        private ReferentId add(@Nullable IssueWords issue, int times) {
            var mentions = new ArrayList<Mention>();
            for (var i = 0; i < times; i++) {
                mentions.add(new Mention(new TextSpan(at, at + name.length()), name, form));
                at += name.length() + 1;
            }
            var words = List.of(name.split(" ", -1));
            var last = words.getLast();
            var head = form == Mention.Form.NAME ? last : lemma(last);
            var id =
                    ReferentId.of(document, mentions.stream().map(Mention::span).toList());
            referents.add(new Referent(
                    id,
                    document,
                    kind,
                    name,
                    head,
                    form == Mention.Form.NAME ? List.of() : words.subList(0, words.size() - 1),
                    titles,
                    owner,
                    place,
                    passive,
                    issue,
                    mentions));
            return id;
        }
    }

    private static String lemma(String noun) {
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
