package org.introlab.exhibit.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.figure.FiniteBounds;
import org.introlab.internal.Near;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;

/**
 * A forest plot: effect sizes that different studies report for the same quantity in the same unit, a point for each,
 * with its interval if reported. Sizes of different quantities or units are never drawn on one axis. Nothing is pooled.
 * Immutable.
 */
public final class ForestPlot implements TableBuilder {
    private final List<Size> sizes;
    private final List<Source> sources;
    private final Optional<String> quantity;

    /** The size that a study reports. */
    record Size(
            String study,
            String what,
            String unit,
            double value,
            Optional<FiniteBounds> interval,
            OptionalLong persons) {
        /** Returns the study without its size, which can't be recovered. */
        Size withheld() {
            return new Size(study, what, unit, Double.NaN, Optional.empty(), OptionalLong.empty());
        }

        boolean isWithheld() {
            return Double.isNaN(value);
        }

        boolean sameAs(String otherWhat, String otherUnit) {
            return what.equals(otherWhat) && unit.equals(otherUnit);
        }
    }

    private ForestPlot(List<Size> sizes, List<Source> sources, Optional<String> quantity) {
        this.sizes = List.copyOf(sizes);
        this.sources = List.copyOf(sources);
        this.quantity = quantity;
    }

    /**
     * Reads sizes without intervals from a frame; rows without a size are left out.
     *
     * @param study the column that names the study
     * @param size a numeric column
     * @param what the column with the quantity that the size measures
     * @param unit the column of units
     * @throws IllegalArgumentException if a column is missing or sizes are not numeric
     */
    public static ForestPlot of(Frame frame, String study, String size, String what, String unit) {
        return read(frame, study, size, what, unit, Optional.empty(), Optional.empty());
    }

    /** Reads sizes with the columns of the lower and upper ends of their intervals, both missing where there is none. */
    public static ForestPlot of(
            Frame frame, String study, String size, String what, String unit, String low, String high) {
        return read(
                frame, study, size, what, unit, Optional.of(numbers(frame, low)), Optional.of(numbers(frame, high)));
    }

