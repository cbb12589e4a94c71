package org.introlab.exhibit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.introlab.data.Source;

/**
 * Decides which parts of a whole to show when small ones are suppressed: parts with fewer persons than the minimum are
 * left out, and if they could be computed, even nearly, as the whole minus what is shown, the smallest part still shown
 * is left out as well, and so on (secondary suppression; Hundepool and others 2012,
 * Statistical Disclosure Control, section 4.3).
 *
 * @param minimum the smallest number of persons to show
 */
public record SmallGroups(long minimum) {
    /** The minimum width of the range of values that a suppressed part can have, given all that is shown. */
    static final long WIDTH = 2;

    /** @throws IllegalArgumentException if the minimum is below {@link Source#FEWEST} */
    public SmallGroups {
        if (minimum < Source.FEWEST) {
            throw new IllegalArgumentException(
                    "The minimum group size must be at least " + Source.FEWEST + ", got " + minimum + ".");
        }
    }

    /**
     * Returns which parts are shown.
     *
     * @param counts persons of each part; an empty part is not shown and discloses nothing
     * @param whole all persons, of whom some may belong to no part
     */
    public boolean[] shown(long[] counts, long whole) {
        return shown(counts, whole, new boolean[counts.length]);
    }

    /**
     * Returns which parts are shown if some are left out in any case.
     *
     * @param kept for each part whether to leave it out, whatever its size
     */
    public boolean[] shown(long[] counts, long whole, boolean[] kept) {
        boolean[] shown = new boolean[counts.length];
        IntStream.range(0, counts.length).forEach(i -> shown[i] = counts[i] >= minimum && !kept[i]);
        boolean leftOut = IntStream.range(0, counts.length).anyMatch(i -> counts[i] > 0 && !shown[i]);
        while (leftOut && !hides(leftOut(counts, shown), rest(counts, shown, whole))) {
            int smallest = -1;
            for (int i = 0; i < counts.length; i++) {
                if (shown[i] && (smallest < 0 || counts[i] < counts[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            shown[smallest] = false;
        }
        return shown;
    }

    /**
     * Returns whether parts that are left out can't be computed, even nearly, from the rest of the whole: each has at
     * least one person, and fewer than the minimum unless one visibly has more.
     *
     * @param parts persons of each part left out
     * @param rest persons of the whole minus those shown; some may belong to no part
     */
    public boolean hides(long[] parts, long rest) {
        long others = rest - Arrays.stream(parts).sum();
        if (parts.length == 0) {
            return true;
        }
        if (rest < minimum || parts.length == 1 && others == 0) {
            return false;
        }
        long rivals = parts.length - 1L;
        boolean bounded = others == 0 && Arrays.stream(parts).allMatch(n -> n < minimum);
        long low = bounded ? Math.max(1, rest - rivals * (minimum - 1)) : 1;
        long high = bounded ? Math.min(minimum - 1, rest - rivals) : rest - rivals;
        return high - low >= WIDTH;
    }

    /** Returns the non-empty parts that are not shown. */
    public static long[] leftOut(long[] counts, boolean[] shown) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && !shown[i])
                .mapToLong(i -> counts[i])
                .toArray();
    }

    /** Returns the basis of each part of a whole: its own persons, or the fewest that it is withheld for. */
    public static long[] persons(long[] counts, boolean[] shown, long few) {
        return IntStream.range(0, counts.length)
                .mapToLong(i -> counts[i] == 0 || shown[i] ? counts[i] : Math.min(few, counts[i]))
                .toArray();
    }

    /** Returns the whole minus the parts shown. */
    public static long rest(long[] counts, boolean[] shown, long whole) {
        return whole
                - IntStream.range(0, counts.length)
                        .filter(i -> shown[i])
                        .mapToLong(i -> counts[i])
                        .sum();
    }

    /** Returns the smallest non-empty group; 0 if all are empty. */
    public static long fewest(long... persons) {
        return Arrays.stream(persons).filter(n -> n > 0).min().orElse(0);
    }
}
