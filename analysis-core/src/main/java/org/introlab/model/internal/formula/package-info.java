/**
 * The formula language: tokens, expressions, terms; restrictions of a test.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.formula;
