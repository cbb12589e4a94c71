package org.introlab.data.book;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.introlab.data.book.Field.Question;
import org.introlab.data.book.Resource.Key;
import org.introlab.data.book.Resource.Order;
import org.introlab.data.book.Resource.Reference;
import org.introlab.internal.Near;

/**
 * Checks the relations between columns in a code book: primary keys, references to other resources, orders, and conditions for questions.
 * The columns must exist and have comparable types.
 */
final class RelationCheck {
    private final Faults.FileFaults faults;

    RelationCheck(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /**
     * Reports the faults of a resource.
     *
     * @param node the resource in the code book
     * @param all the resources of the code book
     */
    void check(Json node, Resource resource, List<Resource> all) {
        List<String> own = resource.columns();
        for (String column : resource.primaryKey()) {
            known(node, "schema/primaryKey", column, own);
        }
        once(node, "schema/primaryKey", resource.primaryKey());
        for (Field field : resource.fields()) {
            field.question().flatMap(Question::askedIf).ifPresent(c -> asked(node, resource, field, c));
        }
        for (Order order : resource.orders()) {
            known(node, "schema/orders", order.earlier(), own);
            known(node, "schema/orders", order.later(), own);
            Optional<FieldType> earlier = type(resource, order.earlier());
            Optional<FieldType> later = type(resource, order.later());
            if (earlier.isPresent() && later.isPresent() && !earlier.get().comparesWith(later.get())) {
                String expected = "two numeric columns, or two columns with the same date or time type";
                String found = order.earlier() + " of type " + earlier.get().id() + " and " + order.later()
                        + " of type " + later.get().id();
                node.fault("schema/orders", expected, found, faults);
            }
        }
        for (Reference reference : resource.references()) {
            String at = reference.keys().stream().anyMatch(Key::year) ? "schema/lookups" : "schema/foreignKeys";
            reference.keys().forEach(key -> known(node, at, key.column(), own));
            known(
                    node,
                    at,
                    reference.resource(),
                    all.stream().map(Resource::name).toList());
            if (reference.keys().size() != reference.columns().size()) {
                node.fault(at, "as many fields in the reference as in the key", reference.resource(), faults);
            }
            once(node, at, reference.keys().stream().map(Key::column).toList());
            all.stream().filter(r -> r.name().equals(reference.resource())).forEach(r -> {
                reference.columns().forEach(c -> known(node, at, c, r.columns()));
                for (int i = 0;
                        i < reference.keys().size() && i < reference.columns().size();
                        i++) {
                    matching(
                            node,
                            at,
                            resource,
                            reference.keys().get(i),
                            r,
                            reference.columns().get(i));
                }
            });
        }
    }

    private void asked(Json node, Resource resource, Field field, Field.Condition condition) {
        String at = "schema/fields/" + resource.fields().indexOf(field) + "/askedIf";
        known(node, at, condition.column(), resource.columns());
        if (condition.column().equals(field.name())) {
            node.fault(at, "a column other than the field itself", condition.column(), faults);
        }
        resource.fields().stream()
                .filter(f -> f.name().equals(condition.column()) && f.variable().isFactor())
                .filter(f -> !f.variable().levels().contains(condition.value()))
                .forEach(f -> node.fault(
                        at,
                        "a value of " + f.name() + ": "
                                + String.join(", ", f.variable().levels()),
                        condition.value(),
                        faults));
    }

    /** Reports a key that can never match, which is a fault of the code book and not of each row. */
    private void matching(Json node, String at, Resource resource, Key key, Resource target, String column) {
        Optional<FieldType> own = type(resource, key.column());
        Optional<FieldType> there = type(target, column);
        if (own.isEmpty() || there.isEmpty()) {
            return;
        }
        if (key.year() && !own.get().hasYear()) {
            String expected = "year(...) of a date, datetime or yearmonth column";
            node.fault(at, expected, key.column() + " of type " + own.get().id(), faults);
        } else if ((key.year() || !own.get().isTemporal())
                ? there.get().isTemporal()
                : there.get() != own.get() && there.get() != FieldType.STRING) {
            String what = key.year() ? "a year" : "values of type " + own.get().id();
            node.fault(
                    at,
                    "a column that can contain " + what,
                    column + " of type " + there.get().id(),
                    faults);
        }
    }

    private static Optional<FieldType> type(Resource resource, String column) {
        return resource.fields().stream()
                .filter(f -> f.name().equals(column))
                .map(Field::type)
                .findFirst();
    }

    private void once(Json node, String property, List<String> names) {
        if (new HashSet<>(names).size() < names.size()) {
            node.fault(property, "each column once", String.join(", ", names), faults);
        }
    }

    private void known(Json node, String property, String name, List<String> names) {
        if (!names.contains(name) && !name.equals(Json.ABSENT)) {
            node.fault(property, "one of " + String.join(", ", names) + "." + Near.hint(name, names), name, faults);
        }
    }
}
