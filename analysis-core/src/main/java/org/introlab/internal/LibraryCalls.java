package org.introlab.internal;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;

/**
 * Distinguishes calls from this library from those of a notebook. Builders of the library know how many persons each number is based on;
 * numbers supplied by a notebook's author are checked.
 */
public final class LibraryCalls {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String LIBRARY = "org.introlab.";

    private LibraryCalls() {}

    /** Returns whether the calling constructor was called by this class, which knows the sources of its numbers. */
    public static boolean isBy(Class<?> owner) {
        return STACK.walk(frames -> frames.skip(2)
                .findFirst()
                .filter(frame -> frame.getDeclaringClass() == owner)
                .isPresent());
    }

    /**
     * Throws unless the calling method was called by a class of the library.
     *
     * @param instead a sentence that states what a notebook must call instead
     * @throws IllegalCallerException if the caller is another class
     */
    public static void require(String instead) {
        boolean own = STACK.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                .skip(2)
                .filter(caller -> !caller.getName().startsWith("java."))
                .findFirst()
                .filter(LibraryCalls::isOfTheLibrary)
                .isPresent());
        if (!own) {
            throw new IllegalCallerException("This method can only be called by the library. " + instead);
        }
    }

    /** Returns whether a class belongs to the library, also by its origin, because any class can have a package name of the library. */
    private static boolean isOfTheLibrary(Class<?> caller) {
        return caller.getName().startsWith(LIBRARY)
                && caller.getClassLoader() == LibraryCalls.class.getClassLoader()
                && isOrigin(origin(caller), origin(LibraryCalls.class));
    }

    /**
     * Returns whether the origin is the library's own jar or, during the build, a folder of its modules and tests, where a study's classes
     * never are.
     */
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
