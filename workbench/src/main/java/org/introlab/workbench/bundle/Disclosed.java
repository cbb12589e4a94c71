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
 * What texts may say once restricted data are open: the text of a value, the message of an exception, a printed line. Outside
 * such a session they say what they say.
 */
public final class Disclosed {
    /** What stands in the place of a printed line. */
    static final String LINE = "[a line that is not shown: it holds a value of restricted data that few rows have]";

    /** Types whose text has no value of the data. */
    private static final Set<Class<?>> PLAIN =
            Set.of(Row.class, Study.class, Variable.class, Source.class, Provenance.class);

    private static final String LIBRARY = "org.introlab.";
    private static final String CHECKS = "java.util.Objects";

    private Disclosed() {}

    /** The text of a value that shows no other way. A bare number or text doesn't know where it comes from. */
    static String text(Object value, boolean restricted) {
        return !restricted || isPlain(value)
                ? Text.of(value)
                : "A value of type " + type(value) + " is not shown. An exhibit shows what may be shown of it. "
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
     * What an exception says, if it may be said. The library's own messages hold no value of restricted data, but may repeat what
     * they were given; those of others, such as of a number that can't be read, are made of values.
     */
    public static String message(Throwable thrown, String message) {
        Objects.requireNonNull(message, "message");
        if (message.isEmpty() || !Session.hasReadRestrictedData() || isOurs(thrown) && !Session.tells(message)) {
            return message;
        }
        return "What the exception says is not shown. " + DisclosureException.RULE;
    }

    /** Whether the library made it, itself or by a check of arguments. */
    private static boolean isOurs(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().equals(CHECKS)) {
                return frame.getClassName().startsWith(LIBRARY);
            }
        }
        return false;
    }

    /** A printed text, lines that give somebody away left out. */
    static String printed(String text) {
        if (!Session.hasReadRestrictedData() || !Session.tells(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean ends = line.endsWith("\n");
            shown.append(Session.tells(line) ? LINE + (ends ? "\n" : "") : line);
        }
        // a value may stand on two lines
        return Session.tells(shown.toString()) ? LINE + "\n" : shown.toString();
    }
}
