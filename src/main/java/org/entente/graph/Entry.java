package org.entente.graph;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param subject id of what it is about: a document, reading, judgement or statement
 * @param by who made it; null where the pipeline did
 */
public record Entry(
        LogPosition position,
        EntryKind kind,
        String subject,
        @Nullable String by,
        @Nullable String why) {}
