package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.figure.DrawnNumbers;
import org.introlab.figure.FigureRefusal;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;

/**
 * The rule that keeps small groups of real persons out of whatever is shown: a number that speaks of fewer than {@value
 * Source#FEWEST} persons (and of at least one) is withheld when the data are restricted, or when nobody has said what they
 * are. A 0 that counts nobody is shown, and so is a share of none or of all of a group that is large enough, though with the group's
 * size it speaks of each person in it. The rule looks at each count, share and mean; builders of tables also withhold what a row of them
 * would tell of a withheld part ({@link SmallGroups}). What follows from two tables is for the researcher to check before anything is
 * released.
 */
public final class Disclosure {

    /** Stands under a table of which some numbers are withheld for that; the way to say it follows. */
    public static final String UNSTATED =
            "The data are restricted or of unknown provenance, so a number is withheld where nobody has"
                    + " said of how many persons it speaks: say it with ";

    private Disclosure() {}

    /**
     * Refuses to show the rows of a frame one by one, unless they may be shown.
     *
     * @param instead what can be done instead, in sentences
     * @throws DisclosureException if one of its files is restricted or of unknown provenance, or it has none
     */
    public static void refuseRows(Frame frame, String... instead) {
        if (frame.isGuarded()) {
            throw new DisclosureException(("'" + frame.name()
                            + "' is restricted or of unknown provenance: its rows are not shown one by one. "
                            + String.join(" ", instead))
                    .strip());
        }
    }

    /** Why a number is withheld, whichever part of the rule it was: true of each. */
    public static String rule() {
        return "it, or what it would tell beside others, speaks of fewer than " + Source.FEWEST
                + " persons, or nobody has said of how many";
    }

    /**
     * Whether a number may not be shown: its persons are fewer than may be shown, or it is said to rest on nobody and isn't 0.
     *
     * @param sources what the number comes from; one guarded file among them is enough, and so is not knowing any
     */
    public static boolean withholds(List<Source> sources, Cell number) {
        return number.isOfFew() && Source.guarded(sources);
    }

    /** Whether no number may speak of so many persons; of a number that is there, {@link #withholds(List, Cell)} decides. */
    public static boolean withholds(List<Source> sources, long persons) {
        return SmallCount.isFew(persons) && Source.guarded(sources);
    }

    /** A number of persons in a sentence, in words where it may not be shown. */
    public static String count(List<Source> sources, long persons) {
        return withholds(sources, persons)
                ? "fewer than " + Source.FEWEST
                : NumberStyle.whole().format(persons);
    }

    /**
     * The figure of an exhibit.
     *
     * @throws DisclosureException if the sources are guarded and the figure carries anything that the exhibit does not show
     */
    static Optional<PlotlyFigure> drawn(
            Optional<PlotlyFigure> figure,
            String title,
            List<String> columns,
            List<ExhibitRow> rows,
            List<Source> sources) {
        // what an exhibit shows is gathered only where a figure has to be held against it
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

    /** The lines without the numbers that may not be shown: they are gone, so that no form of the exhibit can show them. */
    static List<ExhibitRow> withheld(List<ExhibitRow> rows, List<Source> sources) {
        return Source.guarded(sources) ? without(rows, Cell::isOfFew) : rows;
    }

    /** The lines without the numbers of which nobody has said how many persons they speak of. */
    public static List<ExhibitRow> stated(List<ExhibitRow> rows, List<Source> sources) {
        return Source.guarded(sources) ? without(rows, cell -> cell.basis().isEmpty()) : rows;
    }

    /**
     * Lines that anybody may have made: without the numbers of which nobody has said how many persons they speak of, if a file of
     * guarded data is open.
     */
    static List<ExhibitRow> handedIn(List<ExhibitRow> rows, List<Source> sources) {
        return HiddenFiles.areOpen() ? stated(rows, sources) : rows;
    }

    /**
     * A number of persons beside those of its parts: where what the parts shown leave of it tells a part that is withheld, or nearly
     * ({@link SmallGroups#hides}), it speaks of as few as that.
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
            // stars tell a p-value
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
