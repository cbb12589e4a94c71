package org.introlab.workbench.review;

import java.util.List;
import java.util.Optional;
import org.introlab.published.ReadFile;

/**
 * What a review judged against.
 *
 * @param ledger the file of published values
 * @param findings the file of expected differences; empty where the study has none
 * @param notCovered the ids of the ledger that this review does not cover, sorted
 * @param missed the ids that the ledger had at the last review and has no more, sorted
 */
public record PublishedFiles(
        ReadFile ledger, Optional<ReadFile> findings, List<String> notCovered, List<String> missed) {

    /** Copies the lists. */
    public PublishedFiles {
        notCovered = List.copyOf(notCovered);
        missed = List.copyOf(missed);
    }
}
