package org.introlab.workbench.runner;

import java.util.List;

/**
 * The imports that every notebook starts with, in both kernels and in the embedded runner.
 *
 * <p>Star imports of packages, and single ones where stars would clash: a single import wins over every star, those of
 * the kernels included.
 */
public final class Imports {
    /** The import declarations, in order. */
    public static final List<String> ALL = List.of(
            "import java.util.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import tech.tablesaw.api.*;",
            "import static org.introlab.workbench.Show.display;");

    private Imports() {}
}
