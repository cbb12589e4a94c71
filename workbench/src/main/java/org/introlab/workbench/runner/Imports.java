package org.introlab.workbench.runner;

import java.util.List;

/**
 * The imports that every notebook starts with, in both kernels and in the embedded runner.
 *
 * <p>Star imports of packages, and single ones where stars would clash: a single import takes precedence over every
 * star, including those of the kernels.
 */
public final class Imports {
    /** The import declarations, in order. */
    public static final List<String> ALL = List.of(
            "import java.time.*;",
            "import java.util.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import tech.tablesaw.api.*;",
            "import tech.tablesaw.aggregate.AggregateFunctions;",
            "import tech.tablesaw.columns.Column;",
            "import tech.tablesaw.selection.Selection;",
            "import tech.tablesaw.plotly.api.*;",
            "import tech.tablesaw.plotly.components.*;",
            "import tech.tablesaw.plotly.traces.*;",
            "import org.introlab.csv.*;",
            "import org.introlab.data.*;",
            "import org.introlab.data.Row;",
            "import org.introlab.data.book.*;",
            "import org.introlab.data.read.*;",
            "import org.introlab.data.shape.*;",
            "import org.introlab.data.study.*;",
            "import org.introlab.model.*;",
            "import org.introlab.model.result.*;",
            "import org.introlab.survey.*;",
            "import org.introlab.survey.groups.*;",
            "import org.introlab.index.*;",
            "import org.introlab.numeric.Quantiles;",
            "import org.introlab.summary.*;",
            "import org.introlab.summary.tests.*;",
            "import org.introlab.published.*;",
            "import org.introlab.markup.*;",
            "import org.introlab.figure.*;",
            "import org.introlab.exhibit.*;",
            "import org.introlab.exhibit.regression.*;",
            "import org.introlab.exhibit.series.*;",
            "import org.introlab.exhibit.survey.*;",
            "import org.introlab.exhibit.table.*;",
            "import org.introlab.exhibit.units.*;",
            "import org.introlab.exhibit.view.*;",
            "import org.introlab.verdict.*;",
            "import static org.introlab.workbench.Show.display;");

    private Imports() {}
}
