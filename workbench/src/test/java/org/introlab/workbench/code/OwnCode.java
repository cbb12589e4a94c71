package org.introlab.workbench.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.data.study.Study;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;

/** A study with code of its own. */
public record OwnCode(Path root) {

    /** Makes a study without data and without code in a folder. */
    public static OwnCode in(Path root) throws IOException {
        Files.createDirectories(root.resolve("data/published"));
        Files.createDirectories(root.resolve("notebooks"));
        Files.writeString(root.resolve("data/datapackage.json"), "{\"name\": \"s\", \"resources\": []}");
        Files.writeString(
                root.resolve("data/published/published_values.csv"),
                "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n"
                        + "T1.a,Table 1,1.1,value,a,,7,,0,,,rounded,\n");
        return new OwnCode(root);
    }

    /** Writes a source; the name is its place below the folder of the sources. */
    public OwnCode with(String name, String text) throws IOException {
        Path file = source(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public Path source(String name) {
        return root.resolve("notebooks/src/main/java").resolve(name);
    }

    /** Writes a notebook. */
    public Path notebook(String name, String... sources) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + (cells.size() + 1), source));
        }
        Path file = root.resolve("notebooks").resolve(name);
        NotebookWriter.write(new Notebook(Map.of(), cells), file);
        return file;
    }

    public StudyCode code() {
        return StudyCode.of(Study.at(root));
    }
}