    private static ForestPlot read(
            Frame frame,
            String study,
            String size,
            String what,
            String unit,
            Optional<double[]> low,
            Optional<double[]> high) {
        Disclosure.refuseRows(frame);
        double[] values = numbers(frame, size);
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                boolean bounded = low.isPresent() && !Double.isNaN(low.get()[i]);
                sizes.add(new Size(
                        frame.values(study).text(i),
                        frame.values(what).text(i),
                        frame.values(unit).text(i),
                        values[i],
                        bounded ? Optional.of(new FiniteBounds(low.get()[i], high.orElseThrow()[i])) : Optional.empty(),
                        OptionalLong.empty()));
            }
        }
        return new ForestPlot(sizes, frame.sources(), Optional.empty());
    }

    private static double[] numbers(Frame frame, String name) {
        if (!frame.values(name).isNumeric()) {
            throw new IllegalArgumentException("Column '" + name + "' must be numeric.");
        }
        return frame.numbers(name);
    }

    /**
     * Adds a study whose size was computed from these files; without files its provenance is unknown, and so is that of
     * the figure. If the data are restricted or of unknown provenance the size is withheld; use the other overload to
     * state its number of persons.
     */
    public ForestPlot and(String study, String what, String unit, double size, List<Source> computedFrom) {
        return and(new Size(study, what, unit, size, Optional.empty(), OptionalLong.empty()), computedFrom);
    }

    /** Adds a study whose size was computed from these files and is based on a number of persons. */
    public ForestPlot and(
            String study, String what, String unit, double size, long persons, List<Source> computedFrom) {
        return and(new Size(study, what, unit, size, Optional.empty(), OptionalLong.of(persons)), computedFrom);
    }

    private ForestPlot and(Size size, List<Source> computedFrom) {
        List<Source> files = HiddenFiles.handedIn(computedFrom);
        Cell number = new Cell(
                new CellKey("estimate", size.study(), size.what()), size.value(), NumberStyle.whole(), size.persons());
        boolean withheld = Source.guarded(files) && (size.persons().isEmpty() || number.isOfFew());
        List<Size> more = new ArrayList<>(sizes);
        more.add(withheld ? size.withheld() : size);
        return new ForestPlot(more, Source.ofAll(List.of(sources, files)), quantity);
    }

    /**
     * Returns the quantities that at least two studies report in one unit, as {@code what (unit)}, or {@code what} if it
     * names the unit, in the order of the rows.
     */
    public List<String> comparable() {
        return sizes.stream()
                .filter(s ->
                        sizes.stream().filter(t -> t.sameAs(s.what(), s.unit())).count() > 1)
                .map(ForestPlot::heading)
                .distinct()
                .toList();
    }

    private static String heading(Size size) {
        return size.what().contains(size.unit()) ? size.what() : size.what() + " (" + size.unit() + ")";
    }

    /**
     * Selects the sizes of one quantity; the first of {@link #comparable} by default.
     *
     * @throws IllegalArgumentException if fewer than two studies report it
     */
    public ForestPlot sizesOf(String heading) {
        return new ForestPlot(sizes, sources, Optional.of(comparable(heading)));
    }

    /**
     * Keeps only these studies, in this order.
     *
     * @throws IllegalArgumentException if a study is unknown; the message suggests the closest
     */
    public ForestPlot only(String... studies) {
        List<String> known = sizes.stream().map(Size::study).distinct().toList();
        List<Size> chosen = new ArrayList<>();
        for (String study : studies) {
            if (!known.contains(study)) {
                throw new IllegalArgumentException("There is no study '" + study + "'." + Near.hint(study, known)
                        + " Studies: " + String.join("; ", known) + ".");
            }
            sizes.stream().filter(s -> s.study().equals(study)).forEach(chosen::add);
        }
        return new ForestPlot(chosen, sources, quantity);
    }

    private String comparable(String heading) {
        if (!comparable().contains(heading)) {
            throw new IllegalArgumentException("At least two studies must report"
                    + " a size of '" + heading + "'. Comparable quantities: "
                    + String.join("; ", comparable()) + ".");
        }
        return heading;
    }

    @Override
    public String title() {
        return quantity.or(() -> comparable().stream().findFirst()).orElse("Sizes");
    }

    /**
     * Returns the figure over its table. Cells are {@code (estimate | conf_low | conf_high, study, what)}.
     *
     * @throws IllegalArgumentException if fewer than two studies report the quantity
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        String heading = comparable(title());
        List<Size> chosen =
                sizes.stream().filter(s -> heading(s).equals(heading)).toList();
        long without = chosen.stream().filter(s -> s.interval().isEmpty()).count();
        String intervals = without == chosen.size()
                ? "No study reports an interval, so the points show no uncertainty."
                : without == 0
                        ? "Bars: intervals as reported."
                        : "Bars: intervals as reported; " + without + " of " + chosen.size() + " sizes have none.";
        Exhibit table = Exhibit.computed(
                        title,
                        without == chosen.size()
                                ? List.of(chosen.get(0).unit())
                                : List.of(chosen.get(0).unit(), "interval"),
                        chosen.stream()
                                .map(s -> row(s, without < chosen.size()))
                                .toList(),
                        sources)
                .noted(intervals + " Nothing is pooled.");
        List<Size> shown = chosen.stream().filter(s -> !s.isWithheld()).toList();
        return (shown.isEmpty() ? table : table.drawnAs(ForestDrawing.figure(shown, title))).exhibit(id, name, title);
    }

    private static ExhibitRow row(Size size, boolean intervals) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(cell("estimate", size, size.value())));
        if (intervals) {
            entries.add(size.interval()
                    .<Entry>map(
                            i -> new Entry.Interval(cell("conf_low", size, i.low()), cell("conf_high", size, i.high())))
                    .orElse(Entry.of("not reported")));
        }
        return ExhibitRow.body(size.study(), entries);
    }

    private static Cell cell(String statistic, Size size, double value) {
        NumberStyle style = value == Math.rint(value) ? NumberStyle.whole() : NumberStyle.decimals(2);
        Cell cell = Cell.of(statistic, size.study(), size.what(), value, style);
        return size.isWithheld() ? cell.withhold() : cell;
    }

    @Override
    public String toString() {
        return "forest plot of " + sizes.size() + " sizes";
    }
}
