package org.entente.document;

/** The text is in a language that is not read. */
public final class UnreadLanguage extends UnreadableDocument {

    private static final long serialVersionUID = 1L;

    private final String language;

    UnreadLanguage(String language, String how) {
        super(
                ("The document is in a language that is not read: '%s' (%s). Only English is. Send a translation, or, if it "
                                + "is English after all, say so with language 'en'.")
                        .formatted(language, how));
        this.language = language;
    }

    /** ISO 639-1 code, or the one of ISO 639-3 where there is none; what the caller said, if they said it. */
    public String language() {
        return language;
    }
}
