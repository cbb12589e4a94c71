package org.introlab.model.internal.meat;

import java.util.function.DoubleSupplier;

/**
 * The dispersion that scales classical standard errors.
 *
 * @param value s2, Pearson's dispersion, or 1; evaluated only for classical standard errors
 * @param estimated whether it was estimated, so that classical standard errors follow t
 */
record Dispersion(DoubleSupplier value, boolean estimated) {}
