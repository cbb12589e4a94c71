package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.Study;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.workbench.kernel.JupyterRunner;
import org.introlab.workbench.kernel.Kernels;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.review.BuildFacts;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.Site;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code introlab review}: runs the notebooks, judges what they computed, and writes the review site. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the chapter notebooks, judges every published value that they cover, prints a table per exhibit and"
                    + " writes the review site with review.json and the executed notebooks to build/review."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every verdict is as expected",
            "1:a value differs that data/published/findings.csv does not list, or a listed difference is gone",
            "2:usage or data error",
            "3:a cell failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  introlab review                     all chapters",
            "  introlab review --chapter 5         one chapter",
            "  introlab review --data ~/extract    with the restricted extract"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final int CELL_FAILED = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--chapter",
            paramLabel = "N",
            split = ",",
            description = "Only this chapter, by the prefix of its notebook's name: 5, A3, 00. May be repeated.")
    private List<String> chapters = List.of();

    @Option(
            names = "--jupyter",
            description = "Run with the JJava kernel in JupyterLab's environment (made if need be).")
    private boolean jupyter;

    @Option(names = "--executed", paramLabel = "DIR", description = "Run nothing: judge the executed notebooks in DIR.")
    private Optional<Path> executed = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Take each data file from DIR when it is there.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--published", paramLabel = "FILE", description = "Judge against this file of published values.")
    private Optional<Path> published = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Write the review to DIR (default: build/review).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        return new Overrides(data, published).inThisProcess(() -> review(Study.here()));
    }

    private int review(Study study) throws IOException {
        Ledger ledger = Ledger.read(study.ledger());
        Review review = Review.against(ledger, Findings.read(study.findings(), ledger));
        Chapters notebooks =
                Chapters.in(executed.orElse(study.root().resolve("notebooks"))).only(chapters);
        Path target =
                out.orElse(study.root().resolve("build").resolve("review")).toAbsolutePath();
        if (executed.isPresent()) {
            return judge(notebooks.notebooks(), review, study, target);
        }
        // Faults of the data are told before anything runs, all at once and not as a failed cell.
        study.checkAll();
        Path scratch = Files.createTempDirectory("introlab-review");
        try {
            NotebookRunner runner = runner(study);
            List<Path> run = new ArrayList<>();
            for (Path notebook : notebooks.notebooks()) {
                Path to = scratch.resolve(notebook.getFileName());
                Optional<CellFailure> failure =
                        runner.run(notebook, to, new CellLines(terminal())).failure();
                if (failure.isPresent()) {
                    return failed(failure.get(), to, target);
                }
                run.add(to);
            }
            return judge(run, review, study, target);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private NotebookRunner runner(Study study) throws IOException {
        if (!jupyter) {
            return EmbeddedRunner.create();
        }
        PythonEnvironment environment = PythonEnvironment.of(study.root());
        environment.make(spec.commandLine().getErr()::println);
        Kernels.installInto(environment);
        return JupyterRunner.in(environment).with(new Overrides(data, published).environment());
    }

    private int judge(List<Path> notebooks, Review review, Study study, Path target) throws IOException {
        ReviewOutcome outcome = review.read(notebooks);
        Site.of(outcome, BuildFacts.here(study.root())).write(target);
        terminal().println();
        terminal().print(outcome.text());
        terminal().println("Page: " + target.resolve("index.html"));
        terminal().flush();
        return outcome.exitStatus();
    }

    /** The review stays as it was; the notebook with the error lies beside it for a look. */
    private int failed(CellFailure failure, Path executed, Path target) throws IOException {
        Path kept = target.resolveSibling("failed").resolve(executed.getFileName());
        Files.createDirectories(kept.getParent());
        Files.copy(executed, kept, StandardCopyOption.REPLACE_EXISTING);
        PrintWriter err = spec.commandLine().getErr();
        err.println(failure.describe());
        err.println("The notebook up to this cell: " + kept);
        return CELL_FAILED;
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }
}
