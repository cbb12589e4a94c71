/**
 * Models: least squares, likelihoods, instrumental variables and difference in differences, from a {@link org.introlab.data.Frame} to estimates
 * with their covariance.
 *
 * <p>May use {@code data} (only where a design is built from a frame and where a result becomes a Tablesaw column),
 * {@code summary} (means and covariances of columns) and Commons Math (distributions). Everything in between works on
 * arrays.
 *
 * <p>Design decisions:
 *
 * <ul>
 *   <li>An estimator ({@link org.introlab.model.Ols}, {@link org.introlab.model.Glm}, {@link org.introlab.model.Iv}) and its result
 *       are two immutable types, and all have the same result type, {@link org.introlab.model.Fit}. A covariance is
 * computed from the result's scores and bread and can be replaced afterwards (Zeileis, Koell and Graham 2020, "Various
 *       Versatile Variances", Journal of Statistical Software 95(1)). Likelihoods and covariance rules are small classes, each kind in its list.
 *   <li>A design never stores dummy columns. A row is a combination of factor levels, its <em>cell</em>, and a few
 *       numeric values; each term of a cell has at most one column, so a cell's sums of products give all of X'X.
 *   <li>Rows are added up in chunks whose borders depend on the number of rows alone, and the chunks are added in
 *       order. The number of threads therefore does not change a single bit of a result.
 *   <li>Numeric columns are centred while summing if the model has an intercept to undo it. The estimates are those of
 * the uncentred columns; centring preserves the digits that large offsets would cost.
 *   <li>What can't be estimated is reported: a collinear term stays in the list with the columns it depends on, missing
 * values are counted by reason, an infinite value throws with its row.
 *   <li>Likelihoods run Newton's method on the same cells. An estimate that is infinite (separation) or lost in rounding
 * throws an error that names the terms, because software that stops on a flat likelihood prints meaningless numbers.
 *   <li>{@link org.introlab.model.DiffInDiff} gives every usual reading of a difference-in-differences table at once,
 * from the same rows, because the numbers alone do not show which one a publication used.
 * </ul>
 *
 * <p>Example: a small table, a regression, another covariance of the same fit, and a test:
 *
 * <pre>{@code
 * Table table = Table.create("pay",
 *     DoubleColumn.create("wage", 10, 12, 15, 14, 20, 18, 16, 22),
 *     DoubleColumn.create("school", 8, 9, 10, 12, 13, 14, 12, 16),
 *     StringColumn.create("town", "a", "a", "b", "b", "c", "c", "d", "d"));
 * Fit fit = Ols.of("log(wage) ~ school").with(Covariance.hc1()).fit(Frame.of(table));
 * display(fit.with(Covariance.cr1s("town")));            // clustered by town, no refit
 * fit.test("school = 0")
 * }</pre>
 */
package org.introlab.model;
