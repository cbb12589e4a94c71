package org.introlab.exhibit;

import java.util.List;
import org.introlab.markup.Address;

/** The content of one place in an exhibit's grid. */
public sealed interface Entry {

    /** Returns its numbers. */
    default List<Cell> cells() {
        return List.of();
    }

    /** An empty place. */
    @SuppressWarnings("ClassInitializationDeadlock") // a text has no initializer that would wait for its interface
    Entry BLANK = new Text("");

    /** Words. */
    record Text(String text) implements Entry {}

    /** A number with the text printed before and after it: parentheses, stars, a per cent sign. */
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
     * Verdicts from elsewhere: ids of published values, or groups of them ({@code T5.4.*}). A cell has only the ids; the
     * review's page fills in the verdicts.
     */
    record VerdictsOf(List<String> ids) implements Entry {
        public VerdictsOf {
            ids = List.copyOf(ids);
        }
    }

    /** Returns an entry for the verdicts of these ids, or groups of ids. */
    static Entry verdictsOf(List<String> ids) {
        return new VerdictsOf(ids);
    }

    /** Text that links to an address. */
    record Link(String text, String address) implements Entry {}

    /** Returns an entry with a number. */
    static Entry of(Cell cell) {
        return new Number("", cell, "");
    }

    /** Returns an entry with a number in parentheses. */
    static Entry bracketed(Cell cell) {
        return new Number("(", cell, ")");
    }

    /** Words. */
    static Entry of(String text) {
        return new Text(text);
    }

    /** Returns a link that shows its own address; a long one is shown by its host. */
    static Entry linked(String address) {
        return new Link(Address.shown(address), address);
    }
}
