package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/** Notes on numbers without a test: an exhibit shows a dash and gives the reason in its note. */
public final class Untested {
    private Untested() {}

    /** Returns notes on estimates, and on the statistics that are shown with them, that have no test or value. */
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

    /** Returns the note followed by the sentences. */
    public static String under(String note, List<String> sentences) {
        return (note + " " + String.join(" ", sentences)).strip();
    }

    /** Returns the note followed by the sentences of each column, with the column's name. */
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
