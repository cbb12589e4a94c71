package org.introlab.model.result;

import java.util.List;
import org.introlab.data.Source;

/**
 * What an estimate rests on, so that a table of estimates needs no fit to say it.
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

    /** The same with other degrees of freedom. */
    public Basis withDf(double other) {
        return new Basis(rule, other, n, sources);
    }
}
