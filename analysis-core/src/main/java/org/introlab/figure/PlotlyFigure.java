package org.introlab.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.data.HiddenFiles;
import org.introlab.figure.drawn.DrawnNumbers;
import org.introlab.figure.drawn.FigureCheck;
import org.introlab.figure.picture.Picture;
import org.introlab.internal.LibraryCalls;
import org.introlab.markup.CellKey;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.markup.Rendered;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A Tablesaw-plot figure as Plotly JSON, with its caption, alternative text, and the small table that it draws.
 * Immutable: every method that changes something returns a new figure.
 *
 * <p>{@link #of} fixes the output of Tablesaw-plot for plotly.js 4 and applies the default theme; the other methods add
 * what Tablesaw-plot lacks. Traces have the names given to Tablesaw-plot; the only trace of a figure can be addressed by
 * the empty name.
 */
public final class PlotlyFigure extends EditableFigure implements Rendered, FigureContent {
    private final Map<String, Object> spec;
    private final String title;
    private final Texts texts;
    /** The figure as made by a builder from an exhibit's contents; empty if the origin of its numbers is unknown. */
    private final Optional<PlotlyFigure> drawn;

    /** The texts given by the author; each missing one is made from the figure. */
    private record Texts(
            Optional<String> caption, Optional<String> alt, Optional<Table> table, Map<CellKey, FigurePlace> places) {}

    private PlotlyFigure(Map<String, Object> spec, String title, Texts texts, Optional<PlotlyFigure> drawn) {
        this.spec = spec;
        this.title = title;
        this.texts = texts;
        this.drawn = drawn;
    }

    /**
     * Converts a figure from Tablesaw-plot. The origin of its numbers is unknown: after a file with hidden values was
     * read, it is shown only if it is drawn from an exhibit, with {@code exhibit.drawnAs(figure)}.
     *
     * @throws IllegalArgumentException if the output of Tablesaw-plot can't be parsed
     */
    public static PlotlyFigure of(Figure figure) {
        Map<String, Object> read = TablesawPlots.read(figure);
        List<Object> data = PlainJson.items(read, "data");
        Map<String, Object> layout = PlainJson.child(read, "layout");
        PlotlyJsFixes.apply(data, layout);
        return themed(read);
    }

    /** Returns a figure that Tablesaw-plot can't draw, from traces and layout for plotly.js 4. */
    public static PlotlyFigure of(List<Map<String, Object>> data, Map<String, Object> layout) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("data", PlainJson.thaw(data));
        spec.put("layout", PlainJson.thaw(layout));
        return themed(spec);
    }

    /** Returns a figure from a finished specification without a title. */
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

    /** Returns the bytes of the pinned plotly.js (cartesian bundle), to be included once in a page. */
    public static byte[] bundle() {
        return PlotlyBundle.bytes();
    }

    /**
     * Returns where the HTML of a figure finds {@link #bundle()} in JupyterLab: a path below the folder {@code
     * labextensions}, which a Jupyter server serves.
     */
    public static String labFile() {
        return FigureHtml.LAB_FILE;
    }

    /**
     * Returns the figure as Plotly JSON: an unmodifiable map of {@code data}, {@code layout} and {@code config} that
     * contains only ordered maps, lists, strings, longs, finite doubles, booleans and nulls.
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
     * Marks the figure as showing only numbers of an exhibit, as ensured by a builder of the library or by {@link DrawnNumbers}.
     *
     * @throws IllegalCallerException if called from outside the library
     */
    public PlotlyFigure released() {
        LibraryCalls.require("Draw the numbers of an exhibit with exhibit.drawnAs(figure).");
        return new PlotlyFigure(
                spec, title, texts, Optional.of(new PlotlyFigure(spec, title, texts, Optional.empty())));
    }

    /**
     * Returns whether it contains only what an exhibit shows: it was made by a builder of this package, or drawn from an
     * exhibit's numbers, and later changes concern appearance, or its own numbers and words.
     */
    public boolean isReleased() {
        return drawn.isPresent() && notHeldBy(DrawnNumbers.none()).isEmpty();
    }

    /** Returns the first key, or other part, with contents that neither the exhibit nor the figure as drawn by its builder has. */
    public Optional<String> notHeldBy(DrawnNumbers exhibit) {
        Map<String, Object> before = drawn.map(figure -> figure.spec).orElse(Map.of());
        if (!texts.table().equals(drawn.flatMap(figure -> figure.texts.table()))) {
            return Optional.of("dataTable");
        }
        if (spec.equals(before)
                && wording().equals(drawn.map(PlotlyFigure::wording).orElse(Map.of()))) {
            return Optional.empty();
        }
        DrawnNumbers held = exhibit.and(before, drawn.map(PlotlyFigure::wording).orElse(Map.of()));
        return new FigureCheck(held).notHeld(spec, before).or(() -> wording().entrySet().stream()
                .filter(text -> !held.holdsLongNumbersOf(text.getValue()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    /** Returns the author's texts around the plot. */
    private Map<String, String> wording() {
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

    /** Returns the alternative text: the given text, or one made from type, titles and series. */
    @Override
    public String alt() {
        return texts.alt().orElseGet(() -> FigureWords.describe(this));
    }

    /** Returns a copy of the small table that the figure draws: the given one, or one derived from the traces. */
    @Override
    public Table dataTable() {
        requireReleased();
        return texts.table().map(Table::copy).orElseGet(() -> FigureTable.derive(this));
    }

    /** Sets the title; new lines in it are kept. */
    public PlotlyFigure titled(String newTitle) {
        return new PlotlyFigure(spec, Markup.plotly(newTitle), texts, drawn);
    }

    /** Sets the caption: sample, source, kind of intervals. */
    public PlotlyFigure caption(String caption) {
        return with(new Texts(Optional.of(caption), texts.alt(), texts.table(), texts.places()));
    }

    /** Sets the alternative text. */
    public PlotlyFigure alt(String alt) {
        return with(new Texts(texts.caption(), Optional.of(alt), texts.table(), texts.places()));
    }

    /** Sets the small table that the figure draws (copied), instead of the one derived from its traces. */
    public PlotlyFigure dataTable(Table small) {
        return with(new Texts(texts.caption(), texts.alt(), Optional.of(small.copy()), texts.places()));
    }

    /** Sets where the figure draws the cells of its exhibit, so that published values can be marked there. */
    public PlotlyFigure placed(Map<CellKey, FigurePlace> places) {
        return with(new Texts(
                texts.caption(), texts.alt(), texts.table(), Collections.unmodifiableMap(new LinkedHashMap<>(places))));
    }

    /** Returns where the figure draws the cells of its exhibit. */
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

    /** Returns whether it has no points or bars to draw, for example because all its numbers are withheld; a sentence replaces it then. */
    @Override
    public boolean isEmpty() {
        return FigureWords.isEmpty(this);
    }

    /** Returns a stand-alone page that includes plotly.js and needs no network. */
    public String standaloneHtml() {
        return FigureHtml.page(this);
    }

    /**
     * Writes the figure to a file, whose ending decides the format: a static picture (.svg), or a page with the
     * interactive figure and its table (.html). A file that exists is replaced.
     *
     * @throws IllegalArgumentException for another ending, or a figure without a static picture
     */
    public void save(String file) throws IOException {
        FigureFile.write(this, Path.of(file), Picture.Size.PAGE);
    }

    /** Writes the figure as {@link #save(String)} does, as a picture of this size in centimetres. */
    public void save(String file, double width, double height) throws IOException {
        FigureFile.write(this, Path.of(file), Picture.Size.centimetres(width, height));
    }

    @Override
    public String markdown() {
        return FigureWords.markdown(this);
    }

    @Override
    public String text() {
        return FigureWords.line(this);
    }

    /** Returns a short line: kind of figure, title, series. */
    @Override
    public String toString() {
        return mayBeShown() ? text() : "Figure, not shown";
    }
}
