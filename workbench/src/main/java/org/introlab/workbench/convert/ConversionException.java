package org.introlab.workbench.convert;

/** A file can't be converted; the message says which and why, and contains no values of it. */
public final class ConversionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversionException(String message) {
        super(message);
    }
}
