package org.introlab.workbench.convert;

/** A file cannot be converted; the message says which and why, and shows no value of it. */
public final class ConversionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversionException(String message) {
        super(message);
    }
}
