/**
 * Designs: rows as cells and numeric values, terms as columns of them, centring, and which columns are collinear. A
 * design never stores dummy columns.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.design;
