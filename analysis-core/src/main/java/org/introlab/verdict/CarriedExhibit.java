package org.introlab.verdict;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.HtmlTable;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Address;
import org.introlab.markup.CellKey;
import org.introlab.markup.Lookup;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Style;
import org.introlab.published.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit read from an output's JSON, and rendered for a page only from that. Whoever shows it adds the verdicts,
 * because those in the output are not trusted.
 */
public final class CarriedExhibit {

    /** The MIME type of exhibits in an output without verdicts. */
    public static final String MIME = "application/vnd.introlab.exhibit+json";

    /** The key of the list of exhibits, under {@link #MIME} and in a {@link VerdictOutput}. */
    public static final String GRIDS = "grids";

    /** The largest useful number of digits of a double, before or after its point. */
    private static final int MOST_DIGITS = 400;

    private final Exhibit exhibit;
    private final Set<CellKey> withheld;

    private CarriedExhibit(Exhibit exhibit, Set<CellKey> withheld) {
        this.exhibit = exhibit;
        this.withheld = withheld;
    }

    /** Returns the content under {@link #MIME} for these exhibits, of plain JSON types only, with its {@link Seal}. */
    public static Map<String, Object> json(List<Exhibit> exhibits) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(GRIDS, grids(exhibits));
        Seal.put(json);
        return json;
    }

    static List<Map<String, Object>> grids(List<Exhibit> exhibits) {
        return exhibits.stream().map(ExhibitJson::of).toList();
    }

    /**
     * Reads the exhibits of an output's JSON, if it has any.
     *
     * @throws IllegalArgumentException if they differ from what {@link #json} writes; the message names the difference
     */
    public static List<CarriedExhibit> in(@Nullable Object json) {
        JsonFields fields = JsonFields.of(json, "the output");
        return fields.has(GRIDS)
                ? fields.objects(GRIDS).stream().map(CarriedExhibit::read).toList()
                : List.of();
    }

    private static CarriedExhibit read(JsonFields json) {
        Set<CellKey> withheld = new HashSet<>();
        List<ExhibitRow> rows =
                json.objects("rows").stream().map(row -> row(row, withheld)).toList();
        int columns = json.list("columns").size();
        Lookup lookup = json.has("label")
                ? new Lookup(
                        json.text("label"),
                        json.objects("filters").stream()
                                .map(filter -> new Lookup.Filter(
                                        filter.text("head"),
                                        filter.whole("column", Lookup.Filter.GROUPS, columns),
                                        filter.texts("options")))
                                .toList())
                : Lookup.none();
        Optional<PlotlyFigure> figure =
                json.has("figure") ? Optional.of(FigureJson.read(json.object("figure"))) : Optional.empty();
        return new CarriedExhibit(
                new Exhibit(
                        "",
                        json.text("name"),
                        json.text("title"),
                        json.text("note"),
                        json.texts("columns"),
                        rows,
                        figure,
                        json.objects("sources").stream()
                                .map(CarriedExhibit::source)
                                .toList(),
                        Map.of(),
                        lookup),
                withheld);
    }

    private static Source source(JsonFields json) {
        String provenance = json.text("provenance");
        return new Source(
                json.text("file"),
                Provenance.fromId(provenance)
                        .orElseThrow(() -> new IllegalArgumentException(
                                json.where() + ": unknown provenance '" + provenance + "'")),
                json.text("sha256"));
    }

    private static ExhibitRow row(JsonFields json, Set<CellKey> withheld) {
        return new ExhibitRow(
                one(ExhibitRow.Style.class, json.text("style"), json.where()),
                json.text("label"),
                json.list("entries").stream()
                        .map(entry -> entry(entry, json.where(), withheld))
                        .toList());
    }

    private static Entry entry(Object entry, String where, Set<CellKey> withheld) {
        if (entry instanceof String text) {
            return Entry.of(text);
        }
        JsonFields json = JsonFields.of(entry, where + ": an entry");
        if (json.has("number")) {
            return new Entry.Number(json.text("before"), cell(json.object("number"), withheld), json.text("after"));
        }
        if (json.has("low")) {
            return new Entry.Interval(cell(json.object("low"), withheld), cell(json.object("high"), withheld));
        }
        if (json.has("verdictsOf")) {
            return Entry.verdictsOf(json.texts("verdictsOf"));
        }
        // an address of another scheme is plain text
        return Address.is(json.text("address"))
                ? new Entry.Link(json.text("text"), json.text("address"))
                : Entry.of(json.text("text"));
    }

    private static Cell cell(JsonFields json, Set<CellKey> withheld) {
        CellKey key = json.key("key");
        boolean hidden = json.has("withheld") && json.truth("withheld");
        if (hidden) {
            withheld.add(key);
        }
        NumberStyle style = new NumberStyle(
                one(NumberStyle.Rule.class, json.text("rule"), json.where()), json.whole("count", 0, MOST_DIGITS));
        double value = hidden ? Double.NaN : value(json);
        return Cell.of(key.statistic(), key.row(), key.column(), value, style);
    }

    private static double value(JsonFields json) {
        if (!(json.map().get("value") instanceof String text)) {
            return json.number("value");
        }
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(json.where() + ": value must be a number");
        };
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String where) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(where + ": '" + name + "' is none of "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }

    /** Returns the exhibit as read; withheld numbers are NaN. */
    public Exhibit exhibit() {
        return exhibit;
    }

    /** Returns whether the number at a place was withheld when the exhibit was made. */
    public boolean withholds(CellKey key) {
        return withheld.contains(key);
    }

    /** Returns the same exhibit with these files. */
    public CarriedExhibit from(List<Source> sources) {
        return new CarriedExhibit(
                new Exhibit(
                        exhibit.id(),
                        exhibit.name(),
                        exhibit.title(),
                        exhibit.note(),
                        exhibit.columns(),
                        exhibit.rows(),
                        exhibit.figure(),
                        sources,
                        exhibit.ownIds(),
                        exhibit.lookup()),
                withheld);
    }

    /**
     * Renders the exhibit for a page that has the style sheet {@link Style#page()} and draws figures itself: without
     * style or script elements, with an empty place for the plot.
     *
     * @param judgements the judgements of its numbers
     * @param hints sentences to show below it
     */
    public String html(Map<CellKey, Judgement> judgements, List<String> hints) {
        Verdicts verdicts = new Verdicts(judgements);
        return new HtmlTable(marked(verdicts), verdicts.marks(hints), cell -> withheld.contains(cell.key())).onPage();
    }

    /** Returns the Plotly JSON of its figure with the published values marked, for the place in {@link #html}. */
    public Optional<Map<String, Object>> plot(Map<CellKey, Judgement> judgements) {
        return marked(new Verdicts(new LinkedHashMap<>(judgements))).figure().map(PlotlyFigure::untitledJson);
    }

    private Exhibit marked(Verdicts verdicts) {
        return exhibit.figure()
                .map(figure -> exhibit.drawnAs(PublishedMarks.over(figure, verdicts)))
                .orElse(exhibit);
    }

    @Override
    public String toString() {
        return exhibit.toString();
    }
}
