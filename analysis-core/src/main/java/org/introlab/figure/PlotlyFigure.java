package org.introlab.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.data.HiddenFiles;
import org.introlab.internal.LibraryCalls;
import org.introlab.markup.CellKey;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.markup.Rendered;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A Tablesaw-plot figure as Plotly JSON, with its caption, its text for those who do not see it, and the small table it
 * draws. Immutable: every method that changes something gives a new figure.
 *
 * <p>{@link #of} mends what Tablesaw-plot writes for plotly.js 4 and applies the house's look; the other methods add what
 * Tablesaw-plot lacks. A trace is named as it was given to Tablesaw-plot; a figure of one trace may be meant by the empty
 * name.
 */
public final class PlotlyFigure extends EditableFigure implements Rendered, FigureContent {
    private final Map<String, Object> spec;
    private final String title;
    private final Texts texts;
    /** The figure as a builder made it of what an exhibit shows; if there is none, nobody knows whose numbers it carries. */
    private final Optional<PlotlyFigure> drawn;

    /** The texts that the author gave; each is made from the figure when he did not. */
    private record Texts(
            Optional<String> caption, Optional<String> alt, Optional<Table> table, Map<CellKey, FigurePlace> places) {}

    private PlotlyFigure(Map<String, Object> spec, String title, Texts texts, Optional<PlotlyFigure> drawn) {
        this.spec = spec;
        this.title = title;
        this.texts = texts;
        this.drawn = drawn;
    }

    /**
     * Takes a figure over from Tablesaw-plot. Such a figure does not know whose numbers it carries: once a file was read whose values
     * are hidden, it is shown only if it is drawn from an exhibit, with {@code exhibit.drawnAs(figure)}.
     *
     * @throws IllegalArgumentException if Tablesaw-plot wrote something that cannot be read
     */
    public static PlotlyFigure of(Figure figure) {
        Map<String, Object> read = TablesawPlots.read(figure);
        List<Object> data = PlainJson.items(read, "data");
        Map<String, Object> layout = PlainJson.child(read, "layout");
        PlotlyJsFixes.apply(data, layout);
        return themed(read);
    }

    /** A figure of the house's own, for what Tablesaw-plot cannot draw: traces and layout as plotly.js 4 takes them. */
    public static PlotlyFigure of(List<Map<String, Object>> data, Map<String, Object> layout) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("data", PlainJson.thaw(data));
        spec.put("layout", PlainJson.thaw(layout));
        return themed(spec);
    }

    /** A figure from a finished specification without a title. */
    public static PlotlyFigure drawn(Map<String, Object> spec) {
        return new PlotlyFigure(
                PlainJson.map(PlainJson.freeze(spec)),
                "",
                new Texts(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                Optional.empty());
    }

    private static PlotlyFigure themed(Map<String, Object> spec) {
        Map<String, Object> layout = PlainJson.child(spec, "layout");
        Theme.apply(PlainJson.items(spec, "data"), layout, PlainJson.child(spec, "config"));
        String title =
                layout.remove("title") instanceof Map<?, ?> m && m.get("text") instanceof String text ? text : "";
        return new PlotlyFigure(
                PlainJson.map(PlainJson.freeze(spec)),
                title,
                new Texts(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                Optional.empty());
    }

    /** The bytes of the pinned plotly.js (cartesian bundle), to be put once into a page. */
    public static byte[] bundle() {
        return PlotlyBundle.bytes();
    }

    /**
     * Where the HTML of a figure finds {@link #bundle()} in JupyterLab: a path below a folder {@code labextensions}, which
     * a Jupyter server serves.
     */
    public static String labFile() {
        return FigureHtml.LAB_FILE;
    }

    /**
     * The figure as Plotly JSON: a map of {@code data}, {@code layout} and {@code config} that holds ordered maps, lists,
     * strings, longs, finite doubles, booleans and nulls only, and cannot be changed.
     */
    public Map<String, Object> json() {
        requireReleased();
        Map<String, Object> all = PlainJson.map(PlainJson.thaw(spec));
        if (!title.isEmpty()) {
            Theme.title(title, PlainJson.items(all, "data"), PlainJson.child(all, "layout"));
        }
        return PlainJson.map(PlainJson.freeze(all));
    }

    @Override
    public Map<String, Object> untitledJson() {
        requireReleased();
        return spec;
    }

    private boolean mayBeShown() {
        return !HiddenFiles.areOpen() || isReleased();
    }

    private void requireReleased() {
        if (!mayBeShown()) {
            throw drawn.isEmpty()
                    ? FigureRefusal.unknown()
                    : FigureRefusal.of(notHeldBy(DrawnNumbers.none()).orElseThrow());
        }
    }

    /**
     * The figure of numbers that an exhibit shows, which a builder of the library or {@link DrawnNumbers} has made sure of.
     *
     * @throws IllegalCallerException if a class outside the library calls it
     */
    public PlotlyFigure released() {
        LibraryCalls.require("Draw the numbers of an exhibit with exhibit.drawnAs(figure).");
        return new PlotlyFigure(
                spec, title, texts, Optional.of(new PlotlyFigure(spec, title, texts, Optional.empty())));
    }

    /**
     * Whether it carries only what an exhibit shows: it was made by a builder of this package, or drawn from an exhibit's numbers, and what
     * was changed since is a look, or one of its own numbers and words.
     */
    public boolean isReleased() {
        return drawn.isPresent() && notHeldBy(DrawnNumbers.none()).isEmpty();
    }

    /** The first key, or other part, that says something that neither the exhibit holds nor the figure as its builder drew it. */
    public Optional<String> notHeldBy(DrawnNumbers exhibit) {
        Map<String, Object> before = drawn.map(figure -> figure.spec).orElse(Map.of());
        if (!texts.table().equals(drawn.flatMap(figure -> figure.texts.table()))) {
            return Optional.of("dataTable");
        }
        if (spec.equals(before) && said().equals(drawn.map(PlotlyFigure::said).orElse(Map.of()))) {
            return Optional.empty();
        }
        DrawnNumbers held = exhibit.and(before, drawn.map(PlotlyFigure::said).orElse(Map.of()));
        return new FigureCheck(held).notHeld(spec, before).or(() -> said().entrySet().stream()
                .filter(text -> !held.holdsLongNumbersOf(text.getValue()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    /** The author's texts around the plot. */
    private Map<String, String> said() {
        return Map.of(
                "title",
                title,
                "caption",
                texts.caption().orElse(""),
                "alt",
                texts.alt().orElse(""));
    }

    @Override
    public String title() {
        return Markup.plain(title);
    }

    @Override
    public Optional<String> caption() {
        return texts.caption();
    }

    /** What the figure shows, for those who do not see it: the given text, or one made from type, titles and series. */
    @Override
    public String alt() {
        return texts.alt().orElseGet(() -> FigureWords.describe(this));
    }

    /** A copy of the small table that the figure draws: the given one, or one derived from the traces. */
    @Override
    public Table dataTable() {
        requireReleased();
        return texts.table().map(Table::copy).orElseGet(() -> FigureTable.derive(this));
    }

    /** The figure under another title; a new line in it is kept. */
    public PlotlyFigure titled(String newTitle) {
        return new PlotlyFigure(spec, Markup.plotly(newTitle), texts, drawn);
    }

    /** The figure with a caption: sample, source, what the intervals are. */
    public PlotlyFigure caption(String caption) {
        return with(new Texts(Optional.of(caption), texts.alt(), texts.table(), texts.places()));
    }

    /** The figure with a text for those who do not see it. */
    public PlotlyFigure alt(String alt) {
        return with(new Texts(texts.caption(), Optional.of(alt), texts.table(), texts.places()));
    }

    /** The figure with the small table that it draws (copied), instead of the one derived from its traces. */
    public PlotlyFigure dataTable(Table small) {
        return with(new Texts(texts.caption(), texts.alt(), Optional.of(small.copy()), texts.places()));
    }

    /** The figure with where it draws the cells of its exhibit, so that published values can be marked there. */
    public PlotlyFigure placed(Map<CellKey, FigurePlace> places) {
        return with(new Texts(
                texts.caption(), texts.alt(), texts.table(), Collections.unmodifiableMap(new LinkedHashMap<>(places))));
    }

    /** Where it draws the cells of an exhibit. */
    public Map<CellKey, FigurePlace> places() {
        return texts.places();
    }

    private PlotlyFigure with(Texts newTexts) {
        return new PlotlyFigure(spec, title, newTexts, drawn);
    }

    @Override
    PlotlyFigure edit(Consumer<FigureEdit> change) {
        Map<String, Object> copy = PlainJson.map(PlainJson.thaw(spec));
        change.accept(new FigureEdit(copy));
        return new PlotlyFigure(PlainJson.map(PlainJson.freeze(copy)), title, texts, drawn);
    }

    @Override
    public String html() {
        return FigureHtml.fragment(this);
    }

    /** Whether it has no point or bar to draw, as when all of its numbers are withheld; a sentence then stands in its place. */
    @Override
    public boolean isEmpty() {
        return FigureWords.isEmpty(this);
    }

    /** A page of its own that holds plotly.js and needs no network. */
    public String standaloneHtml() {
        return FigureHtml.page(this);
    }

    @Override
    public String markdown() {
        return FigureWords.markdown(this);
    }

    @Override
    public String text() {
        return FigureWords.line(this);
    }

    /** A short line: what kind of figure, its title, its series. */
    @Override
    public String toString() {
        return mayBeShown() ? text() : "Figure, not shown";
    }
}
