package org.introlab.data.internal.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.column.Moments;

/** Finds the type of a column of dates or times in ISO 8601; other formats are not recognised. */
final class IsoTypes {
    private final Set<FieldType> possible =
            EnumSet.of(FieldType.DATE, FieldType.DATETIME, FieldType.TIME, FieldType.YEARMONTH, FieldType.DURATION);
    private Optional<Boolean> utc = Optional.empty();

    /** Adds a value and returns whether it is a date or time of some type. */
    boolean take(String cell) {
        Optional<FieldType> type = type(cell);
        type.ifPresent(own -> possible.retainAll(Set.of(own)));
        return type.isPresent();
    }

    private Optional<FieldType> type(String cell) {
        if (Moments.date(cell).isPresent()) {
            return Optional.of(FieldType.DATE);
        }
        if (Moments.month(cell).isPresent()) {
            return Optional.of(FieldType.YEARMONTH);
        }
        if (Moments.time(cell).filter(Moments::isKept).isPresent()) {
            return Optional.of(FieldType.TIME);
        }
        if (Moments.duration(cell).isPresent()) {
            return Optional.of(FieldType.DURATION);
        }
        Optional<Moments.Moment> moment = Moments.moment(cell).filter(m -> Moments.isKept(m.at().toLocalTime()));
        boolean otherZone = moment.isPresent()
                && utc.isPresent()
                && !utc.get().equals(moment.get().utc());
        utc = utc.or(() -> moment.map(Moments.Moment::utc));
        return moment.filter(m -> !otherZone).map(m -> FieldType.DATETIME);
    }

    /** Returns the type of all dates and times added; empty if there are several types or none. */
    Optional<FieldType> type() {
        return possible.size() == 1 ? possible.stream().findFirst() : Optional.empty();
    }
}
