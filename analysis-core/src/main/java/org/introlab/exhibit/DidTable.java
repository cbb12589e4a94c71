package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.introlab.data.Source;
import org.introlab.model.DidReading;
import org.introlab.model.DidResult;
import org.introlab.model.Estimate;
import org.introlab.model.Fit;
import org.introlab.model.FourMeans;

/**
 * A difference-in-differences result laid out: the persons behind each of the four cells, the readings of the four
 * levels side by side, and the design that ties coefficients to levels.
 */
public final class DidTable {

    private static final NumberStyle THREE = NumberStyle.decimals(3);

    private DidTable() {}

    /**
     * The number of rows in each cell. Its cells are {@code (count, control | treated | total, before | after | total)}.
     */
    public static Exhibit counts(DidResult result) {
        FourMeans raw = result.raw();
        List<ExhibitRow> rows = List.of(
                countRow("Control", "control", raw.controlBefore(), raw.controlAfter(), raw.control()),
                countRow("Treated", "treated", raw.treatedBefore(), raw.treatedAfter(), raw.treated()),
                countRow("Total", "total", raw.before(), raw.after(), raw.total()));
        return Exhibit.of("Persons in each cell", List.of("Before", "After", "Total"), rows, sources(result));
    }

    /**
     * Levels and differences, a column for each reading. Its cells are {@code (level, before.control, reading)}, {@code
     * (difference | std_error | abs_t | p_value, before.diff | after.diff | did, reading)}; t is shown without its sign. A level is of the
     * persons of its cell, a difference of those of its smallest cell: of too few, both are withheld by {@link Disclosure}.
     */
    public static Exhibit readings(DidResult result) {
        List<DidReading> readings = result.readings();
        FourMeans raw = result.raw();
        // a difference and the level of the larger group would tell that of the smaller
        long before = Math.min(raw.controlBefore().n(), raw.treatedBefore().n());
        long after = Math.min(raw.controlAfter().n(), raw.treatedAfter().n());
        long control = Math.min(raw.controlBefore().n(), raw.controlAfter().n());
        List<ExhibitRow> rows = new ArrayList<>();
        rows.add(ExhibitRow.heading("Before"));
        rows.add(levels(
                readings, "Control", "before.control", raw.controlBefore().n(), DidReading::controlBefore));
        rows.add(levels(
                readings, "Treated", "before.treated", raw.treatedBefore().n(), DidReading::treatedBefore));
        differences(rows, readings, "Difference, treated minus control", "before.diff", before, DidReading::before);
        rows.add(ExhibitRow.heading("After"));
        rows.add(levels(readings, "Control", "after.control", raw.controlAfter().n(), DidReading::controlAfter));
        rows.add(levels(readings, "Treated", "after.treated", raw.treatedAfter().n(), DidReading::treatedAfter));
        differences(rows, readings, "Difference, treated minus control", "after.diff", after, DidReading::after);
        rows.add(ExhibitRow.heading("After minus before"));
        rows.add(levels(readings, "Control", "change.control", control, DidReading::timeEffect));
        differences(rows, readings, "Difference in differences", "did", Math.min(before, after), DidReading::did);
        return Exhibit.of(
                        "Levels and differences by reading",
                        readings.stream().map(DidReading::name).toList(),
                        rows,
                        sources(result))
                .noted(note(result));
    }

    private static String note(DidResult result) {
        StringBuilder note = new StringBuilder("n = " + NumberStyle.whole().format(result.n()) + ". Standard errors: ");
        result.readings().forEach(r -> note.append(r.name())
                .append(": ")
                .append(r.rule().describe())
                .append("; "));
        note.append("|t| is without its sign. ");
        Set<Fit> told = new HashSet<>();
        result.fits().forEach((name, fit) -> {
            String notes = told.add(fit) ? FitNotes.of(fit, TermChoice.all(), e -> false) : "";
            note.append(notes.isEmpty() ? "" : name + ": ").append(notes);
        });
        Map<String, List<String>> untested = new LinkedHashMap<>();
        result.readings()
                .forEach(r -> untested.put(r.name(), Estimate.untested(List.of(r.before(), r.after(), r.did()))));
        return Untested.under(note.toString().strip(), untested);
    }

