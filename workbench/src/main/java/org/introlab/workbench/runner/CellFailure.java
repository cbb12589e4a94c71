package org.introlab.workbench.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.introlab.workbench.code.StudySource;

/**
 * Why a notebook's run stopped.
 *
 * @param notebook the notebook's file
 * @param cell the cell's number in brackets in JupyterLab, from 1, counting code cells that are not blank
 * @param cellId the cell's id in the file
 * @param line the line in the cell, from 1; empty if the kernel does not report it
 * @param source the text of that line, or of the cell
 * @param message the fault, in one or more lines: type, message and causes of an exception
 * @param frames the same with the whole stack trace
 */
public record CellFailure(
        Path notebook, int cell, String cellId, OptionalInt line, String source, String message, List<String> frames) {

    private static final int MOST_CALLS = 5;

    /** Copies the list. */
    public CellFailure {
        frames = List.copyOf(frames);
    }

    /**
     * Returns place and message as one text: {@code name.ipynb, code cell 3, line 2: message}, the stack frames in the
     * study's own code, then the source, indented.
     */
    public String describe() {
        List<String> own = frames.stream()
                .filter(frame -> frame.strip().startsWith("at ") && frame.contains("(" + StudySource.FOLDER))
                .distinct()
                .limit(MOST_CALLS)
                .toList();
        return describe(own.isEmpty() ? message : message + "\n" + String.join("\n", own));
    }

    /** Returns the same with the whole stack trace. */
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
