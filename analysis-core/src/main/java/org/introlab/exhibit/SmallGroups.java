package org.introlab.exhibit;

import java.util.stream.IntStream;

/**
 * Which parts of a whole are shown when small ones are left out: none with fewer persons than the minimum, and none by which
 * those left out could be worked out as the whole less what is shown. Where the parts left out are together fewer than the
 * minimum, the smallest part that is still shown is left out too, and so on (secondary suppression; Hundepool and others 2012,
 * Statistical Disclosure Control, section 4.3).
 *
 * @param minimum the smallest number of persons that is shown
 */
record SmallGroups(long minimum) {

    /** @throws IllegalArgumentException if the minimum is below that of {@link Disclosure} */
    SmallGroups {
        if (minimum < Disclosure.MINIMUM) {
            throw new IllegalArgumentException(
                    "Groups of " + minimum + " cannot be shown: the smallest is " + Disclosure.MINIMUM);
        }
    }

    /**
     * Which parts are shown.
     *
     * @param counts persons of each part; an empty part is not shown and gives nothing away
     * @param whole all persons, of whom some may belong to no part
     */
    boolean[] shown(long[] counts, long whole) {
        boolean[] shown = new boolean[counts.length];
        IntStream.range(0, counts.length).forEach(i -> shown[i] = counts[i] >= minimum);
        boolean leftOut = IntStream.range(0, counts.length).anyMatch(i -> counts[i] > 0 && !shown[i]);
        while (leftOut && rest(counts, shown, whole) < minimum) {
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

    private static long rest(long[] counts, boolean[] shown, long whole) {
        return whole
                - IntStream.range(0, counts.length)
                        .filter(i -> shown[i])
                        .mapToLong(i -> counts[i])
                        .sum();
    }
}
