package org.introlab.workbench.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name of an exhibit as the ids of its values begin with it. */
final class ExhibitKey {

    private static final Pattern NUMBERED = Pattern.compile("^([A-Za-z]+\\d+\\.\\d+)(?:\\.|$)");

    private ExhibitKey() {}

    /** {@code T5.2.gender=male.coef} gives {@code T5.2}; without a second number {@code A3.constant.se} gives {@code A3}. */
    static String of(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        if (numbered.find()) {
            return numbered.group(1);
        }
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
