/**
 * The covariates of a difference in differences as factors and as codes, and the explanations of its readings.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.did;
