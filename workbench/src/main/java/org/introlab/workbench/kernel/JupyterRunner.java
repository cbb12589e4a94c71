package org.introlab.workbench.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.introlab.data.study.Study;
import org.introlab.files.WorkFolder;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.CellJvm;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.NotebookRunner;
import org.introlab.workbench.runner.Progress;

/** Executes notebooks with the JJava kernel, through nbclient, like JupyterLab. */
public final class JupyterRunner implements NotebookRunner {
    private static final String DRIVER = "run_notebook.py";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PythonEnvironment environment;
    private final Map<String, String> variables;
    private final Duration timeout;

    private JupyterRunner(PythonEnvironment environment, Map<String, String> variables, Duration timeout) {
        this.environment = environment;
        this.variables = Map.copyOf(variables);
        this.timeout = timeout;
    }

    /**
     * Returns a runner without a time limit.
     *
     * @param environment a ready environment; the kernelspec is installed into it at each run
     */
    public static JupyterRunner in(PythonEnvironment environment) {
        return new JupyterRunner(environment, Map.of(), Duration.ZERO);
    }

    /** Sets environment variables for the kernel, for example INTROLAB_DATA. */
    public JupyterRunner with(Map<String, String> environmentVariables) {
        return new JupyterRunner(environment, environmentVariables, timeout);
    }

    /** Sets a time limit (in whole seconds) after which a cell fails. */
    public JupyterRunner withTimeout(Duration limit) {
        return new JupyterRunner(environment, variables, limit);
    }

    /**
     * {@inheritDoc}
     *
     * @throws PythonException if nbclient can't run it
     * @throws org.introlab.workbench.code.StudyCodeException if the own code of the notebook's study has errors
     */
    @Override
    public NotebookRun run(Path notebook, Path target, Progress progress) throws IOException {
        Path file = notebook.toAbsolutePath().normalize();
        Notebook source = NotebookReader.read(file).withoutOutputs();
        int count = source.executable().size();
        Optional<StudyClasses> study = classes(file);
        Kernels.installInto(environment);
        try (WorkFolder folder = WorkFolder.temporary()) {
            Path work = folder.path();
            Path driver = work.resolve(DRIVER);
            Path plain = work.resolve("source.ipynb");
            Path raw = work.resolve("executed.ipynb");
            Path errors = work.resolve("errors.txt");
            Files.write(driver, PythonEnvironment.resource(DRIVER));
            NotebookWriter.write(source, plain);
            List<String> arguments = List.of(
                    driver.toString(),
                    plain.toString(),
                    Objects.requireNonNull(file.getParent()).toString(),
                    raw.toString());
            Optional<JsonNode> failure = drive(file, arguments, errors, progress, count);
            Notebook unchanged = NotebookReader.read(raw);
            Notebook executed = withPlainErrors(unchanged);
            NotebookWriter.write(executed, target);
            return new NotebookRun(file, executed, failure.map(event -> failure(file, unchanged, event, study)));
        } finally {
            study.ifPresent(StudyClasses::close);
        }
    }

    /** Compiles the study's code first, so that an error ends the run before a kernel starts; the kernel finds the classes. */
    private static Optional<StudyClasses> classes(Path notebook) throws IOException {
        Optional<Study> study = Study.ofNotebook(notebook);
        return study.isEmpty() ? Optional.empty() : StudyCode.of(study.get()).compiledAnew();
    }

    /** Does nothing: each notebook has its own kernel, which ends with it. */
    @Override
    public void close() {}

    private static Notebook withPlainErrors(Notebook notebook) {
        return new Notebook(
                notebook.metadata(),
                notebook.cells().stream()
                        .map(cell -> new Cell(
                                cell.id(),
                                cell.type(),
                                cell.source(),
                                cell.outputs().stream()
                                        .map(output -> output instanceof Output.Failure error
                                                ? JJavaErrors.plain(error)
                                                : output)
                                        .toList(),
                                cell.executionCount(),
                                cell.metadata(),
                                cell.attachments()))
                        .toList());
    }

    private Optional<JsonNode> drive(Path file, List<String> arguments, Path errors, Progress progress, int count)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(environment.python().toString());
        command.addAll(arguments);
        command.add(KernelSpec.JJAVA);
        command.add(Long.toString(timeout.toSeconds()));
        command.add(Integer.toString(OUTPUT_LIMIT));
        command.add(Integer.toString(NOTEBOOK_LIMIT));
        command.addAll(CellJvm.memory());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        builder.environment().put("PYTHONUTF8", "1");
        // like a Jupyter server: the study is found from the notebook's path
        builder.environment().put("JPY_SESSION_NAME", file.toString());
        // Its standard input is open while this JVM lives; the driver ends itself and its kernel when it is closed.
        Process process = builder.redirectError(errors.toFile()).start();
        Optional<JsonNode> last = Optional.empty();
        long start = System.nanoTime();
        boolean running = false;
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                JsonNode event = JSON.readTree(line);
                last = Optional.of(event);
                int cell = event.path("cell").asInt();
                if (event.path("event").asText().equals("started")) {
                    start = System.nanoTime();
                    progress.started(file, cell, count);
                    running = true;
                } else if (running) {
                    // a kernel that died or was abandoned sends no reply: the end of the run is then the end of the
                    // cell
                    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                    progress.finished(
                            file, cell, count, elapsed, event.path("ok").asBoolean());
                    running = false;
                }
            }
        } finally {
            process.destroy();
        }
        int code = PythonEnvironment.waitFor(process);
        String end = last.map(event -> event.path("event").asText()).orElse("");
        if (end.equals("done")) {
            return Optional.empty();
        }
        if (end.equals("failed")) {
            return last;
        }
        List<String> printed = Files.readString(errors).lines().toList();
        throw new PythonException(file.getFileName() + " can't be executed with Jupyter (exit code " + code + "):\n"
                + String.join("\n", printed.subList(Math.max(0, printed.size() - 6), printed.size())));
    }

    private static CellFailure failure(Path file, Notebook executed, JsonNode event, Optional<StudyClasses> study) {
        int number = event.path("cell").asInt();
        Cell cell = executed.executable().get(number - 1);
        Optional<Output.Failure> error = cell.outputs().stream()
                .filter(Output.Failure.class::isInstance)
                .map(Output.Failure.class::cast)
                .reduce((first, second) -> second);
        List<String> frames = error.map(JJavaErrors::lines).orElse(List.of()).stream()
                .map(line -> study.map(classes -> classes.describedIn(line)).orElse(line))
                .toList();
        // JJava quotes a line that it rejects, but gives no line of the cell for an exception
        boolean compiled =
                error.filter(e -> e.name().equals(JJavaErrors.COMPILATION)).isEmpty();
        List<String> lines = cell.source().lines().toList();
        String quoted = String.join("\n", frames);
        OptionalInt line = IntStream.range(0, compiled ? 0 : lines.size())
                .filter(i ->
                        !lines.get(i).isBlank() && quoted.contains(lines.get(i).strip()))
                .map(i -> i + 1)
                .findFirst();
        String shown = line.isPresent() ? lines.get(line.getAsInt() - 1) : cell.source();
        String message = error.map(JJavaErrors::plain)
                .map(plain -> String.join("\n", plain.traceback()))
                .filter(printed -> !printed.isBlank())
                .orElse(event.path("message").asText());
        return new CellFailure(file, number, cell.id(), line, shown, message, frames);
    }
}
