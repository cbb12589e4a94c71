package org.introlab.data.book;

import java.util.List;
import org.introlab.data.internal.column.Printable;

/**
 * The guessed description of a column.
 *
 * @param name the column's name
 * @param type its type, as written in the code book
 * @param values its levels, its range, or its number of distinct texts; and its missing values
 * @param doubts what someone who knows the data should check
 */
public record ColumnGuess(String name, String type, String values, List<String> doubts) {
    public ColumnGuess {
        doubts = List.copyOf(doubts);
    }

    /** Returns the guesses as lines, each followed by its doubts. */
    public static String lines(List<ColumnGuess> guesses) {
        int name = guesses.stream()
                .mapToInt(g -> Printable.of(g.name()).length())
                .max()
                .orElse(0);
        int type = guesses.stream().mapToInt(g -> g.type().length()).max().orElse(0);
        StringBuilder lines = new StringBuilder();
        for (ColumnGuess guess : guesses) {
            String head = Printable.of(guess.name());
            lines.append("  ")
                    .append(head)
                    .append(" ".repeat(name - head.length() + 2))
                    .append(guess.type())
                    .append(" ".repeat(type - guess.type().length() + 2))
                    .append(guess.values())
                    .append('\n');
            guess.doubts().forEach(doubt -> lines.append("    ? ").append(doubt).append('\n'));
        }
        return lines.toString();
    }
}
