/**
 * The pages about a study's data files: what the code book says, and how the values are distributed where they may be shown.
 *
 * <p>The anchor of a column on the page of its file:
 *
 * <pre>{@code
 * import org.introlab.workbench.site.files.FilePage;
 * FilePage.anchor("age")
 * }</pre>
 */
package org.introlab.workbench.site.files;
