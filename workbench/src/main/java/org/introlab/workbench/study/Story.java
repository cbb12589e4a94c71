package org.introlab.workbench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.introlab.data.study.Study;
import org.introlab.internal.Near;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.ValueTable;
import org.introlab.workbench.text.Texts;

/**
 * Shows all about a published value, or lists those of an exhibit, from the ledger and the executed notebooks of a
 * review. Computed values are judged again, as in a review.
 *
 * @param study the study
 * @param review the folder that a review wrote
 * @param command the command that makes a review, for the message if there is none
 * @param texts the terminal's texts
 */
public record Story(Study study, Path review, String command, Texts texts) {
    private static final int NEAR = 3;
    private static final int HOLDING = 8;

    /**
     * Returns the story of a value, or the list of an exhibit's values.
     *
     * @param asked an id of the ledger, the prefix of ids before a dot ({@code T1}), or the name of an exhibit ({@code Table 1})
     * @throws StudyException if there is nothing of that name; the message suggests the closest
     * @throws IOException if the folder of the review can't be read
     */
    public String of(String asked) throws IOException {
        Ledger ledger = Ledger.read(study.ledger(), study.ids());
        Optional<PublishedValue> value = ledger.find(asked).or(() -> inAnyCase(ledger, asked));
        List<PublishedValue> listed = value.isPresent() ? List.of() : exhibit(ledger, asked);
        if (value.isEmpty() && listed.isEmpty()) {
            throw new StudyException(unknown(ledger, asked));
        }
        Optional<ReviewOutcome> outcome = outcome(ledger);
        if (value.isEmpty()) {
            return list(listed, outcome);
        }
        Optional<ReviewedValue> judged =
                outcome.flatMap(o -> find(o, value.get().id()));
        return judged.isPresent()
                ? ValueStory.of(judged.get(), outcome.orElseThrow(), SinceTheReview.of(study, review, texts), texts)
                : ValueStory.ofPrint(value.get(), how(value.get(), outcome), texts);
    }

    private static Optional<PublishedValue> inAnyCase(Ledger ledger, String asked) {
        List<PublishedValue> alike = ledger.values().stream()
                .filter(v -> v.id().equalsIgnoreCase(asked))
                .toList();
        if (alike.size() > 1) {
            throw new StudyException("The ledger has several values '" + asked + "' that differ in case: "
                    + String.join(", ", alike.stream().map(PublishedValue::id).toList()));
        }
        return alike.stream().findFirst();
    }

    private Optional<ReviewOutcome> outcome(Ledger ledger) throws IOException {
        List<Path> executed = notebooks(review.resolve("notebooks"));
        if (executed.isEmpty()) {
            return Optional.empty();
        }
        Review some = Review.against(ledger, Findings.read(study.findings(), ledger));
        boolean all = names(executed).containsAll(names(notebooks(study.root().resolve("notebooks"))));
        return Optional.of((all ? some.ofWholeLedger() : some).read(executed));
    }

    private static List<Path> notebooks(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("[^.].*\\.ipynb"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(f -> f.getFileName().toString()).toList();
    }

    private static Optional<ReviewedValue> find(ReviewOutcome outcome, String id) {
        return outcome.values().stream().filter(v -> v.id().equals(id)).findFirst();
    }

    private String how(PublishedValue value, Optional<ReviewOutcome> outcome) {
        return outcome.isEmpty()
                ? noReview()
                : texts.text(
                        "show.uncovered", Map.of("folder", review, "chapter", value.chapter(), "command", command));
    }

    private String noReview() {
        return texts.text("show.no-review", Map.of("folder", review, "command", command));
    }

    private static List<PublishedValue> exhibit(Ledger ledger, String asked) {
        String prefix = asked.toLowerCase(Locale.ROOT);
        return ledger.values().stream()
                .filter(v -> v.exhibit().equalsIgnoreCase(asked)
                        || v.id().toLowerCase(Locale.ROOT).startsWith(prefix + "."))
                .toList();
    }

    private static String unknown(Ledger ledger, String asked) {
        List<String> left =
                new ArrayList<>(ledger.values().stream().map(PublishedValue::id).toList());
        List<String> near = new ArrayList<>();
        for (Optional<String> next = Near.suggestion(asked, left);
                next.isPresent() && near.size() < NEAR;
                next = Near.suggestion(asked, left)) {
            near.add(next.get());
            left.remove(next.get());
        }
        String part = asked.toLowerCase(Locale.ROOT);
        left.stream()
                .filter(id -> !part.isBlank() && id.toLowerCase(Locale.ROOT).contains(part))
                .limit(HOLDING)
                .forEach(near::add);
        List<String> exhibits =
                ledger.values().stream().map(PublishedValue::exhibit).distinct().toList();
        return "The ledger has no value and no exhibit '" + asked + "'."
                + (near.isEmpty() ? "" : " Similar: " + String.join(", ", near) + ".")
                + " Exhibits: " + String.join(", ", exhibits) + ".";
    }

    private String list(List<PublishedValue> values, Optional<ReviewOutcome> outcome) {
        ValueTable table = new ValueTable();
        for (PublishedValue value : values) {
            Optional<ReviewedValue> judged = outcome.flatMap(o -> find(o, value.id()));
            table.add(
                    value,
                    judged.map(ReviewedValue::computed).orElse(OptionalDouble.empty()),
                    judged.map(j -> ReviewWords.marked(j.verdict())).orElse(texts.text("show.none-yet")));
        }
        StoryText text = new StoryText();
        table.lines().forEach(text::line);
        if (outcome.isEmpty()) {
            text.line("").line(noReview());
        }
        return text.toString();
    }
}
