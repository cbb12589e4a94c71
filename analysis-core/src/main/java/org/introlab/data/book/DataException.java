package org.introlab.data.book;

import java.util.List;
import org.introlab.csv.Dialect;

/** Data that are not as their code book says; the message lists all faults, laid out for a terminal. */
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

    /** The dialects in which a file that was read would be without a fault; they give different values. */
    public List<Dialect> dialects() {
        return dialects;
    }

    /** The faults shown: of each kind in each file at most the first 20. */
    public List<Fault> faults() {
        return faults;
    }
}
