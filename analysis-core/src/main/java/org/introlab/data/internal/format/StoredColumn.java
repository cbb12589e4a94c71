package org.introlab.data.internal.format;

import it.unimi.dsi.fastutil.doubles.Double2ShortOpenHashMap;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cells of one column, from top to bottom. Up to {@value #MOST_CODES} distinct cells are stored once, with two bytes per row; a column
 * with more is stored as numbers if all of its cells are numbers, otherwise as texts. An empty text is a missing value.
 */
public final class StoredColumn {
    static final int MOST_CODES = 1 << 12;

    private static final int BYTES_OF_A_CODE = 2;

    private final Map<String, Short> codesOfTexts = new HashMap<>();
    private final Double2ShortOpenHashMap codesOfNumbers = new Double2ShortOpenHashMap();
    private final List<String> different = new ArrayList<>();
    private final DoubleArrayList values = new DoubleArrayList();
    private final ShortArrayList coded = new ShortArrayList();
    private final DoubleArrayList numbers = new DoubleArrayList();
    private final List<String> texts = new ArrayList<>();
    private Form form = Form.CODES;
    private boolean numeric = true;
    private long bytes;

    private enum Form {
        CODES,
        NUMBERS,
        TEXTS
    }

    /** Adds a text, or a missing value. */
    void add(String text) {
        if (form == Form.CODES) {
            Short code = codesOfTexts.get(text);
            if (code != null) {
                addCode(code);
                return;
            }
            if (different.size() < MOST_CODES) {
                codesOfTexts.put(text, addNew(text, Double.NaN));
                return;
            }
            leaveCodes();
        }
        if (form == Form.NUMBERS) {
            if (text.isEmpty()) {
                addNumber(Double.NaN);
                return;
            }
            becomeTexts();
        }
        addText(text);
    }

    /** Adds a number whose text is that of {@link NumberText}; NaN is a missing value. */
    void add(double number) {
        // a negative zero is written as zero
        double value = number + 0.0;
        if (Double.isNaN(value)) {
            add("");
            return;
        }
        if (form == Form.CODES) {
            if (codesOfNumbers.containsKey(value)) {
                addCode(codesOfNumbers.get(value));
                return;
            }
            if (different.size() < MOST_CODES) {
                codesOfNumbers.put(value, addNew("", value));
                return;
            }
            leaveCodes();
        }
        if (form == Form.NUMBERS) {
            addNumber(value);
        } else {
            addText(NumberText.of(value));
        }
    }

    /** Adds a distinct cell; the text of a number is created on demand. */
    private short addNew(String text, double value) {
        short code = (short) different.size();
        different.add(text);
        values.add(value);
        numeric &= text.isEmpty();
        bytes += text.length() + 1;
        addCode(code);
        return code;
    }

    private void addCode(short code) {
        coded.add(code);
        bytes += BYTES_OF_A_CODE;
    }

    private void addNumber(double value) {
        numbers.add(value);
        bytes += Double.BYTES;
    }

    private void addText(String text) {
        texts.add(text);
        bytes += text.length() + 1;
    }

    private void leaveCodes() {
        int rows = coded.size();
        bytes = 0;
        form = numeric ? Form.NUMBERS : Form.TEXTS;
        for (int i = 0; i < rows; i++) {
            if (numeric) {
                addNumber(values.getDouble(code(i)));
            } else {
                addText(textOf(code(i)));
            }
        }
        codesOfTexts.clear();
        codesOfNumbers.clear();
        codesOfNumbers.trim();
        different.clear();
        values.clear();
        values.trim();
        coded.clear();
        coded.trim();
    }

    private String textOf(int code) {
        return text(values.getDouble(code), different.get(code));
    }

    private static String text(double value, String text) {
        return Double.isNaN(value) ? text : NumberText.of(value);
    }

    private void becomeTexts() {
        bytes = 0;
        form = Form.TEXTS;
        for (int i = 0; i < numbers.size(); i++) {
            addText(text(numbers.getDouble(i), ""));
        }
        numbers.clear();
        numbers.trim();
    }

    /** Returns the approximate size of its cells in bytes. */
    long bytes() {
        return bytes;
    }

    /** Returns the text of a cell; empty if it is missing. */
    public String text(int row) {
        return switch (form) {
            case CODES -> textOf(code(row));
            case TEXTS -> texts.get(row);
            case NUMBERS -> text(numbers.getDouble(row), "");
        };
    }

    /** Returns the number in a cell; NaN if it is missing or text. */
    public double number(int row) {
        return switch (form) {
            case CODES -> values.getDouble(code(row));
            case TEXTS -> Double.NaN;
            case NUMBERS -> numbers.getDouble(row);
        };
    }

    /**
     * Returns the texts of the distinct cells in order of appearance; empty unless distinct cells are stored once. A number and its text
     * are distinct.
     */
    public List<String> different() {
        return IntStream.range(0, different.size()).mapToObj(this::textOf).toList();
    }

    /** Returns the index of a cell in {@link #different}. */
    public int code(int row) {
        return coded.getShort(row);
    }

    /** Returns whether distinct cells are stored once. */
    public boolean isCoded() {
        return form == Form.CODES;
    }

    @Override
    public String toString() {
        return "a column kept as " + form;
    }
}
