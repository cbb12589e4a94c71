package org.introlab.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.internal.Near;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.FourMeans;

/**
 * A difference-in-differences estimate in several readings, all from the same rows.
 *
 * @param raw the four means without a model
 * @param readings {@code unadjusted}, {@code numeric codes}, {@code factor dummies}, {@code adjusted means}; without
 * covariates only the first, because all are equal then
 * @param fits the regression behind each reading, in the same order
 */
public record DidResult(FourMeans raw, List<DidReading> readings, Map<String, Fit> fits) {
    public DidResult {
        readings = List.copyOf(readings);
        fits = Collections.unmodifiableMap(new LinkedHashMap<>(fits));
    }

    /** Returns one reading.
     *
     * @throws IllegalArgumentException if there is no reading of this name; the message suggests the closest
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
     * Returns the regression behind a reading; {@code adjusted means} come from that of {@code factor dummies}.
     *
     * @throws IllegalArgumentException if there is no reading of this name; the message suggests the closest
     */
    public Fit fit(String reading) {
        reading(reading);
        return Objects.requireNonNull(fits.get(reading));
    }

    /** Returns the number of rows, the same for every reading. */
    public int n() {
        return raw.total().n();
    }

    /** Returns the number of rows left out of every reading, by reason. */
    public Map<String, Integer> droppedRows() {
        return last().droppedRows();
    }

    /** Returns the weakest provenance of the data. */
    public Provenance provenance() {
        return last().provenance();
    }

    /** Returns the files that the data came from. */
    public List<Source> sources() {
        return last().sources();
    }

    /** Returns the fit that saw all rows of the frame; the unadjusted one is given the complete rows only. */
    private Fit last() {
        return Objects.requireNonNull(fits.get(readings.get(readings.size() - 1).name()));
    }

    /** Returns n and the names of the readings; the table is left to the renderings. */
    @Override
    public String toString() {
        return "Difference in differences: n = " + n() + ", readings "
                + String.join(", ", readings.stream().map(DidReading::name).toList());
    }

    private static String unknown(String name, List<String> names) {
        return "There is no reading '" + name + "'." + Near.hint(name, names) + " Available readings: "
                + String.join(", ", names) + ".";
    }
}
