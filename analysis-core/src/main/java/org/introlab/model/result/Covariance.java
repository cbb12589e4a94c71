package org.introlab.model.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Near;

/**
 * The choice of a covariance of the estimates.
 *
 * @param kind the estimator
 * @param cluster the column that defines clusters; present exactly for the CR kinds
 */
public record Covariance(Kind kind, Optional<String> cluster) {

    /**
     * The estimators. With u the residuals, h the leverages, X the design and B = (X'X)^-1, all but the first are the
     * sandwich B M B (White 1980; MacKinnon and White 1985; Liang and Zeger 1986).
     */
    public enum Kind {
        /** s2 B with s2 = u'u / (n - k). */
        CLASSICAL,
        /** M = sum u_i^2 x_i x_i'. */
        HC0,
        /** HC0 times n / (n - k), Stata's {@code robust} for regress. */
        HC1,
        /** HC0 with u_i^2 / (1 - h_i); in two-stage least squares h_i = x_i' (X^'X^)^-1 x^_i, as in AER. */
        HC2,
        /** HC0 with u_i^2 / (1 - h_i)^2; in two-stage least squares h_i = x_i' (X^'X^)^-1 x^_i, as in AER. */
        HC3,
        /** HC2 of two-stage least squares alone, with h_i = x^_i' (X^'X^)^-1 x^_i, as in the package ivreg. */
        HC2_STAGE2,
        /** HC3 of two-stage least squares alone, with h_i = x^_i' (X^'X^)^-1 x^_i, as in the package ivreg. */
        HC3_STAGE2,
        /** M = sum over clusters of s_g s_g', s_g = sum of u_i x_i in cluster g. */
        CR0,
        /** CR0 times G / (G - 1). */
        CR1,
        /** CR0 times G / (G - 1) times (n - 1) / (n - k), Stata's {@code cluster} for regress. */
        CR1S;

        /** Whether a cluster variable belongs to it. */
        public boolean isClustered() {
            return this == CR0 || this == CR1 || this == CR1S;
        }

        /** {@code classical}, {@code HC3-stage2}, or the kind's usual short name. */
        public String label() {
            return switch (this) {
                case CLASSICAL -> "classical";
                case HC2_STAGE2 -> "HC2-stage2";
                case HC3_STAGE2 -> "HC3-stage2";
                default -> name();
            };
        }

        /** What {@link #parse} reads for it, with {@code g} for a cluster column: {@code HC1}, {@code CR1:g}. */
        String written() {
            return isClustered() ? label() + ":g" : label();
        }

        /** Whether it corrects by leverages. */
        public boolean isByLeverage() {
            return this == HC2 || this == HC3 || isByFittedLeverage();
        }

        /** Whether these are the leverages of the fitted regressors of a second stage. */
        public boolean isByFittedLeverage() {
            return this == HC2_STAGE2 || this == HC3_STAGE2;
        }
    }

    public Covariance {
        if (kind.isClustered() != cluster.isPresent()) {
            throw new IllegalArgumentException(
                    kind.isClustered()
                            ? kind.label() + " needs a cluster variable, as in " + kind.label() + ":municipality."
                            : kind.label() + " takes no cluster variable; CR0, CR1 and CR1S do.");
        }
    }

    /** s2 (X'X)^-1: errors of one variance, independent. */
    public static Covariance classical() {
        return new Covariance(Kind.CLASSICAL, Optional.empty());
    }

    /** Heteroskedasticity-robust without a correction. */
    public static Covariance hc0() {
        return new Covariance(Kind.HC0, Optional.empty());
    }

    /** Heteroskedasticity-robust with n / (n - k). */
    public static Covariance hc1() {
        return new Covariance(Kind.HC1, Optional.empty());
    }

    /**
     * Heteroskedasticity-robust with 1 / (1 - h). For two-stage least squares h_i = x_i' (X^'X^)^-1 x^_i, with X the
     * regressors and X^ their first-stage predictions, as {@code vcovHC} has it for AER's {@code ivreg}.
     */
    public static Covariance hc2() {
        return new Covariance(Kind.HC2, Optional.empty());
    }

    /** Heteroskedasticity-robust with 1 / (1 - h)^2; for two-stage least squares with the leverages of {@link #hc2}. */
    public static Covariance hc3() {
        return new Covariance(Kind.HC3, Optional.empty());
    }

    /**
     * For two-stage least squares: heteroskedasticity-robust with 1 / (1 - h), h_i = x^_i' (X^'X^)^-1 x^_i the leverages of
     * the second stage, as {@code vcovHC} has it for the package ivreg. Other models refuse it.
     */
    public static Covariance hc2Stage2() {
        return new Covariance(Kind.HC2_STAGE2, Optional.empty());
    }

    /** For two-stage least squares: with 1 / (1 - h)^2 and the leverages of {@link #hc2Stage2}. */
    public static Covariance hc3Stage2() {
        return new Covariance(Kind.HC3_STAGE2, Optional.empty());
    }

    /** Cluster-robust without a correction. */
    public static Covariance cr0(String cluster) {
        return new Covariance(Kind.CR0, Optional.of(cluster));
    }

    /** Cluster-robust with G / (G - 1). */
    public static Covariance cr1(String cluster) {
        return new Covariance(Kind.CR1, Optional.of(cluster));
    }

    /** Cluster-robust with G / (G - 1) times (n - 1) / (n - k). */
    public static Covariance cr1s(String cluster) {
        return new Covariance(Kind.CR1S, Optional.of(cluster));
    }

    /**
     * Reads {@code classical}, {@code HC1}, {@code HC3-stage2}, {@code CR1S:municipality_id} and so on; the kind in any case.
     *
     * @throws IllegalArgumentException if it is none of these; the message lists the kinds and suggests the near one
     */
    public static Covariance parse(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        Optional<String> cluster = colon < 0
                ? Optional.empty()
                : Optional.of(text.substring(colon + 1).strip());
        List<String> labels = Stream.of(Kind.values()).map(Kind::label).toList();
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown covariance '" + name + "'."
                        + Near.hint(name, labels) + " Known: "
                        + Stream.of(Kind.values()).map(Kind::written).collect(Collectors.joining(", "))
                        + "."));
        return new Covariance(kind, cluster.filter(c -> !c.isEmpty()));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind.label() + cluster.map(c -> ":" + c).orElse("");
    }
}
