/**
 * Summaries of a study's data files: the code book's descriptions and, where the data may be shown, the distributions of
 * all columns. They contain only counts, no rows and no text of rows.
 *
 * <p>The numbers of women and men in the survey:
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
