package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Variable;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;

/**
 * A questionnaire as described by its code book: the questions by section in the order of asking, in two languages, with
 * their answers, filters and columns. A question that several columns answer together is a heading above its choices;
 * questions whose answers are not in the file are marked. The table has only text.
 */
public final class QuestionnaireTable {
    private static final int OFTEN = 3;
    private static final String FIRST = "en";
    private static final String SECOND = "nb";

    private final Resource file;
    private final Map<String, String> scales;

    private QuestionnaireTable(Resource file) {
        this.file = file;
        this.scales = scales(file);
    }

    /** Returns the questionnaire of a file; columns that are not questions (identifiers, derived columns) are left out. */
    public static Exhibit of(Resource file) {
        return new QuestionnaireTable(file).exhibit();
    }

    /** Returns the lists of answers that several questions share, each with a letter. */
    private static Map<String, String> scales(Resource file) {
        Map<String, Long> uses = new LinkedHashMap<>();
        asked(file).forEach(field -> uses.merge(answers(field.variable(), FIRST), 1L, Long::sum));
        Map<String, String> lettered = new LinkedHashMap<>();
        uses.forEach((answers, n) -> {
            if (n >= OFTEN && !answers.isEmpty()) {
                lettered.put(answers, "scale " + (char) ('A' + lettered.size()));
            }
        });
        return lettered;
    }

    private static Stream<Field> asked(Resource file) {
        return Stream.concat(file.fields().stream(), file.unrecorded().stream())
                .filter(field -> field.question().isPresent());
    }

    private Exhibit exhibit() {
        List<ExhibitRow> rows = new ArrayList<>();
        String section = "";
        String together = "";
        for (Field field : asked(file).toList()) {
            Field.Question question = field.question().orElseThrow();
            if (!question.section().equals(section)) {
                section = question.section();
                together = "";
                rows.add(ExhibitRow.heading(section));
            }
            String text = question.text().orElse("");
            if (!text.isEmpty() && !text.equals(together)) {
                rows.add(ExhibitRow.body(text, List.of(Entry.BLANK, Entry.BLANK, Entry.BLANK, Entry.BLANK)));
            }
            together = text;
            rows.add(row(field, question, !text.isEmpty()));
        }
        return Exhibit.computed(
                        file.title() + ": the questions",
                        List.of("In Norwegian", "Answers", "Asked", "Column"),
                        rows,
                        List.of())
                .noted(note());
    }

    private ExhibitRow row(Field field, Field.Question question, boolean choice) {
        Variable variable = field.variable();
        String answers = answers(variable, FIRST);
        String missing = field.missing().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return ExhibitRow.body(
                (choice ? "– " : "") + variable.label(FIRST),
                List.of(
                        Entry.of(variable.labels().getOrDefault(SECOND, "")),
                        Entry.of(scales.getOrDefault(answers, answers)
                                + (missing.isEmpty() ? "" : "; no answer: " + missing)),
                        Entry.of(question.askedIf().map(this::condition).orElse("all")),
                        Entry.of(file.unrecorded().contains(field) ? "not in the file" : field.name())));
    }

    private String condition(Field.Condition condition) {
        Variable before = file.field(condition.column()).variable();
        return "if " + before.label(FIRST) + ": " + before.levelLabel(condition.value(), FIRST);
    }

    private static String answers(Variable variable, String language) {
        List<String> values =
                variable.levels().isEmpty() ? List.copyOf(variable.levelLabels().keySet()) : variable.levels();
        boolean codes = values.stream().allMatch(value -> value.matches("\\d+"));
        return values.stream()
                .map(value -> (codes ? value + " " : "") + variable.levelLabel(value, language))
                .collect(Collectors.joining(", "));
    }

    private String note() {
        String shared = scales.entrySet().stream()
                .map(e -> Character.toUpperCase(e.getValue().charAt(0))
                        + e.getValue().substring(1) + ": " + e.getKey() + ".")
                .collect(Collectors.joining(" "));
        return (shared + " An empty cell of the file means no answer. Wordings are shortened.").strip();
    }

    @Override
    public String toString() {
        return "questionnaire of " + file.name();
    }
}
