package org.entente.authority;

import java.util.function.Consumer;
import org.entente.entity.Account;

/** A file of accounts that can be gone through more than once, with the same result each time. */
public interface AccountSource {

    /** @throws ImportRefused if it is not what it should be */
    void each(Consumer<Account> consumer);
}
