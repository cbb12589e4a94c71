package org.introlab.model.internal.linalg;

import java.util.Arrays;

/**
 * The combinations of factor levels that occur, numbered 0..C-1.
 *
 * <p>A row's key is the mixed-radix number of its codes. If few keys are possible, an array maps keys to cell numbers,
 * in ascending order of the keys; otherwise a hash table does, in order of appearance.
 */
public final class Cells {
    private static final long LARGEST_KEY = 1L << 62;

    private final int count;
    private final int[] ofRow;
    private final int[] example;

    private Cells(int count, int[] ofRow) {
        this.count = count;
        this.ofRow = ofRow;
        this.example = new int[count];
        Arrays.fill(example, -1);
        for (int i = 0; i < ofRow.length; i++) {
            if (example[ofRow[i]] < 0) {
                example[ofRow[i]] = i;
            }
        }
    }

    /**
     * @param codes per factor the code of each row, 0..levels-1
     * @param levels per factor the number of levels
     * @param rows the number of rows, n
     */
    public static Cells of(int[][] codes, int[] levels, int rows) {
        if (codes.length == 0) {
            return new Cells(rows == 0 ? 0 : 1, new int[rows]);
        }
        long possible = 1;
        for (int l : levels) {
            possible = possible > LARGEST_KEY / l ? LARGEST_KEY : possible * l;
        }
        return possible <= Math.max(1 << 16, 4L * rows) && possible < Integer.MAX_VALUE / 4
                ? dense(codes, levels, rows, (int) possible)
                : hashed(codes, levels, rows);
    }

    private static Cells dense(int[][] codes, int[] levels, int rows, int possible) {
        int[] key = codes[0].clone();
        for (int f = 1; f < codes.length; f++) {
            int[] code = codes[f];
            int radix = levels[f];
            for (int i = 0; i < rows; i++) {
                key[i] = key[i] * radix + code[i];
            }
        }
        int[] number = new int[possible];
        for (int i = 0; i < rows; i++) {
            number[key[i]] = 1;
        }
        int count = 0;
        for (int c = 0; c < possible; c++) {
            number[c] = number[c] == 0 ? -1 : count++;
        }
        for (int i = 0; i < rows; i++) {
            key[i] = number[key[i]];
        }
        return new Cells(count, key);
    }

    private static Cells hashed(int[][] codes, int[] levels, int rows) {
        long[] key = new long[rows];
        long possible = 1;
        for (int f = 0; f < codes.length; f++) {
            if (possible > LARGEST_KEY / levels[f]) {
                int[] compact = new int[rows];
                possible = number(key, compact);
                for (int i = 0; i < rows; i++) {
                    key[i] = compact[i];
                }
            }
            for (int i = 0; i < rows; i++) {
                key[i] = key[i] * levels[f] + codes[f][i];
            }
            possible *= levels[f];
        }
        int[] ofRow = new int[rows];
        return new Cells(number(key, ofRow), ofRow);
    }

    /** Numbers the distinct keys in order of appearance, by linear probing; returns their count. */
    public static int number(long[] key, int[] number) {
        int mask = Math.max(16, Integer.highestOneBit(Math.max(1, key.length)) * 4) - 1;
        long[] slotKey = new long[mask + 1];
        int[] slotNumber = new int[mask + 1];
        Arrays.fill(slotNumber, -1);
        int count = 0;
        for (int i = 0; i < key.length; i++) {
            long hash = key[i] * 0x9E3779B97F4A7C15L;
            int slot = (int) (hash ^ hash >>> 32) & mask;
            while (slotNumber[slot] >= 0 && slotKey[slot] != key[i]) {
                slot = slot + 1 & mask;
            }
            if (slotNumber[slot] < 0) {
                slotNumber[slot] = count++;
                slotKey[slot] = key[i];
            }
            number[i] = slotNumber[slot];
        }
        return count;
    }

    /** Returns C, the number of cells that occur. */
    public int count() {
        return count;
    }

    /** Returns the cell of each row; shared, must not be written to. */
    public int[] ofRow() {
        return ofRow;
    }

    /** Returns a factor's code of each cell, from its code of each row. */
    public int[] codes(int[] ofRows) {
        int[] out = new int[count];
        for (int c = 0; c < count; c++) {
            out[c] = ofRows[example[c]];
        }
        return out;
    }
}
