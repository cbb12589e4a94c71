package org.introlab.exhibit.table;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.survey.Responses;
import org.introlab.survey.SurveyDesign;

/** The columns of a sampling design: clusters and strata. */
record SampledBy(Optional<String> clusters, Optional<String> strata) {

    static SampledBy nothing() {
        return new SampledBy(Optional.empty(), Optional.empty());
    }

    SampledBy clusters(String column) {
        return new SampledBy(Optional.of(column), strata);
    }

    SampledBy strata(String column) {
        return new SampledBy(clusters, Optional.of(column));
    }

    /** Returns whether a test needs a design: there are clusters, strata or weights. */
    boolean isDesign(Optional<String> weight) {
        return weight.isPresent() || clusters.isPresent() || strata.isPresent();
    }

    /** Returns the rows that have a weight. */
    Frame rows(Frame frame, Optional<String> weight) {
        return weight.map(w -> frame.where(row -> !row.isMissing(w))).orElse(frame);
    }

    /**
     * Returns the design of these rows.
     *
     * @throws IllegalArgumentException if a row has no cluster or stratum, a cluster is in two strata, or a weight is negative
     */
    SurveyDesign design(Frame rows, Optional<String> weight) {
        Responses sampled = Responses.of(rows, List.of());
        if (weight.isPresent()) {
            sampled = sampled.sampled(sampled.design().weightedBy(rows.numbers(weight.get())));
        }
        if (clusters.isPresent()) {
            sampled = sampled.clusteredBy(clusters.get());
        }
        return strata.isPresent() ? sampled.stratifiedBy(strata.get()).design() : sampled.design();
    }

    /** Returns the design for a note. */
    String words(Optional<String> weight) {
        return weight.map(w -> ", weighted by " + w).orElse("")
                + clusters.map(c -> ", clustered by " + c).orElse("")
                + strata.map(s -> ", stratified by " + s).orElse("");
    }
}
