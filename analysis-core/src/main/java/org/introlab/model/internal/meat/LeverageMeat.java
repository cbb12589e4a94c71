package org.introlab.model.internal.meat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A rule that divides scores by a function of 1 - h (MacKinnon and White 1985, Journal of Econometrics 29, 305-325).
 * Two-stage least squares has two definitions of leverages, and the rule selects one; see {@link Leverages}.
 */
abstract class LeverageMeat implements Meat {
    private final String number;
    private final boolean ofSecondStage;

    /**
     * @param number {@code HC2} and so on
     * @param ofSecondStage whether h is the leverage of the second stage
     */
    LeverageMeat(String number, boolean ofSecondStage) {
        this.number = number;
        this.ofSecondStage = ofSecondStage;
    }

    /**
     * Returns the divisor of a score, the root of the divisor of its square.
     */
    abstract double divisor(Leverage h);

    /** Returns whether the divisor is defined only for a positive 1 - h. */
    abstract boolean needsPositive();

    @Override
    public String name() {
        return number + (ofSecondStage ? "-stage2" : "");
    }

    @Override
    public String ofOneStage() {
        return number;
    }

    @Override
    public Optional<String> refusal(Scores.Kind kind) {
        return ofSecondStage && kind != Scores.Kind.TWO_STAGES
                ? Optional.of(name() + " is for two-stage least squares, which has two definitions of leverages."
                        + " Other models have one: use " + number + ".")
                : Optional.empty();
    }

    @Override
    public String printed(Scores.Kind kind) {
        return kind == Scores.Kind.TWO_STAGES
                ? number + (ofSecondStage ? " (leverage x^_i, ivreg's stage 2)" : " (leverage x_i, AER)")
                : number;
    }

    @Override
    public UnaryOperator<double[]> correction(Scores scores) {
        Leverages leverages = Leverages.of(scores, ofSecondStage);
        return u -> leverages.correct(u, this);
    }

    @Override
    public Scores adjusted(Scores scores) {
        return scores.adjusted(correction(scores));
    }

    @Override
    public List<String> notes(Scores scores) {
        return scores.instrumented().isEmpty()
                ? List.of()
                : Leverages.of(scores, ofSecondStage).notes(name());
    }
}
