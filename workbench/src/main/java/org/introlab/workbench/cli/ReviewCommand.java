package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.study.Study;
import org.introlab.files.WorkFolder;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.workbench.code.StudySource;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.kernel.JupyterRunner;
import org.introlab.workbench.kernel.Kernels;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.review.DataBeside;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRunner;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.Site;
import org.introlab.workbench.study.CodeOfTheStudy;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code introlab review}: runs the notebooks, judges what they computed, and writes the review site. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the chapter notebooks, judges every published value that they cover, prints a table per exhibit,"
                    + " and writes the review site with review.json and the executed notebooks to build/review.",
            "Reviewing a study runs its code with your permissions on this machine: review only code that you would"
                    + " run. With --executed none of it runs, and the pages contain no active content from"
                    + " notebooks: no scripts, frames, forms or styles, and nothing from the network."
        },
        exitCodeList = {
            "0:all verdicts are as expected",
            "1:a value differs and is not in data/published/findings.csv; a listed value does not differ; an id of"
                    + " the ledger is neither computed nor listed as not computed, or was removed since the last"
                    + " review",
            "3:a cell failed, ended its JVM, or has malformed output; the other notebooks are run and judged, and the"
                    + " values of this one are not computed. An earlier complete review is kept, and the incomplete"
                    + " one is written next to it"
        },
        footerHeading = "%n" + Launcher.EXAMPLES + "%n",
        footer = {
            "  introlab review                     all chapters",
            "  introlab review --chapter 5         one chapter",
            "  introlab review --data ~/extract    with the restricted extract",
            "  introlab review --study DIR         another study"
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--chapter",
            paramLabel = "N",
            split = ",",
            description =
                    "Review only this chapter, by the prefix of its notebook's name: 5, A3, 00. Can be" + " repeated.")
    private List<String> chapters = List.of();

    @Option(
            names = "--jupyter",
            description = "Run with the JJava kernel in JupyterLab's environment, which is created if needed.")
    private boolean jupyter;

    @Option(
            names = "--executed",
            paramLabel = "DIR",
            description =
                    "Run nothing: judge the executed notebooks in DIR. A value is at most calibrated unless the data"
                            + " files that it was computed from are present and unchanged.")
    private Optional<Path> executed = Optional.empty();

    @Mixin
    private StudyOptions study;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the review to DIR, which must be new, empty or an earlier review (default:"
                    + " build/review in the study).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Fail cells that take longer (default: no limit).")
    private Optional<Integer> timeout = Optional.empty();

    @Option(
            names = "--keep-going",
            description = "If a cell fails, replace an earlier complete review by the incomplete one.")
    private boolean keepGoing;

    @Option(names = "--verbose", description = "If a cell fails, print the whole stack trace.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        return study.inThisProcess(this::review);
    }

    private int review(Study here) throws IOException {
        Path target = out.orElse(here.root().resolve("build").resolve("review"));
        Texts texts = TextSource.of(spec);
        LeftAside.putBack(target, spec.commandLine().getErr(), texts);
        if (executed.isPresent()) {
            LeftAside.putBack(executed.get(), spec.commandLine().getErr(), texts);
        }
        try (ReviewFolder folder = ReviewFolder.reserve(target, here)) {
            return review(here, folder);
        }
    }

    private int review(Study here, ReviewFolder target) throws IOException {
        Ledger ledger = Ledger.read(here.ledger(), here.ids());
        Chapters all = Chapters.in(here.root().resolve("notebooks"));
        Chapters notebooks = executed.map(Chapters::in).orElse(all).only(chapters);
        Review some =
                Review.against(ledger, Findings.read(here.findings(), ledger)).since(target.last());
        Review review = notebooks.names().containsAll(all.names()) ? some.ofWholeLedger() : some;
        // before a notebook runs and may change them
        List<StudySource> code = CodeOfTheStudy.of(here, executed);
        if (executed.isPresent()) {
            StudySummary data = StudySummary.asFarAsReadable(here);
            Review elsewhere =
                    review.over(DataBeside.of(here.root(), data.sources()).executedElsewhere());
            return judge(notebooks.notebooks(), elsewhere, code, here, data, target);
        }
        try (WorkFolder scratch = WorkFolder.temporary();
                NotebookRunner runner = runner(here)) {
            // Faults of the data are reported before anything runs, all at once and not as a failed cell.
            StudySummary data = StudySummary.of(here);
            List<Path> run = new ArrayList<>();
            List<CellFailure> failures = new ArrayList<>();
            Texts texts = TextSource.of(spec);
            NotebookTimes times = new NotebookTimes(terminal(), texts);
            for (Path notebook : notebooks.notebooks()) {
                Path to = scratch.path().resolve(notebook.getFileName());
                times.of(notebook, () -> runner.run(notebook, to, new CellLines(terminal(), texts)))
                        .failure()
                        .ifPresent(failures::add);
                run.add(to);
                requireNotInterrupted();
            }
            times.print();
            failures.forEach(this::report);
            Review own = review.over(DataBeside.of(here.root(), data.sources()));
            return judge(run, own, code, here, data, target);
        }
    }

    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private NotebookRunner runner(Study here) throws IOException {
        if (!jupyter) {
            EmbeddedRunner embedded = EmbeddedRunner.create();
            EmbeddedRunner runner = limit().map(embedded::withTimeout).orElse(embedded);
            runner.prepare(here.root().resolve("notebooks"));
            return runner;
        }
        PythonEnvironment environment = PythonEnvironment.of(Home.of(here));
        environment.make(spec.commandLine().getErr()::println);
        Kernels.installInto(environment);
        JupyterRunner runner = JupyterRunner.in(environment).with(study.environment());
        return limit().map(runner::withTimeout).orElse(runner);
    }

    private Optional<Duration> limit() {
        if (timeout.isPresent() && timeout.get() < 1) {
            throw new UsageException("--timeout must be at least 1 second, got " + timeout.get() + ".");
        }
        return timeout.map(Duration::ofSeconds);
    }

    private int judge(
            List<Path> notebooks,
            Review review,
            List<StudySource> code,
            Study here,
            StudySummary data,
            ReviewFolder target)
            throws IOException {
        ReviewOutcome outcome =
                (executed.isPresent() ? review.readExecuted(notebooks) : review.read(notebooks)).executedWith(code);
        Site site = Site.of(outcome, BuildFacts.here(here.root())).describing(data);
        boolean stays = !outcome.isComplete() && !keepGoing && target.holdsCompleteReview();
        Path written = stays ? writeBeside(target, site, here) : write(target, site);
        if (outcome.isComplete()) {
            removeIncomplete(target, here);
        }
        if (executed.isEmpty()) {
            terminal().println();
        }
        Texts texts = TextSource.of(spec);
        terminal().print(outcome.text());
        if (stays) {
            terminal().println(texts.text("review.kept", Map.of("folder", target.path())));
        }
        terminal().println(texts.text("review.page", Map.of("file", written.resolve("index.html"))));
        terminal().flush();
        return outcome.exitStatus();
    }

    private static Path write(ReviewFolder target, Site site) throws IOException {
        site.write(target);
        return target.path();
    }

    private static Path writeBeside(ReviewFolder target, Site site, Study here) throws IOException {
        try (ReviewFolder folder = ReviewFolder.reserve(beside(target), here)) {
            return write(folder, site);
        }
    }

    /** Removes the outdated incomplete review that an earlier run left. Other files stay. */
    private static void removeIncomplete(ReviewFolder target, Study here) throws IOException {
        Path beside = beside(target);
        if (Files.isDirectory(beside)) {
            try (ReviewFolder folder = ReviewFolder.reserve(beside, here)) {
                folder.removeIncomplete();
            } catch (FileSystemException e) {
                // it contains other files, can't be removed, or another review is writing it
            }
        }
    }

    private static Path beside(ReviewFolder target) {
        return target.path().resolveSibling(target.path().getFileName() + "-incomplete");
    }

    private void report(CellFailure failure) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(verbose ? failure.describeWithFrames() : failure.describe());
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }
}
