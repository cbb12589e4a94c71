package org.introlab.workbench.text;

import java.util.Locale;

/** The terminal's texts, for tests. */
public final class TerminalTexts {

    public static final Texts ENGLISH = Texts.of(Texts.Area.TERMINAL, Locale.ENGLISH);

    private TerminalTexts() {}
}
