package org.introlab.data.internal.format;

import org.introlab.data.book.Faults;

/** How large a table may be that is read. */
final class TableSize {
    /** More columns than a sheet of Excel has are no table of a study. */
    static final int MOST_COLUMNS = 1 << 14;

    /** The largest file of all. */
    static final long LARGEST = 128L << 20;

    /** Decoded, checked and read, a table takes up to this many times the bytes of its CSV, or of the columns that hold its cells. */
    private static final int PARTS_OF_THE_HEAP = 8;

    private TableSize() {}

    /** Beyond this many bytes a file, or the table in it, could not be checked in the memory of this process. */
    static long largest() {
        return Math.min(LARGEST, Runtime.getRuntime().maxMemory() / PARTS_OF_THE_HEAP);
    }

    /** A table is too large to be read, or so made that reading it would never end; the message says what was found. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String expected;

        TooLarge(String expected, String found) {
            super(found);
            this.expected = expected;
        }

        void report(Faults.FileFaults faults) {
            faults.file("too large table", expected, getMessage());
        }
    }
}
