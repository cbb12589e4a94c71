package org.introlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.internal.meat.Meats;

/**
 * The choice of a covariance of the estimates: bread x meat x bread times a small-sample factor. With u the residuals
 * (for a likelihood the derivatives of a row's log likelihood in its predictor), h the leverages, X the design and B the
 * bread, (X'WX)^-1, all rules but the first are sandwiches B M B (White 1980; MacKinnon and White 1985; Liang and Zeger
 * 1986).
 *
 * @param rule the rule's name, such as {@code HC1}
 * @param clusters the columns that define clusters, two for two-way clustering; empty except for the CR rules
 */
public record Covariance(String rule, List<String> clusters) {

    /** @throws IllegalArgumentException if the rule is unknown, needs clusters and has none, or has too many */
    public Covariance {
        Meat meat = Meats.named(rule);
        rule = meat.name();
        clusters = List.copyOf(clusters);
        if (meat.isClustered() == clusters.isEmpty()) {
            throw new IllegalArgumentException(
                    meat.isClustered()
                            ? rule + " needs a cluster variable: " + rule + ":municipality."
                            : rule + " takes no cluster variable. Use CR0, CR1 or CR1S to cluster.");
        }
        if (clusters.size() == 2 && clusters.get(0).equals(clusters.get(1))) {
            throw new IllegalArgumentException(
                    "Two-way clustering needs two different columns; '" + clusters.get(0) + "' is named twice.");
        }
        if (clusters.size() > 2) {
            throw new IllegalArgumentException(
                    "At most two cluster variables are supported, got " + clusters.size() + ".");
        }
    }

    private Covariance(String rule) {
        this(rule, List.of());
    }

    /** Returns the iid rule, independent errors of one variance: s2 (X'X)^-1; for a likelihood the inverse of the expected information. */
    public static Covariance classical() {
        return new Covariance("classical");
    }

    /** Returns HC0, heteroskedasticity-robust without a correction: M = sum u_i^2 x_i x_i'. */
    public static Covariance hc0() {
        return new Covariance("HC0");
    }

    /** Returns HC1, heteroskedasticity-robust with n / (n - k), Stata's {@code robust} for regress; for a likelihood with n / (n - 1). */
    public static Covariance hc1() {
        return new Covariance("HC1");
    }

    /**
     * Returns HC2, heteroskedasticity-robust with u_i^2 / (1 - h_i). For two-stage least squares h_i = x_i' (X^'X^)^-1 x^_i, with X the
     * regressors and X^ their first-stage predictions, as {@code vcovHC} computes it for AER's {@code ivreg}.
     */
    public static Covariance hc2() {
        return new Covariance("HC2");
    }

    /** Returns HC3, heteroskedasticity-robust with u_i^2 / (1 - h_i)^2; for two-stage least squares with the leverages of {@link #hc2}. */
    public static Covariance hc3() {
        return new Covariance("HC3");
    }

    /**
     * Returns HC4, heteroskedasticity-robust with u_i^2 / (1 - h_i)^d, d = min(4, n h_i / k); for two-stage least squares with the leverages of
     * {@link #hc2}.
     */
    public static Covariance hc4() {
        return new Covariance("HC4");
    }

    /**
     * Returns HC2 for two-stage least squares with h_i = x^_i' (X^'X^)^-1 x^_i, the leverages of the second stage, as
     * {@code vcovHC} computes it for the package ivreg. Other models refuse it.
     */
    public static Covariance hc2Stage2() {
        return new Covariance("HC2-stage2");
    }

    /** Returns HC3 for two-stage least squares with the leverages of {@link #hc2Stage2}. */
    public static Covariance hc3Stage2() {
        return new Covariance("HC3-stage2");
    }

    /** Returns HC4 for two-stage least squares with the leverages of {@link #hc2Stage2}. */
    public static Covariance hc4Stage2() {
        return new Covariance("HC4-stage2");
    }

    /** Returns CR0, cluster-robust without a correction: M = sum over clusters of s_g s_g'; two columns for two-way clustering. */
    public static Covariance cr0(String... clusters) {
        return new Covariance("CR0", List.of(clusters));
    }

    /** Returns CR1, cluster-robust with G / (G - 1); in two ways G is the smaller number of clusters. */
    public static Covariance cr1(String... clusters) {
        return new Covariance("CR1", List.of(clusters));
    }

    /** Returns CR1S, cluster-robust with G / (G - 1) times (n - 1) / (n - k), Stata's {@code cluster} for regress; likelihoods refuse it. */
    public static Covariance cr1s(String... clusters) {
        return new Covariance("CR1S", List.of(clusters));
    }

    /**
     * Reads {@code classical} (or {@code iid}), {@code HC1}, {@code HC3-stage2}, {@code CR1S:municipality_id}, {@code CR1:school+year}
     * and so on; case does not matter for the rule. A column name that contains a plus sign must be in back-ticks.
     *
     * @throws IllegalArgumentException if there is no such rule; the message lists the rules and suggests the closest
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

    /** Returns the rules that {@link #parse} reads, with {@code g} for a column of clusters. */
    public static List<String> rules() {
        return Meats.ALL.stream().map(Meats::written).toList();
    }

    Meat meat() {
        return Meats.named(rule);
    }

    /** Returns the clusters of the rows used, if the rule is clustered. */
    Optional<Clustering> clustering(FrameColumns columns, int[] rows) {
        return clusters.isEmpty() ? Optional.empty() : Optional.of(Clustering.of(columns, clusters, rows));
    }

    /** Returns the text that {@link #parse} reads. */
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
