package org.introlab.workbench.datafiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Key;

/**
 * A data file of a study.
 *
 * @param resource its description in the code book
 * @param read the file that was read, if any
 * @param distributions by column in the order of the code book; empty if the data must not be shown, or were not read
 */
public record FileSummary(Resource resource, Optional<Read> read, Map<String, Distribution> distributions) {

    /** Copies the map in its order. */
    public FileSummary {
        distributions = Collections.unmodifiableMap(new LinkedHashMap<>(distributions));
    }

    /** The file that was read, and its number of rows. */
    public record Read(Source source, int rows) {}

    /** Returns the summary of a file that was not read. */
    static FileSummary unread(Resource resource) {
        return new FileSummary(resource, Optional.empty(), Map.of());
    }

    /** Returns the summary of a file that was read, with distributions only for synthetic and public data. */
    static FileSummary of(Resource resource, Frame frame) {
        Source source = frame.sources().get(0);
        Map<String, Distribution> distributions = new LinkedHashMap<>();
        if (!source.isGuarded()) {
            for (Field field : resource.fields()) {
                if (frame.has(field.name())) {
                    distributions.put(
                            field.name(),
                            ColumnSummary.of(field, frame.column(field.name()), isKey(resource, field.name())));
                }
            }
        }
        return new FileSummary(resource, Optional.of(new Read(source, frame.rowCount())), distributions);
    }

    /** Returns whether the values of a column only identify rows of this file, or of one that it refers to. */
    private static boolean isKey(Resource resource, String column) {
        return resource.primaryKey().equals(List.of(column))
                || resource.references().stream().anyMatch(r -> r.keys().equals(List.of(new Key(column, false))));
    }

    /** Returns the name by which the study reads it. */
    public String name() {
        return resource.name();
    }

    /** Returns the provenance of the file that was read, otherwise that declared by the code book. */
    public Provenance provenance() {
        return read.map(file -> file.source().provenance()).orElse(resource.provenance());
    }
}
