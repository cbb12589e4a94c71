/**
 * What the pages of a review share: their names and addresses, the frame around each page, tables, banners and verdicts.
 *
 * <p>The name of the page that has all published values:
 *
 * <pre>{@code
 * import org.introlab.workbench.site.frame.PageNames;
 * PageNames.VALUES
 * }</pre>
 */
package org.introlab.workbench.site.frame;
