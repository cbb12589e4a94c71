/**
 * The pages of a review: overview, chapters, exhibits, values, data, search. They lay out what {@code review} has judged; they judge nothing and
 * execute nothing, and each page has a policy under which the browser runs and loads only the site's own files.
 *
 * <p>What a review's pages say of the build that made them:
 *
 * <pre>{@code
 * import org.introlab.workbench.site.BuildFacts;
 * BuildFacts.here(Study.here().root()).byName().keySet()
 * }</pre>
 */
package org.introlab.workbench.site;
