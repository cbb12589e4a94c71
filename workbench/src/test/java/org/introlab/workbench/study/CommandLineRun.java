package org.introlab.workbench.study;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.introlab.workbench.cli.Introlab;

/** What a run of the command line left. */
record CommandLineRun(int status, String out, String err) {

    static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandLineRun(status, out.toString(), err.toString());
    }
}
