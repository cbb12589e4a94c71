/**
 * Distributions of an outcome with their links, one small class each, and the list of them. A new family goes here and into
 * {@link org.introlab.model.internal.family.Families}.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.family;
