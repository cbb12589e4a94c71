/**
 * HTML of the pages of a review: escaping, an allow list for foreign HTML, names of pages and addresses in them. Independent of reviews.
 *
 * <p>A text as it is written to a page:
 *
 * <pre>{@code
 * import org.introlab.workbench.html.Html;
 * Html.escape("<b>5 & 6</b>")
 * }</pre>
 */
package org.introlab.workbench.html;
