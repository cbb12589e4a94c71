package org.introlab.workbench.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.figure.PlotlyFigure;

/**
 * Keeps figures that are made of persons' own values out of a notebook with restricted data. In a session that holds such data a figure
 * refuses itself unless it is drawn from an exhibit; this is for figures of which no session knows.
 */
final class RawPoints {
    /** More points than an aggregated figure of a report has. */
    private static final int MOST = 100;

    /** Traces that carry every value and aggregate only when they are drawn. */
    private static final Set<String> RAW = Set.of("histogram", "histogram2d", "box", "violin");

    private RawPoints() {}

    /** @throws IllegalArgumentException if a trace carries raw values, or more points than an aggregate has */
    static void refuse(PlotlyFigure figure) {
        if (figure.isReleased()) {
            return;
        }
        for (Object item : (List<?>) figure.json().get("data")) {
            Map<?, ?> trace = (Map<?, ?>) item;
            int points = Math.max(length(trace.get("x")), length(trace.get("y")));
            if (points > MOST || RAW.contains(String.valueOf(trace.get("type")))) {
                throw new IllegalArgumentException("this figure carries " + points + " values, as many as persons, and"
                        + " restricted data are open: draw it from aggregates, such as a ShareTable");
            }
        }
    }

    private static int length(Object values) {
        return values instanceof List<?> list ? list.size() : 0;
    }
}
