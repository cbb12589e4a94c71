package org.introlab.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.introlab.data.study.Study;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.code.StudyCodeException;
import org.introlab.workbench.kernel.Lab;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code introlab lab}: JupyterLab on the notebooks. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens JupyterLab on the notebooks, with the kernel \"Introlab (Java)\". The first start creates .venv"
                    + " (requires Python 3.10 or newer and about 320 MB)."
        },
        footerHeading = "%n" + Launcher.EXAMPLES + "%n",
        footer = {
            "  introlab lab",
            "  introlab lab --data ~/extract",
            "  introlab lab -- --no-browser --port 8890   options after -- are JupyterLab's"
        })
final class LabCommand implements Callable<Integer> {

    /** The status of a process ended by a signal, minus the signal's number. */
    private static final int SIGNAL = 128;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions study;

    @Parameters(paramLabel = "ARG", description = "Further arguments for JupyterLab, after --.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
        return study.inThisProcess(here -> {
            PythonEnvironment environment = PythonEnvironment.of(Home.of(here));
            environment.make(spec.commandLine().getErr()::println);
            compile(here);
            int status = Lab.of(here.root(), environment).open(study.environment(), arguments);
            if (status == 0 || status > SIGNAL) {
                return status;
            }
            Texts texts = TextSource.of(spec);
            spec.commandLine().getErr().println(texts.text("lab.ended", Map.of("status", status)));
            return ExitStatus.USAGE;
        });
    }

    /** Compiles the study's own code; errors can be fixed while JupyterLab is open. */
    private void compile(Study here) throws IOException {
        try {
            StudyCode.of(here).classes().ifPresent(StudyClasses::close);
        } catch (StudyCodeException e) {
            Texts texts = TextSource.of(spec);
            spec.commandLine().getErr().println(e.getMessage() + "\n" + texts.text("lab.uncompiled"));
        }
    }
}
