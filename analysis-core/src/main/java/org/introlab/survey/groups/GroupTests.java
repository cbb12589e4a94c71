package org.introlab.survey.groups;

import org.introlab.survey.groups.GroupTest.Method;

/** Runs tests between groups by method. */
public final class GroupTests {
    private GroupTests() {}

    /** Runs the test of a sample by a method. */
    public static GroupTest of(Method method, GroupSample sample) {
        return switch (method) {
            case CHI_SQUARE -> PearsonChiSquare.test(sample);
            case RAO_SCOTT -> RaoScott.test(sample);
            case ONE_WAY_F -> OneWay.equalVariances(sample);
            case WELCH_F -> OneWay.welch(sample);
            case KRUSKAL_WALLIS -> KruskalWallis.test(sample);
            case CLUSTERED_WALD -> ClusteredWald.test(sample);
        };
    }
}
