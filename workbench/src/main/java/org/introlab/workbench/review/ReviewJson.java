package org.introlab.workbench.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.introlab.data.Source;
import org.introlab.published.Finding;
import org.introlab.published.PublishedValue;
import org.introlab.published.ReadFile;
import org.introlab.published.Verdict;
import org.introlab.workbench.code.StudySource;

/** Writes {@code review.json}: fixed fields in a fixed order, numbers in their shortest round-trip form on every JDK. */
public final class ReviewJson {
    /** The name of the file that it is written to. */
    public static final String FILE = "review.json";

    private static final int SCHEMA = 1;
    private static final double WHOLE = 0x1p53;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private ReviewJson() {}

    /**
     * Whether a file is the {@code review.json} of a review of which every notebook ran to its end; also one of before the
     * file told.
     *
     * @throws IOException if it can't be read
     */
    static boolean isComplete(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode review = new ObjectMapper().readTree(Files.readAllBytes(file));
            return review.has("schema") && review.path("failed").isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static String of(ReviewOutcome outcome) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(layout());
            write(json, outcome);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, ReviewOutcome outcome) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeArrayFieldStart("failed");
        for (FailedNotebook failed : outcome.failed()) {
            json.writeStartObject();
            json.writeStringField("notebook", failed.notebook());
            json.writeNumberField("cell", failed.cell());
            json.writeStringField("error", failed.error());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("class", outcome.reproducibility().words());
        json.writeArrayFieldStart("data");
        for (Source source : outcome.data()) {
            json.writeStartObject();
            json.writeStringField("file", source.file());
            json.writeStringField("provenance", source.provenance().id());
            json.writeStringField("sha256", source.sha256());
            if (source.countedLess().isPresent()) {
                json.writeStringField("because", source.countedLess().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("code");
        for (StudySource source : outcome.code()) {
            json.writeStartObject();
            json.writeStringField("file", source.name());
            json.writeStringField("sha256", source.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        published(json, outcome.published());
        json.writeObjectFieldStart("counts");
        for (Map.Entry<Verdict, Integer> count : outcome.counts().entrySet()) {
            json.writeNumberField(count.getKey().id(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("values");
        for (ReviewedValue value : outcome.values()) {
            value(json, value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void published(JsonGenerator json, PublishedFiles published) throws IOException {
        json.writeObjectFieldStart("ledger");
        file(json, published.ledger());
        ids(json, "notCovered", published.notCovered());
        ids(json, "missed", published.missed());
        json.writeEndObject();
        if (published.ids().isPresent()) {
            json.writeObjectFieldStart("ids");
            file(json, published.ids().get());
            ids(json, "unmatched", published.unmatched());
            json.writeEndObject();
        }
        if (published.findings().isPresent()) {
            json.writeObjectFieldStart("findings");
            file(json, published.findings().get());
            json.writeEndObject();
        } else {
            json.writeNullField("findings");
        }
    }

    private static void file(JsonGenerator json, ReadFile file) throws IOException {
        json.writeStringField("file", file.name());
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("rows", file.rows());
    }

    private static void ids(JsonGenerator json, String name, List<String> ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, ReviewedValue value) throws IOException {
        PublishedValue published = value.published();
        json.writeStartObject();
        json.writeStringField("id", value.id());
        json.writeStringField("exhibit", published.exhibit());
        number(json, "published", published.value());
        number(json, "low", OptionalDouble.of(published.low()));
        number(json, "high", OptionalDouble.of(published.high()));
        number(json, "computed", value.computed());
        json.writeStringField("verdict", value.verdict().id());
        json.writeStringField("chapter", value.chapter().key());
        if (value.place().isPresent()) {
            json.writeStringField("notebook", value.place().get().notebook());
            json.writeNumberField("cell", value.place().get().cell());
        } else {
            json.writeNullField("notebook");
            json.writeNullField("cell");
        }
        json.writeStringField("provenance", value.judgement().provenance());
        json.writeStringField("note", note(value));
        explanation(json, value);
        json.writeEndObject();
    }

    private static void explanation(JsonGenerator json, ReviewedValue value) throws IOException {
        if (value.explanation().isEmpty()) {
            return;
        }
        ReviewedValue.Explanation found = value.explanation().get();
        json.writeObjectFieldStart("explanation");
        json.writeStringField("group", found.group());
        json.writeStringField("definition", found.definition());
        number(json, "computed", OptionalDouble.of(found.computed()));
        json.writeNumberField("tried", found.tried());
        json.writeNumberField("fitting", found.fitting());
        json.writeEndObject();
    }

    private static String note(ReviewedValue value) {
        String note = value.judgement().note();
        String finding = value.finding().map(Finding::finding).orElse("");
        String between = note.isEmpty() || finding.isEmpty() ? "" : note.endsWith(".") ? " " : "; ";
        return note + between + finding;
    }

    /** Whole numbers without a fraction, as JupyterLab would write them on saving; zero without a sign. */
    private static void number(JsonGenerator json, String name, OptionalDouble number) throws IOException {
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            json.writeNullField(name);
        } else if (number.getAsDouble() == Math.rint(number.getAsDouble()) && Math.abs(number.getAsDouble()) < WHOLE) {
            json.writeNumberField(name, (long) number.getAsDouble());
        } else {
            json.writeNumberField(name, number.getAsDouble());
        }
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
