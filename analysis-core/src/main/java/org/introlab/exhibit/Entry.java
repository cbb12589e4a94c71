package org.introlab.exhibit;

/** What stands at one place of an exhibit's grid. */
public sealed interface Entry {

    /** A place with nothing in it. */
    Entry BLANK = new Text("");

    /** Words. */
    record Text(String text) implements Entry {}

    /** A number, with what stands before and after it in print: parentheses, stars, a per cent sign. */
    record Number(String before, Cell cell, String after) implements Entry {}

    /** Two numbers as an interval. */
    record Interval(Cell low, Cell high) implements Entry {}

    /** A number alone. */
    static Entry of(Cell cell) {
        return new Number("", cell, "");
    }

    /** A number in parentheses. */
    static Entry bracketed(Cell cell) {
        return new Number("(", cell, ")");
    }

    /** Words. */
    static Entry of(String text) {
        return new Text(text);
    }
}
