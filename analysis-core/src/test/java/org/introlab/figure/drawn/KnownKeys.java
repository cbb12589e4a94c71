package org.introlab.figure.drawn;

/** What {@code figure-keys.txt} has, for tests of other packages. */
public final class KnownKeys {
    private KnownKeys() {}

    /** Whether plotly.js has the key. */
    public static boolean has(String key) {
        return FigureKeys.look("", key).isPresent();
    }

    /** Whether the values of the key are data. */
    public static boolean isData(String key) {
        return FigureKeys.look("", key).filter(LookKind.DATA::equals).isPresent();
    }
}
