package org.entente.authority;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.entity.Authorities;
import org.entente.vocabulary.Vocabulary;

/** The shipped authorities for tests: opened once, from an index below the build directory. */
public final class Shipped {

    private static final AuthorityStore STORE =
            AuthorityStore.open(Path.of("target", "test-data"), Vocabulary.shipped(), Clock.systemUTC());

    private Shipped() {}

    public static Authorities authorities() {
        return STORE.authorities();
    }

    static AuthorityStore store() {
        return STORE;
    }
}
