package org.introlab.workbench.datafiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introlab.data.study.Study;

/** A study of one file of people, whose cells a test gives. */
public final class StudyFolder {

    private static final String CODE_BOOK = """
            {"name": "small", "resources": [{"name": "people", "path": "people.csv", "title": "People & places",
              "provenance": "%s", "schema": {"primaryKey": ["id"], "fields": [
              {"name": "id", "type": "integer", "title": "Number", "constraints": {"required": true, "unique": true}},
              {"name": "sex", "type": "string", "title": "Sex", "labels": {"nb": "Kjønn"}, "section": "Who",
               "constraints": {"enum": ["f", "m", "x"]},
               "categories": [{"value": "f", "label": "Female", "labels": {"nb": "Kvinne"}},
                              {"value": "m", "label": "Male"}, {"value": "x", "label": "<Other>"}]},
              {"name": "children", "type": "integer", "title": "Children"},
              {"name": "income", "type": "number", "title": "Income", "unit": "thousands"},
              {"name": "start", "type": "yearmonth", "title": "Start"},
              {"name": "remark", "type": "string", "title": "Remark"}]}}]}
            """;

    private StudyFolder() {}

    /** Writes it. */
    public static Study of(Path root, String provenance, String rows) throws IOException {
        Path data = Files.createDirectories(root.resolve("data"));
        Files.writeString(data.resolve("datapackage.json"), String.format(CODE_BOOK, provenance));
        Files.writeString(data.resolve("people.csv"), "id,sex,children,income,start,remark\n" + rows);
        return Study.at(root);
    }
}
