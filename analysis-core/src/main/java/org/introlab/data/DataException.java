package org.introlab.data;

import java.util.List;

/** Data that are not as their code book says; the message lists all faults, laid out for a terminal. */
public final class DataException extends RuntimeException {
    private final transient List<Fault> faults;

    DataException(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** The faults shown: of each kind in each file at most the first 20. */
    public List<Fault> faults() {
        return faults;
    }
}
