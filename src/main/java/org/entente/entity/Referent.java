package org.entente.entity;

import java.util.List;
import java.util.Objects;
import org.entente.document.DocumentId;
import org.entente.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * What a document's mentions speak of: one coreference chain in one document. A claim's arguments are referents, and
 * never change; which entity a referent is, is judged elsewhere.
 *
 * @param kind the narrowest kind that the text itself shows
 * @param name its most telling mention, without titles, counts, articles and "parts of": "Nouri Maliki", "Sunni militants"
 * @param head the lemma of the head noun, "militant"; the name's last word for names
 * @param modifiers words that narrow a description, in text order: "Sunni", "Iraqi", "armed"
 * @param titles titles and posts that the text gives it, as in "Prime Minister", "commander"
 * @param owner whose it is: Iran for "Iran's supreme leader", Soleimani for "Soleimani's forces"
 * @param place where the text puts it: Libya for "the rebels in Libya"
 * @param passive whether it is named in passing only: it does nothing, says nothing in a public role and has no title
 * @param issue for an issue, what is done, by whom, to whom, where
 * @param mentions in text order, at least one
 */
public record Referent(
        ReferentId id,
        DocumentId document,
        EntityKind kind,
        String name,
        String head,
        List<String> modifiers,
        List<String> titles,
        @Nullable ReferentId owner,
        @Nullable ReferentId place,
        boolean passive,
        @Nullable IssueWords issue,
        List<Mention> mentions) {

    public Referent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        modifiers = List.copyOf(modifiers);
        titles = List.copyOf(titles);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("Referent '%s' has no mention.".formatted(name));
        }
    }

    /** Whether the text names it, rather than describing it. */
    public boolean named() {
        return mentions.stream().anyMatch(m -> m.form() == Mention.Form.NAME);
    }

    /**
     * What an issue is about, between referents.
     *
     * @param action the action's noun or verb, as a lemma
     */
    public record IssueWords(
            String action,
            @Nullable ReferentId agent,
            @Nullable ReferentId target,
            @Nullable ReferentId place) {}
}
