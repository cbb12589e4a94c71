package org.introlab.data.internal.twin;

import java.util.Arrays;
import java.util.List;

/** Hashes of rows, computed from the hashes of their cells. */
public final class RowHashes {
    private RowHashes() {}

    /** Returns a hash of each row. */
    public static long[] of(List<long[]> cells, int rows) {
        long[] hashes = new long[rows];
        for (long[] column : cells) {
            for (int i = 0; i < rows; i++) {
                hashes[i] = mixed(hashes[i] + column[i] + 1);
            }
        }
        return hashes;
    }

    /** Returns a hash of all rows, whatever their order. */
    public static long whole(List<long[]> cells, int rows) {
        long sum = 0;
        for (long hash : of(cells, rows)) {
            sum += mixed(hash);
        }
        return sum;
    }

    /** Returns how often each distinct hash occurs. */
    static int[] counts(long... hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int[] counts = new int[sorted.length];
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            different += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            counts[different - 1]++;
        }
        return Arrays.copyOf(counts, different);
    }

    /**
     * Estimates the share of another draw that is found among these hashes: one minus the share of hashes that occur once (Good 1953,
     * Biometrika 40, 237-264).
     */
    static double chance(long... hashes) {
        long once = Arrays.stream(counts(hashes)).filter(n -> n == 1).count();
        return 1 - (double) once / Math.max(1, hashes.length);
    }

    /** Applies the finalizer of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA). */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
