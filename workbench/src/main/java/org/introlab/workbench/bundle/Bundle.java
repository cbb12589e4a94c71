package org.introlab.workbench.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.MadeOfExhibits;
import org.introlab.exhibit.view.Renderings;
import org.introlab.exhibit.view.TableView;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Rendered;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Plain;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The forms of a value in a notebook: content by MIME type, of plain JSON values only. The only bridge for both kernels and the embedded runner.
 */
public final class Bundle {
    /** The form every value has. */
    public static final String TEXT = "text/plain";

    /** The form of all values with a rich view. */
    public static final String HTML = "text/html";

    /** A figure for Plotly. */
    public static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** The static picture of a figure. */
    public static final String SVG = "image/svg+xml";

    /** The verdicts of a judged exhibit. */
    public static final String VERDICT = VerdictOutput.MIME;

    /** The exhibits of an output, from which a page renders them. */
    public static final String EXHIBIT = CarriedExhibit.MIME;

    /** All forms, the preferred first. */
    public static final List<String> TYPES = List.of(HTML, PLOTLY, SVG, VERDICT, EXHIBIT, TEXT);

    private Bundle() {}

    /**
     * Returns the forms of {@code value}: always {@code text/plain}; HTML for values with a rich view and lists of them;
     * Plotly JSON and a static picture for figures; the verdicts of judged exhibits.
     *
     * <p>After the current {@link Session} has read restricted data, a plain Tablesaw table or column shows only
     * columns, types and counts, plain texts, numbers and lists show only their type, and a figure with the points of
     * many persons throws, because their origin is unknown. The same is true of tables, columns and figures outside a
     * session.
     *
     * @param value anything but null
     * @throws IllegalArgumentException for a figure with raw rows, and for a list with figures or judged exhibits, whose
     * data one output can't contain
     */
    public static Map<String, Object> of(Object value) {
        return of(value, Session.mayHoldRestrictedData(), Session.hasReadRestrictedData());
    }

    static Map<String, Object> of(Object value, boolean restricted) {
        return of(value, restricted, restricted);
    }

    private static Map<String, Object> of(Object value, boolean restricted, boolean read) {
        Objects.requireNonNull(value, "value");
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return of(optional.get(), restricted, read);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        Optional<Rendered> rendered = rendered(value, restricted);
        if (rendered.isPresent()) {
            put(data, rendered.get());
        } else {
            List<Rendered> parts = parts(value, restricted);
            if (parts.isEmpty()) {
                data.put(TEXT, Disclosed.text(value, read));
            } else {
                data.put(HTML, joined(parts.stream().map(Rendered::html).toList()));
                exhibits(parts, data);
                data.put(TEXT, joined(parts.stream().map(Rendered::text).toList()));
            }
        }
        return Plain.map(data);
    }

    private static void put(Map<String, Object> data, Rendered rendered) {
        data.put(HTML, rendered.html());
        if (rendered instanceof PlotlyFigure figure && !figure.isEmpty()) {
            data.put(PLOTLY, figure.json());
            figure.picture().ifPresent(svg -> data.put(SVG, svg));
        }
        if (rendered instanceof VerdictOutput verdicts) {
            data.put(VERDICT, verdicts.json());
        }
        exhibits(List.of(rendered), data);
        data.put(TEXT, rendered.text());
    }

    /** Adds the exhibits of content that consists of exhibits only, except judged ones, which have them with their verdicts. */
    private static void exhibits(List<Rendered> parts, Map<String, Object> data) {
        List<List<Exhibit>> exhibits = parts.stream().map(MadeOfExhibits::of).toList();
        if (exhibits.stream().noneMatch(List::isEmpty)) {
            data.put(
                    EXHIBIT,
                    CarriedExhibit.json(exhibits.stream().flatMap(List::stream).toList()));
        }
    }

    private static Optional<Rendered> rendered(Object value, boolean restricted) {
        if (!restricted) {
            return Renderings.of(value);
        }
        if (value instanceof Table table) {
            return Optional.of(TableView.columnsOf(table));
        }
        if (value instanceof Column<?> column) {
            return Optional.of(TableView.columnsOf(Table.create(column.copy())));
        }
        Optional<Rendered> rendered = Renderings.of(value);
        rendered.ifPresent(r -> {
            if (r instanceof PlotlyFigure figure) {
                RawPoints.refuse(figure);
            }
        });
        return rendered;
    }

    /** Returns the elements of a collection if all of them have a rich view, otherwise nothing. */
    private static List<Rendered> parts(Object value, boolean restricted) {
        if (!(value instanceof Collection<?> items) || items.isEmpty() || Text.isSalted(value)) {
            return List.of();
        }
        List<Rendered> parts = new ArrayList<>();
        for (Object item : items) {
            Optional<Rendered> part = item == null ? Optional.empty() : rendered(item, restricted);
            if (part.isEmpty()) {
                return List.of();
            }
            if (part.get() instanceof PlotlyFigure || part.get() instanceof VerdictOutput) {
                throw new IllegalArgumentException("A list of figures or judged exhibits can't be one output. Call"
                        + " display(...) for each of them.");
            }
            parts.add(part.get());
        }
        return parts;
    }

    private static String joined(List<String> parts) {
        return String.join("\n", parts);
    }

    /**
     * Returns the part of a bundle with the given types.
     *
     * @throws IllegalArgumentException if it has none of them
     */
    public static Map<String, Object> only(Map<String, Object> bundle, Collection<String> mimeTypes) {
        Map<String, Object> part = new LinkedHashMap<>();
        mimeTypes.stream().filter(bundle::containsKey).forEach(type -> part.put(type, bundle.get(type)));
        if (part.isEmpty()) {
            throw new IllegalArgumentException(
                    "The value can't be shown as " + mimeTypes + "; it has " + bundle.keySet() + ".");
        }
        return Collections.unmodifiableMap(part);
    }
}
