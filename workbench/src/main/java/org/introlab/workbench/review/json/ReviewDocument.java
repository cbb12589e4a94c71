package org.introlab.workbench.review.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The content of {@code review.json}, field by field in the order of the file.
 *
 * @param schema the version of the form, {@value #SCHEMA}
 * @param failed the notebooks in which a cell failed; with any, the review is incomplete
 * @param reproducibility the class of the review in words
 * @param data the data files behind the computed values
 * @param code the sources of the study's own code
 * @param ledger the file of published values
 * @param ids the file that gives the ledger's ids other names; absent from the file when the study has none
 * @param findings the file of expected differences
 * @param counts how many values have each verdict
 * @param values every value that the review covers, sorted by id
 */
public record ReviewDocument(
        int schema,
        List<Failed> failed,
        @JsonProperty("class") String reproducibility,
        List<DataFile> data,
        List<CodeFile> code,
        @JsonSetter(nulls = Nulls.SET) LedgerFile ledger,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<IdsFile> ids,
        Optional<RowsFile> findings,
        Map<String, Integer> counts,
        List<Value> values) {

    /** The file's name. */
    public static final String FILE = "review.json";

    /** The version of the form that is written. */
    public static final int SCHEMA = 1;

    private static final LedgerFile NO_LEDGER = new LedgerFile("", "", 0, List.of(), List.of());

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .addModule(new Jdk8Module())
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Copies the lists. A file of a study's first reviews may have no ledger. */
    public ReviewDocument {
        failed = List.copyOf(failed);
        data = List.copyOf(data);
        code = List.copyOf(code);
        ledger = ledger == null ? NO_LEDGER : ledger;
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        values = List.copyOf(values);
    }

    /**
     * A notebook in which a cell failed.
     *
     * @param cell number among the code cells, from 1
     */
    public record Failed(String notebook, int cell, String error) {}

    /**
     * A data file behind computed values.
     *
     * @param because why it counts as less than its notebook says
     */
    public record DataFile(
            String file,
            String provenance,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> because) {}

    /** A source of the study's own code. */
    public record CodeFile(String file, String sha256) {}

    /** A file of published values or findings. */
    public record RowsFile(String file, String sha256, int rows) {}

    /**
     * The ledger.
     *
     * @param notCovered ids of chapters that were not reviewed
     * @param missed ids that are gone since the last review
     */
    public record LedgerFile(String file, String sha256, int rows, List<String> notCovered, List<String> missed) {
        /** Copies the lists. */
        public LedgerFile {
            notCovered = List.copyOf(notCovered);
            missed = List.copyOf(missed);
        }
    }

    /**
     * The file that gives the ledger's ids other names.
     *
     * @param unmatched a sentence for each of its lines that matches nothing
     */
    public record IdsFile(String file, String sha256, int rows, List<String> unmatched) {
        /** Copies the list. */
        public IdsFile {
            unmatched = List.copyOf(unmatched);
        }
    }

    /**
     * A published value with its verdict.
     *
     * @param published empty where the print has no number
     * @param computed empty where there is none, or it is withheld
     * @param notebook empty where no cell has the id, as is {@code cell}
     * @param note the reason for the verdict; may be empty
     * @param explanation another definition that gives what is printed
     */
    public record Value(
            String id,
            String exhibit,
            @JsonSerialize(using = ShortestNumber.class) OptionalDouble published,
            @JsonSerialize(using = ShortestNumber.class) OptionalDouble low,
            @JsonSerialize(using = ShortestNumber.class) OptionalDouble high,
            @JsonSerialize(using = ShortestNumber.class) OptionalDouble computed,
            String verdict,
            String chapter,
            Optional<String> notebook,
            OptionalInt cell,
            String provenance,
            String note,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Explanation> explanation) {}

    /**
     * A definition that puts a whole group of differing values inside their intervals.
     *
     * @param computed what it gives for the value
     * @param tried how many definitions were tried on the group
     * @param fitting how many of them put the whole group inside
     */
    public record Explanation(
            String group,
            String definition,
            @JsonSerialize(using = ShortestNumber.class) OptionalDouble computed,
            int tried,
            int fitting) {}

    /** Returns whether every notebook of the review ran to its end. */
    @JsonIgnore
    public boolean isComplete() {
        return schema > 0 && failed.isEmpty();
    }

    /** Returns the content of the file, ending in a line feed: the same bytes for the same review, on every JDK. */
    public String text() {
        try {
            return MAPPER.writer(layout()).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A review can't be written as JSON.", e);
        }
    }

    /**
     * Reads the file of an earlier review; empty if there is none or it is not a {@code review.json}.
     *
     * @throws IOException if it can't be read
     */
    public static Optional<ReviewDocument> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the content of a file. Fields that it lacks are empty.
     *
     * @throws JsonProcessingException if it is not JSON, or a field has another type
     */
    public static ReviewDocument parse(String text) throws JsonProcessingException {
        return MAPPER.readValue(text, ReviewDocument.class);
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
