package org.introlab.verdict;

import java.util.Map;
import org.introlab.markup.Rendered;

/** What a review reads of a cell: the values it judged, or those it lists as not computed. */
public interface VerdictOutput extends Rendered {

    /** The MIME type under which a notebook keeps it. */
    String MIME = "application/vnd.introlab.verdict+json";

    /** The content under {@link #MIME}, of plain JSON types only. */
    Map<String, Object> json();
}
