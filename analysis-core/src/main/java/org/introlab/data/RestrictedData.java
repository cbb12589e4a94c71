package org.introlab.data;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether restricted data are in this process. A bare Tablesaw table does not know where its rows came from; so once a
 * restricted file was read, none of them shows its rows.
 */
public final class RestrictedData {
    private static final AtomicBoolean RESTRICTED = new AtomicBoolean();

    private RestrictedData() {}

    /** Whether a file was read since this JVM started that holds restricted data, or whose folder is meant for such. */
    public static boolean wereOpened() {
        return RESTRICTED.get();
    }

    /**
     * The near level and the list of a column's levels, for an error message; nothing once restricted data were opened,
     * because levels are values.
     */
    public static String levels(String wanted, List<String> levels) {
        return wereOpened() ? "" : Near.hint(wanted, levels) + " Levels: " + String.join(", ", levels) + ".";
    }

    static void opened() {
        RESTRICTED.set(true);
    }
}
