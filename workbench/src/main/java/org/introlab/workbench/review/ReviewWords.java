package org.introlab.workbench.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.published.Verdict;
import org.introlab.workbench.text.Texts;

/** The words of a review, the same on its pages and in the terminal. */
public final class ReviewWords {
    private static final Texts TEXTS = Texts.of(Texts.Area.REVIEW);

    private ReviewWords() {}

    static Texts texts() {
        return TEXTS;
    }

    /** Returns a verdict: {@code not computed}. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> texts().text("verdict.reproduced");
            case CALIBRATED -> texts().text("verdict.calibrated");
            case DIFFERS -> texts().text("verdict.differs");
            case WITHHELD -> texts().text("verdict.withheld");
            case NOT_COMPUTED -> texts().text("verdict.not-computed");
        };
    }

    /** Returns a verdict with its mark. */
    public static String marked(Verdict verdict) {
        return verdict.mark() + " " + of(verdict);
    }

    /** Returns the name of a class. */
    public static String of(ReproducibilityClass reproducibility) {
        return switch (reproducibility) {
            case NOT_ASSESSABLE, ALL_WITHHELD -> texts().text("class.not-assessable");
            case FULL -> texts().text("class.full");
            case FULL_WITH_MINOR_ISSUES -> texts().text("class.minor-issues");
            case PARTIAL -> texts().text("class.partial");
            case NOTHING_TO_ASSESS -> texts().text("class.nothing");
            case INCOMPLETE -> texts().text("class.none");
            case NONE_COMPUTED, NOT_ABLE -> texts().text("class.not-able");
        };
    }

    /** Returns the meaning of a class, in a sentence. */
    public static String meaning(ReproducibilityClass reproducibility) {
        return switch (reproducibility) {
            case NOT_ASSESSABLE -> texts().text("meaning.not-assessable");
            case FULL -> texts().text("meaning.full");
            case FULL_WITH_MINOR_ISSUES -> texts().text("meaning.minor-issues");
            case PARTIAL -> texts().text("meaning.partial");
            case NOTHING_TO_ASSESS -> texts().text("meaning.nothing");
            case INCOMPLETE -> texts().text("meaning.incomplete");
            case ALL_WITHHELD -> texts().text("meaning.all-withheld");
            case NONE_COMPUTED -> texts().text("meaning.none-computed");
            case NOT_ABLE -> texts().text("meaning.not-able");
        };
    }

    /** Returns the first line of a review with failed notebooks. */
    public static String failed(Collection<FailedNotebook> failed) {
        String places = failed.stream()
                .map(one -> texts().text("failed.place", Map.of("notebook", one.notebook(), "cell", one.cell())))
                .collect(Collectors.joining("; "));
        return texts().counted("failed.all", failed.size(), Map.of("places", places));
    }

    /** Returns a sentence on how many differing values are inside their intervals under another definition; empty if none is. */
    public static Optional<String> explained(List<ReviewedValue> values) {
        long explained =
                values.stream().filter(value -> value.explanation().isPresent()).count();
        long differing = values.stream()
                .filter(value -> value.verdict() == Verdict.DIFFERS)
                .count();
        return explained == 0
                ? Optional.empty()
                : Optional.of(texts().text("explained", Map.of("explained", explained, "differing", differing)));
    }
}
