package org.introlab.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.data.Source;
import org.introlab.markup.CellKey;
import org.introlab.published.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link VerdictOutput}, field by field in the order of its JSON. A cell writes it and the review
 * reads it; {@code docs/verdict-output.schema.json} describes it for other programs.
 *
 * @param schema the version of the form, {@value #SCHEMA}
 * @param exhibit what the values belong to; absent if the output only lists values that are not computed
 * @param sources the data files behind the values
 * @param values the values that were computed or withheld
 * @param notComputed the values that the cell lists as not computed
 * @param explanations other definitions that put a whole group of differing values inside their intervals
 * @param grids the exhibits that the output shows; {@link CarriedExhibit} reads them
 * @param hints sentences about ids of the exhibit that match no published value
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VerdictDocument(
        OptionalInt schema,
        Optional<ShownExhibit> exhibit,
        Optional<List<DataFile>> sources,
        List<Value> values,
        List<Listed> notComputed,
        Optional<List<Explanation>> explanations,
        Optional<List<Map<String, Object>>> grids,
        Optional<List<String>> hints) {

    /** The version of the form that is written. */
    public static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** Copies the lists. */
    public VerdictDocument {
        sources = sources.map(List::copyOf);
        values = List.copyOf(values);
        notComputed = List.copyOf(notComputed);
        explanations = explanations.map(List::copyOf);
        grids = grids.map(List::copyOf);
        hints = hints.map(List::copyOf);
    }

    /** An exhibit as its cell names it; {@code kind} is {@code table} or {@code figure}. */
    public record ShownExhibit(String id, String name, String title, String note, String kind) {}

    /** A data file behind the values. */
    public record DataFile(String file, String provenance, String sha256) {
        static List<DataFile> of(List<Source> sources) {
            return sources.stream()
                    .map(source ->
                            new DataFile(source.file(), source.provenance().id(), source.sha256()))
                    .toList();
        }
    }

    /**
     * A value that its cell computed or withheld.
     *
     * @param computed absent if it is withheld; a kernel also leaves out what is not a number
     * @param provenance that of the weakest of the sources
     * @param statistic with row and column: the key of its number in the exhibit
     * @param verdict against the ledger that the cell used
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Value(
            String id,
            OptionalDouble computed,
            String provenance,
            String statistic,
            String row,
            String column,
            String verdict,
            String note) {

        /** Returns the key of its number in the exhibit. */
        public CellKey key() {
            return new CellKey(statistic, row, column);
        }

        /** Returns whether disclosure control keeps it back. */
        @JsonIgnore
        public boolean isWithheld() {
            return verdict.equals(Verdict.WITHHELD.id());
        }
    }

    /** An id that its cell lists as not computed. */
    public record Listed(String id, String reason) {}

    /**
     * A definition that puts a whole group of values inside their intervals.
     *
     * @param tried how many definitions were tried
     * @param fitting how many of them fit the group
     */
    public record Explanation(String group, String definition, int tried, int fitting, List<Result> values) {
        /** Copies the list. */
        public Explanation {
            values = List.copyOf(values);
        }
    }

    /** What a definition gives for a value. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Result(String id, OptionalDouble computed) {}

    /** Returns the content as plain JSON, with its seal. */
    Map<String, Object> json() {
        Map<String, Object> json = MAPPER.convertValue(this, new TypeReference<LinkedHashMap<String, Object>>() {});
        Seal.put(json);
        return json;
    }

    /**
     * Reads the content of an output except its exhibits, which {@link CarriedExhibit#in} reads. What is malformed is
     * left empty, and fields that are unknown are ignored.
     *
     * @param where the output, for messages
     * @param faults gets a sentence for each field that is malformed
     */
    public static VerdictDocument read(@Nullable Object content, String where, List<String> faults) {
        return new VerdictReader(MAPPER, where, faults).read(content);
    }

    /** Returns what can be read of an output's content; empty if there is none. */
    public static VerdictDocument readable(@Nullable Object content) {
        return read(content, "", new ArrayList<>());
    }
}
