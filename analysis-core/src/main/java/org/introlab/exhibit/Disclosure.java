package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.figure.FigureRefusal;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.drawn.DrawnNumbers;
import org.introlab.markup.NumberStyle;

/**
 * The disclosure rule that keeps small groups of real persons out of all output: a number based on fewer than {@value
 * Source#FEWEST} persons (and at least one) is withheld if the data are restricted or of unknown provenance. A count of
 * 0 is shown, and so is a share of none or all of a large enough group, although with the group's size it discloses each
 * person in it. The rule applies to each count, share and mean; table builders also withhold numbers from which a
 * withheld part of a row could be computed ({@link SmallGroups}). Researchers must check disclosure across tables
 * themselves before releasing anything.
 */
public final class Disclosure {

    /** The note under a table with numbers that are withheld because their basis is missing; the call that states it follows. */
    public static final String UNSTATED =
            "The data are restricted or of unknown provenance, so numbers without a stated number of persons are"
                    + " withheld. State it with ";

    private Disclosure() {}

    /**
     * Throws unless the rows of a frame may be shown.
     *
     * @param instead alternatives, as sentences
     * @throws DisclosureException if one of its files is restricted or of unknown provenance, or it has no files
     */
    public static void refuseRows(Frame frame, String... instead) {
        if (frame.isGuarded()) {
            throw new DisclosureException(("'" + frame.name()
                            + "' is restricted or of unknown provenance, so its rows can't be shown. "
                            + String.join(" ", instead))
                    .strip());
        }
    }

    /** Returns why a number is withheld; the text covers all parts of the rule. */
    public static String rule() {
        return "it would disclose fewer than " + Source.FEWEST + " persons, by itself or with other"
                + " numbers, or its number of persons is not stated";
    }

    /**
     * Returns whether a number must not be shown: it is based on too few persons, or on none and is not 0.
     *
     * @param sources the files of the number; one guarded file is enough, and so is an empty list
     */
    public static boolean withholds(List<Source> sources, Cell number) {
        return number.isOfFew() && Source.guarded(sources);
    }

    /** Returns whether this number of persons is too small to show; use {@link #withholds(List, Cell)} for a cell. */
    public static boolean withholds(List<Source> sources, long persons) {
        return SmallCount.isFew(persons) && Source.guarded(sources);
    }

    /** Returns a number of persons for a sentence, in words if it must not be shown. */
    public static String count(List<Source> sources, long persons) {
        return withholds(sources, persons)
                ? "fewer than " + Source.FEWEST
                : NumberStyle.whole().format(persons);
    }

    /**
     * Returns the figure of an exhibit.
     *
     * @throws DisclosureException if the sources are guarded and the figure contains anything that the exhibit does not show
     */
    static Optional<PlotlyFigure> drawn(
            Optional<PlotlyFigure> figure,
            String title,
            List<String> columns,
            List<ExhibitRow> rows,
            List<Source> sources) {
        // the exhibit's contents are collected only if a figure must be checked against them
        if (figure.isEmpty() || figure.get().isReleased()) {
            return figure;
        }
        DrawnNumbers held = ShownContent.of(title, columns, rows);
        Optional<String> notHeld = figure.get().notHeldBy(held);
        if (notHeld.isPresent() && Source.guarded(sources)) {
            throw FigureRefusal.of(notHeld.get());
        }
        return notHeld.isPresent() ? figure : Optional.of(figure.get().released());
    }

    /** Returns the lines without the numbers that must not be shown; they are removed, so no form of the exhibit can show them. */
    static List<ExhibitRow> withheld(List<ExhibitRow> rows, List<Source> sources) {
        return Source.guarded(sources) ? without(rows, Cell::isOfFew) : rows;
    }

    /** Returns the lines without the numbers whose number of persons is not stated. */
    public static List<ExhibitRow> stated(List<ExhibitRow> rows, List<Source> sources) {
        return Source.guarded(sources) ? without(rows, cell -> cell.basis().isEmpty()) : rows;
    }

    /**
     * Returns lines from user code: if a file of guarded data is open, without the numbers whose number of persons is not stated.
     */
    static List<ExhibitRow> handedIn(List<ExhibitRow> rows, List<Source> sources) {
        return HiddenFiles.areOpen() ? stated(rows, sources) : rows;
    }

    /**
     * Returns a total with its parts: if total minus the parts shown would disclose a withheld part, at least nearly
     * ({@link SmallGroups#hides}), the total has the basis of that part.
     */
    public static Cell totalOf(Cell total, List<Cell> parts) {
        long[] few = parts.stream()
                .filter(Cell::isOfFew)
                .mapToLong(part -> (long) part.value())
                .filter(persons -> persons > 0)
                .toArray();
        double shown = parts.stream()
                .filter(part -> !part.isOfFew())
                .mapToDouble(Cell::value)
                .sum();
        boolean hidden = new SmallGroups(Source.FEWEST).hides(few, (long) (total.value() - shown));
        return hidden ? total : total.basedOn(fewestOf(parts));
    }

    private static long fewestOf(List<Cell> parts) {
        return parts.stream()
                .filter(Cell::isOfFew)
                .mapToLong(part -> part.basis().orElse(Source.FEWEST))
                .min()
                .orElse(Source.FEWEST);
    }

    private static List<ExhibitRow> without(List<ExhibitRow> rows, Predicate<Cell> withheld) {
        return rows.stream()
                .map(row -> new ExhibitRow(
                        row.style(),
                        row.label(),
                        row.entries().stream()
                                .map(entry -> without(entry, withheld))
                                .toList()))
                .toList();
    }

    private static Entry without(Entry entry, Predicate<Cell> withheld) {
        if (entry instanceof Entry.Number number && withheld.test(number.cell())) {
            // stars would disclose a p-value
            return new Entry.Number(
                    number.before(), number.cell().withhold(), number.after().replace("*", ""));
        }
        if (entry instanceof Entry.Interval interval
                && (withheld.test(interval.low()) || withheld.test(interval.high()))) {
            return new Entry.Interval(interval.low().withhold(), interval.high().withhold());
        }
        return entry;
    }
}
