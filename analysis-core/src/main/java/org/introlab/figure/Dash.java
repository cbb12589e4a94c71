package org.introlab.figure;

/** The stroke of a line. */
public enum Dash {
    SOLID("solid"),
    DASHED("dash"),
    DOTTED("dot"),
    DASH_DOT("dashdot"),
    LONG_DASH("longdash");

    private final String plotly;

    Dash(String plotly) {
        this.plotly = plotly;
    }

    String plotly() {
        return plotly;
    }
}
