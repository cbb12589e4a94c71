package org.introlab.verdict;

import java.util.Map;
import org.introlab.markup.Rendered;

/** The output of a cell that a review reads: the values that it judged, or those that it lists as not computed. */
public interface VerdictOutput extends Rendered {

    /** Its MIME type in a notebook. */
    String MIME = "application/vnd.introlab.verdict+json";

    /** Returns the content under {@link #MIME}, of plain JSON types only. */
    Map<String, Object> json();
}