    /** What the levels of each reading are, in words. */
    public static Exhibit explanations(DidResult result) {
        List<ExhibitRow> rows = result.readings().stream()
                .map(r -> ExhibitRow.body(r.name(), List.of(Entry.of(r.explanation()))))
                .toList();
        return Exhibit.of("What each reading's levels are", List.of("Meaning"), rows, sources(result));
    }

    /** What each coefficient of the regression is in terms of the four levels, with the numbers of one reading. */
    public static Exhibit design(DidResult result, String reading) {
        DidReading r = result.reading(reading);
        List<ExhibitRow> rows = List.of(
                designRow("constant", "B", "control group before", r.controlBefore()),
                designRow("after", "D − B", "change over time in the control group", r.timeEffect()),
                designRow(
                        "treated",
                        "A − B",
                        "gap between the groups before",
                        r.before().estimate()),
                designRow(
                        "treated × after",
                        "(C − A) − (D − B)",
                        "difference in change over time",
                        r.did().estimate()));
        return Exhibit.of(
                        "What each coefficient measures",
                        List.of("Calculation", "Meaning", "Value"),
                        rows,
                        sources(result))
                .noted("A treated before, B control before, C treated after, D control after. Values: reading with "
                        + reading + ".");
    }

    private static ExhibitRow designRow(String coefficient, String calculation, String meaning, double value) {
        return ExhibitRow.body(
                coefficient,
                List.of(
                        Entry.of(calculation),
                        Entry.of(meaning),
                        Entry.of(Cell.of("coefficient", coefficient, "Value", value, THREE))));
    }

    private static ExhibitRow countRow(
            String label, String row, FourMeans.Cell before, FourMeans.Cell after, FourMeans.Cell total) {
        return ExhibitRow.body(
                label, List.of(count(row, "before", before), count(row, "after", after), count(row, "total", total)));
    }

    private static Entry count(String row, String column, FourMeans.Cell cell) {
        return Entry.of(
                Cell.of("count", row, column, cell.n(), NumberStyle.whole()).basedOn(cell.n()));
    }

    private static ExhibitRow levels(
            List<DidReading> readings, String label, String row, long persons, Function<DidReading, Double> level) {
        return ExhibitRow.body(label, entries(readings, r -> Cell.of("level", row, r.name(), level.apply(r), THREE)
                .basedOn(persons)));
    }

    private static void differences(
            List<ExhibitRow> rows,
            List<DidReading> readings,
            String label,
            String row,
            long persons,
            Function<DidReading, Estimate> of) {
        rows.add(ExhibitRow.body(label, entries(readings, r -> Cell.of(
                        "difference", row, r.name(), of.apply(r).estimate(), THREE)
                .basedOn(persons))));
        rows.add(ExhibitRow.body(
                "Std. error",
                entries(
                        readings,
                        r -> Cell.of("std_error", row, r.name(), of.apply(r).stdError(), THREE))));
        rows.add(ExhibitRow.body(
                "|t|",
                entries(
                        readings,
                        r -> Cell.of(
                                "abs_t", row, r.name(), Math.abs(of.apply(r).statistic()), NumberStyle.decimals(2)))));
        rows.add(ExhibitRow.body(
                "p",
                entries(
                        readings,
                        r -> Cell.of("p_value", row, r.name(), of.apply(r).pValue(), NumberStyle.pValue()))));
    }

    private static List<Entry> entries(List<DidReading> readings, Function<DidReading, Cell> cell) {
        return readings.stream().map(cell).map(Entry::of).toList();
    }

    private static List<Source> sources(DidResult result) {
        return result.fits().values().iterator().next().sources();
    }
}
