package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.study.Study;
import org.introlab.workbench.study.Story;
import org.introlab.workbench.terminal.ShellWords;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code introlab show ID}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows all about a published value: where it is printed, which cell computed it from which data, and the"
                    + " verdict. For an exhibit, lists its values. Reads the last review."
        },
        footerHeading = "%n" + Launcher.EXAMPLES + "%n",
        footer = {
            "  introlab show T1.age.treated    one value",
            "  introlab show T1                an exhibit's values, by their ids' prefix",
            "  introlab show \"Table 1\"         or by its name"
        })
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The id of a value, or an exhibit.")
    private String id;

    @Option(
            names = "--review",
            paramLabel = "DIR",
            description = "The folder of the review (default: build/review in the study).")
    private Optional<Path> review = Optional.empty();

    @Mixin
    private StudyOptions study;

    @Override
    public Integer call() throws IOException {
        return study.inThisProcess(this::show);
    }

    private int show(Study here) throws IOException {
        Path folder = review.orElse(here.root().resolve("build").resolve("review"));
        Texts texts = TextSource.of(spec);
        LeftAside.putBack(folder, spec.commandLine().getErr(), texts);
        Story story =
                new Story(here, folder, ShellWords.of(List.of(Launcher.called())) + " review" + study.typed(), texts);
        PrintWriter out = spec.commandLine().getOut();
        out.print(story.of(id));
        out.flush();
        return 0;
    }
}
