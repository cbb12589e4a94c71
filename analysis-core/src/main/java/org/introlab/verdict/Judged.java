package org.introlab.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.Marks;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;

/** A finished exhibit with verdicts on its published cells. */
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
     * Judges each cell whose id is in the ledger; other cells do not change.
     *
     * @throws IllegalArgumentException if the exhibit has no id, or two of its cells have the same ledger id
     */
    static Judged of(Exhibit exhibit, Ledger ledger) {
        if (exhibit.id().isBlank()) {
            throw new IllegalArgumentException("An exhibit needs an id to be judged, and '"
                    + exhibit.title()
                    + "' has none. Give it as the first argument of exhibit(\"T1\", \"Table 1\", ...).");
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

    /** Returns the judged exhibit. */
    public Exhibit exhibit() {
        return exhibit;
    }

    /** Returns the figure, if there is one, with the published values marked. */
    public Optional<PlotlyFigure> figure() {
        return marked().figure();
    }

    private Exhibit marked() {
        return exhibit.figure()
                .map(figure -> exhibit.drawnAs(PublishedMarks.over(figure, verdicts)))
                .orElse(exhibit);
    }

    /** Returns the judgements, in the reading order of the exhibit. */
    public List<Judgement> judgements() {
        return List.copyOf(verdicts.all());
    }

    /** Returns the number of values with each verdict: {@code 54 calibrated}. */
    public String summary() {
        return verdicts.summary();
    }

    /**
     * Returns ids that match no published value: lines of {@code data/published/ids.csv} for this exhibit that match
     * none of its cells or make no ledger id, ids given by hand that the ledger lacks, and an exhibit whose ids are all
     * unknown to it. They are listed below the exhibit and change no verdict.
     */
    public List<String> hints() {
        return hints;
    }

    @Override
    public Map<String, Object> json() {
        List<VerdictDocument.Value> values = new ArrayList<>();
        verdicts.byCell()
                .forEach((key, judgement) -> values.add(new VerdictDocument.Value(
                        judgement.id(),
                        judgement.computed(),
                        judgement.provenance(),
                        key.statistic(),
                        key.row(),
                        key.column(),
                        judgement.verdict().id(),
                        judgement.note())));
        return new VerdictDocument(
                        OptionalInt.of(VerdictDocument.SCHEMA),
                        Optional.of(new VerdictDocument.ShownExhibit(
                                exhibit.id(),
                                exhibit.name(),
                                exhibit.title(),
                                exhibit.note(),
                                exhibit.figure().isPresent() ? "figure" : "table")),
                        Optional.of(VerdictDocument.DataFile.of(exhibit.sources())),
                        values,
                        List.of(),
                        Optional.empty(),
                        Optional.of(CarriedExhibit.grids(List.of(exhibit))),
                        Optional.of(hints))
                .json();
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
}
