/**
 * Reads single files without a study around them: CSV, Excel, Parquet; columns that nobody describes are guessed. Formats of SPSS, Stata and SAS
 * are converted first ({@code introlab convert}).
 *
 * <p>Lies above {@code data.study}, whose synthetic files it knows: a copy of one is recognised wherever it lies.
 *
 * <p>A file that the cell itself writes; nothing is declared of it, so its provenance is unknown:
 *
 * <pre>{@code
 * java.nio.file.Path file = java.nio.file.Files.createTempFile("towns", ".csv");
 * java.nio.file.Files.writeString(file, "town,people\nA,120\nB,80\n");
 * Frame towns = Csv.read(file);
 * display(towns.provenance());
 * towns.columnNames()
 * }</pre>
 */
package org.introlab.data.read;
