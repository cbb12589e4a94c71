/**
 * The content of {@code review.json}: one record that is written to the file and read back from it. {@code docs/review.schema.json} describes it.
 *
 * <p>A file that is no complete review:
 *
 * <pre>{@code
 * import org.introlab.workbench.review.json.ReviewDocument;
 * ReviewDocument.parse("{}").isComplete()
 * }</pre>
 */
package org.introlab.workbench.review.json;
