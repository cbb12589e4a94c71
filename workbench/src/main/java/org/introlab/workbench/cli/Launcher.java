package org.introlab.workbench.cli;

/** The script that started the program. */
final class Launcher {

    /** The heading of the examples in a command's help. */
    static final String EXAMPLES = "Examples (introlab is the path of the launcher, such as ./introlab):";

    private Launcher() {}

    /** Returns the launcher as typed, such as {@code ./introlab}, so that printed commands can be copied. */
    static String called() {
        return System.getProperty("introlab.launcher", "introlab");
    }
}
