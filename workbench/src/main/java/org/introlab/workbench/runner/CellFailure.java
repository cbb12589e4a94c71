package org.introlab.workbench.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.introlab.workbench.code.StudySource;

/**
 * Why a notebook's run stopped.
 *
 * @param notebook the notebook's file
 * @param cell the number in brackets that the cell has in JupyterLab, from 1: code cells that are not blank are counted
 * @param cellId the cell's id in the file
 * @param line the line in the cell, from 1; empty when the kernel does not tell
 * @param source the text of that line, or of the cell
 * @param message what happened, in one or more lines: type, message and causes of an exception
 * @param frames the same with the calls that led there, those in the libraries included
 */
public record CellFailure(
        Path notebook, int cell, String cellId, OptionalInt line, String source, String message, List<String> frames) {

    private static final int MOST_CALLS = 5;

    /** Copies the list. */
    public CellFailure {
        frames = List.copyOf(frames);
    }

    /**
     * Place and message as one text: {@code name.ipynb, code cell 3, line 2: message}, the calls in the study's own code, then the source,
     * indented.
     */
    public String describe() {
        List<String> own = frames.stream()
                .filter(frame -> frame.strip().startsWith("at ") && frame.contains("(" + StudySource.FOLDER))
                .distinct()
                .limit(MOST_CALLS)
                .toList();
        return describe(own.isEmpty() ? message : message + "\n" + String.join("\n", own));
    }

    /** The same with the calls that led there. */
    public String describeWithFrames() {
        return describe(frames.isEmpty() ? message : String.join("\n", frames));
    }

    private String describe(String happened) {
        String place = notebook.getFileName() + ", code cell " + cell
                + (line.isPresent() ? ", line " + line.getAsInt() : "") + ": " + happened;
        return source.isBlank()
                ? place
                : place + "\n" + source.strip().indent(4).stripTrailing();
    }
}
