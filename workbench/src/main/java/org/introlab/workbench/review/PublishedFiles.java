package org.introlab.workbench.review;

import java.util.List;
import java.util.Optional;
import org.introlab.published.ReadFile;

/**
 * What a review judged against.
 *
 * @param ledger the file of published values
 * @param ids the file with the ledger's names for cells; empty where the study has none
 * @param findings the file of expected differences; empty where the study has none
 * @param notCovered the ids of the ledger that this review does not cover, sorted
 * @param unmatched lines of the names that match nothing, in sentences
 * @param missed the ids that the ledger had at the last review and has no more, sorted
 */
public record PublishedFiles(
        ReadFile ledger,
        Optional<ReadFile> ids,
        Optional<ReadFile> findings,
        List<String> notCovered,
        List<String> unmatched,
        List<String> missed) {

    /** Copies the lists. */
    public PublishedFiles {
        notCovered = List.copyOf(notCovered);
        unmatched = List.copyOf(unmatched);
        missed = List.copyOf(missed);
    }
}
