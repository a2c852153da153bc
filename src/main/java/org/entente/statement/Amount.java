package org.entente.statement;

import org.jspecify.annotations.Nullable;

/**
 * How many or how much.
 *
 * @param low the least that the words allow; null when they set no lower bound
 * @param high the most that the words allow; null when they set no upper bound
 * @param words as they stand in the text, "up to 300 military advisers"
 */
public record Amount(@Nullable Long low, @Nullable Long high, String words) {}
