package org.introlab.summary;

import java.util.List;
import java.util.regex.Pattern;
import org.introlab.data.Dominance;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.data.Values;
import org.introlab.data.Variable;

/**
 * The parts of a frame by a column: the levels of a factor in their order, or the values of a column of few whole numbers
 * (also of texts that are such numbers) or of booleans, ascending. Values are equal as {@link Values} says.
 */
public final class Groups {
    /** What the part with all rows is called. */
    public static final String TOTAL = "total";

    private static final int MOST = 50;
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final List<String> BOOLEAN = List.of("false", "true");
    private static final List<String> DUMMY = List.of("0", "1");

    private Groups() {}

    /**
     * A part.
     *
     * @param level the level, or the whole number
     * @param label the level's label for a number that has one, else the level
     */
    public record Group(String level, String label, Frame frame) {}

    /**
     * How much of those present has a level.
     *
     * @param count rows with it
     * @param perCent of the rows where the factor is present, or of their weight; NaN when there are none, or withheld
     * @param withheld whether disclosure control withholds the share: fewer than {@value Source#FEWEST} rows have it, or have it
     *     not, of a frame that {@linkplain Frame#hidesFew hides few}, or four of these rows hold nearly all of their weight
     */
    public record Share(long count, double perCent, boolean withheld) {

        /** A share that may be shown. */
        public Share(long count, double perCent) {
            this(count, perCent, false);
        }

        /** Count and per cent, unless they are withheld. */
        @Override
        public String toString() {
            return withheld
                    ? "withheld: fewer than " + Source.FEWEST
                            + " rows of data that are restricted or of unknown provenance"
                    : "Share[count=" + count + ", perCent=" + perCent + "]";
        }
    }

    /** The parts; rows without a value are in none of them. */
    public static List<Group> of(Frame frame, String column) {
        return levels(frame, column).stream()
                .map(level -> part(frame, column, level))
                .toList();
    }

    /**
     * One of the parts.
     *
     * @throws IllegalArgumentException if the column has no such level
     */
    public static Group of(Frame frame, String column, String level) {
        levelsIncluding(frame, column, level);
        return part(frame, column, level);
    }

    /**
     * The levels, which must include these.
     *
     * @throws IllegalArgumentException as {@link #levels}, or if one of these is no level; the message lists the levels, unless the
     *     data hide them
     */
    public static List<String> levelsIncluding(Frame frame, String column, String... wanted) {
        List<String> levels = levels(frame, column);
        for (String level : wanted) {
            if (!levels.contains(level)) {
                throw new IllegalArgumentException("'" + column + "' has no level '" + level + "'"
                        + (frame.hidesValues()
                                ? ". What it has is not listed, because the data are restricted or of unknown provenance."
                                : " but " + levels));
            }
        }
        return levels;
    }

    private static Group part(Frame frame, String column, String level) {
        return new Group(level, label(frame, column, level), frame.where(row -> row.is(column, level)));
    }

    /** All rows. */
    public static Group total(Frame frame) {
        return new Group(TOTAL, TOTAL, frame);
    }

    /**
     * The levels of a factor, or the values of a column of whole numbers or of booleans.
     *
     * @throws IllegalArgumentException if the column is text without levels, or has numbers that are not whole, or many
     */
    public static List<String> levels(Frame frame, String name) {
        Variable variable = frame.variable(name);
        if (variable.isFactor()) {
            return variable.levels();
        }
        List<String> found = frame.values(name).occurring();
        boolean whole = found.stream().allMatch(value -> WHOLE.matcher(value).matches());
        if (frame.values(name).isNumeric() && !whole && !BOOLEAN.containsAll(found)) {
            throw new IllegalArgumentException(
                    "'" + name + "' has no levels to group by, and not all its numbers are whole");
        }
        if (found.isEmpty() || found.size() > MOST || !whole && !BOOLEAN.containsAll(found)) {
            throw new IllegalArgumentException("'" + name
                    + "' has no levels to group by: list them in the code book (constraints, enum), or group by at most "
                    + MOST + " whole numbers");
        }
        frame.values(name).requireExact("a group");
        return frame.hidesFew() ? told(frame, name, found) : found;
    }

    /** What the code book does not list is a value of the data, and told only of many; of two values both are. */
    private static List<String> told(Frame frame, String name, List<String> found) {
        for (List<String> two : List.of(BOOLEAN, DUMMY)) {
            if (two.containsAll(found)) {
                return two;
            }
        }
        frame.requireMany(name);
        return found;
    }

    /** How a level is shown: by its label if it is a number that has one, else as it is. */
    public static String label(Frame frame, String column, String level) {
        Variable variable = frame.variable(column);
        return variable.isFactor() && !frame.values(column).isNumeric() ? level : variable.levelLabel(level, "en");
    }

    /** The share of a level among the rows where the factor is present. */
    public static Share share(Frame frame, String factor, String level) {
        return share(frame.hidesFew(), frame.values(factor), level, new double[0]);
    }

    /** The same with weights. */
    public static Share share(Frame frame, String factor, String level, String weight) {
        return share(frame.hidesFew(), frame.values(factor), level, frame.numbers(weight));
    }

    private static Share share(boolean guarded, Values values, String level, double[] weights) {
        double in = 0;
        double present = 0;
        long count = 0;
        long all = 0;
        for (int i = 0; i < values.size(); i++) {
            double weight = weights.length == 0 ? 1 : weights[i];
            if (!values.isMissing(i) && weight > 0) {
                boolean is = level.equals(values.text(i));
                present += weight;
                in += is ? weight : 0;
                count += is ? 1 : 0;
                all++;
            }
        }
        boolean withheld = guarded
                && (SmallCount.isFew(count)
                        || SmallCount.isFew(all - count)
                        || SmallCount.isFew(all)
                        || areDominated(values, level, weights));
        return new Share(count, withheld ? Double.NaN : 100 * in / present, withheld);
    }

    /** Whether four rows hold nearly all weight of those with a level, of those without, or of both. */
    private static boolean areDominated(Values values, String level, double[] weights) {
        double[] in = new double[weights.length];
        double[] out = new double[weights.length];
        double[] both = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (!values.isMissing(i) && weights[i] > 0) {
                (level.equals(values.text(i)) ? in : out)[i] = weights[i];
                both[i] = weights[i];
            }
        }
        return Dominance.isHeldByFew(in) || Dominance.isHeldByFew(out) || Dominance.isHeldByFew(both);
    }
}
