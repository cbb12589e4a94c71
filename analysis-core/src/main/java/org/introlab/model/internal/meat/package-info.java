/**
 * Scores, and the rules that make covariances of them, a small class each, and the list of the rules. A new one is written here and
 * added to {@link org.introlab.model.internal.meat.Meats}.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.meat;
