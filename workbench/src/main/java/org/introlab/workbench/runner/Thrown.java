package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.introlab.workbench.bundle.Disclosed;
import org.introlab.workbench.notebook.Plain;
import org.jspecify.annotations.Nullable;

/** Describes throwables whose own methods may throw, have cyclic causes, or return megabytes. */
public final class Thrown {
    private static final Pattern SNIPPET = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+\\$(?=\\w)");
    private static final int MOST_CAUSES = 20;
    private static final int LONGEST = 10_000;
    private static final StackTraceElement[] NO_FRAMES = {};

    private Thrown() {}

    /** Returns the throwable and its causes, each only once if they are cyclic. */
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

    /** Returns a replacement whose causes replace the causes of the throwable. */
    public static <T extends Throwable> T replaced(Throwable thrown, Function<Throwable, T> replacement) {
        List<T> chain = chain(thrown).stream().map(replacement).toList();
        for (int i = 1; i < chain.size(); i++) {
            chain.get(i - 1).initCause(chain.get(i));
        }
        return chain.get(0);
    }

    /** Returns its message as far as disclosure control allows; empty if it has none. */
    static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : shortened(Plain.text(Disclosed.message(thrown, message)));
        } catch (Throwable inItsMessage) {
            return "getMessage() fails with " + name(inItsMessage);
        }
    }

    /** Returns whether all its messages and those of its causes may be shown, and can be. */
    @SuppressWarnings("ReturnValueIgnored") // a cause that fails is what is asked for
    public static boolean maySayAll(Throwable thrown) {
        try {
            List<Throwable> chain = chain(thrown);
            for (Throwable one : chain) {
                String message = one.getMessage();
                boolean unchanged = message == null || message.equals(message(one));
                if (!unchanged || one.getStackTrace() == null) {
                    return false;
                }
                // a cause that fails is replaced in the chain by its failure
                one.getCause();
            }
            return chain.get(chain.size() - 1).getCause() == null;
        } catch (Throwable itself) {
            return false;
        }
    }

    /** Returns its class and message. */
    public static String headline(Throwable thrown) {
        String message = message(thrown);
        return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
    }

    /** Returns its class; for one declared in a cell, without JShell's prefix. */
    static String name(Throwable thrown) {
        return withoutSnippet(thrown.getClass().getName());
    }

    /** Returns a text in which classes declared in cells have the names used in cells. */
    public static String withoutSnippet(String text) {
        return SNIPPET.matcher(text).replaceAll("");
    }

    /** Returns its stack trace. */
    public static StackTraceElement[] frames(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null ? NO_FRAMES : frames;
        } catch (Throwable inItsFrames) {
            return NO_FRAMES;
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
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
