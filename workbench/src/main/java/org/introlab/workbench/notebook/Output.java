package org.introlab.workbench.notebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** One output of a code cell. */
public sealed interface Output {

    /**
     * Text that a cell printed.
     *
     * @param name {@code stdout} or {@code stderr}
     * @param text as printed
     */
    record Stream(String name, String text) implements Output {
        /** The name of standard output. */
        public static final String STDOUT = "stdout";

        /** The name of standard error. */
        public static final String STDERR = "stderr";

        /** Refuses nulls. */
        public Stream {
            Objects.requireNonNull(name, "name");
            text = Plain.text(text);
        }
    }

    /**
     * Something that the cell displayed.
     *
     * @param data content by MIME type: a string, or plain JSON for JSON types
     */
    record Display(Map<String, Object> data) implements Output {
        /** Copies the data. */
        public Display {
            data = Plain.map(data);
        }
    }

    /**
     * The value of the cell's last expression.
     *
     * @param data content by MIME type: a string, or plain JSON for JSON types
     * @param executionCount the number in brackets
     */
    record Result(Map<String, Object> data, OptionalInt executionCount) implements Output {
        /** Copies the data. */
        public Result {
            data = Plain.map(data);
            Objects.requireNonNull(executionCount, "executionCount");
        }
    }

    /**
     * The error that ended the cell.
     *
     * @param name the type of error, for example an exception's class
     * @param message its message
     * @param traceback lines for display
     */
    record Failure(String name, String message, List<String> traceback) implements Output {
        /** Copies the traceback. */
        public Failure {
            name = Plain.text(name);
            message = Plain.text(message);
            traceback = traceback.stream().map(Plain::text).toList();
        }
    }

    /** Returns content by MIME type for a display or a result, otherwise an empty map. */
    default Map<String, Object> bundle() {
        if (this instanceof Display display) {
            return display.data();
        }
        return this instanceof Result result ? result.data() : Map.of();
    }
}
