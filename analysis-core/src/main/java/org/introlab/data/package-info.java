/**
 * Code books, loading, validation and provenance: from a CSV file to a checked {@link org.introlab.data.Frame}.
 *
 * <p>Uses Tablesaw (columns), {@code csv} (rows of texts) and Jackson (the code book). It knows nothing of models,
 * exhibits or the report.
 *
 * <p>Choices made here:
 *
 * <ul>
 *   <li>A file is checked completely before anything is computed, and all its faults are told at once, because a
 *       researcher who repairs an extract cannot rerun it after each typing error.
 *   <li>A table may be restricted. Then neither a message nor {@code toString} contains a value of it.
 *   <li>Provenance is a property of the data, declared beside them, never an option of the program: a joined table is
 *       worth no more than its weakest part.
 * </ul>
 *
 * <p>A table of the study, checked against its code book; all that does not fit is told at once:
 *
 * <pre>{@code
 * Study study = Study.here();                            // the folder with notebooks/ and data/ that this runs in
 * Frame municipalities = study.read("municipalities");
 * display(municipalities.variable("size_class").levels());
 * display(municipalities.where(r -> !r.is("network", "0")).rowCount());   // a row reads the frame that is asked
 * municipalities.provenance()                            // what a result of these data is worth at most
 * }</pre>
 */
package org.introlab.data;
