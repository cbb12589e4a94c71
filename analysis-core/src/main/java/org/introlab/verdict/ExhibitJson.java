package org.introlab.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.Lookup;

/**
 * An exhibit as plain JSON: its texts, its numbers in full precision with their styles, its drawing. A withheld number
 * is written without its value. {@link CarriedExhibit} reads it back.
 */
final class ExhibitJson {

    private ExhibitJson() {}

    static Map<String, Object> of(Exhibit exhibit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", exhibit.name());
        json.put("title", exhibit.title());
        json.put("note", exhibit.note());
        json.put("columns", exhibit.columns());
        json.put("rows", exhibit.rows().stream().map(row -> row(exhibit, row)).toList());
        json.put("sources", exhibit.sources().stream().map(ExhibitJson::of).toList());
        if (!exhibit.lookup().isNone()) {
            json.put("label", exhibit.lookup().label());
            json.put(
                    "filters",
                    exhibit.lookup().filters().stream().map(Lookup.Filter::json).toList());
        }
        exhibit.figure().ifPresent(figure -> json.put("figure", FigureJson.of(figure.titled(""))));
        return json;
    }

    static Map<String, Object> of(Source source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", source.file());
        json.put("provenance", source.provenance().id());
        json.put("sha256", source.sha256());
        return json;
    }

    private static Map<String, Object> row(Exhibit exhibit, ExhibitRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("style", row.style().name());
        json.put("label", row.label());
        List<Object> entries = new ArrayList<>();
        row.entries().forEach(entry -> entries.add(entry(exhibit, entry)));
        json.put("entries", entries);
        return json;
    }

    private static Object entry(Exhibit exhibit, Entry entry) {
        if (entry instanceof Entry.Text text) {
            return text.text();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        if (entry instanceof Entry.Number number) {
            json.put("before", number.before());
            json.put("number", cell(exhibit, number.cell()));
            json.put("after", number.after());
        } else if (entry instanceof Entry.Interval interval) {
            json.put("low", cell(exhibit, interval.low()));
            json.put("high", cell(exhibit, interval.high()));
        } else if (entry instanceof Entry.VerdictsOf verdicts) {
            json.put("verdictsOf", verdicts.ids());
        } else if (entry instanceof Entry.Link link) {
            json.put("text", link.text());
            json.put("address", link.address());
        }
        return json;
    }

    private static Map<String, Object> cell(Exhibit exhibit, Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", cell.key().parts());
        if (exhibit.withholds(cell)) {
            json.put("withheld", true);
        } else {
            // JSON can't represent NaN and the infinities, which are shown as well
            json.put("value", Double.isFinite(cell.value()) ? (Object) cell.value() : String.valueOf(cell.value()));
        }
        json.put("rule", cell.digits().rule().name());
        json.put("count", cell.digits().count());
        return json;
    }
}
