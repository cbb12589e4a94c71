package org.introlab.workbench.site.frame;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sizes in tenths of a per cent as classes, because the pages' policy allows no style attribute. */
public final class Sizes {

    private static final int WHOLE = 1000;

    private Sizes() {}

    /** The class of a share from 0 to 1. */
    public static String of(double share) {
        return "s" + Math.round(WHOLE * Math.max(0, Math.min(1, share)));
    }

    /** A rule for each class, which sets {@code --share} in per cent. */
    public static String css() {
        return IntStream.rangeClosed(0, WHOLE)
                .mapToObj(tenths -> ".s" + tenths + "{--share:" + tenths / 10 + "." + tenths % 10 + "}")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
