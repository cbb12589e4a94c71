/**
 * The folder of a review: it replaces an earlier review whole or not at all, whatever interrupts it.
 *
 * <p>May use {@code review.json} and {@code org.introlab.files}; the review itself is above it.
 */
package org.introlab.workbench.review.folder;
