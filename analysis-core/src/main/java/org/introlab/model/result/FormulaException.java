package org.introlab.model.result;

/** A formula (or restriction) that can't be parsed or does not fit the data; the message shows the formula with a caret at the place. */
public final class FormulaException extends IllegalArgumentException {
    private final int position;

    private FormulaException(String message, int position) {
        super(message);
        this.position = position;
    }

    /**
     * @param problem what is wrong, without a full stop
     * @param hint what to do, starting with a blank, or empty
     * @param start index of the offending character in the formula, from 0
     */
    public static FormulaException at(String formula, int start, String problem, String hint) {
        return at("formula", formula, start, problem, hint);
    }

    /** Returns the error for the text of a linear restriction. */
    public static FormulaException restriction(String text, int start, String problem, String hint) {
        return at("restriction", text, start, problem, hint);
    }

    private static FormulaException at(String what, String text, int start, String problem, String hint) {
        return new FormulaException(
                problem + " in " + what + " at position " + (start + 1) + "." + hint + "\n  " + text + "\n  "
                        + " ".repeat(start) + "^",
                start + 1);
    }

    /** Returns the position of the offending character in the text, counted from 1. */
    public int position() {
        return position;
    }
}
