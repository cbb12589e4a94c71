package org.introlab.markup;

import java.util.List;
import java.util.Locale;

/**
 * The colours of all figures, and the dashes, symbols and hatchings that distinguish series without colour.
 *
 * <p>The hues are those of Okabe and Ito (Color Universal Design, 2002; also Wong, Nature Methods 8, 441, 2011), which
 * people with any common colour vision deficiency can distinguish. Black and yellow are left out because they vanish on
 * a dark or a light page, and the others are as dark or light as a contrast of 3 : 1 both on white and on #111111 needs.
 * Neighbours differ in lightness, so that two series differ in greyscale print.
 */
public final class Palette {
    /** Blue, orange, bluish green, vermillion, sky blue, reddish purple, grey. */
    public static final List<String> COLOURS =
            List.of("#0072B2", "#CB8300", "#00805D", "#D55E00", "#3A9AD0", "#C56FA0", "#7F7F7F");

    /** A grey that is legible both on white (4.5 : 1) and on a dark page (4.2 : 1 on #111111). */
    public static final String NEUTRAL = "#767676";

    public static final String GRID = "rgba(127,127,127,0.25)";
    public static final String CLEAR = "rgba(0,0,0,0)";
    public static final List<String> DASHES = List.of("solid", "dash", "dot", "dashdot", "longdash", "longdashdot");
    public static final List<String> SYMBOLS =
            List.of("circle", "square", "diamond", "triangle-up", "cross", "x", "triangle-down");
    public static final List<String> HATCHES = List.of("", "/", "x", "\\", ".", "-", "+");

    private static final double LIGHT = 0.3;

    private Palette() {}

    /** Returns the colour of the series with this number, counted from 0; colours repeat after the last. */
    public static String colour(int series) {
        return COLOURS.get(Math.floorMod(series, COLOURS.size()));
    }

    /** From one end of a scale to the other: vermillion, orange, light grey, sky blue, blue; lightest in the middle. */
    private static final List<String> ENDS = List.of("#D55E00", "#F0B35B", "#DADADA", "#8CC8EC", "#0072B2");

    /**
     * Returns the colour of a level on a scale, lowest first. In greyscale print lightness and order distinguish them:
     * the middle is lightest, and both sides darken away from it.
     */
    public static String diverging(int level, int levels) {
        double at = (ENDS.size() - 1.0) * level / (levels - 1);
        int below = Math.min((int) at, ENDS.size() - 2);
        return mixed(ENDS.get(below), ENDS.get(below + 1), at - below);
    }

    /** Returns black or white, whichever is more legible on this background (relative luminance of WCAG 2; equal contrast at 0.179). */
    public static String readableOn(String ground) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < weights.length; i++) {
            double c = channel(ground, i) / 255.0;
            luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return luminance > 0.179 ? "#000000" : "#FFFFFF";
    }

    /** Returns a light shade of a colour, on which the colour itself and black are legible. */
    public static String light(String colour) {
        return mixed("#FFFFFF", colour, LIGHT);
    }

    private static String mixed(String from, String to, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long c = Math.round(channel(from, i) + share * (channel(to, i) - channel(from, i)));
            mixed.append(String.format(Locale.ROOT, "%02X", c));
        }
        return mixed.toString();
    }

    private static int channel(String colour, int i) {
        return Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16);
    }
}
