package org.introlab.workbench.review.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.review.json.ReviewDocument;

/**
 * The ledger ids of the review to be replaced, so that removed rows are noticed.
 *
 * @param ledger the ledger's file name
 * @param ids all its ids, including those of chapters that were not reviewed
 */
public record LastReview(String ledger, Set<String> ids) {

    /** Copies the ids. */
    public LastReview {
        ids = Set.copyOf(ids);
    }

    /** Reads them from a {@code review.json}; empty if there is none that names its ledger. */
    static Optional<LastReview> of(Path json) throws IOException {
        if (!Files.isRegularFile(json, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return ReviewDocument.read(json)
                .filter(review -> !review.ledger().file().isEmpty())
                .map(review -> new LastReview(review.ledger().file(), ids(review)));
    }

    private static Set<String> ids(ReviewDocument review) {
        Set<String> ids = new TreeSet<>(review.ledger().notCovered());
        review.values().forEach(value -> ids.add(value.id()));
        return ids;
    }

    /** Returns the ids that the ledger lacks now; none if it is another file, which is intentional. */
    public List<String> missedIn(Ledger now) {
        if (!now.file().name().equals(ledger)) {
            return List.of();
        }
        Set<String> missed = new TreeSet<>(ids);
        now.values().stream().map(PublishedValue::id).forEach(missed::remove);
        return List.copyOf(missed);
    }
}
