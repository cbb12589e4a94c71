/**
 * Frames: rows whose columns a code book describes and which know the files that they come from, and what disclosure
 * control asks of them.
 *
 * <p>Uses Tablesaw (columns), {@code data.internal.column} (what those lack) and {@code csv} (how numbers are written). It reads no files and
 * depends on no code book file, model or exhibit; {@code data.book}, {@code data.read} and {@code data.study} lie above it.
 *
 * <p>Choices made here:
 *
 * <ul>
 *   <li>A table may be restricted. Then neither a message nor {@code toString} contains a value of it.
 *   <li>Provenance is a property of the data, declared beside them, never an option of the program: a joined table is
 *       worth no more than its weakest part.
 *   <li>Rows are asked by name ({@link org.introlab.data.Row}), so that no row of another frame is read by mistake.
 * </ul>
 *
 * <p>A frame of the study's, its levels, a part of its rows, and what a result of it is worth at most:
 *
 * <pre>{@code
 * Frame municipalities = Study.here().read("municipalities");
 * display(municipalities.variable("size_class").levels());
 * display(municipalities.where(r -> !r.is("network", "0")).rowCount());   // a row reads the frame that is asked
 * municipalities.provenance()
 * }</pre>
 */
package org.introlab.data;
