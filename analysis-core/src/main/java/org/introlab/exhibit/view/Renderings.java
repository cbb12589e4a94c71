package org.introlab.exhibit.view;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Description;
import org.introlab.data.Frame;
import org.introlab.data.Grouped;
import org.introlab.data.SampleFlow;
import org.introlab.data.shape.Panel;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Rendered;
import org.introlab.model.DidResult;
import org.introlab.model.Estimates;
import org.introlab.model.JointEstimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.introlab.summary.Groups;
import org.introlab.summary.tests.HypothesisTest;
import org.introlab.summary.tests.StandardisedDifference;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** The rich views of values as the last expression of a cell; with {@link ResultView}, the only list of types that have one. */
public final class Renderings {

    private Renderings() {}

    /** Returns the rich view of a value; empty if it has only text. */
    public static Optional<Rendered> of(Object value) {
        if (value instanceof Rendered rendered) {
            return Optional.of(rendered);
        }
        if (value instanceof Estimates fit) {
            return Optional.of(EstimateTable.of(fit));
        }
        if (value instanceof Estimate estimate) {
            return Optional.of(EstimateTable.of(List.of(estimate)));
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Estimate.class::isInstance)) {
            return Optional.of(
                    EstimateTable.of(list.stream().map(Estimate.class::cast).toList()));
        }
        if (value instanceof JointEstimates joint) {
            return Optional.of(EstimateTable.of(joint.estimates()));
        }
        if (value instanceof DidResult did) {
            return Optional.of(DidTable.readings(did));
        }
        if (value instanceof WaldTest test) {
            return Optional.of(WaldView.of(test));
        }
        if (value instanceof HypothesisTest test) {
            return Optional.of(TestView.of(test.result()));
        }
        if (value instanceof StandardisedDifference difference) {
            return Optional.of(TestView.of(difference));
        }
        if (value instanceof Frame frame) {
            return Optional.of(FrameView.of(frame));
        }
        if (value instanceof Grouped<?> grouped) {
            return of(grouped.frame());
        }
        if (value instanceof Groups.Group group) {
            return of(group.frame());
        }
        if (value instanceof Panel<?> panel) {
            return of(panel.frame());
        }
        if (value instanceof Description description) {
            return Optional.of(TableView.of(description));
        }
        if (value instanceof SampleFlow flow) {
            return Optional.of(SampleFlowView.of(flow));
        }
        if (value instanceof Table table) {
            return Optional.of(TableView.of(table));
        }
        if (value instanceof Figure figure) {
            return Optional.of(PlotlyFigure.of(figure));
        }
        return ResultView.of(value);
    }
}
