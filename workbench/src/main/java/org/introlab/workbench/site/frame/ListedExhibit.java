package org.introlab.workbench.site.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.html.CleanHtml;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.CarriedGrids;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.jsoup.nodes.Element;

/**
 * A table or figure that a cell shows.
 *
 * @param place the cell
 * @param name its name in the report, such as {@code Table 5.2}; empty when it has none
 * @param title what it shows
 * @param files the data files it is made from, as far as it names them
 * @param stated its verdicts; empty when the report prints no value of it
 */
public record ListedExhibit(
        ReviewedValue.Place place, String name, String title, List<String> files, Optional<StatedVerdicts> stated) {

    /** The exhibits of an outcome in the order of the cells: what is judged, and what has a title or a name. */
    public static List<ListedExhibit> in(ReviewOutcome outcome) {
        Map<ReviewedValue.Place, List<StatedVerdicts>> stated =
                outcome.stated().stream().collect(Collectors.groupingBy(StatedVerdicts::place));
        List<ListedExhibit> all = new ArrayList<>();
        for (ExecutedNotebook notebook : outcome.notebooks()) {
            List<Cell> cells = notebook.notebook().executable();
            for (int i = 0; i < cells.size(); i++) {
                ReviewedValue.Place place = new ReviewedValue.Place(notebook.fileName(), i + 1);
                Iterator<StatedVerdicts> verdicts =
                        stated.getOrDefault(place, List.of()).iterator();
                for (Output output : cells.get(i).outputs()) {
                    // nothing that a failed notebook states is judged
                    if (output.bundle().containsKey(VerdictOutput.MIME) && verdicts.hasNext()) {
                        all.add(judged(verdicts.next()));
                    } else {
                        titled(place, output).ifPresent(all::add);
                    }
                }
            }
        }
        return onceEach(all);
    }

    /** Keeps only the judged one of an exhibit that is first shown and then judged. */
    private static List<ListedExhibit> onceEach(List<ListedExhibit> all) {
        Map<List<String>, ListedExhibit> judged = new HashMap<>();
        all.stream().filter(e -> e.stated().isPresent()).forEach(e -> judged.put(e.key(), e));
        return all.stream()
                .filter(e -> e.stated().isPresent() || !judged.containsKey(e.key()))
                .toList();
    }

    private List<String> key() {
        return List.of(place.notebook(), name, title);
    }

    private static ListedExhibit judged(StatedVerdicts stated) {
        return new ListedExhibit(
                stated.place(),
                stated.name(),
                stated.exhibit().title(),
                stated.sources().stream().map(Source::file).distinct().toList(),
                Optional.of(stated));
    }

    /** The first exhibit in an output's JSON, or else the title and the data in its HTML. */
    private static Optional<ListedExhibit> titled(ReviewedValue.Place place, Output output) {
        if (CarriedGrids.isIn(output)) {
            return CarriedGrids.readable(output)
                    .flatMap(grids -> grids.exhibits().stream().findFirst())
                    .map(CarriedExhibit::exhibit)
                    .flatMap(exhibit -> titled(
                            place,
                            exhibit.name(),
                            exhibit.title(),
                            exhibit.sources().stream().map(Source::file)));
        }
        if (!(output.bundle().get("text/html") instanceof String html) || !html.contains("class=\"title\"")) {
            return Optional.empty();
        }
        Element body = CleanHtml.of(html);
        Element title = body.selectFirst("p.title");
        Element name = title == null ? null : title.selectFirst("strong");
        return title == null
                ? Optional.empty()
                : titled(
                        place,
                        name == null ? "" : name.text().strip(),
                        title.ownText().strip(),
                        body.select("[data-sources]").eachAttr("data-sources").stream()
                                .flatMap(files -> Stream.of(files.split("; "))));
    }

    private static Optional<ListedExhibit> titled(
            ReviewedValue.Place place, String name, String title, Stream<String> files) {
        return name.isEmpty() && title.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListedExhibit(
                        place,
                        name,
                        title,
                        files.filter(file -> !file.isEmpty()).distinct().toList(),
                        Optional.empty()));
    }

    /** Its name, or its title when it has none. */
    public String shortName() {
        return name.isEmpty() ? title : name;
    }

    /** The chapter whose notebook shows it. */
    public Chapter chapter() {
        return Chapter.ofNotebook(place.notebook());
    }
}
