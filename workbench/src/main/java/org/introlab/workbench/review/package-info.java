/**
 * The review: from executed notebooks, the ledger and the list of findings only, it makes {@code review.json}, a table
 * per exhibit for the terminal, and a static site. It executes nothing, computes no estimates and uses no clock, so the
 * same inputs give the same bytes.
 *
 * <p>Depends on {@code org.introlab.published} (ledger, verdicts, findings), on {@code org.introlab.data} for the names
 * of provenances, on {@code org.introlab.exhibit} for how an exhibit is read from an output and written for a page, on the
 * notebook format, Jackson, commonmark and jsoup. It does not depend on the models: their results are in the outputs of the cells.
 *
 * <p>A notebook is untrusted text. Text is escaped, HTML passes an allow list, Plotly JSON is reduced to what is drawn,
 * and each page has a policy that lets the browser run and load only the site's own files.
 *
 * <p>A notebook that was not executed computes nothing, and the review lists the missing values:
 *
 * <pre>{@code
 * import org.introlab.workbench.review.Review;
 * import org.introlab.workbench.review.ReviewOutcome;
 * Study study = Study.here();
 * Ledger ledger = Ledger.read(study.ledger());
 * ReviewOutcome outcome = Review.against(ledger, Findings.read(study.findings(), ledger))
 *     .read(List.of(study.root().resolve("notebooks/02-data-and-method.ipynb")));
 * display(outcome.counts());
 * outcome.exitStatus()
 * }</pre>
 */
package org.introlab.workbench.review;
