/**
 * The pages of a review: overview, chapters, exhibits, values, data, search. They show what {@code review} has judged. Each page has a content
 * security policy that restricts the browser to the site's own files.
 *
 * <p>The versions that the pages of a review state:
 *
 * <pre>{@code
 * import org.introlab.workbench.site.BuildFacts;
 * BuildFacts.here(Study.here().root()).byName().keySet()
 * }</pre>
 */
package org.introlab.workbench.site;
