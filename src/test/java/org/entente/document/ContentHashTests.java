package org.entente.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTests {

    @Test
    void theSamePartsGiveTheSameIdentifier() {
        assertThat(ContentHash.of("a", 1)).isEqualTo(ContentHash.of("a", 1)).hasSize(32);
    }

    @Test
    void whereOnePartEndsIsPartOfTheIdentifier() {
        assertThat(ContentHash.of("ab", "c")).isNotEqualTo(ContentHash.of("a", "bc"));
    }

    @Test
    void anAbsentPartIsNotAnEmptyOne() {
        assertThat(ContentHash.of("a", null))
                .isNotEqualTo(ContentHash.of("a", ""))
                .isNotEqualTo(ContentHash.of("a"));
    }
}
