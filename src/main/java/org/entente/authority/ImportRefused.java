package org.entente.authority;

import java.util.List;

/** A file that cannot be imported: nothing of it was. The message names the lines and what is wrong with them. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 20;

    public ImportRefused(String message) {
        super(message);
    }

    public ImportRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static ImportRefused of(List<String> faults) {
        var told = String.join("\n", faults.subList(0, Math.min(MOST_TOLD, faults.size())));
        return new ImportRefused("Nothing was imported: the file has %s.\n%s%s"
                .formatted(
                        faults.size() == 1 ? "a fault" : "faults",
                        told,
                        faults.size() > MOST_TOLD ? "\n… and more" : ""));
    }
}
