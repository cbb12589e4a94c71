package org.introlab.workbench.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.data.Source;

/** The data files that the outputs of a review's notebooks name. */
final class StatedFiles {
    private StatedFiles() {}

    /** Adds a fault for a file that was read with two contents in one review. */
    static void checkOneContent(List<StatedVerdicts> stated, List<String> faults) {
        Map<String, Source> byFile = new LinkedHashMap<>();
        Map<String, StatedVerdicts> firstSeen = new LinkedHashMap<>();
        for (StatedVerdicts output : stated) {
            for (Source source : output.sources()) {
                Source before = byFile.putIfAbsent(source.file(), source);
                firstSeen.putIfAbsent(source.file(), output);
                if (before != null && !before.equals(source)) {
                    faults.add("data file '" + source.file() + "' changed between "
                            + firstSeen.get(source.file()).place() + " and " + output.place()
                            + " (another sha256 or provenance). Execute the notebooks again.");
                }
            }
        }
    }

    /** Returns one entry per file, with its weakest provenance. */
    static List<Source> of(List<StatedVerdicts> stated) {
        Map<String, Source> byFile = new TreeMap<>();
        stated.forEach(output -> output.sources()
                .forEach(source -> byFile.merge(
                        source.file(), source, (a, b) -> a.provenance().compareTo(b.provenance()) < 0 ? b : a)));
        return List.copyOf(byFile.values());
    }
}
