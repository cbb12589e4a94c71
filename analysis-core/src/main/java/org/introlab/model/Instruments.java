package org.introlab.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Source;
import org.introlab.internal.Near;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.InstrumentTests;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;
import org.introlab.model.result.WaldTest;

/**
 * The first stages and the reduced form of a fit with instruments, and the tests of its instruments, under the
 * covariance of the fit. For these regressions HC2, HC3 and HC4 use their own leverages.
 */
public final class Instruments {
    /** Why a statistic of the instruments is not defined. */
    static final String UNDEFINED =
            "a first stage fits perfectly, or its instruments can't be tested together, for example with fewer"
                    + " clusters than instruments or a two-way covariance that is not positive definite";

    private final IvDesign design;
    private final Covariance covariance;

    Instruments(IvDesign design, Covariance covariance) {
        this.design = design;
        this.covariance = covariance;
    }

    Instruments under(Covariance other) {
        return new Instruments(design, other);
    }

    /**
     * Returns the statistics.
     *
     * @throws DisclosureException if they are based on too few persons
     * @throws IllegalArgumentException if a stage fits perfectly
     */
    private InstrumentTests tests() {
        if (restsOnFew()) {
            throw new DisclosureException("The tests of these instruments are withheld: they are based on fewer than "
                    + Source.FEWEST + " persons.");
        }
        if (design.tests().isPerfect()) {
            throw new IllegalArgumentException("The instruments can't be tested: " + UNDEFINED + ".");
        }
        return design.tests();
    }

    /** Returns whether an estimate of some stage is withheld; tests of the instruments would disclose it. */
    private boolean restsOnFew() {
        return design.frame().hidesValues()
                && Stream.concat(
                                IntStream.range(0, design.endogenous().size()).mapToObj(design::firstStage),
                                Stream.of(
                                        design.reducedForm(),
                                        design.model(Formula.of(design.formula().text()))))
                        .anyMatch(stage -> Estimate.anyWithheld(Fit.of(stage, Covariance.classical(), Optional.empty())
                                .estimates()));
    }

    private Covariance ofOneStage() {
        return new Covariance(covariance.meat().ofOneStage(), covariance.clusters());
    }

    private Optional<Clustering> clusters() {
        return covariance.clustering(
                new FrameColumns(design.frame(), ""), design.regressors().rows());
    }

    /** Returns the endogenous covariates. */
    public List<String> endogenous() {
        return design.endogenous();
    }

    /** Returns the excluded instruments, those that are not covariates. */
    public List<String> excluded() {
        return design.excluded();
    }

    /**
     * Returns the regression of an endogenous covariate on the covariates and all instruments.
     *
     * @throws IllegalArgumentException if the regressor is not endogenous; the message suggests the closest
     */
    public Fit firstStage(String regressor) {
        int x = design.endogenous().indexOf(regressor);
        if (x < 0) {
            throw new IllegalArgumentException(
                    "'" + regressor + "' is not an endogenous covariate." + Near.hint(regressor, design.endogenous())
                            + " Endogenous covariates: " + String.join(", ", design.endogenous()) + ".");
        }
        return Fit.of(design.firstStage(x), ofOneStage(), Optional.empty());
    }

    /** Returns the regression of the outcome on the covariates and all instruments. */
    public Fit reducedForm() {
        return Fit.of(design.reducedForm(), ofOneStage(), Optional.empty());
    }

    /**
     * Tests the excluded instruments jointly in a first stage.
     *
     * @throws IllegalArgumentException if the regressor is not endogenous, or all its instruments were dropped
     */
    public WaldTest firstStageF(String regressor) {
        return firstStage(regressor).testTerms(design.identifying());
    }

    /**
     * Returns the rk Wald F of weak instruments (Kleibergen and Paap 2006), under classical standard errors Cragg and Donald's F
     * (1993); with one endogenous covariate the first-stage F. Leverages and small-sample factor are those of the first
     * stage under the fit's rule, as {@code ivreg2} prints it under HC1 and CR1S.
     *
     * @throws IllegalArgumentException if the covariance of the first stages is not positive definite
     */
    public double kleibergenPaap() {
        return defined("Kleibergen-Paap F", weakestOfAll());
    }

    private double weakestOfAll() {
        InstrumentTests tests = tests();
        Scores stage = design.firstStage(0).scores();
        Meat meat = ofOneStage().meat();
        if (meat.isPooled()) {
            double n = tests.n();
            return tests.weakness(false, Optional.empty(), u -> u) / (n / (n - tests.allInstruments()));
        }
        return tests.weakness(true, clusters(), meat.correction(stage)) / meat.factor(stage, clusters());
    }

