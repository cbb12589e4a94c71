/**
 * What models say: estimates and what they rest on, the rules of their errors, tests, terms; and the refusals of formulas and separated data. It lies below all
 * estimators, so that tables and figures need to know no model.
 *
 * <p>May use {@code data} (what an estimate rests on) and small dense matrices.
 *
 * <p>The term of a level of a factor, under the name that tables and tests have for it:
 *
 * <pre>{@code
 * Term.of(List.of(new TermPart("gender", Optional.of("male"), Optional.of("female")))).name()
 * }</pre>
 */
package org.introlab.model.result;
