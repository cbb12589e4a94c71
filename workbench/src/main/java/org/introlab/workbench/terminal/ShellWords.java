package org.introlab.workbench.terminal;

import java.util.List;

/** A command as it can be typed into a shell. */
public final class ShellWords {
    private ShellWords() {}

    /** The words with blanks between them, each quoted where a shell would read it otherwise. */
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
