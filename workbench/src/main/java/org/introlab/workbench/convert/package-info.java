/**
 * Files of SPSS, Stata and SAS turned into CSV with a code book beside it. Python's pyreadstat reads them, in the study's {@code .venv};
 * what is written is what the library reads. Uses {@code kernel} for the environment.
 *
 * <p>What is to be read and where it goes; {@code conversion.run(python)} does it, with the environment of {@code kernel}:
 *
 * <pre>{@code
 * import org.introlab.workbench.convert.Conversion;
 * java.nio.file.Path restricted = Study.here().root().resolve("data/restricted");
 * Conversion conversion = new Conversion(restricted.resolve("extract.sav"), restricted, "survey", "", false);
 * conversion.name()
 * }</pre>
 */
package org.introlab.workbench.convert;
