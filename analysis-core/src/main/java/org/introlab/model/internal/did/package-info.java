/**
 * The covariates of a difference in differences as factors and as codes, and its readings in words.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.did;
