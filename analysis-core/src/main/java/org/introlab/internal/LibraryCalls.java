package org.introlab.internal;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;

/**
 * Tells calls of this library from those of a notebook. A builder of the library knows of how many persons each number that it shows
 * speaks, and vouches for it; a notebook's author hands numbers in, and they are checked.
 */
public final class LibraryCalls {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String LIBRARY = "org.introlab.";

    private LibraryCalls() {}

    /** Whether the constructor that asks was called by this class, which knows where its numbers come from. */
    public static boolean isBy(Class<?> owner) {
        return STACK.walk(frames -> frames.skip(2)
                .findFirst()
                .filter(frame -> frame.getDeclaringClass() == owner)
                .isPresent());
    }

    /**
     * Refuses the call of the method that asks, unless it comes from a class of the library.
     *
     * @param instead what a notebook calls, in a sentence
     * @throws IllegalCallerException if it comes from elsewhere
     */
    public static void require(String instead) {
        boolean own = STACK.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                .skip(2)
                .filter(caller -> !caller.getName().startsWith("java."))
                .findFirst()
                .filter(LibraryCalls::isOfTheLibrary)
                .isPresent());
        if (!own) {
            throw new IllegalCallerException("This method is for the library's own builders. " + instead);
        }
    }

    /** By where the class comes from too, since any class can be given a name of the library. */
    private static boolean isOfTheLibrary(Class<?> caller) {
        return caller.getName().startsWith(LIBRARY)
                && caller.getClassLoader() == LibraryCalls.class.getClassLoader()
                && isOrigin(origin(caller), origin(LibraryCalls.class));
    }

    /** The library's own jar; while it is built, also the folders of its modules and tests, where a study's classes never are. */
    private static boolean isOrigin(String caller, String library) {
        return caller.equals(library) || caller.endsWith("/") && library.endsWith("/");
    }

    private static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
    }
}
