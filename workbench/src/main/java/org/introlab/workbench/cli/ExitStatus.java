package org.introlab.workbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How the program ends, whichever command was given; {@code review} adds what its verdicts say. */
final class ExitStatus {

    /** Usage or data. */
    static final int USAGE = CommandLine.ExitCode.USAGE;

    /** A fault of the program itself; EX_SOFTWARE of sysexits.h. */
    static final int FAULT = 70;

    /** As a shell has it after Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** Writes the list of exit statuses into the help of a command and of those below it. */
    static void describeIn(CommandLine line) {
        UsageMessageSpec help = line.getCommandSpec().usageMessage();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", "done");
        all.put(String.valueOf(USAGE), "usage or data error, or a file or the standard output can't be written");
        all.putAll(help.exitCodeList());
        all.put(
                String.valueOf(FAULT),
                "a fault of introlab itself, which says nothing of the data; the message says what to report");
        all.put("130, 143", "ended by Ctrl-C (SIGINT), or by SIGTERM");
        Map<String, String> sorted = new LinkedHashMap<>();
        all.keySet().stream().sorted(ExitStatus::compare).forEach(status -> sorted.put(status, all.get(status)));
        help.exitCodeListHeading("%nExit status:%n");
        help.exitCodeList(sorted);
        line.getSubcommands().values().forEach(ExitStatus::describeIn);
    }

    private static int compare(String one, String other) {
        return Integer.compare(first(one), first(other));
    }

    private static int first(String status) {
        return Integer.parseInt(status.strip().split(",")[0]);
    }
}
