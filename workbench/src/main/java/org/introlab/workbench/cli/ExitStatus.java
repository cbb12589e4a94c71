package org.introlab.workbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The exit statuses of all commands; {@code review} adds those for its verdicts. */
final class ExitStatus {

    /** Usage or data. */
    static final int USAGE = CommandLine.ExitCode.USAGE;

    /** A bug in the program itself; EX_SOFTWARE of sysexits.h. */
    static final int FAULT = 70;

    /** A shell's status after Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** Adds the list of exit statuses to the help of a command and its subcommands. */
    static void describeIn(CommandLine line, Texts texts) {
        UsageMessageSpec help = line.getCommandSpec().usageMessage();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", texts.text("status.done"));
        all.put(String.valueOf(USAGE), texts.text("status.usage"));
        all.putAll(help.exitCodeList());
        all.put(String.valueOf(FAULT), texts.text("status.fault"));
        all.put("130, 143", texts.text("status.interrupted"));
        Map<String, String> sorted = new LinkedHashMap<>();
        all.keySet().stream().sorted(ExitStatus::compare).forEach(status -> sorted.put(status, all.get(status)));
        help.exitCodeListHeading("%n" + texts.text("status") + "%n");
        help.exitCodeList(sorted);
        line.getSubcommands().values().forEach(command -> describeIn(command, texts));
    }

    private static int compare(String one, String other) {
        return Integer.compare(first(one), first(other));
    }

    private static int first(String status) {
        return Integer.parseInt(status.strip().split(",")[0]);
    }
}
