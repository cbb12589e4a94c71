package org.introlab.workbench.html;

/**
 * Characters that control a terminal or the direction of text: a text from a file that contains them could clear a screen,
 * colour a verdict or show a number backwards. Where a text is shown, each appears as its code instead.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Whether a character is one of them: C0 except tab, line feed and carriage return, DEL, C1, marks of direction, line and paragraph separators. */
    public static boolean is(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= '\u007F' && c <= '\u009F'
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFB';
    }

    /** A text with the codes of such characters in their place. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(is(c) ? code(c) : String.valueOf(c));
        }
        return shown.toString();
    }

    /** A character's code, as Java and JSON write it. */
    public static String code(char c) {
        return String.format("\\u%04x", (int) c);
    }
}
