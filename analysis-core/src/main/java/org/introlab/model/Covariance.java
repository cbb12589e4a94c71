package org.introlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.internal.meat.Meats;

/**
 * The choice of a covariance of the estimates: bread x meat x bread times a small-sample factor. With u the residuals (of a
 * likelihood the derivatives of a row's log likelihood in its predictor), h the leverages, X the design and B the bread, (X'WX)^-1, all
 * but the first are sandwiches B M B (White 1980; MacKinnon and White 1985; Liang and Zeger 1986).
 *
 * @param rule the rule's name, such as {@code HC1}
 * @param clusters the columns that define clusters, two for two-way clustering; empty but for the CR rules
 */
public record Covariance(String rule, List<String> clusters) {

    /** @throws IllegalArgumentException if there is no such rule, or clusters are missing or too many */
    public Covariance {
        Meat meat = Meats.named(rule);
        rule = meat.name();
        clusters = List.copyOf(clusters);
        if (meat.isClustered() == clusters.isEmpty()) {
            throw new IllegalArgumentException(
                    meat.isClustered()
                            ? rule + " needs a cluster variable, as in " + rule + ":municipality."
                            : rule + " takes no cluster variable; CR0, CR1 and CR1S do.");
        }
        if (clusters.size() == 2 && clusters.get(0).equals(clusters.get(1))) {
            throw new IllegalArgumentException(
                    "Two ways of clustering need two columns; '" + clusters.get(0) + "' is named twice.");
        }
        if (clusters.size() > 2) {
            throw new IllegalArgumentException(
                    "At most two ways of clustering are possible, not " + clusters.size() + ".");
        }
    }

    private Covariance(String rule) {
        this(rule, List.of());
    }

    /** Errors of one variance, independent: s2 (X'X)^-1; of a likelihood the inverse of its expected information. */
    public static Covariance classical() {
        return new Covariance("classical");
    }

    /** Heteroskedasticity-robust without a correction: M = sum u_i^2 x_i x_i'. */
    public static Covariance hc0() {
        return new Covariance("HC0");
    }

    /** Heteroskedasticity-robust with n / (n - k), Stata's {@code robust} for regress; of a likelihood with n / (n - 1). */
    public static Covariance hc1() {
        return new Covariance("HC1");
    }

    /**
     * Heteroskedasticity-robust with u_i^2 / (1 - h_i). For two-stage least squares h_i = x_i' (X^'X^)^-1 x^_i, with X the
     * regressors and X^ their first-stage predictions, as {@code vcovHC} has it for AER's {@code ivreg}.
     */
    public static Covariance hc2() {
        return new Covariance("HC2");
    }

    /** Heteroskedasticity-robust with u_i^2 / (1 - h_i)^2; for two-stage least squares with the leverages of {@link #hc2}. */
    public static Covariance hc3() {
        return new Covariance("HC3");
    }

    /**
     * Heteroskedasticity-robust with u_i^2 / (1 - h_i)^d, d = min(4, n h_i / k); for two-stage least squares with the leverages of
     * {@link #hc2}.
     */
    public static Covariance hc4() {
        return new Covariance("HC4");
    }

    /**
     * For two-stage least squares: HC2 with h_i = x^_i' (X^'X^)^-1 x^_i, the leverages of the second stage, as {@code vcovHC} has it
     * for the package ivreg. Other models refuse it.
     */
    public static Covariance hc2Stage2() {
        return new Covariance("HC2-stage2");
    }

    /** For two-stage least squares: HC3 with the leverages of {@link #hc2Stage2}. */
    public static Covariance hc3Stage2() {
        return new Covariance("HC3-stage2");
    }

    /** For two-stage least squares: HC4 with the leverages of {@link #hc2Stage2}. */
    public static Covariance hc4Stage2() {
        return new Covariance("HC4-stage2");
    }

    /** Cluster-robust without a correction, M = sum over clusters of s_g s_g'; two columns for two-way clustering. */
    public static Covariance cr0(String... clusters) {
        return new Covariance("CR0", List.of(clusters));
    }

    /** Cluster-robust with G / (G - 1), G of two ways being the smaller number of clusters. */
    public static Covariance cr1(String... clusters) {
        return new Covariance("CR1", List.of(clusters));
    }

    /** Cluster-robust with G / (G - 1) times (n - 1) / (n - k), Stata's {@code cluster} for regress; likelihoods refuse it. */
    public static Covariance cr1s(String... clusters) {
        return new Covariance("CR1S", List.of(clusters));
    }

    /**
     * Reads {@code classical} (or {@code iid}), {@code HC1}, {@code HC3-stage2}, {@code CR1S:municipality_id}, {@code CR1:school+year}
     * and so on; the rule in any case. A column whose name has a plus sign goes in back-ticks.
     *
     * @throws IllegalArgumentException if it is none of these; the message lists the rules and suggests the near one
     */
    public static Covariance parse(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        return new Covariance(
                name.equalsIgnoreCase("iid") ? "classical" : name,
                colon < 0 ? List.of() : columns(text.substring(colon + 1)));
    }

    private static List<String> columns(String text) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char c : (text + "+").toCharArray()) {
            if (c == '`') {
                quoted = !quoted;
            } else if (c != '+' || quoted) {
                column.append(c);
            } else {
                if (!column.toString().isBlank()) {
                    columns.add(column.toString().strip());
                }
                column.setLength(0);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("A back-tick in the clusters '" + text + "' is not closed.");
        }
        return columns;
    }

    /** What {@link #parse} reads, each rule once, with {@code g} for a column of clusters. */
    public static List<String> rules() {
        return Meats.ALL.stream().map(Meats::written).toList();
    }

    Meat meat() {
        return Meats.named(rule);
    }

    /** The clusters of the rows used of some data, if the rule has clusters. */
    Optional<Clustering> clustering(FrameColumns columns, int[] rows) {
        return clusters.isEmpty() ? Optional.empty() : Optional.of(Clustering.of(columns, clusters, rows));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return rule
                + (clusters.isEmpty()
                        ? ""
                        : ":"
                                + String.join(
                                        "+",
                                        clusters.stream()
                                                .map(c -> c.contains("+") ? "`" + c + "`" : c)
                                                .toList()));
    }
}
