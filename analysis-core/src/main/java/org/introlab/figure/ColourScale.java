package org.introlab.figure;

import java.util.List;
import org.introlab.markup.Palette;

/** How a heat map turns numbers into colours; all but red-white-green are safe for colour-blind readers. */
public enum ColourScale {
    /** From little to much: Cividis (Nuñez, Anderton and Renslow, PLoS ONE 13(7), 2018), even in lightness. */
    SEQUENTIAL,
    /** Away from a middle in two directions: blue below, vermillion above (Okabe and Ito), near white at the middle. */
    DIVERGING,
    /** Away from a middle, low to high: orange below, blue above (Okabe and Ito), near white at the middle. */
    ORANGE_WHITE_BLUE,
    /** From red over white to green, as tables of points are often printed; not safe for colour-blind readers. */
    RED_WHITE_GREEN;

    /** As Plotly takes it: a name it knows, or stops between 0 and 1. */
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
