package org.introlab.workbench.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps figures of individual values out of a notebook with restricted data. In a session with such data a figure throws
 * unless it is drawn from an exhibit; this check is for figures outside any session.
 */
final class RawPoints {
    /** The largest number of points of an aggregated figure in a report. */
    private static final int MOST = 100;

    /** Traces that contain every value and aggregate only when drawn. */
    private static final Set<String> RAW = Set.of("histogram", "histogram2d", "box", "violin");

    private RawPoints() {}

    /** @throws IllegalArgumentException if a trace contains raw values, or more points than an aggregate has */
    static void refuse(PlotlyFigure figure) {
        if (figure.isReleased()) {
            return;
        }
        for (Object item : PlainJson.list(figure.json().get("data"))) {
            Map<?, ?> trace = (Map<?, ?>) item;
            int points = Math.max(length(trace.get("x")), length(trace.get("y")));
            if (points > MOST || RAW.contains(String.valueOf(trace.get("type")))) {
                throw new IllegalArgumentException("This figure can't be shown: it contains " + points
                        + " individual values, and restricted data are open. Draw it from aggregates, such as a"
                        + " ShareTable.");
            }
        }
    }

    private static int length(@Nullable Object values) {
        return values instanceof List<?> list ? list.size() : 0;
    }
}
