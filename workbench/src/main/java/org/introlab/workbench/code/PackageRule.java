package org.introlab.workbench.code;

import java.util.Locale;
import java.util.function.Predicate;

/** Which packages a study's classes may lie in: some package, and one of their own. */
final class PackageRule {
    private PackageRule() {}

    /**
     * What is wrong with a package; empty when nothing is.
     *
     * @param declared the package that a source declares; empty for none
     * @param place the one that its folder stands for
     * @param ofALibrary whether a library has classes in a package
     */
    static String fault(String declared, String place, Predicate<String> ofALibrary) {
        if (declared.isEmpty()) {
            return "a class without a package can't be imported by a notebook. Put the file into a folder, and let it begin with"
                    + " the folder's name: package " + (place.isEmpty() ? "mine" : place) + ";";
        }
        if (isOrIsBelow(declared, "org.introlab")) {
            return "package " + declared
                    + " is Introlab's own. A study's classes are no part of the library, and have a package"
                    + " of another name";
        }
        if (isOrIsBelow(declared, "java") || isOrIsBelow(declared, "javax") || isOrIsBelow(declared, "jdk")) {
            return "package " + declared + " is Java's own; a study's classes need another one";
        }
        if (isOrIsBelow(declared, "REPL")) {
            return "package REPL is that of the notebooks' cells; a study's classes need another one";
        }
        if (ofALibrary.test(declared)) {
            return "package " + declared + " is that of a library; a study's classes need another one";
        }
        return declared.equals(place)
                ? ""
                : "package " + declared + ", but the file lies in the folder of package "
                        + (place.isEmpty() ? "(none)" : place) + "; it belongs into " + StudySource.FOLDER
                        + declared.replace('.', '/') + "/";
    }

    /** In any case: on some file systems ORG and org are one folder. */
    private static boolean isOrIsBelow(String name, String parent) {
        String lower = name.toLowerCase(Locale.ROOT);
        String above = parent.toLowerCase(Locale.ROOT);
        return lower.equals(above) || lower.startsWith(above + ".");
    }
}