    private double defined(String name, double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(
                    "The " + name + " is not defined under " + covariance + ": " + UNDEFINED + ".");
        }
        return number;
    }

    /**
     * Runs Sargan's test of the overidentifying restrictions under one variance: n R2 of the residuals on all instruments.
     *
     * @throws IllegalArgumentException if there are as many instruments as endogenous covariates, so that nothing is overidentified
     */
    public WaldTest sargan() {
        return overidentified("the instruments are valid (Sargan)", tests().sargan(), Covariance.classical());
    }

    /**
     * Runs Hansen's J test of the overidentifying restrictions, from two-step efficient GMM: robust to the clusters
     * under a clustered rule, otherwise to heteroskedasticity.
     *
     * @throws IllegalArgumentException if nothing is overidentified, or the covariance of the moments is not positive definite
     */
    public WaldTest hansenJ() {
        WaldTest test = hansen();
        defined("Hansen J", test.statistic());
        return test;
    }

    private WaldTest hansen() {
        Covariance robust = clusters().isPresent() ? new Covariance("CR0", covariance.clusters()) : Covariance.hc0();
        return overidentified("the instruments are valid (Hansen's J)", tests().hansenJ(clusters()), robust);
    }

    private WaldTest overidentified(String hypothesis, double statistic, Covariance rule) {
        int df = tests().overidentifying();
        if (df < 1) {
            throw new IllegalArgumentException("There are as many instruments as endogenous covariates, so there is"
                    + " no overidentifying restriction to test.");
        }
        return new WaldTest(
                List.of(hypothesis),
                "chi2",
                statistic,
                df,
                Double.POSITIVE_INFINITY,
                WaldTest.chiSquared(statistic, df),
                rule(rule));
    }

    /**
     * Runs Wu and Hausman's test that the endogenous covariates are exogenous: F of their first-stage residuals added to
     * the regressors, under classical standard errors, as AER's.
     */
    public WaldTest wuHausman() {
        InstrumentTests tests = tests();
        double f = tests.wuHausman();
        int m = tests.endogenous();
        int df2 = tests.n() - tests.estimates() - m;
        return new WaldTest(
                List.of(String.join(", ", design.endogenous()) + " exogenous (Wu-Hausman)"),
                "F",
                f,
                m,
                df2,
                WaldTest.f(f, m, df2),
                new CovarianceRule(Covariance.classical().rule(), List.of(), 1, "t", df2));
    }

    /** Returns the rule of a chi-squared statistic, with its clusters if any. */
    private CovarianceRule rule(Covariance of) {
        return new CovarianceRule(
                of.rule(),
                of.clusters().isEmpty() ? List.of() : clusters().orElseThrow().counts(),
                1,
                "z",
                Double.POSITIVE_INFINITY);
    }

    /** Returns the name of the weak-instrument statistic, which depends on the rule. */
    String weakness() {
        return design.endogenous().size() == 1
                ? "first_stage_f"
                : covariance.meat().isPooled() ? "cragg_donald_f" : "kleibergen_paap_f";
    }

    /**
     * Returns what a summary shows: the weak-instrument F, Wu-Hausman, and Sargan's or Hansen's test if the model is
     * overidentified. A statistic is NaN where a first stage fits perfectly or has no test.
     */
    Map<String, Double> statistics() {
        Map<String, Double> out = new LinkedHashMap<>();
        boolean known = !restsOnFew() && !design.tests().isPerfect();
        out.put(weakness(), known ? weakest() : Double.NaN);
        add(out, "wu_hausman_f", "wu_hausman_p_value", known, this::wuHausman);
        if (design.tests().overidentifying() > 0) {
            boolean classical = covariance.meat().isPooled();
            add(
                    out,
                    classical ? "sargan_chi2" : "hansen_j",
                    classical ? "sargan_p_value" : "hansen_p_value",
                    known,
                    classical ? this::sargan : this::hansen);
        }
        return out;
    }

    private double weakest() {
        if (design.endogenous().size() > 1) {
            return weakestOfAll();
        }
        Fit stage = firstStage(design.endogenous().get(0));
        String[] excluded = design.identifying();
        return stage.canTestTerms(excluded) ? stage.testTerms(excluded).statistic() : Double.NaN;
    }

    private static void add(
            Map<String, Double> out, String statistic, String p, boolean known, Supplier<WaldTest> test) {
        Optional<WaldTest> found = Optional.of(test).filter(t -> known).map(Supplier::get);
        out.put(statistic, found.map(WaldTest::statistic).orElse(Double.NaN));
        out.put(p, found.map(WaldTest::pValue).orElse(Double.NaN));
    }

    /** Returns notes on the rules of the tests, and the notes of the first stages without those on their own statistics. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String valid = design.tests().overidentifying() == 0
                ? ""
                : covariance.meat().isPooled()
                        ? ", as Sargan's"
                        : "; Hansen's J is that of two-step GMM, robust to "
                                + (covariance.clusters().isEmpty() ? "heteroskedasticity" : "the clusters");
        notes.add(StatisticWords.of(weakness()) + " is under " + ofOneStage().rule()
                + ", the Wu-Hausman test under classical standard errors" + valid + ".");
        for (String x : design.endogenous()) {
            Fit stage = firstStage(x);
            List<String> own = new ArrayList<>(stage.notes());
            stage.undefined().forEach((name, reason) -> own.remove(StatisticWords.undefined(name, reason)));
            own.forEach(note -> notes.add("First stage of " + x + ": " + note));
        }
        return notes;
    }

    /** Returns the endogenous covariates and their instruments. */
    @Override
    public String toString() {
        return String.join(", ", design.endogenous()) + " instrumented by " + String.join(", ", design.excluded())
                + ", tests under " + covariance;
    }
}
