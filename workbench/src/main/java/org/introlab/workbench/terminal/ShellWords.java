package org.introlab.workbench.terminal;

import java.util.List;

/** Quotes a command for a shell. */
public final class ShellWords {
    private ShellWords() {}

    /** Joins words with blanks and quotes those that a shell would interpret. */
    public static String of(List<String> words) {
        return String.join(" ", words.stream().map(ShellWords::quoted).toList());
    }

    private static String quoted(String word) {
        if (word.matches("[\\p{L}\\p{N}_./:@%+=,-]+")) {
            return word;
        }
        boolean plain = word.indexOf(' ') >= 0 && !word.matches("(?s).*[\"$`\\\\!].*");
        return plain ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
