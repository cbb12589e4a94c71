package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.exhibit.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Output;

/**
 * A table or figure that a cell shows.
 *
 * @param place the cell
 * @param name its name in the report, such as {@code Table 5.2}; empty when it has none
 * @param title what it shows
 * @param files the data files it is made from, as far as it names them
 * @param stated its verdicts; empty when the report prints no value of it
 */
record ListedExhibit(
        ReviewedValue.Place place, String name, String title, List<String> files, Optional<StatedVerdicts> stated) {

    private static final Pattern FILES = Pattern.compile("\\sdata-sources=\"([^\"]*)\"");

    /** The first line of what an exhibit renders. */
    private static final Pattern TITLE =
            Pattern.compile("<p class=\"title\">\\s*(?:<strong>(?<name>[^<]*)</strong>)?(?<title>[^<]*)</p>");

    /** The exhibits of an outcome in the order of the cells: what is judged, and what has a title or a name. */
    static List<ListedExhibit> in(ReviewOutcome outcome) {
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
                    if (output.bundle().containsKey(VerdictOutput.MIME)) {
                        all.add(judged(verdicts.next()));
                    } else {
                        titled(place, output).ifPresent(all::add);
                    }
                }
            }
        }
        return onceEach(all);
    }

    /** An exhibit that is first shown and then judged is one exhibit: the judged one. */
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

    private static Optional<ListedExhibit> titled(ReviewedValue.Place place, Output output) {
        if (!(output.bundle().get("text/html") instanceof String html)) {
            return Optional.empty();
        }
        Matcher found = TITLE.matcher(html);
        if (!found.find()) {
            return Optional.empty();
        }
        String name = found.group("name") == null ? "" : Html.plain(found.group("name"));
        String title = Html.plain(found.group("title"));
        return name.isEmpty() && title.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListedExhibit(place, name, title, files(html), Optional.empty()));
    }

    private static List<String> files(String html) {
        return FILES.matcher(html)
                .results()
                .flatMap(found -> Stream.of(Html.plain(found.group(1)).split("; ")))
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    /** The chapter whose notebook shows it. */
    Chapter chapter() {
        return Chapter.ofNotebook(place.notebook());
    }
}
