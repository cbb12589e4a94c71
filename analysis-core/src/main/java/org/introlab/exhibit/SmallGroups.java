package org.introlab.exhibit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.introlab.data.Source;

/**
 * Which parts of a whole are shown when small ones are left out: none with fewer persons than the minimum, and none by which
 * those left out could be worked out, nearly, as the whole less what is shown. Where they could, the smallest part that is still
 * shown is left out too, and so on (secondary suppression; Hundepool and others 2012,
 * Statistical Disclosure Control, section 4.3).
 *
 * @param minimum the smallest number of persons that is shown
 */
public record SmallGroups(long minimum) {
    /** How far apart the smallest and the largest number are at least that a part left out may have, for all that is shown. */
    static final long WIDTH = 2;

    /** @throws IllegalArgumentException if the minimum is below {@link Source#FEWEST} */
    public SmallGroups {
        if (minimum < Source.FEWEST) {
            throw new IllegalArgumentException(
                    "Groups of " + minimum + " cannot be shown: the smallest is " + Source.FEWEST);
        }
    }

    /**
     * Which parts are shown.
     *
     * @param counts persons of each part; an empty part is not shown and gives nothing away
     * @param whole all persons, of whom some may belong to no part
     */
    public boolean[] shown(long[] counts, long whole) {
        return shown(counts, whole, new boolean[counts.length]);
    }

    /**
     * The same where some parts are left out in any case.
     *
     * @param kept for each part whether it is left out, whatever its size
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
     * Whether parts that are left out don't follow, not even nearly, from what remains of the whole: each has somebody, and fewer persons
     * than the minimum unless one is seen to have more.
     *
     * @param parts persons of each part left out
     * @param rest persons of the whole less those shown, of whom some may belong to no part
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

    /** The parts that anybody is in and that are not shown. */
    public static long[] leftOut(long[] counts, boolean[] shown) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && !shown[i])
                .mapToLong(i -> counts[i])
                .toArray();
    }

    /** Of how many each part of a whole speaks: of its own persons, or of the fewest that it is withheld for. */
    public static long[] persons(long[] counts, boolean[] shown, long few) {
        return IntStream.range(0, counts.length)
                .mapToLong(i -> counts[i] == 0 || shown[i] ? counts[i] : Math.min(few, counts[i]))
                .toArray();
    }

    /** What the parts shown leave of a whole. */
    public static long rest(long[] counts, boolean[] shown, long whole) {
        return whole
                - IntStream.range(0, counts.length)
                        .filter(i -> shown[i])
                        .mapToLong(i -> counts[i])
                        .sum();
    }

    /** The smallest of some groups that anybody is in; 0 where nobody is in any. */
    public static long fewest(long... persons) {
        return Arrays.stream(persons).filter(n -> n > 0).min().orElse(0);
    }
}
