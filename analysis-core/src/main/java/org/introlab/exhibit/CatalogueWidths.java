package org.introlab.exhibit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.markup.Address;

/**
 * Shares of a catalogue's width for its columns: by the root of the mean length of their text, so that sentences get
 * more room than single words and no column becomes too narrow.
 *
 * @param shares the shares in per cent, the labels first
 */
record CatalogueWidths(List<Double> shares) {
    /** The shortest length of a column's text, which leaves room for its head. */
    private static final double SHORTEST = 9;

    static CatalogueWidths of(ExhibitContent exhibit) {
        ExhibitGrid grid = new ExhibitGrid(exhibit);
        List<List<String>> lines = exhibit.rows().stream()
                .filter(row -> row.style() != ExhibitRow.Style.HEADING)
                .map(grid::line)
                .toList();
        List<Double> weights = IntStream.rangeClosed(0, exhibit.columns().size())
                .mapToObj(column -> Math.sqrt(Math.max(SHORTEST, meanLength(lines, column))))
                .toList();
        double all = weights.stream().mapToDouble(w -> w).sum();
        return new CatalogueWidths(weights.stream().map(w -> 100 * w / all).toList());
    }

    /** Returns the mean length of a column. Long addresses are shown by their host, so they need no more room than short ones. */
    private static double meanLength(List<List<String>> lines, int column) {
        return lines.stream()
                .map(line -> line.get(column))
                .filter(text -> !text.isEmpty())
                .mapToInt(text -> Address.is(text) ? Address.shown(text).length() : text.length())
                .average()
                .orElse(0);
    }

    String html() {
        return shares.stream()
                .map(share -> String.format(Locale.ROOT, "<col width=\"%.1f%%\">", share))
                .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
    }
}
