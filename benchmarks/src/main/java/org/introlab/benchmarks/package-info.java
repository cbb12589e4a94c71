/**
 * JMH benchmarks of the estimators; see README.md of the module for how to run them. Uses the library as a notebook does
 * and is used by nothing.
 */
package org.introlab.benchmarks;
