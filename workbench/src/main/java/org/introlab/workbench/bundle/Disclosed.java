package org.introlab.workbench.bundle;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.introlab.data.DisclosureException;
import org.introlab.data.Provenance;
import org.introlab.data.Row;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.data.study.Study;

/**
 * Disclosure control of texts after restricted data were read: the text of a value, the message of an exception, a
 * printed line. Outside such a session texts are not changed.
 */
public final class Disclosed {
    /** The replacement of a printed line. */
    static final String LINE = "[line not shown: it contains a value of restricted data that few rows have]";

    /** Types whose text contains no values of the data. */
    private static final Set<Class<?>> PLAIN =
            Set.of(Row.class, Study.class, Variable.class, Source.class, Provenance.class);

    private static final String LIBRARY = "org.introlab.";
    private static final String CHECKS = "java.util.Objects";

    private Disclosed() {}

    /** Returns the text of a value without another form. The origin of a plain number or text is unknown. */
    static String text(Object value, boolean restricted) {
        return !restricted || isPlain(value)
                ? Text.of(value)
                : "A value of type " + type(value) + " can't be shown. Show it in an exhibit. "
                        + DisclosureException.RULE;
    }

    private static boolean isPlain(Object value) {
        return PLAIN.contains(value.getClass()) || Text.isNameless(value);
    }

    private static String type(Object value) {
        if (value instanceof Map) {
            return "Map";
        }
        if (value instanceof Set) {
            return "Set";
        }
        return value instanceof java.util.Collection ? "List" : value.getClass().getSimpleName();
    }

    /**
     * Returns the message of an exception, if it may be shown. The library's messages contain no values of restricted
     * data, but may repeat their arguments; those of other libraries, such as for a number that can't be parsed, contain
     * values.
     */
    public static String message(Throwable thrown, String message) {
        Objects.requireNonNull(message, "message");
        if (message.isEmpty() || !Session.hasReadRestrictedData() || isOurs(thrown) && !Session.reveals(message)) {
            return message;
        }
        return "The exception's message is not shown. " + DisclosureException.RULE;
    }

    /** Returns whether the library threw it, directly or by a check of arguments. */
    private static boolean isOurs(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().equals(CHECKS)) {
                return frame.getClassName().startsWith(LIBRARY);
            }
        }
        return false;
    }

    /** Returns a printed text without lines that disclose persons. */
    static String printed(String text) {
        if (!Session.hasReadRestrictedData() || !Session.reveals(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean ends = line.endsWith("\n");
            shown.append(Session.reveals(line) ? LINE + (ends ? "\n" : "") : line);
        }
        // a value may be split over two lines
        return Session.reveals(shown.toString()) ? LINE + "\n" : shown.toString();
    }
}
