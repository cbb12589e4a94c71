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
 * Which tests a descriptive table makes between its groups, and what it shows of them. Where nothing is said: of means Welch's t of two
 * groups and analysis of variance of more; of medians Mann and Whitney's test of two and Kruskal and Wallis' of more; of shares and counts
 * Pearson's chi-square without continuity correction, and Fisher's exact test where an expected count is below 5 (as R's gtsummary).
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

    /** A variance for each group in tests of means: Welch's t, Welch's analysis of variance of more than two groups. */
    public static Tests welch() {
        return new Tests(EnumSet.of(Choice.WELCH));
    }

    /** One variance for all groups in tests of means: Student's t, analysis of variance of more than two groups. */
    public static Tests pooled() {
        return new Tests(EnumSet.of(Choice.POOLED));
    }

    /** Pearson's chi-square of all shares, however small an expected count is, without continuity correction. */
    public static Tests chiSquare() {
        return new Tests(EnumSet.of(Choice.CHI_SQUARE));
    }

    /** Pearson's chi-square of all shares, of two by two levels with Yates' continuity correction, as R's {@code chisq.test}. */
    public static Tests yates() {
        return new Tests(EnumSet.of(Choice.YATES));
    }

    /** Fisher's exact test of all shares. */
    public static Tests fisher() {
        return new Tests(EnumSet.of(Choice.FISHER));
    }

    /** Columns of the statistic and its degrees of freedom beside the p-value. */
    public static Tests statistics() {
        return new Tests(EnumSet.of(Choice.STATISTICS));
    }

    /** A column of how large each difference is: of means the difference, of shares Cramér's V or the odds ratio. */
    public static Tests effects() {
        return new Tests(EnumSet.of(Choice.EFFECTS));
    }

    /** @throws IllegalArgumentException if two choices exclude each other */
    static Tests together(Tests... each) {
        Set<Choice> all = EnumSet.noneOf(Choice.class);
        List.of(each).forEach(tests -> all.addAll(tests.choices));
        for (String of : List.of("means", "shares")) {
            List<Choice> some = all.stream().filter(c -> c.of.equals(of)).toList();
            if (some.size() > 1) {
                throw new IllegalArgumentException("A table makes one test of its " + of + ", not "
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

    /** The tests that are chosen and that a design has not, as a reader calls them; empty where there is none. */
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
