package org.introlab.workbench.code;

import java.util.Locale;
import org.introlab.files.Sha256;

/**
 * A source file of a study's own code, as read.
 *
 * @param name its path in the study, with slashes: {@code notebooks/src/main/java/clinics/Stays.java}
 * @param text its content
 */
public record StudySource(String name, String text) {
    /** The folder of the sources, in the study. */
    public static final String FOLDER = "notebooks/src/main/java/";

    /** Returns the SHA-256 of the text. */
    public String sha256() {
        return Sha256.of(text);
    }

    /** Returns its path below the folder of the sources, {@code clinics/Stays.java}. */
    public String place() {
        return name.substring(FOLDER.length());
    }

    /** Returns the package of its folder; empty directly in the folder of the sources. */
    String packageOfItsPlace() {
        String path = place();
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')).replace('/', '.') : "";
    }

    /** Returns the file's name only. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Returns whether it declares a module, not classes. */
    boolean isOfAModule() {
        return fileName().toLowerCase(Locale.ROOT).equals("module-info.java");
    }
}
