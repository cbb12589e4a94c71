/**
 * Distributions of an outcome with their links, a small class each, and the list of them. A new one is written here and added to
 * {@link org.introlab.model.internal.family.Families}.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.family;
