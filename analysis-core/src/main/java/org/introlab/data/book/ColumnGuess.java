package org.introlab.data.book;

import java.util.List;
import org.introlab.data.internal.column.Printable;

/**
 * What a column was taken for.
 *
 * @param name the column
 * @param type its type, as the code book has it
 * @param values its levels, its range, or how many different texts it has; and what is missing
 * @param doubts what somebody who knows the data should look at
 */
public record ColumnGuess(String name, String type, String values, List<String> doubts) {
    public ColumnGuess {
        doubts = List.copyOf(doubts);
    }

    /** The guesses in lines below each other, doubts beneath their column. */
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
