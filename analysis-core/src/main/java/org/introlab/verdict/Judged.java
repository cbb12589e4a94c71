package org.introlab.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.Marks;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;

/** A finished exhibit with the verdicts on its published cells laid over it. */
public final class Judged implements VerdictOutput {

    private final Exhibit exhibit;
    private final Verdicts verdicts;
    private final List<String> hints;

    private Judged(Exhibit exhibit, Verdicts verdicts, List<String> hints) {
        this.exhibit = exhibit;
        this.verdicts = verdicts;
        this.hints = hints;
    }

    /**
     * Judges each cell that the ledger has an id for; the other cells stay as they are.
     *
     * @throws IllegalArgumentException if the exhibit has no id, or two of its cells get the same id of the ledger
     */
    static Judged of(Exhibit exhibit, Ledger ledger) {
        if (exhibit.id().isBlank()) {
            throw new IllegalArgumentException(
                    "To be judged an exhibit needs an id, under which its verdicts are kept: '"
                            + exhibit.title()
                            + "' has none. It is the first text of exhibit(\"T1\", \"Table 1\", ...).");
        }
        LedgerMatch match = new LedgerMatch(exhibit, ledger);
        Map<CellKey, String> ids = match.ids();
        Map<CellKey, Judgement> byCell = new LinkedHashMap<>();
        String provenance = exhibit.provenance().id();
        exhibit.cells().forEach(cell -> Optional.ofNullable(ids.get(cell.key()))
                .ifPresent(id -> byCell.put(
                        cell.key(),
                        exhibit.withholds(cell)
                                ? ledger.withhold(id, provenance, Disclosure.rule())
                                : ledger.judge(
                                        id, cell.value(), exhibit.provenance().isReal(), provenance))));
        return new Judged(exhibit, new Verdicts(byCell), match.hints());
    }

    /** What was judged. */
    public Exhibit exhibit() {
        return exhibit;
    }

    /** The figure, if it is one, with the published values marked on it. */
    public Optional<PlotlyFigure> figure() {
        return marked().figure();
    }

    private Exhibit marked() {
        return exhibit.figure()
                .map(figure -> exhibit.drawnAs(PublishedMarks.over(figure, verdicts)))
                .orElse(exhibit);
    }

    /** The judgements, in the reading order of the exhibit. */
    public List<Judgement> judgements() {
        return List.copyOf(verdicts.all());
    }

    /** How many values got each verdict: {@code 54 calibrated}. */
    public String summary() {
        return verdicts.summary();
    }

    /**
     * What was meant to lead to a published value and does not: lines of {@code data/published/ids.csv} for this exhibit that match none of its
     * cells or make no id of the ledger, ids given by hand that the ledger lacks, an exhibit of whose ids it has none. Shown under the exhibit; changes no
     * verdict.
     */
    public List<String> hints() {
        return hints;
    }

    @Override
    public Map<String, Object> json() {
        List<Object> values = new ArrayList<>();
        verdicts.byCell().forEach((key, judgement) -> {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("id", judgement.id());
            // not null where there is none: a kernel's JSON has no entry then
            judgement.computed().ifPresent(computed -> value.put("computed", computed));
            value.put("provenance", judgement.provenance());
            value.put("statistic", key.statistic());
            value.put("row", key.row());
            value.put("column", key.column());
            value.put("verdict", judgement.verdict().id());
            value.put("note", judgement.note());
            values.add(value);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("exhibit", describe(exhibit));
        json.put("sources", exhibit.sources().stream().map(ExhibitJson::of).toList());
        json.put("values", values);
        json.put("notComputed", List.of());
        json.put(CarriedExhibit.GRIDS, CarriedExhibit.grids(List.of(exhibit)));
        json.put("hints", hints);
        Seal.put(json);
        return json;
    }

    @Override
    public String html() {
        return marked().html(verdicts.marks(hints));
    }

    @Override
    public String markdown() {
        return exhibit.markdown() + "\n" + summary() + "\n" + hintLines();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(exhibit.text(verdicts.marks(hints)));
        InWords.lines(verdicts.all()).forEach(line -> text.append(line).append('\n'));
        return text + summary() + "\n" + hintLines();
    }

    private String hintLines() {
        return hints.stream().map(hint -> Marks.HINT + hint + "\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return exhibit.name() + ": " + summary();
    }

    private static Map<String, Object> describe(Exhibit exhibit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", exhibit.id());
        json.put("name", exhibit.name());
        json.put("title", exhibit.title());
        json.put("note", exhibit.note());
        json.put("kind", exhibit.figure().isPresent() ? "figure" : "table");
        return json;
    }
}
