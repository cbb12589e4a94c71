package org.introlab.figure;

import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** What a figure says, as each form in which it is written takes it. */
public interface FigureContent {

    /** The title on one line, without mark-up; empty when there is none. */
    String title();

    /** The caption; empty when none was given. */
    Optional<String> caption();

    /** What the figure shows, for those who do not see it. */
    String alt();

    /** A copy of the small table that the figure draws. */
    Table dataTable();

    /** Whether it is one of points or bars that has none to draw. */
    boolean isEmpty();

    /** The Plotly specification without the title, which stands outside the plot in HTML. */
    Map<String, Object> untitledJson();
}
