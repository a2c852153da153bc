package org.entente.entity;

import org.entente.document.TextSpan;

/** The characters that speak of a referent. */
public record Mention(TextSpan span, String text, Form form) {

    /** How a mention names. */
    public enum Form {
        /** By a proper name: "Nouri Maliki", "the Islamic State". */
        NAME,
        /** By a description: "Sunni militants", "the country". */
        DESCRIPTION,
        PRONOUN
    }
}
