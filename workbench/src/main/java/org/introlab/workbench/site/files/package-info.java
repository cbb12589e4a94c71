/**
 * The pages about a study's data files: their code books, and the distributions of the values that may be shown.
 *
 * <p>The anchor of a column on the page of its file:
 *
 * <pre>{@code
 * import org.introlab.workbench.site.files.FilePage;
 * FilePage.anchor("age")
 * }</pre>
 */
package org.introlab.workbench.site.files;
