/**
 * Converts SPSS, Stata and SAS files to CSV with a code book. Python's pyreadstat reads them, in the study's {@code
 * .venv}; the result is what the library reads. Uses {@code kernel} for the environment.
 *
 * <p>A conversion; {@code conversion.run(python)} runs it, with the environment of {@code kernel}:
 *
 * <pre>{@code
 * import org.introlab.workbench.convert.Conversion;
 * java.nio.file.Path restricted = Study.here().root().resolve("data/restricted");
 * Conversion conversion = new Conversion(restricted.resolve("extract.sav"), restricted, "survey", "", false);
 * conversion.name()
 * }</pre>
 */
package org.introlab.workbench.convert;
