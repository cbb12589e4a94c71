package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.workbench.bundle.Disclosed;
import org.introlab.workbench.notebook.Plain;

/** What a throwable says of itself, where its own methods may throw, loop through its causes, or say megabytes. */
public final class Thrown {
    private static final Pattern SNIPPET = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+\\$(?=\\w)");
    private static final int MOST_CAUSES = 20;
    private static final int LONGEST = 10_000;
    private static final StackTraceElement[] NO_FRAMES = {};

    private Thrown() {}

    /** The throwable and its causes, without end where they are told in a circle no more. */
    public static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable next = thrown;
        while (next != null && chain.size() < MOST_CAUSES && seen.add(next)) {
            chain.add(next);
            next = cause(next);
        }
        return chain;
    }

    /** What it says, as far as disclosure control lets it; empty when it says nothing. */
    static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : shortened(Plain.text(Disclosed.message(thrown, message)));
        } catch (Throwable inItsMessage) {
            return "its message fails with " + name(inItsMessage);
        }
    }

    /** Whether all that it and its causes say may be said, and can be. */
    public static boolean maySayAll(Throwable thrown) {
        try {
            List<Throwable> chain = chain(thrown);
            for (Throwable one : chain) {
                String message = one.getMessage();
                boolean says = message == null || message.equals(message(one));
                if (!says || one.getStackTrace() == null) {
                    return false;
                }
                // a cause that fails stands in the chain as what it failed with
                one.getCause();
            }
            return chain.get(chain.size() - 1).getCause() == null;
        } catch (Throwable itself) {
            return false;
        }
    }

    /** Its class and what it says. */
    public static String headline(Throwable thrown) {
        String message = message(thrown);
        return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
    }

    /** Its class; one that a cell declares without what JShell puts around it. */
    static String name(Throwable thrown) {
        return withoutSnippet(thrown.getClass().getName());
    }

    /** A text in which classes that cells declare are called as the cells call them. */
    public static String withoutSnippet(String text) {
        return SNIPPET.matcher(text).replaceAll("");
    }

    /** Where it was thrown. */
    public static StackTraceElement[] frames(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null ? NO_FRAMES : frames;
        } catch (Throwable inItsFrames) {
            return NO_FRAMES;
        }
    }

    private static Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable inItsCause) {
            return inItsCause;
        }
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST) + " ... (" + message.length() + " characters)";
    }
}
