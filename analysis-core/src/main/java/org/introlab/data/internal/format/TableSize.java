package org.introlab.data.internal.format;

import org.introlab.data.book.Faults;

/** The limits on the size of a table. */
final class TableSize {
    /** The largest number of columns, that of an Excel sheet. */
    static final int MOST_COLUMNS = 1 << 14;

    /** The largest file size. */
    static final long LARGEST = 128L << 20;

    /** The memory that decoding, checking and reading a table takes at most, as a multiple of its CSV or of its columns. */
    private static final int PARTS_OF_THE_HEAP = 8;

    private TableSize() {}

    /** Returns the largest size of a file, or of the table in it, that can be checked in this process's memory. */
    static long largest() {
        return Math.min(LARGEST, Runtime.getRuntime().maxMemory() / PARTS_OF_THE_HEAP);
    }

    /** Thrown if a table is too large, or made so that reading it would never end; the message states what was found. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String expected;

        TooLarge(String expected, String found) {
            super(found);
            this.expected = expected;
        }

        void report(Faults.FileFaults faults) {
            faults.file("table too large", expected, String.valueOf(getMessage()));
        }
    }
}
