package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/** Notes on what has no test: an exhibit shows a dash there and says once under it why. */
public final class Untested {
    private Untested() {}

    /** What of some estimates, and of the statistics that are shown with them, can't be said. */
    public static List<String> sentences(
            List<Estimate> estimates, Map<String, String> undefined, List<String> statistics) {
        List<String> sentences = new ArrayList<>(Estimate.untested(estimates));
        undefined.forEach((name, reason) -> {
            if (statistics.contains(name)) {
                sentences.add(StatisticWords.undefined(name, reason).replace("R2", "R\u00b2"));
            }
        });
        return sentences;
    }

    /** The note with the sentences after it. */
    public static String under(String note, List<String> sentences) {
        return (note + " " + String.join(" ", sentences)).strip();
    }

    /** The note with the sentences of each column that has some, under its name. */
    public static String under(String note, Map<String, List<String>> sentences) {
        StringBuilder all = new StringBuilder(note);
        sentences.forEach((column, own) -> {
            if (!own.isEmpty()) {
                all.append(' ').append(column).append(": ").append(String.join(" ", own));
            }
        });
        return all.toString().strip();
    }
}
