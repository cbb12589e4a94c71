/**
 * The single bridge from Java values to notebook outputs, shared by both kernels and the embedded runner. May use the
 * analysis core and {@code notebook}.
 */
package org.introlab.workbench.bundle;
