package org.introlab.workbench.code;

import java.util.Locale;
import java.util.function.Predicate;

/** The rule for packages of a study's classes: they need a package, and it must be their own. */
final class PackageRule {
    private PackageRule() {}

    /**
     * Returns what is wrong with a package; empty if it is valid.
     *
     * @param declared the package that a source declares; empty for none
     * @param place the package of its folder
     * @param ofALibrary returns whether a library has classes in a package
     */
    static String fault(String declared, String place, Predicate<String> ofALibrary) {
        if (declared.isEmpty()) {
            return "a notebook can't import a class without a package. Move the file into a folder and declare the"
                    + " folder as its package: package " + (place.isEmpty() ? "mine" : place) + ";";
        }
        if (isOrIsBelow(declared, "org.introlab")) {
            return "package " + declared
                    + " belongs to Introlab. A study's classes are not part of the library and need another package";
        }
        if (isOrIsBelow(declared, "java") || isOrIsBelow(declared, "javax") || isOrIsBelow(declared, "jdk")) {
            return "package " + declared + " belongs to Java; a study's classes need another package";
        }
        if (isOrIsBelow(declared, "REPL")) {
            return "package REPL belongs to the cells of notebooks; a study's classes need another package";
        }
        if (ofALibrary.test(declared)) {
            return "package " + declared + " belongs to a library; a study's classes need another package";
        }
        return declared.equals(place)
                ? ""
                : "package " + declared + ", but the file is in the folder of package "
                        + (place.isEmpty() ? "(none)" : place) + "; move it to " + StudySource.FOLDER
                        + declared.replace('.', '/') + "/";
    }

    /** Compares without regard to case, because on some file systems ORG and org are the same folder. */
    private static boolean isOrIsBelow(String name, String parent) {
        String lower = name.toLowerCase(Locale.ROOT);
        String above = parent.toLowerCase(Locale.ROOT);
        return lower.equals(above) || lower.startsWith(above + ".");
    }
}
