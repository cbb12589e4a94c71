package org.introlab.data.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.Keys;
import org.introlab.data.Values;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Key;
import org.introlab.data.book.Resource.Order;
import org.introlab.data.book.Resource.Reference;
import org.introlab.data.internal.column.Printable;
import tech.tablesaw.columns.Column;

/**
 * Checks that involve several cells: unique keys, the order of two columns, and keys that must exist in another file. Invalid cells are
 * missing here and are not reported again.
 */
public final class RowChecks {
    private final Resource resource;
    private final CsvFile file;
    private final Faults.FileFaults faults;

    public RowChecks(Resource resource, CsvFile file, Faults.FileFaults faults) {
        this.resource = resource;
        this.file = file;
        this.faults = faults;
    }

    /** Runs the checks within the file. */
    public void within() {
        if (!resource.primaryKey().isEmpty()) {
            unique(resource.primaryKey());
        }
        for (Field field : resource.fields()) {
            if (field.unique() && !resource.primaryKey().equals(List.of(field.name()))) {
                unique(List.of(field.name()));
            }
        }
        resource.orders().forEach(this::ordered);
        for (Field field : resource.fields()) {
            field.question().flatMap(Field.Question::askedIf).ifPresent(asked -> askedOf(field.name(), asked));
        }
    }

    /** Checks that respondents who were not asked have no answer. */
    private void askedOf(String name, Field.Condition asked) {
        Column<?> answers = file.columns().get(name);
        if (answers == null || !file.columns().containsKey(asked.column())) {
            return;
        }
        Values before = Values.of(file.columns().get(asked.column()));
        for (int i = 0; i < file.rows(); i++) {
            if (!answers.isMissing(i) && !before.text(i).equals(asked.value())) {
                faults.cell(
                        "answer to a question not asked",
                        i + 2L,
                        name,
                        "no answer unless " + asked.column() + " is " + asked.value(),
                        Printable.quoted(Values.of(answers).text(i)));
            }
        }
    }

    private void unique(List<String> names) {
        Optional<Keys> keys = keys(file, names);
        if (keys.isEmpty()) {
            return;
        }
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < file.rows(); i++) {
            List<String> key = keys.get().at(i);
            Integer first = key.equals(Keys.NONE) ? null : seen.putIfAbsent(key, i);
            if (first != null) {
                String expected = "each value once; row " + (first + 2) + " already has it";
                faults.cell("duplicate id", i + 2L, String.join(" + ", names), expected, Keys.shown(key));
            }
        }
    }

    private void ordered(Order order) {
        if (!file.columns().keySet().containsAll(List.of(order.earlier(), order.later()))) {
            return;
        }
        Values earlier = Values.of(Objects.requireNonNull(file.columns().get(order.earlier())));
        Values later = Values.of(Objects.requireNonNull(file.columns().get(order.later())));
        for (int i = 0; i < file.rows(); i++) {
            if (!earlier.isMissing(i) && !later.isMissing(i) && Values.compare(earlier.text(i), later.text(i)) > 0) {
                String found = Printable.quoted(later.text(i)) + " with " + order.earlier() + " "
                        + Printable.quoted(earlier.text(i));
                faults.cell(order.kind(), i + 2L, order.later(), "a value not before " + order.earlier(), found);
            }
        }
    }

    /**
     * Checks the keys that refer to another file.
     *
     * @param target the other file
     * @param targetFile its name for messages
     */
    public void refersTo(Reference reference, CsvFile target, String targetFile) {
        List<String> names = reference.keys().stream().map(Key::column).toList();
        Optional<Keys> own = columns(file, names)
                .map(c -> Keys.of(c, reference.keys().stream().map(Key::year).toList()));
        Optional<Keys> there = keys(target, reference.columns());
        if (own.isEmpty() || there.isEmpty()) {
            return;
        }
        Set<List<String>> known = new HashSet<>();
        for (int i = 0; i < target.rows(); i++) {
            known.add(there.get().at(i));
        }
        String expected = "a row in " + targetFile + " with this " + String.join(" and ", reference.columns());
        for (int i = 0; i < file.rows(); i++) {
            List<String> key = own.get().at(i);
            if (!key.equals(Keys.NONE) && !known.contains(key)) {
                faults.cell("key without a row", i + 2L, String.join(" + ", names), expected, Keys.shown(key));
            }
        }
    }

    private static Optional<Keys> keys(CsvFile file, List<String> names) {
        return columns(file, names).map(Keys::of);
    }

    private static Optional<List<Column<?>>> columns(CsvFile file, List<String> names) {
        List<Column<?>> found = new ArrayList<>();
        for (String name : names) {
            if (file.columns().containsKey(name)) {
                found.add(file.columns().get(name));
            }
        }
        return found.size() == names.size() ? Optional.of(found) : Optional.empty();
    }
}
