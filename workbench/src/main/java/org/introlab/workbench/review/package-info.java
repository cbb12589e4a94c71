/**
 * The review: from executed notebooks, the ledger and the list of findings, and from nothing else, it makes {@code
 * review.json}, a table per exhibit for the terminal, and a static site. It executes nothing, computes no estimate and
 * asks no clock, so the same inputs give the same bytes.
 *
 * <p>Depends on {@code org.introlab.published} (ledger, verdicts, findings), on {@code org.introlab.data} for the names
 * of provenances, on {@code org.introlab.exhibit} for how an exhibit is read from an output and written for a page, on the
 * notebook format, Jackson, commonmark and jsoup. It does not depend on the models: what it knows of them stands in the
 * outputs of the cells.
 *
 * <p>A notebook is foreign text. Words are escaped, HTML passes an allow list, Plotly JSON is reduced to what is drawn, and
 * each page has a policy under which the browser runs and loads only the site's own files.
 *
 * <p>A notebook that nobody has executed computes nothing, and the review says which values are missing:
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
