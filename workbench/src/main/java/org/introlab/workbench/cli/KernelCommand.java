package org.introlab.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.study.Study;
import org.introlab.workbench.kernel.Kernels;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code introlab kernel}: the kernel for a Jupyter or VS Code that the user already has. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Registers the notebook kernel with an existing Jupyter or VS Code.",
        subcommands = KernelCommand.Install.class)
final class KernelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command. Use: introlab kernel install --user");
    }

    /** {@code introlab kernel install}. */
    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Registers the kernel \"Introlab (Java)\": in .venv, with --user for all your Jupyter installations"
                        + " and VS Code, or with --ijava for an existing IJava."
            })
    static final class Install implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--user",
                description = "Register for all Jupyter installations of this user, including VS" + " Code.")
        private boolean user;

        @Option(
                names = "--ijava",
                paramLabel = "JAR",
                description = "Register \"Introlab (IJava)\", which starts this jar of IJava.")
        private Optional<Path> ijava = Optional.empty();

        @Override
        public Integer call() throws IOException {
            Texts texts = TextSource.of(spec);
            spec.commandLine().getOut().println(texts.text("kernel.installed", Map.of("folder", install())));
            return 0;
        }

        private Path install() throws IOException {
            if (ijava.isPresent()) {
                return Kernels.installIJava(ijava.get());
            }
            PythonEnvironment environment = PythonEnvironment.of(Home.of(Study.here()));
            environment.make(spec.commandLine().getErr()::println);
            return user ? Kernels.installForUser(environment) : Kernels.installInto(environment);
        }
    }
}
