package org.introlab.data.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.csv.NumberForm;
import org.introlab.data.Variable;

/**
 * A column of a file as the {@linkplain CodeBook code book} describes it.
 *
 * @param variable name, levels and labels
 * @param type what its values are
 * @param description what it means
 * @param unit the unit of its values, where they have one
 * @param required whether a missing value is a fault
 * @param unique whether a value may occur only once
 * @param minimum the smallest allowed value (a month for a {@link FieldType#YEARMONTH})
 * @param maximum the largest allowed value
 * @param missing texts that stand for a missing value in this column alone, with what they mean
 * @param question where in the questionnaire it was asked, and of whom
 * @param numbers how numbers are written, in a CSV file
 * @param format how dates or times are written, by the directives of {@code strptime}; empty when as in ISO 8601
 * @param truths the texts of a {@link FieldType#BOOLEAN} and whether each is {@code true} or {@code false}
 */
public record Field(
        Variable variable,
        FieldType type,
        String description,
        Optional<String> unit,
        boolean required,
        boolean unique,
        Optional<String> minimum,
        Optional<String> maximum,
        Map<String, String> missing,
        Optional<Question> question,
        NumberForm numbers,
        Optional<String> format,
        Map<String, String> truths) {
    public Field {
        truths = Collections.unmodifiableMap(new LinkedHashMap<>(truths));
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /** The texts that are true or false where the code book lists none, as Table Schema has them. */
    static final Map<String, String> TRUTHS =
            truths(List.of("true", "True", "TRUE", "1"), List.of("false", "False", "FALSE", "0"));

    static Map<String, String> truths(List<String> yes, List<String> no) {
        Map<String, String> truths = new LinkedHashMap<>();
        yes.forEach(text -> truths.put(text, "true"));
        no.forEach(text -> truths.put(text, "false"));
        return truths;
    }

    /** A column of this type about which nothing else is known. */
    public static Field of(String name, FieldType type) {
        return of(Variable.of(name), type, Map.of());
    }

    /** A column of which only its description and its missing values are known. */
    public static Field of(Variable variable, FieldType type, Map<String, String> missing) {
        return new Field(
                variable,
                type,
                "",
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                missing,
                Optional.empty(),
                NumberForm.plain(),
                Optional.empty(),
                TRUTHS);
    }

    /** The same column as one of a primary key, in which each row has a value. */
    Field ofKey() {
        return new Field(
                variable,
                type,
                description,
                unit,
                true,
                unique,
                minimum,
                maximum,
                missing,
                question,
                numbers,
                format,
                truths);
    }

    /** The same column with numbers written in another way. */
    public Field with(NumberForm other) {
        return new Field(
                variable,
                type,
                description,
                unit,
                required,
                unique,
                minimum,
                maximum,
                missing,
                question,
                other,
                format,
                truths);
    }

    /** The column's name. */
    public String name() {
        return variable.name();
    }

    /**
     * A column's place in a questionnaire.
     *
     * @param section the part of the questionnaire
     * @param text the question that several columns answer together, where they do
     * @param askedIf what had to be answered before; nobody else was asked
     */
    public record Question(String section, Optional<String> text, Optional<Condition> askedIf) {}

    /** That a column has a value. */
    public record Condition(String column, String value) {}
}
