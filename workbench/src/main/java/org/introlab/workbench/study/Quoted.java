package org.introlab.workbench.study;

import org.introlab.workbench.html.ControlCharacters;

/** Any text where it becomes code or Markdown. */
final class Quoted {
    private Quoted() {}

    /** A string literal of Java. A backslash is always doubled, so that none begins a Unicode escape. */
    static String java(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
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

    /** What an editor shows, and what no encoding and no change of reading direction alters. */
    private static boolean isShown(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }

    /** A line of Markdown in which nothing is mark-up. */
    static String markdown(String text) {
        return text.replaceAll("\\R", " ").replaceAll("[\\\\`*_{}\\[\\]()#+!|<>~$&-]", "\\\\$0");
    }
}
