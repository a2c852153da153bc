package org.entente.document;

/**
 * A part of a document that is not read.
 *
 * @param reason why, in words for the one who submitted it, such as "repeated caption"
 */
public record Dropped(TextSpan span, String reason) {}
