package org.introlab.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Near;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.FourMeans;

/**
 * A difference-in-differences estimate in several readings, side by side and from the same rows.
 *
 * @param raw the four means without a model
 * @param readings {@code unadjusted}, {@code numeric codes}, {@code factor dummies}, {@code adjusted means}; without
 *     covariates only the first, because all would be equal
 * @param fits reading to the regression that it is computed from, in the same order
 */
public record DidResult(FourMeans raw, List<DidReading> readings, Map<String, Fit> fits) {
    public DidResult {
        readings = List.copyOf(readings);
        fits = Collections.unmodifiableMap(new LinkedHashMap<>(fits));
    }

    /**
     * One reading.
     *
     * @throws IllegalArgumentException if there is none of this name; the message suggests the near one
     */
    public DidReading reading(String name) {
        List<String> names = readings.stream().map(DidReading::name).toList();
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException(unknown(name, names));
        }
        return readings.get(i);
    }

    /**
     * The regression behind a reading; {@code adjusted means} come from that of {@code factor dummies}.
     *
     * @throws IllegalArgumentException if there is none of this name; the message suggests the near one
     */
    public Fit fit(String reading) {
        reading(reading);
        return fits.get(reading);
    }

    /** The number of rows behind every reading. */
    public int n() {
        return raw.total().n();
    }

    /** Reason to number of rows left out of every reading. */
    public Map<String, Integer> droppedRows() {
        return last().droppedRows();
    }

    /** The weakest provenance of the data. */
    public Provenance provenance() {
        return last().provenance();
    }

    /** The files that the data came from. */
    public List<Source> sources() {
        return last().sources();
    }

    /** The fit that saw all rows of the frame; the unadjusted one is given the complete ones only. */
    private Fit last() {
        return fits.get(readings.get(readings.size() - 1).name());
    }

    /** n and the names of the readings; no table, because renderings make that. */
    @Override
    public String toString() {
        return "Difference in differences: n = " + n() + ", readings "
                + String.join(", ", readings.stream().map(DidReading::name).toList());
    }

    private static String unknown(String name, List<String> names) {
        return "There is no reading '" + name + "'." + Near.hint(name, names) + " Readings: " + String.join(", ", names)
                + ".";
    }
}
