package org.introlab.workbench.cli;

import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Model.CommandSpec;

/** The program as its commands see it: the source of the texts that they print. */
interface TextSource {

    /** Returns the texts of the terminal. */
    Texts texts();

    /** Returns the texts of the program that a command belongs to. */
    static Texts of(CommandSpec command) {
        return ((TextSource) command.root().userObject()).texts();
    }
}
