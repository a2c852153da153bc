package org.entente.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.entente.entity.Authority;
import org.entente.entity.EntityId;
import org.junit.jupiter.api.Test;

class AuthorityStoreTests {

    @Test
    void theFilesHoldWhatTheyPromise() {
        var all = new ArrayList<Authority>();
        Shipped.store().current().each(all::add);

        assertThat(all).hasSizeGreaterThan(25_000).doesNotHaveDuplicates();
        assertThat(Shipped.store().names()).isGreaterThan(60_000);
        assertThat(Shipped.authorities()
                        .find(new EntityId("crossing/turaibil"))
                        .orElseThrow()
                        .entity()
                        .point())
                .isNotNull();
    }

    @Test
    void everyPartLiesWithinSomethingThatIsKnown() {
        Shipped.store().current().each(authority -> {
            var whole = authority.entity().within();
            if (whole != null) {
                assertThat(Shipped.authorities().find(whole).isPresent()
                                || whole.value().endsWith("-armed-forces"))
                        .as("%s lies within %s", authority.id(), whole)
                        .isTrue();
            }
        });
    }
}
