/**
 * HTML as pages of a review have it: escaping, an allow list for foreign HTML, names of pages and addresses in them. It does not depend on the review.
 *
 * <p>A file name that is safe in every file system and link:
 *
 * <pre>{@code
 * import org.introlab.workbench.html.Html;
 * Html.escape("<b>5 & 6</b>")
 * }</pre>
 */
package org.introlab.workbench.html;
