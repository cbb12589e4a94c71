package org.introlab.figure;

import java.util.List;

/**
 * Colour scales of heat maps; all except red-white-green are safe for colour-blind readers. Black digits have a contrast
 * of at least 4.5 : 1 on all of their colours.
 */
public enum ColourScale {
    /** From low to high: from near white to blue. */
    SEQUENTIAL,
    /** Diverging: blue below, vermillion above (Okabe and Ito), near white in the middle. */
    DIVERGING,
    /** Diverging: orange below, blue above (Okabe and Ito), near white in the middle. */
    ORANGE_WHITE_BLUE,
    /** From red through white to green, common in printed tables of points; not safe for colour-blind readers. */
    RED_WHITE_GREEN;

    private static final String BLUE = "#3A9AD0";

    /** The colour of digits on all scales. */
    static final String DIGITS = "#000000";

    /** Returns the scale for Plotly: stops between 0 and 1. */
    Object plotly() {
        return switch (this) {
            case SEQUENTIAL -> List.of(List.of(0.0, "#F1F6FA"), List.of(1.0, BLUE));
            case RED_WHITE_GREEN -> List.of(List.of(0.0, "#E0705F"), List.of(0.5, "#FFFFFF"), List.of(1.0, "#4CA970"));
            case ORANGE_WHITE_BLUE -> List.of(List.of(0.0, "#E69F00"), List.of(0.5, "#F7F7F7"), List.of(1.0, BLUE));
            case DIVERGING -> List.of(List.of(0.0, BLUE), List.of(0.5, "#F7F7F7"), List.of(1.0, "#D55E00"));
        };
    }

    boolean isDiverging() {
        return this != SEQUENTIAL;
    }
}
