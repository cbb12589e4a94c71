package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.SmallGroups;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.model.DidResult;
import org.introlab.model.Fit;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.FourMeans;
import org.introlab.model.result.Term;

/**
 * Tables of a difference in differences: the number of persons in each of the four cells, the readings of the four
 * levels side by side, and the meaning of the coefficients in terms of levels.
 */
public final class DidTable {

    private static final NumberStyle THREE = NumberStyle.decimals(3);

    private DidTable() {}

    /**
     * Returns the number of rows in each cell. Its cells are {@code (n, control | treated | total, before | after |
     * total)}. If a small one is withheld, so are the totals that would disclose it.
     */
    public static Exhibit counts(DidResult result) {
        FourMeans raw = result.raw();
        Cell a = count("control", "before", raw.controlBefore());
        Cell b = count("control", "after", raw.controlAfter());
        Cell c = count("treated", "before", raw.treatedBefore());
        Cell d = count("treated", "after", raw.treatedAfter());
        List<ExhibitRow> rows = List.of(
                countRow("Control", a, b, Disclosure.totalOf(count("control", "total", raw.control()), List.of(a, b))),
                countRow("Treated", c, d, Disclosure.totalOf(count("treated", "total", raw.treated()), List.of(c, d))),
                countRow(
                        "Total",
                        Disclosure.totalOf(count("total", "before", raw.before()), List.of(a, c)),
                        Disclosure.totalOf(count("total", "after", raw.after()), List.of(b, d)),
                        Disclosure.totalOf(count("total", "total", raw.total()), List.of(a, b, c, d))));
        return Exhibit.computed(
                rowsAre(result) + " in each cell", List.of("Before", "After", "Total"), rows, sources(result));
    }

    private static String rowsAre(DidResult result) {
        return result.fits().values().stream()
                .map(Fit::rowsAre)
                .findFirst()
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("Rows");
    }

    /**
     * Returns levels and differences, a column for each reading. Its cells are {@code (level, before.control, reading)}, {@code
     * (estimate | std_error | abs_statistic | p_value, before.diff | after.diff | did, reading)}; t is shown without its
     * sign. A level is based on the persons of its cell, a difference on those of its smallest cell; {@link Disclosure}
     * withholds both if they are too few.
     */
    public static Exhibit readings(DidResult result) {
        List<DidReading> readings = result.readings();
        FourMeans raw = result.raw();
        // a difference and the level of the larger group would disclose that of the smaller
        Function<DidReading, long[]> before =
                r -> new long[] {raw.fewest().controlBefore(), raw.fewest().treatedBefore()};
        Function<DidReading, long[]> after =
                r -> new long[] {raw.fewest().controlAfter(), raw.fewest().treatedAfter()};
        Function<DidReading, long[]> control =
                r -> new long[] {raw.fewest().controlBefore(), raw.fewest().controlAfter()};
        Function<DidReading, long[]> all =
                r -> LongStream.concat(LongStream.of(before.apply(r)), LongStream.of(after.apply(r)))
                        .toArray();
        List<ExhibitRow> rows = new ArrayList<>();
        rows.add(ExhibitRow.heading("Before"));
        rows.add(level(readings, "Control", "before.control", raw.fewest().controlBefore(), DidReading::controlBefore));
        rows.add(level(readings, "Treated", "before.treated", raw.fewest().treatedBefore(), DidReading::treatedBefore));
        differences(rows, readings, "Difference, treated minus control", "before.diff", before, DidReading::before);
        rows.add(ExhibitRow.heading("After"));
        rows.add(level(readings, "Control", "after.control", raw.fewest().controlAfter(), DidReading::controlAfter));
        rows.add(level(readings, "Treated", "after.treated", raw.fewest().treatedAfter(), DidReading::treatedAfter));
        differences(rows, readings, "Difference, treated minus control", "after.diff", after, DidReading::after);
        rows.add(ExhibitRow.heading("After minus before"));
        rows.add(levels(readings, "Control", "change.control", control, DidReading::timeEffect));
        differences(rows, readings, "Difference in differences", "did", all, DidReading::did);
        return Exhibit.computed(
                        "Levels and differences by reading",
                        readings.stream().map(DidReading::name).toList(),
                        rows,
                        sources(result))
                .noted(note(result));
    }

    private static String note(DidResult result) {
        StringBuilder note =
                new StringBuilder("n = " + Disclosure.count(sources(result), result.n()) + ". Standard errors: ");
        result.readings().forEach(r -> note.append(r.name())
                .append(": ")
                .append(r.rule().describe())
                .append("; "));
        note.append("|t|: absolute value. ");
        Set<Fit> noted = new HashSet<>();
        result.fits().forEach((name, fit) -> {
            String notes = noted.add(fit) ? FitNotes.of(fit, TermChoice.all(), e -> false) : "";
            note.append(notes.isEmpty() ? "" : name + ": ").append(notes);
        });
        Map<String, List<String>> untested = new LinkedHashMap<>();
        if (Disclosure.withholds(sources(result), fewest(result.raw()))) {
            return note.toString().strip();
        }
        result.readings()
                .forEach(r -> untested.put(r.name(), Estimate.untested(List.of(r.before(), r.after(), r.did()))));
        return Untested.under(note.toString().strip(), untested);
    }

