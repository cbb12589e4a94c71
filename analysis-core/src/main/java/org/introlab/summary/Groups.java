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
 * Splits a frame by a column: by the levels of a factor in their order, or by the values, in ascending order, of a column with booleans or
 * few distinct whole numbers (also as text). Values are compared as {@link Values} describes.
 */
public final class Groups {
    /** The name of the group with all rows. */
    public static final String TOTAL = "total";

    private static final int MOST = 50;
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final List<String> BOOLEAN = List.of("false", "true");
    private static final List<String> DUMMY = List.of("0", "1");

    private Groups() {}

    /**
     * A group.
     *
     * @param level the level, or the whole number
     * @param label the label of a number if it has one, otherwise the level
     */
    public record Group(String level, String label, Frame frame) {}

    /**
     * The share of rows with a level.
     *
     * @param count the number of rows with the level
     * @param perCent the percentage of the rows where the factor is present, or of their weight; NaN if there are none or it is withheld
     * @param withheld whether disclosure control withholds the share: the frame {@linkplain Frame#hidesFew hides small counts}, and fewer
     *     than {@value Source#FEWEST} rows have the level, or do not have it, or four of these rows have nearly all of their weight
     */
    public record Share(long count, double perCent, boolean withheld) {

        /** Creates a share that may be shown. */
        public Share(long count, double perCent) {
            this(count, perCent, false);
        }

        /** Returns count and percentage unless they are withheld. */
        @Override
        public String toString() {
            return withheld
                    ? "withheld: fewer than " + Source.FEWEST
                            + " rows of data that are restricted or of unknown provenance"
                    : "Share[count=" + count + ", perCent=" + perCent + "]";
        }
    }

    /** Returns the groups; rows with a missing value are in none of them. */
    public static List<Group> of(Frame frame, String column) {
        return levels(frame, column).stream()
                .map(level -> part(frame, column, level))
                .toList();
    }

    /**
     * Returns one of the groups.
     *
     * @throws IllegalArgumentException if the column has no such level
     */
    public static Group of(Frame frame, String column, String level) {
        levelsIncluding(frame, column, level);
        return part(frame, column, level);
    }

    /**
     * Returns the levels, which must include the given ones.
     *
     * @throws IllegalArgumentException as in {@link #levels}, or if one of these is not a level; the message lists the levels unless the
     *     data are hidden
     */
    public static List<String> levelsIncluding(Frame frame, String column, String... wanted) {
        List<String> levels = levels(frame, column);
        for (String level : wanted) {
            if (!levels.contains(level)) {
                throw new IllegalArgumentException("'" + column + "' has no level '" + level + "'."
                        + (frame.hidesValues()
                                ? " Its levels are not listed, because the data are restricted or of unknown provenance."
                                : " Levels: " + String.join(", ", levels) + "."));
            }
        }
        return levels;
    }

    private static Group part(Frame frame, String column, String level) {
        return new Group(level, label(frame, column, level), frame.where(row -> row.is(column, level)));
    }

    /** Returns the group of all rows. */
    public static Group total(Frame frame) {
        return new Group(TOTAL, TOTAL, frame);
    }

    /**
     * Returns the levels of a factor, or the values of a column of whole numbers or of booleans.
     *
     * @throws IllegalArgumentException if the column is text without levels, or has numbers that are not whole or too many distinct ones
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
                    "'" + name
                            + "' can't be used for groups, because not all of its numbers are whole. Use cut() to form intervals.");
        }
        if (found.isEmpty() || found.size() > MOST || !whole && !BOOLEAN.containsAll(found)) {
            throw new IllegalArgumentException("'" + name
                    + "' can't be used for groups: list its levels in the code book (constraints, enum), or use a column with at most "
                    + MOST + " distinct whole numbers.");
        }
        frame.values(name).requireExact("a group");
        return frame.hidesFew() ? shown(frame, name, found) : found;
    }

    /**
     * Returns the values of a column without listed levels, which disclosure control shows only if many rows have each; a pair of codes
     * such as 0 and 1 is always shown.
     */
    private static List<String> shown(Frame frame, String name, List<String> found) {
        for (List<String> two : List.of(BOOLEAN, DUMMY)) {
            if (two.containsAll(found)) {
                return two;
            }
        }
        frame.requireMany(name);
        return found;
    }

    /** Returns the display name of a level: the label of a number if it has one, otherwise the level itself. */
    public static String label(Frame frame, String column, String level) {
        Variable variable = frame.variable(column);
        return variable.isFactor() && !frame.values(column).isNumeric() ? level : variable.levelLabel(level, "en");
    }

    /** Returns the share of a level among the rows where the factor is present. */
    public static Share share(Frame frame, String factor, String level) {
        return share(frame.hidesFew(), frame.values(factor), level, new double[0]);
    }

    /** Same as {@link #share(Frame, String, String)}, with weights. */
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

    /** Returns whether four rows have nearly all of the weight of the rows with a level, of those without it, or of both. */
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
