package org.introlab.exhibit.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.data.Values;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.CellKey;
import org.introlab.markup.Digits;
import org.introlab.markup.NumberStyle;

/** The origin of some of a figure's series. */
sealed interface SeriesLayer {

    /** A number of a series at a position, with its source. */
    record Point(String series, String label, String position, Cell cell, boolean open, String source) {

        boolean isMissing() {
            return Double.isNaN(cell.value()) && !cell.withheld();
        }
    }

    /** Returns all numbers; NaN where one is missing. */
    List<Point> points(SeriesChoices choices);

    /** Returns the positions along the axis in order, including those of missing numbers. */
    List<String> positions();

    /** Returns the label of a position. */
    String positionLabel(String position);

    /** Returns the name of the axis in keys, and what a reader calls it. */
    String axis();

    String axisLabel();

    String valueLabel();

    List<Source> sources();

    /** Returns the code book's variable for a column of its rows; empty without such a column. */
    Optional<Variable> variable(String column);

    default boolean has(String column) {
        return variable(column).isPresent();
    }

    /** Rows of a frame. */
    record Rows(Frame frame, String x, String y, Optional<String> by) implements SeriesLayer {

        public Rows {
            by.ifPresent(frame::column);
            frame.column(x);
            if (!frame.values(y).isNumeric()) {
                throw new IllegalArgumentException("'" + y + "' of " + frame.name() + " must be numeric to be drawn.");
            }
            Disclosure.refuseRows(
                    frame, "Make a table of them first and draw it: SeriesFigure.ofColumns(exhibit, statistic).");
        }

        @Override
        public List<Point> points(SeriesChoices choices) {
            List<Point> points = new ArrayList<>();
            double[] numbers = frame.numbers(y);
            NumberStyle digits = choices.digits().orElseGet(() -> byDefault(numbers));
            for (String level : by.map(this::values).orElse(List.of(y))) {
                String label = by.map(b -> frame.variable(b).levelLabel(level, "en"))
                        .orElse(frame.variable(y).label("en"));
                for (int i = 0; i < frame.rowCount(); i++) {
                    boolean here = by.isEmpty() || value(by.get(), i).equals(level);
                    if (here && !frame.column(x).isMissing(i)) {
                        String position = value(x, i);
                        Cell cell = Cell.of(y, x + "=" + position, level, numbers[i], digits);
                        points.add(new Point(level, label, position, cell, isOpen(choices, i), source(choices, i)));
                    }
                }
            }
            return points;
        }

        /** Returns the default style: whole numbers are grouped by thousands; others have the decimals of the data. */
        private static NumberStyle byDefault(double... numbers) {
            NumberStyle style = Digits.ofValues(numbers, numbers);
            return style.count() == 0 ? NumberStyle.whole() : style;
        }

        private boolean isOpen(SeriesChoices choices, int i) {
            return choices.open()
                    .filter(marked -> has(marked.column()))
                    .filter(marked -> value(marked.column(), i).equals(marked.value()))
                    .isPresent();
        }

        private String source(SeriesChoices choices, int i) {
            return choices.source()
                    .filter(this::has)
                    .map(column -> frame.variable(column).levelLabel(value(column, i), "en"))
                    .orElse("");
        }

        @Override
        public List<String> positions() {
            return values(x);
        }

        @Override
        public String positionLabel(String position) {
            return frame.variable(x).levelLabel(position, "en");
        }

        private List<String> values(String column) {
            List<String> found = frame.distinct(column);
            if (frame.variable(column).isFactor() || found.stream().allMatch(Values::isNumber)) {
                return found;
            }
            // names without an order in the code book are in the order of rows
            return IntStream.range(0, frame.rowCount())
                    .mapToObj(i -> value(column, i))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
        }

        private String value(String name, int i) {
            return frame.values(name).text(i);
        }

        @Override
        public String axis() {
            return x;
        }

        @Override
        public String axisLabel() {
            return frame.variable(x).label("en");
        }

        @Override
        public String valueLabel() {
            return frame.variable(y).label("en");
        }

        @Override
        public List<Source> sources() {
            return frame.sources();
        }

        @Override
        public Optional<Variable> variable(String column) {
            return frame.has(column) ? Optional.of(frame.variable(column)) : Optional.empty();
        }
    }

    /** The numbers of one statistic of an exhibit, a series for each column or for each row. */
    record Cells(Exhibit exhibit, String statistic, boolean columns) implements SeriesLayer {

        public Cells {
            if (exhibit.cells().noneMatch(cell -> cell.key().statistic().equals(statistic))) {
                throw new IllegalArgumentException("The exhibit '" + exhibit.heading() + "' has no " + statistic
                        + ". Statistics: "
                        + String.join(
                                ", ",
                                exhibit.cells()
                                        .map(cell -> cell.key().statistic())
                                        .distinct()
                                        .toList())
                        + ".");
            }
        }

        @Override
        public List<Point> points(SeriesChoices choices) {
            List<Point> points = new ArrayList<>();
            for (ExhibitRow row : exhibit.rows()) {
                for (int i = 0; i < row.entries().size(); i++) {
                    if (row.entries().get(i) instanceof Entry.Number number
                            && number.cell().key().statistic().equals(statistic)) {
                        points.add(
                                point(number.cell(), columns ? exhibit.columns().get(i) : row.label()));
                    }
                }
            }
            return points;
        }

        private Point point(Cell cell, String label) {
            String series = columns ? cell.key().column() : level(cell.key());
            return new Point(series, label, position(cell.key()), cell, false, "");
        }

        @Override
        public List<String> positions() {
            return keys().map(this::position).distinct().toList();
        }

        @Override
        public String positionLabel(String position) {
            for (ExhibitRow row : exhibit.rows()) {
                for (int i = 0; i < row.entries().size(); i++) {
                    if (row.entries().get(i) instanceof Entry.Number number
                            && number.cell().key().statistic().equals(statistic)
                            && position(number.cell().key()).equals(position)) {
                        return columns ? row.label() : exhibit.columns().get(i);
                    }
                }
            }
            return position;
        }

        private String position(CellKey key) {
            return columns ? level(key) : key.column();
        }

        private Stream<CellKey> keys() {
            return exhibit.cells().map(Cell::key).filter(key -> key.statistic().equals(statistic));
        }

        private static String level(CellKey key) {
            return key.level().isEmpty() ? key.row() : key.level();
        }

        @Override
        public String axis() {
            return keys().findFirst()
                    .filter(key -> columns && !key.level().isEmpty())
                    .map(CellKey::variable)
                    .orElse(columns ? "row" : "column");
        }

        @Override
        public String axisLabel() {
            return "";
        }

        @Override
        public String valueLabel() {
            return exhibit.title();
        }

        @Override
        public List<Source> sources() {
            return exhibit.sources();
        }

        @Override
        public Optional<Variable> variable(String column) {
            return Optional.empty();
        }
    }
}
