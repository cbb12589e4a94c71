package org.introlab.model.internal.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.introlab.data.Values;
import org.introlab.model.internal.linalg.Cells;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;

/** Turns the values of a column into integers without looking at each row's text. */
public final class FactorKeys {
    private FactorKeys() {}

    /**
     * Returns an integer per row; two are equal exactly if the values are equal in the sense of {@link Values}. Their
     * size and order have no meaning: a Tablesaw
     * dictionary starts at the least number of its type and numbers by appearance.
     */
    public static int[] of(Column<?> column) {
        int n = column.size();
        int[] key = new int[n];
        if (column instanceof StringColumn s) {
            DictionaryMap dictionary = s.getDictionary();
            try {
                for (int i = 0; i < n; i++) {
                    key[i] = dictionary.getKeyAtIndex(i);
                }
                return key;
            } catch (UnsupportedOperationException e) {
                // Text-like columns have no dictionary (Tablesaw's NullDictionaryMap): number their values below.
            }
        }
        if (column instanceof IntColumn c) {
            return c.asIntArray();
        }
        if (column instanceof LongColumn c) {
            long[] longs = new long[n];
            for (int i = 0; i < n; i++) {
                longs[i] = c.getLong(i);
            }
            Cells.number(longs, key);
            return key;
        }
        if (column instanceof DoubleColumn c) {
            long[] bits = new long[n];
            for (int i = 0; i < n; i++) {
                // -0.0 + 0.0 is 0.0
                bits[i] = Double.doubleToLongBits(c.getDouble(i) + 0.0);
            }
            Cells.number(bits, key);
            return key;
        }
        Values values = Values.of(column);
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < n; i++) {
            key[i] = known.computeIfAbsent(values.text(i), v -> known.size());
        }
        return key;
    }

    /**
     * Replaces the keys by the code of each row.
     *
     * @param key per row its key; overwritten
     * @param codeOfRow gives the code, at least -1, of the first row with each key; called once per key
     */
    public static int[] codes(int[] key, IntUnaryOperator codeOfRow) {
        long low = key.length == 0 ? 0 : key[0];
        long high = low;
        for (int k : key) {
            low = Math.min(low, k);
            high = Math.max(high, k);
        }
        if (high - low > Math.max(1 << 16, 4L * key.length)) {
            long[] wide = new long[key.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = key[i];
            }
            high = Cells.number(wide, key);
            low = 0;
        }
        int first = (int) low;
        int[] codePlusTwo = new int[(int) (high - low) + 1];
        for (int i = 0; i < key.length; i++) {
            int slot = key[i] - first;
            int code = codePlusTwo[slot];
            if (code == 0) {
                code = codeOfRow.applyAsInt(i) + 2;
                codePlusTwo[slot] = code;
            }
            key[i] = code - 2;
        }
        return key;
    }
}
