package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.summary.tests.ChiSquare;
import org.introlab.summary.tests.EqualMeans;
import org.introlab.summary.tests.Fisher;
import org.introlab.summary.tests.HypothesisTest;
import org.introlab.summary.tests.KruskalWallis;
import org.introlab.summary.tests.MannWhitney;

/**
 * The tests of a descriptive table between its groups, and what it shows of them. The defaults are, for means, Welch's t
 * with two groups and analysis of variance with more; for medians Mann and Whitney's test with two groups and Kruskal
 * and Wallis' with more; for shares and counts Pearson's chi-square without continuity correction, and Fisher's exact
 * test if an expected count is below 5 (as in R's gtsummary).
 *
 * <pre>{@code
 * DescriptiveTable.of(frame, "group").shares("sex").mean("age").tests(Tests.fisher(), Tests.effects())
 * }</pre>
 */
public final class Tests {
    private final Set<Choice> choices;

    private enum Choice {
        WELCH("means"),
        POOLED("means"),
        CHI_SQUARE("shares"),
        YATES("shares"),
        FISHER("shares"),
        STATISTICS(""),
        EFFECTS("");

        private final String of;

        Choice(String of) {
            this.of = of;
        }
    }

    private Tests(Set<Choice> choices) {
        this.choices = choices;
    }

    /** Tests means with separate variances: Welch's t, or Welch's analysis of variance with more than two groups. */
    public static Tests welch() {
        return new Tests(EnumSet.of(Choice.WELCH));
    }

    /** Tests means with one pooled variance: Student's t, or analysis of variance with more than two groups. */
    public static Tests pooled() {
        return new Tests(EnumSet.of(Choice.POOLED));
    }

    /** Tests all shares by Pearson's chi-square without continuity correction, however small expected counts are. */
    public static Tests chiSquare() {
        return new Tests(EnumSet.of(Choice.CHI_SQUARE));
    }

    /** Tests all shares by Pearson's chi-square, with Yates' continuity correction for two by two levels, as R's {@code chisq.test}. */
    public static Tests yates() {
        return new Tests(EnumSet.of(Choice.YATES));
    }

    /** Tests all shares by Fisher's exact test. */
    public static Tests fisher() {
        return new Tests(EnumSet.of(Choice.FISHER));
    }

    /** Adds columns with the statistic and its degrees of freedom. */
    public static Tests statistics() {
        return new Tests(EnumSet.of(Choice.STATISTICS));
    }

    /** Adds a column of effect sizes: for means the difference, for shares Cramér's V or the odds ratio. */
    public static Tests effects() {
        return new Tests(EnumSet.of(Choice.EFFECTS));
    }

    /** @throws IllegalArgumentException if two options exclude each other */
    static Tests together(Tests... each) {
        Set<Choice> all = EnumSet.noneOf(Choice.class);
        List.of(each).forEach(tests -> all.addAll(tests.choices));
        for (String of : List.of("means", "shares")) {
            List<Choice> some = all.stream().filter(c -> c.of.equals(of)).toList();
            if (some.size() > 1) {
                throw new IllegalArgumentException("A table can have only one kind of test for its " + of + ", got "
                        + some.stream().map(Tests::words).collect(Collectors.joining(" and ")) + ".");
            }
        }
        return new Tests(all);
    }

    boolean showStatistics() {
        return choices.contains(Choice.STATISTICS);
    }

    boolean showEffects() {
        return choices.contains(Choice.EFFECTS);
    }

    /** Returns the chosen tests that are not available for a sampling design; empty if there are none. */
    Optional<String> withoutDesign() {
        List<String> simple = new ArrayList<>();
        choices.stream().filter(c -> !c.of.isEmpty()).map(Tests::words).forEach(simple::add);
        return simple.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", simple));
    }

    private static String words(Choice choice) {
        return "Tests."
                + (choice == Choice.CHI_SQUARE ? "chiSquare" : choice.name().toLowerCase(java.util.Locale.ROOT)) + "()";
    }

    HypothesisTest ofMeans(Frame frame, String variable, String group) {
        if (choices.contains(Choice.WELCH)) {
            return EqualMeans.welch(frame, variable, group);
        }
        return choices.contains(Choice.POOLED)
                ? EqualMeans.pooled(frame, variable, group)
                : EqualMeans.of(frame, variable, group);
    }

    HypothesisTest ofMedians(Frame frame, String variable, String group) {
        MannWhitney two = MannWhitney.of(frame, variable, group);
        boolean more = two.untested().filter(MannWhitney.MORE::equals).isPresent();
        return more ? KruskalWallis.of(frame, variable, group) : two;
    }

    HypothesisTest ofShares(Frame frame, String factor, String group) {
        if (choices.contains(Choice.FISHER)) {
            return Fisher.of(frame, factor, group);
        }
        if (choices.contains(Choice.YATES)) {
            return ChiSquare.corrected(frame, factor, group);
        }
        return choices.contains(Choice.CHI_SQUARE)
                ? ChiSquare.of(frame, factor, group)
                : ChiSquare.orFisher(frame, factor, group);
    }

    @Override
    public String toString() {
        return "tests" + choices.stream().map(Tests::words).toList();
    }
}
