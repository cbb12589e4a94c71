package org.introlab.workbench.review;

import java.util.List;
import java.util.Optional;
import org.introlab.published.ReadFile;

/**
 * The files that a review judged against.
 *
 * @param ledger the file of published values
 * @param ids the file with the ledger's names for cells, if the study has one
 * @param findings the file of expected differences, if the study has one
 * @param notCovered the ids of the ledger that this review does not cover, sorted
 * @param unmatched lines of that file that match nothing, as sentences
 * @param missed the ids removed from the ledger since the last review, sorted
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
