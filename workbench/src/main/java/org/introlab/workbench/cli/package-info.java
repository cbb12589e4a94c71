/**
 * The command line: {@code introlab review | lab | kernel | fit}. May use every other package of the workbench, which must not use it.
 *
 * <p>The command line within a program: it returns the exit status and never ends the JVM:
 *
 * <pre>{@code
 * import java.io.PrintWriter;
 * import java.io.StringWriter;
 * import org.introlab.workbench.cli.Introlab;
 * StringWriter out = new StringWriter();
 * String data = Study.here().root().resolve("data/unemployment.csv").toString();
 * int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(out, true),
 *     "fit", data, "registered_unemployment_percent ~ year");
 * out.toString()
 * }</pre>
 */
package org.introlab.workbench.cli;
