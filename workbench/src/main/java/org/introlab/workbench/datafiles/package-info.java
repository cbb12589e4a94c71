/**
 * What a study's data files are: for each the code book's words and, where the data may be shown, how the values of each
 * column are distributed. Counts only: no row and no text of a row is in a summary.
 *
 * <p>How many women and men the survey has:
 *
 * <pre>{@code
 * import org.introlab.workbench.datafiles.StudySummary;
 * StudySummary.of(Study.here()).files().stream()
 *     .filter(file -> file.name().equals("survey"))
 *     .map(file -> file.distributions().get("gender"))
 *     .toList()
 * }</pre>
 */
package org.introlab.workbench.datafiles;
