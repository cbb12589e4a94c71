package org.introlab.data.internal.column;

import java.util.Locale;

/** Formats texts from files for messages. */
public final class Printable {
    private static final int LONGEST_FOUND = 60;

    private Printable() {}

    /** Returns a value for a terminal: in quotes, with control characters escaped, and truncated if it is long. */
    public static String quoted(String value) {
        String cut = value.length() <= LONGEST_FOUND
                ? value
                : value.substring(0, LONGEST_FOUND) + "... (" + value.length() + " characters)";
        return "'" + of(cut) + "'";
    }

    /** Returns a text with its control characters escaped. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
                    out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        return out.toString();
    }
}
