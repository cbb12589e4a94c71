package org.introlab.workbench.cli;

/** The script that started the program. */
final class Launcher {

    /** Stands over the examples of a command's help. */
    static final String EXAMPLES = "Examples (introlab stands for the path of the launcher, as ./introlab):";

    private Launcher() {}

    /** What was typed for it, such as {@code ./introlab}, so that a command that is told can be typed as it stands. */
    static String called() {
        return System.getProperty("introlab.launcher", "introlab");
    }
}
