package org.introlab.workbench.review;

import java.util.List;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.published.Verdict;

/**
 * How far the covered chapters were reproduced, in the classes of the data editor of the American Economic Association,
 * as interpreted here. <em>Computable</em> is every covered value that is neither withheld by a disclosure rule nor
 * listed as not computed with its reason; a forgotten value counts as computable.
 */
public enum ReproducibilityClass {
    /** Some data are synthetic or of unknown provenance, so agreement proves nothing about the published numbers. */
    NOT_ASSESSABLE("not assessable"),
    /** Every computable value is reproduced. */
    FULL("full"),
    /** At least 95 of 100 computable values are reproduced, and each other one is an explained, listed difference. */
    FULL_WITH_MINOR_ISSUES("full with minor issues"),
    /** At least half of the computable values are reproduced. */
    PARTIAL("partial"),
    /** No published value belongs to the chapters that were run. */
    NOTHING_TO_ASSESS("nothing to assess"),
    /** A cell failed, so the values of its notebook are unknown. */
    INCOMPLETE("none"),
    /** All computed values are withheld. */
    ALL_WITHHELD("not assessable"),
    /** No value was computed. */
    NONE_COMPUTED("not able"),
    /** Fewer than half of the computable values are reproduced. */
    NOT_ABLE("not able");

    private final String words;

    ReproducibilityClass(String words) {
        this.words = words;
    }

    /** Decides the class of the covered values, which were computed from these files. */
    static ReproducibilityClass of(List<ReviewedValue> values, List<Source> sources) {
        boolean real = sources.stream().allMatch(source -> source.provenance().isReal())
                && values.stream().filter(value -> value.computed().isPresent()).allMatch(value -> Provenance.fromId(
                                value.judgement().provenance())
                        .filter(Provenance::isReal)
                        .isPresent());
        if (values.isEmpty()) {
            return NOTHING_TO_ASSESS;
        }
        if (real && values.stream().noneMatch(ReproducibilityClass::isHeldAgainstPrint)) {
            return values.stream().anyMatch(value -> value.verdict() == Verdict.WITHHELD)
                    ? ALL_WITHHELD
                    : NONE_COMPUTED;
        }
        int computable = 0;
        int reproduced = 0;
        int explained = 0;
        for (ReviewedValue value : values) {
            boolean excused = value.verdict() == Verdict.WITHHELD
                    || value.verdict() == Verdict.NOT_COMPUTED && value.place().isPresent();
            computable += excused ? 0 : 1;
            reproduced += value.verdict() == Verdict.REPRODUCED ? 1 : 0;
            explained += value.verdict() == Verdict.DIFFERS && value.finding().isPresent() ? 1 : 0;
        }
        return of(real, computable, reproduced, explained);
    }

    private static boolean isHeldAgainstPrint(ReviewedValue value) {
        return value.verdict() != Verdict.WITHHELD && value.verdict() != Verdict.NOT_COMPUTED;
    }

    /**
     * Decides the class.
     *
     * @param real whether all data behind the chapters are real
     * @param computable covered values that could be computed
     * @param reproduced how many of them are inside their intervals
     * @param explained how many of the others are differences listed among the findings
     */
    static ReproducibilityClass of(boolean real, int computable, int reproduced, int explained) {
        if (!real) {
            return NOT_ASSESSABLE;
        }
        if (computable == 0) {
            return NONE_COMPUTED;
        }
        if (reproduced == computable) {
            return FULL;
        }
        if (reproduced * 100L >= computable * 95L && reproduced + explained == computable) {
            return FULL_WITH_MINOR_ISSUES;
        }
        return reproduced * 2L >= computable ? PARTIAL : NOT_ABLE;
    }

    /** Returns the class as written in {@code review.json}. */
    public String words() {
        return words;
    }
}
