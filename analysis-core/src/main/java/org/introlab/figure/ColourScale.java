package org.introlab.figure;

import java.util.List;
import org.introlab.markup.Palette;

/** Colour scales of heat maps; all except red-white-green are safe for colour-blind readers. */
public enum ColourScale {
    /** From low to high: Cividis (Nuñez, Anderton and Renslow, PLoS ONE 13(7), 2018), even in lightness. */
    SEQUENTIAL,
    /** Diverging: blue below, vermillion above (Okabe and Ito), near white in the middle. */
    DIVERGING,
    /** Diverging: orange below, blue above (Okabe and Ito), near white in the middle. */
    ORANGE_WHITE_BLUE,
    /** From red through white to green, common in printed tables of points; not safe for colour-blind readers. */
    RED_WHITE_GREEN;

    /** Returns the scale for Plotly: one of its names, or stops between 0 and 1. */
    Object plotly() {
        return switch (this) {
            case SEQUENTIAL -> "Cividis";
            case RED_WHITE_GREEN -> List.of(List.of(0.0, "#C0392B"), List.of(0.5, "#FFFFFF"), List.of(1.0, "#1E8449"));
            case ORANGE_WHITE_BLUE ->
                List.of(List.of(0.0, "#E69F00"), List.of(0.5, "#F7F7F7"), List.of(1.0, Palette.COLOURS.get(0)));
            case DIVERGING ->
                List.of(List.of(0.0, Palette.COLOURS.get(0)), List.of(0.5, "#F7F7F7"), List.of(1.0, "#D55E00"));
        };
    }

    boolean isDiverging() {
        return this != SEQUENTIAL;
    }
}
