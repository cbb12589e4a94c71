package org.introlab.workbench.review;

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
 * What the review that is to be replaced knew of the ledger, so that a row that is gone is missed.
 *
 * @param ledger the ledger's file name
 * @param ids every id it had, those of chapters that were not reviewed too
 */
public record LastReview(String ledger, Set<String> ids) {

    /** Copies the ids. */
    public LastReview {
        ids = Set.copyOf(ids);
    }

    /** Reads it from a {@code review.json}; empty where there is none that says which ledger it was. */
    static Optional<LastReview> of(Path json) throws IOException {
        if (!Files.isRegularFile(json, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return ReviewJson.read(json)
                .filter(review -> !review.ledger().file().isEmpty())
                .map(review -> new LastReview(review.ledger().file(), ids(review)));
    }

    private static Set<String> ids(ReviewDocument review) {
        Set<String> ids = new TreeSet<>(review.ledger().notCovered());
        review.values().forEach(value -> ids.add(value.id()));
        return ids;
    }

    /** The ids that a ledger lacks now; none where it is read from another file, which was meant. */
    List<String> missedIn(Ledger now) {
        if (!now.file().name().equals(ledger)) {
            return List.of();
        }
        Set<String> missed = new TreeSet<>(ids);
        now.values().stream().map(PublishedValue::id).forEach(missed::remove);
        return List.copyOf(missed);
    }
}
