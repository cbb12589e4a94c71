/**
 * The folder of a review: it replaces an earlier review whole or not at all, whatever interrupts it.
 *
 * <p>May use {@code review.json} and {@code org.introlab.files}; the review itself is above it.
 *
 * <p>A folder in which no review was killed has nothing to put back:
 *
 * <pre>{@code
 * import java.nio.file.Path;
 * import org.introlab.workbench.review.folder.ReviewFolder;
 * ReviewFolder.putBack(Path.of("no-review"))
 * }</pre>
 */
package org.introlab.workbench.review.folder;
