package org.introlab.data;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether restricted data are in this process. A bare Tablesaw table does not know where its rows came from; so once a
 * restricted source was opened, none of them shows its rows.
 */
public final class RestrictedData {
    private static final AtomicBoolean RESTRICTED = new AtomicBoolean();

    private RestrictedData() {}

    /** Whether a source of restricted provenance was opened since this JVM started. */
    public static boolean wereOpened() {
        return RESTRICTED.get();
    }

    static void opened(Provenance provenance) {
        if (provenance == Provenance.RESTRICTED) {
            RESTRICTED.set(true);
        }
    }
}
