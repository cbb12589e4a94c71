package org.introlab.exhibit;

import java.util.List;
import org.introlab.markup.Address;

/** What stands at one place of an exhibit's grid. */
public sealed interface Entry {

    /** The numbers in it. */
    default List<Cell> cells() {
        return List.of();
    }

    /** A place with nothing in it. */
    Entry BLANK = new Text("");

    /** Words. */
    record Text(String text) implements Entry {}

    /** A number, with what stands before and after it in print: parentheses, stars, a per cent sign. */
    record Number(String before, Cell cell, String after) implements Entry {
        @Override
        public List<Cell> cells() {
            return List.of(cell);
        }
    }

    /** Two numbers as an interval. */
    record Interval(Cell low, Cell high) implements Entry {
        @Override
        public List<Cell> cells() {
            return List.of(low, high);
        }
    }

    /**
     * Verdicts that another place decides: ids of published values, or groups of them ({@code T5.4.*}). A cell has the ids only; the review's page fills the verdicts in.
     */
    record VerdictsOf(List<String> ids) implements Entry {
        public VerdictsOf {
            ids = List.copyOf(ids);
        }
    }

    /** The verdicts of these ids, or groups of ids. */
    static Entry verdictsOf(List<String> ids) {
        return new VerdictsOf(ids);
    }

    /** Words that lead to an address. */
    record Link(String text, String address) implements Entry {}

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

    /** An address that leads to itself; a long one is shown by its host. */
    static Entry linked(String address) {
        return new Link(Address.shown(address), address);
    }
}
