package org.introlab.data.book;

import java.util.List;
import org.introlab.csv.Dialect;

/** Thrown when data do not match their code book; the message lists all faults, formatted for a terminal. */
public final class DataException extends RuntimeException {
    private final transient List<Fault> faults;
    private final transient List<Dialect> dialects;

    public DataException(String message, List<Fault> faults) {
        this(message, faults, List.of());
    }

    public DataException(String message, List<Fault> faults, List<Dialect> dialects) {
        super(message);
        this.faults = List.copyOf(faults);
        this.dialects = List.copyOf(dialects);
    }

    /** Returns the dialects in which the file would have no faults; they give different values. */
    public List<Dialect> dialects() {
        return dialects;
    }

    /** Returns the faults shown: at most the first 20 of each kind per file. */
    public List<Fault> faults() {
        return faults;
    }
}
