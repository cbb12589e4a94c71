package org.introlab.figure.drawn;

/** The values that a key of a figure may have without disclosing anything that its exhibit does not. */
interface Look {

    /**
     * Returns whether a value is allowed.
     *
     * @param value a text, a number, a boolean, or a list or map of them
     * @param held what the exhibit shows
     */
    boolean allows(Object value, DrawnNumbers held);
}
