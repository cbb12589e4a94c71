package org.introlab.workbench.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JupyterLab on a study's notebooks. */
public final class Lab {
    /**
     * JupyterLab that exits when its server has ended, without waiting for remaining worker threads. It does not load
     * jsonschema's check of international addresses, which would take a second.
     */
    private static final String MAIN = "import os, sys; sys.modules['rfc3987_syntax'] = None;"
            + " from jupyterlab.labapp import main; sys.argv[0] = 'jupyter-lab';"
            + " code = main() or 0; sys.stdout.flush(); sys.stderr.flush(); os._exit(code)";

    private final Path study;
    private final PythonEnvironment environment;

    private Lab(Path study, PythonEnvironment environment) {
        this.study = study;
        this.environment = environment;
    }

    /**
     * Returns JupyterLab for a study.
     *
     * @param study the folder with {@code notebooks/} and {@code data/}
     * @param environment a ready environment
     */
    public static Lab of(Path study, PythonEnvironment environment) {
        return new Lab(study.toAbsolutePath().normalize(), environment);
    }

    /**
     * Installs the kernelspec and runs JupyterLab in the foreground until it ends.
     *
     * @param variables environment variables for the kernels, for example INTROLAB_DATA
     * @param arguments further arguments for JupyterLab, for example {@code --no-browser}
     * @return JupyterLab's exit code
     * @throws IOException if it can't be started
     */
    public int open(Map<String, String> variables, List<String> arguments) throws IOException {
        Kernels.installInto(environment);
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
        builder.environment().putAll(variables);
        // the kernelspec in .venv, not one of the same name that the user installed
        builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        Process lab = builder.start();
        // ending this program ends JupyterLab and its kernels as well
        Runtime.getRuntime().addShutdownHook(new Thread(lab::destroy));
        return PythonEnvironment.waitFor(lab);
    }

    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                environment.python().toString(),
                "-c",
                MAIN,
                "--ServerApp.root_dir=" + study.resolve("notebooks"),
                "--MultiKernelManager.default_kernel_name=" + KernelSpec.JJAVA,
                // no unrequested network access
                "--LabApp.news_url=None",
                // hide the build's files
                "--ContentsManager.hide_globs=['src', 'target', 'pom.xml', '__pycache__']",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"));
        if ("root".equals(System.getProperty("user.name"))) {
            // in a container root is usually the only user
            command.add("--allow-root");
        }
        command.addAll(arguments);
        return command;
    }
}
