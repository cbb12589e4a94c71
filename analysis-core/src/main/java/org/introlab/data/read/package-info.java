/**
 * Reads single CSV, Excel and Parquet files without a study; columns without a description are guessed. Convert SPSS, Stata and SAS files
 * first ({@code introlab convert}).
 *
 * <p>Uses {@code data.study} to recognise copies of synthetic files in any folder.
 *
 * <p>For example, a file that the cell itself writes; its provenance is unknown because none is declared:
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
