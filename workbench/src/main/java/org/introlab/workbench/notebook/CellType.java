package org.introlab.workbench.notebook;

import java.util.Locale;
import java.util.Optional;

/** The three kinds of cell of nbformat 4. */
public enum CellType {
    /** Executed by the kernel. */
    CODE,
    /** Prose. */
    MARKDOWN,
    /** Passed through by converters, not shown. */
    RAW;

    /** Returns the name in the file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CellType> of(String id) {
        for (CellType type : values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
