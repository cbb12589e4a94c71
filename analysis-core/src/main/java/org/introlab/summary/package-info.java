/**
 * What columns of a frame are: means and spread, quantiles, correlations, the difference between two groups. Plain numbers
 * without a model; every one says its rule.
 */
package org.introlab.summary;
