package org.introlab.workbench.datafiles;

import java.util.ArrayList;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Resource;
import org.introlab.data.study.Study;

/**
 * The data files of a study, in the order of its code book.
 *
 * @param title the title of the study; empty if it has none
 * @param files one for each file of the code book
 */
public record StudySummary(String title, List<FileSummary> files) {

    /** Copies the list. */
    public StudySummary {
        files = List.copyOf(files);
    }

    /**
     * Reads and checks every file of a study, as {@link Study#checkAll()} does, and counts its values.
     *
     * @throws DataException with all faults of all files
     */
    public static StudySummary of(Study study) {
        List<Resource> resources = study.codeBook().resources();
        List<Frame> frames =
                study.readAll(resources.stream().map(Resource::name).toArray(String[]::new));
        List<FileSummary> files = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            files.add(FileSummary.of(resources.get(i), frames.get(i)));
        }
        return new StudySummary(study.codeBook().title(), files);
    }

    /**
     * Returns the summary from the code book only, for a review of notebooks that were executed elsewhere.
     *
     * @throws DataException if the code book is missing or broken
     */
    public static StudySummary ofCodeBook(Study study) {
        CodeBook book = study.codeBook();
        return new StudySummary(
                book.title(), book.resources().stream().map(FileSummary::unread).toList());
    }

    /** Returns the files that were read. */
    public List<Source> sources() {
        return files.stream()
                .flatMap(file -> file.read().stream())
                .map(FileSummary.Read::source)
                .toList();
    }

    /** Returns {@link #of}, or the summary without the data if they can't be read. */
    public static StudySummary asFarAsReadable(Study study) {
        try {
            return of(study);
        } catch (DataException unreadable) {
            return ofCodeBook(study);
        }
    }
}
