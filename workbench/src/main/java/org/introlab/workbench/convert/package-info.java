/**
 * Files of SPSS, Stata and SAS turned into CSV with a code book beside it. Python's pyreadstat reads them, in the study's {@code .venv};
 * what is written is what the library reads. Uses {@code kernel} for the environment.
 */
package org.introlab.workbench.convert;
