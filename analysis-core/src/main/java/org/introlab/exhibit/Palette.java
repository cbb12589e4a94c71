package org.introlab.exhibit;

import java.util.List;

/**
 * The colours of every figure, and the dashes, symbols and hatchings that tell series apart without colour.
 *
 * <p>The hues are those of Okabe and Ito (Color Universal Design, 2002; also Wong, Nature Methods 8, 441, 2011), which
 * people with any common colour vision deficiency can tell apart. Black and yellow are left out because they vanish on a
 * dark or a light page, and the order makes neighbours differ in lightness, so that two series differ in grey print.
 */
public final class Palette {
    /** Blue, orange, bluish green, vermillion, sky blue, reddish purple, grey. */
    public static final List<String> COLOURS =
            List.of("#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#7F7F7F");

    /** A grey that reads on white (4.5 : 1) and on a dark page (4.2 : 1 on #111111) alike. */
    static final String NEUTRAL = "#767676";

    static final String GRID = "rgba(127,127,127,0.25)";
    static final String CLEAR = "rgba(0,0,0,0)";
    static final List<String> DASHES = List.of("solid", "dash", "dot", "dashdot", "longdash", "longdashdot");
    static final List<String> SYMBOLS =
            List.of("circle", "square", "diamond", "triangle-up", "cross", "x", "triangle-down");
    static final List<String> HATCHES = List.of("", "/", "x", "\\", ".", "-", "+");

    private Palette() {}

    /** The colour of the series with this number, counted from 0; colours repeat after the last. */
    public static String colour(int series) {
        return COLOURS.get(Math.floorMod(series, COLOURS.size()));
    }
}
