package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.markup.Markup;

/** A text of one or more lines at a font size, and its extent in pixels. */
record Label(List<String> lines, double size, boolean bold) {
    private static final double LINE = 1.2;
    /** From the top of a line to its baseline, in font sizes. */
    static final double BASE = 0.95;

    /** Returns the label of a Plotly text, whose line breaks are kept and whose other mark-up is left out. */
    static Label of(String plotly, double size) {
        boolean bold = plotly.startsWith("<b>") && plotly.endsWith("</b>");
        List<String> lines =
                Stream.of(plotly.split("<br\\s*/?>", -1)).map(Markup::plain).toList();
        return new Label(lines, size, bold);
    }

    /** Returns the label with its words in lines of at most this width, as far as single words allow. */
    Label within(double width) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            StringBuilder made = new StringBuilder();
            for (String word : line.split(" ")) {
                String longer = made.length() == 0 ? word : made + " " + word;
                if (made.length() > 0 && TextWidths.of(longer, size, bold) > width) {
                    wrapped.add(made.toString());
                    made.setLength(0);
                    made.append(word);
                } else {
                    made.setLength(0);
                    made.append(longer);
                }
            }
            wrapped.add(made.toString());
        }
        return new Label(wrapped, size, bold);
    }

    boolean isEmpty() {
        return lines.stream().allMatch(String::isBlank);
    }

    double width() {
        return lines.stream()
                .mapToDouble(line -> TextWidths.of(line, size, bold))
                .max()
                .orElse(0);
    }

    double height() {
        return lines.size() * size * LINE;
    }

    double lineHeight() {
        return size * LINE;
    }
}
