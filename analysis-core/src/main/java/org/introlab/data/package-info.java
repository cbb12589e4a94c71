/**
 * Frames: tables with described columns, the files they come from and the rules of disclosure control that apply to them.
 *
 * <p>Uses Tablesaw (columns), {@code data.internal.column} (what Tablesaw lacks) and {@code csv} (number formats). It reads no files and
 * does not depend on code books, models or exhibits; {@code data.book}, {@code data.read} and {@code data.study} build on it.
 *
 * <p>Choices made here:
 *
 * <ul>
 *   <li>A table may be restricted. Then neither messages nor {@code toString} contain its values.
 *   <li>Provenance is a property of the data, declared in the code book and never an option of the program: a joined table has the
 *       provenance of its weakest part.
 *   <li>Values are read by name through a {@link org.introlab.data.Row}, so that no row of another frame is read by mistake.
 * </ul>
 *
 * <p>For example: a frame of the study, the levels of a variable, a selection of rows, and the provenance of its results:
 *
 * <pre>{@code
 * Frame municipalities = Study.here().read("municipalities");
 * display(municipalities.variable("size_class").levels());
 * display(municipalities.where(r -> !r.is("network", "0")).rowCount());   // a row reads its own frame
 * municipalities.provenance()
 * }</pre>
 */
package org.introlab.data;
