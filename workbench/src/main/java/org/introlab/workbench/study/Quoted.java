package org.introlab.workbench.study;

import org.introlab.workbench.html.ControlCharacters;

/** Quotes text for code or Markdown. */
final class Quoted {
    private Quoted() {}

    /** Returns a Java string literal. Backslashes are always doubled, so that none begins a Unicode escape. */
    static String java(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(isShown(c) ? String.valueOf(c) : ControlCharacters.code(c));
            }
        }
        return literal.append('"').toString();
    }

    /** Returns whether an editor shows the character, and no encoding or text direction changes it. */
    private static boolean isShown(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }

    /** Returns a line of Markdown without mark-up. */
    static String markdown(String text) {
        return text.replaceAll("\\R", " ").replaceAll("[\\\\`*_{}\\[\\]()#+!|<>~$&-]", "\\\\$0");
    }
}
