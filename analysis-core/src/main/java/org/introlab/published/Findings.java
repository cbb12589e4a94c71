package org.introlab.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The known and explained differences by ledger id, read from {@code findings.csv} (id, finding, evidence). */
public final class Findings {

    private static final List<String> HEADER = List.of("id", "finding", "evidence");

    private final Optional<ReadFile> file;
    private final Map<String, Finding> byId;

    private Findings(Optional<ReadFile> file, Map<String, Finding> byId) {
        this.file = file;
        this.byId = byId;
    }

    /** Returns an empty list of findings. */
    public static Findings none() {
        return new Findings(Optional.empty(), Map.of());
    }

    /**
     * Reads the findings; if the file does not exist, there are none.
     *
     * @throws LedgerException if the file is malformed, an id is not in the ledger or occurs twice, or a finding or its evidence is blank
     */
    public static Findings read(Path path, Ledger ledger) {
        if (Files.notExists(path)) {
            return none();
        }
        StrictCsv csv = StrictCsv.read(path, HEADER);
        List<String> faults = new ArrayList<>();
        Map<String, Finding> byId = new LinkedHashMap<>();
        for (StrictCsv.Row row : csv.rows()) {
            String written = row.cells().get(0);
            String id = ledger.find(written).map(PublishedValue::id).orElse(written);
            Finding finding = new Finding(
                    id, row.cells().get(1).strip(), row.cells().get(2).strip());
            if (ledger.find(id).isEmpty()) {
                faults.add(row.place() + ", column id: '" + KeyText.visible(id) + "' is not in the ledger");
            }
            if (KeyText.isInvisible(finding.finding()) || KeyText.isInvisible(finding.evidence())) {
                faults.add(row.place() + ", column finding, evidence: expected a sentence and its evidence");
            }
            if (byId.put(id, finding) != null) {
                faults.add(row.place() + ", column id: '" + KeyText.visible(id) + "' occurs twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new LedgerException(csv.file(), faults);
        }
        return new Findings(Optional.of(csv.source()), byId);
    }

    /** Returns the finding for an id, if the value is expected to differ. */
    public Optional<Finding> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the file that the findings were read from; empty if there is none. */
    public Optional<ReadFile> file() {
        return file;
    }

    /** Returns all findings, in the order of the file. */
    public Collection<Finding> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public String toString() {
        return byId.size() + (byId.size() == 1 ? " finding" : " findings");
    }
}
