package org.introlab.model.result;

import java.util.List;
import org.introlab.data.Source;

/**
 * The basis of an estimate, so that a table of estimates can describe it without the fit.
 *
 * @param rule the rule of its standard error
 * @param df the degrees of freedom of its t statistic; infinity for z
 * @param n the number of rows of its fit
 * @param sources the files that the data came from
 */
public record Basis(CovarianceRule rule, double df, int n, List<Source> sources) {
    public Basis {
        sources = List.copyOf(sources);
    }

    /** Returns the same basis with other degrees of freedom. */
    public Basis withDf(double other) {
        return new Basis(rule, other, n, sources);
    }
}
