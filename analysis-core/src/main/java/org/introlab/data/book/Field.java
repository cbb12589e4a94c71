package org.introlab.data.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.csv.NumberForm;
import org.introlab.data.Variable;

/**
 * A column of a file as described in the {@linkplain CodeBook code book}.
 *
 * @param variable name, levels and labels
 * @param type the type of its values
 * @param description its meaning
 * @param unit the unit of its values, if any
 * @param required whether a missing value is a fault
 * @param unique whether a value may occur only once
 * @param minimum the smallest allowed value (a month for a {@link FieldType#YEARMONTH})
 * @param maximum the largest allowed value
 * @param missing the codes for missing values in this column only, with their meanings
 * @param question its place in the questionnaire, and its respondents
 * @param numbers the number format in a CSV file
 * @param format the date or time format as directives of {@code strptime}; empty for ISO 8601
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

    /** The default texts for true and false in Table Schema. */
    static final Map<String, String> TRUTHS =
            truths(List.of("true", "True", "TRUE", "1"), List.of("false", "False", "FALSE", "0"));

    static Map<String, String> truths(List<String> yes, List<String> no) {
        Map<String, String> truths = new LinkedHashMap<>();
        yes.forEach(text -> truths.put(text, "true"));
        no.forEach(text -> truths.put(text, "false"));
        return truths;
    }

    /** Creates a column with only a name and a type. */
    public static Field of(String name, FieldType type) {
        return of(Variable.of(name), type, Map.of());
    }

    /** Creates a column with only a description, a type and missing values. */
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

    /** Returns the same column as part of a primary key, which can't be missing. */
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

    /** Returns the same column with another number format. */
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

    /** Returns the column's name. */
    public String name() {
        return variable.name();
    }

    /**
     * A column's place in a questionnaire.
     *
     * @param section the part of the questionnaire
     * @param text the question that several columns answer together, if any
     * @param askedIf the earlier answer on which the question depends
     */
    public record Question(String section, Optional<String> text, Optional<Condition> askedIf) {}

    /** The condition that a column has a value. */
    public record Condition(String column, String value) {}
}
