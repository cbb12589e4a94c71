/**
 * Scores, the rules that turn them into covariances, one small class each, and the list of rules. A new rule goes here
 * and into {@link org.introlab.model.internal.meat.Meats}.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.meat;
