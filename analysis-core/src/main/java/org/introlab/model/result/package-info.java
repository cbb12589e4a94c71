/**
 * Results of models: estimates and their basis, the rules of standard errors, tests, terms; and the exceptions for
 * formulas and separated data. This package is below all estimators, so that tables and figures depend on no model.
 *
 * <p>May use {@code data} (sources and provenance) and small dense matrices.
 *
 * <p>The term of a factor's level, under the name that tables and tests use:
 *
 * <pre>{@code
 * Term.of(List.of(new TermPart("gender", Optional.of("male"), Optional.of("female")))).name()
 * }</pre>
 */
package org.introlab.model.result;
