package org.introlab.exhibit.view;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.Description;
import org.introlab.markup.Markup;
import org.introlab.markup.Rendered;
import org.introlab.markup.Style;
import org.introlab.markup.TextGrid;

/** The description of a frame's columns as a table: a line for each column, what it has nothing of being left out. */
public final class DescriptionView implements Rendered {
    private final TextGrid grid;
    private final String title;

    private DescriptionView(TextGrid grid, String title) {
        this.grid = grid;
        this.title = title;
    }

    /** A view of a description. */
    public static DescriptionView of(Description description) {
        List<List<String>> rows = description.rows();
        int[] shown = IntStream.range(0, description.heads().size())
                .filter(j -> j == 0 || rows.stream().anyMatch(row -> !row.get(j).isEmpty()))
                .toArray();
        TextGrid grid = new TextGrid(
                chosen(description.heads(), shown),
                chosen(description.numeric(), shown),
                rows.stream()
                        .map(row -> chosen(row, shown).stream()
                                .map(cell -> cell.isEmpty() ? TextGrid.MISSING : cell)
                                .toList())
                        .toList());
        return new DescriptionView(grid, description.title());
    }

    private static <T> List<T> chosen(List<T> all, int... shown) {
        return IntStream.of(shown).mapToObj(all::get).toList();
    }

    @Override
    public String html() {
        return Style.scoped(
                "<div class=\"scroll\">" + grid.html() + "</div><p class=\"note\">" + Markup.escape(title) + "</p>");
    }

    @Override
    public String markdown() {
        return grid.markdown() + "\n" + Markup.markdownCell(title) + "\n";
    }

    @Override
    public String text() {
        return grid.text() + title + "\n";
    }

    /** Name, size and provenance of the frame. */
    @Override
    public String toString() {
        return title;
    }
}