    /** Returns an explanation of each reading's levels. */
    public static Exhibit explanations(DidResult result) {
        List<ExhibitRow> rows = result.readings().stream()
                .map(r -> ExhibitRow.body(r.name(), List.of(Entry.of(r.explanation()))))
                .toList();
        return Exhibit.computed("What each reading's levels are", List.of("Meaning"), rows, sources(result));
    }

    /** Returns each coefficient of the regression in terms of the four levels, with the numbers of one reading. */
    public static Exhibit design(DidResult result, String reading) {
        DidReading r = result.reading(reading);
        FourMeans raw = result.raw();
        long b = raw.fewest().controlBefore();
        long d = raw.fewest().controlAfter();
        long a = raw.fewest().treatedBefore();
        long c = raw.fewest().treatedAfter();
        List<ExhibitRow> rows = List.of(
                designRow("constant", "B", "control group before", r.controlBefore(), b),
                designRow("after", "D − B", "change over time in the control group", r.timeEffect(), d, b),
                designRow(
                        "treated",
                        "A − B",
                        "gap between the groups before",
                        r.before().estimate(),
                        a,
                        b),
                designRow(
                        "treated × after",
                        "(C − A) − (D − B)",
                        "difference in change over time",
                        r.did().estimate(),
                        a,
                        b,
                        c,
                        d));
        return Exhibit.computed(
                        "What each coefficient measures",
                        List.of("Calculation", "Meaning", "Value"),
                        rows,
                        sources(result))
                .noted("A: treated before, B: control before, C: treated after, D: control after. Values: reading '"
                        + reading + "'.");
    }

    static long fewest(FourMeans raw) {
        return SmallGroups.fewest(
                raw.controlBefore().n(),
                raw.controlAfter().n(),
                raw.treatedBefore().n(),
                raw.treatedAfter().n());
    }

    private static ExhibitRow designRow(
            String coefficient, String calculation, String meaning, double value, long... persons) {
        return ExhibitRow.body(
                coefficient,
                List.of(
                        Entry.of(calculation),
                        Entry.of(meaning),
                        Entry.of(Cell.of("estimate", key(coefficient), "estimate", value, THREE)
                                .basedOnFewestOf(persons))));
    }

    /** Returns the name of a term as in a formula. */
    private static String key(String coefficient) {
        return coefficient.equals("constant") ? Term.INTERCEPT : coefficient.replace(" × ", ":");
    }

    private static ExhibitRow countRow(String label, Cell before, Cell after, Cell total) {
        return ExhibitRow.body(label, List.of(Entry.of(before), Entry.of(after), Entry.of(total)));
    }

    private static Cell count(String row, String column, FourMeans.Cell cell) {
        return Cell.of("n", row, column, cell.n(), NumberStyle.whole()).basedOn(cell.n());
    }

    private static ExhibitRow level(
            List<DidReading> readings, String label, String row, long fewest, Function<DidReading, Double> level) {
        return levels(readings, label, row, r -> new long[] {fewest}, level);
    }

    private static ExhibitRow levels(
            List<DidReading> readings,
            String label,
            String row,
            Function<DidReading, long[]> persons,
            Function<DidReading, Double> level) {
        return ExhibitRow.body(label, entries(readings, r -> Cell.of("level", row, r.key(), level.apply(r), THREE)
                .basedOnFewestOf(persons.apply(r))));
    }

    private static void differences(
            List<ExhibitRow> rows,
            List<DidReading> readings,
            String label,
            String row,
            Function<DidReading, long[]> persons,
            Function<DidReading, Estimate> of) {
        rows.add(ExhibitRow.body(label, entries(readings, r -> Cell.of(
                        "estimate", row, r.key(), of.apply(r).estimate(), THREE)
                .basedOnFewestOf(persons.apply(r)))));
        rows.add(ExhibitRow.body("Std. error", entries(readings, r -> Cell.of(
                        "std_error", row, r.key(), of.apply(r).stdError(), THREE)
                .basedOnFewestOf(persons.apply(r)))));
        rows.add(ExhibitRow.body("|t|", entries(readings, r -> Cell.of(
                        "abs_statistic", row, r.key(), Math.abs(of.apply(r).statistic()), NumberStyle.decimals(2))
                .basedOnFewestOf(persons.apply(r)))));
        rows.add(ExhibitRow.body("p", entries(readings, r -> Cell.of(
                        "p_value", row, r.key(), of.apply(r).pValue(), NumberStyle.pValue())
                .basedOnFewestOf(persons.apply(r)))));
    }

    private static List<Entry> entries(List<DidReading> readings, Function<DidReading, Cell> cell) {
        return readings.stream().map(cell).map(Entry::of).toList();
    }

    private static List<Source> sources(DidResult result) {
        return result.fits().values().iterator().next().sources();
    }
}
