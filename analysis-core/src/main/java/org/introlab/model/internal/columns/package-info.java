/**
 * Columns as designs read them: numbers, and factors coded by their levels. A port with one implementation today, which reads frames.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.columns;
