package org.entente.extraction;

import java.time.LocalDate;

/** A run of days, both inclusive. */
record Days(LocalDate first, LocalDate last) {

    Days {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("Days do not run backwards, from %s to %s.".formatted(first, last));
        }
    }

    static Days on(LocalDate day) {
        return new Days(day, day);
    }

    long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
