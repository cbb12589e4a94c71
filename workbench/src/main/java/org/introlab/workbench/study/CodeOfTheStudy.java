package org.introlab.workbench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introlab.data.study.Study;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.code.StudySource;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.review.json.ReviewDocument;

/** The study's own code that notebooks were executed with. */
public final class CodeOfTheStudy {
    private CodeOfTheStudy() {}

    /**
     * Returns the study's code, if the notebooks were executed now, or by a review that left the same code next to them;
     * empty if they were executed elsewhere.
     *
     * @param executed the folder of executed notebooks to judge, if any
     * @throws StudyException if a review executed them with other code
     * @throws IOException if the copies of the code can't be read
     */
    public static List<StudySource> of(Study study, Optional<Path> executed) throws IOException {
        StudyCode code = StudyCode.of(study);
        if (executed.isEmpty()) {
            return code.sources();
        }
        Path review = executed.get().toAbsolutePath().normalize().getParent();
        if (review == null || !Files.isRegularFile(review.resolve(ReviewDocument.FILE))) {
            return List.of();
        }
        List<String> differing = code.differingFrom(review.resolve(ReviewFolder.CODE));
        if (!differing.isEmpty()) {
            throw new StudyException("The notebooks in " + executed.get()
                    + " were executed with another version of the study's code: " + String.join(", ", differing)
                    + " in " + StudySource.FOLDER + " has changed. Execute the" + " notebooks again.");
        }
        return code.sources();
    }
}
