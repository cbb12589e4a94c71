package org.introlab.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.study.Study;
import org.introlab.files.Sha256;

/** A study of three small files in a temporary folder, and an extract beside it, to be broken by a test. */
public final class SmallStudy {
    public static final String PERSONS = """
            id,place,sex,score,start,end
            1,A,female,10.5,2010-03,2011-05
            2,A,male,,2012-01,2014-12
            3,B,female,99,,2016-01
            """;
    public static final String PLACES = "place,region\nA,0\nB,1\n";
    public static final String RATES = "place,year,rate\nA,2011,2.5\nA,2014,\nB,2016,3.1\n";

    public final Path root;
    public final Path extract;

    private SmallStudy(Path root) {
        this.root = root;
        this.extract = root.resolve("extract");
    }

    public static SmallStudy in(Path root) {
        SmallStudy study = new SmallStudy(root);
        study.write("data/persons.csv", PERSONS);
        study.write("data/places.csv", PLACES);
        study.write("data/rates.csv", RATES);
        study.write("data/datapackage.json", codeBook());
        study.declare("public");
        return study;
    }

    public static String codeBook() {
        return """
                {"name": "small", "resources": [
                  {"name": "persons", "path": "persons.csv", "provenance": "synthetic", "rows": 3, "hash": "sha256:%s",
                   "schema": {"fields": [
                     {"name": "id", "type": "integer", "constraints": {"required": true, "unique": true, "minimum": 1}},
                     {"name": "place", "type": "string", "constraints": {"required": true}},
                     {"name": "sex", "title": "Sex", "labels": {"nb": "Kjønn"}, "constraints": {"enum": ["female", "male"], "required": true}},
                     {"name": "score", "type": "number", "unit": "percent", "constraints": {"minimum": 0, "maximum": 100}},
                     {"name": "start", "type": "yearmonth"},
                     {"name": "end", "type": "yearmonth", "constraints": {"required": true, "minimum": "2011-01", "maximum": "2016-12"}}],
                    "missingValues": [""], "primaryKey": "id",
                    "foreignKeys": [{"fields": "place", "reference": {"resource": "places", "fields": "place"}}],
                    "lookups": [{"fields": ["place", "year(end)"], "reference": {"resource": "rates", "fields": ["place", "year"]}}],
                    "orders": [{"kind": "exit before start", "earlier": "start", "later": "end"}]}},
                  {"name": "places", "path": "places.csv", "provenance": "public", "rows": 2, "hash": "sha256:%s",
                   "schema": {"fields": [
                     {"name": "place", "constraints": {"required": true}},
                     {"name": "region", "constraints": {"enum": ["0", "1"], "required": true}}], "primaryKey": ["place"]}},
                  {"name": "rates", "path": "rates.csv", "provenance": "public", "rows": 3, "hash": "sha256:%s",
                   "schema": {"fields": [
                     {"name": "place", "constraints": {"required": true}},
                     {"name": "year", "type": "integer", "constraints": {"required": true}},
                     {"name": "rate", "type": "number"}], "primaryKey": ["place", "year"]}}
                ]}
                """.formatted(sha256(PERSONS), sha256(PLACES), sha256(RATES));
    }

    /** Declares the provenance of the extract. */
    public void declare(String provenance) {
        write(
                "extract/datapackage.json",
                "{\"provenance\": \"%s\", \"resources\": [{\"path\": \"persons.csv\"}]}".formatted(provenance));
    }

    /** Puts a persons.csv into the extract. */
    public void persons(String text) {
        write("extract/persons.csv", text);
    }

    /** Puts a persons.csv into the extract in which one text was replaced. */
    public void persons(String old, String other) {
        if (!PERSONS.contains(old)) {
            throw new IllegalArgumentException(old + " is not in the file, so nothing would be tested");
        }
        persons(PERSONS.replace(old, other));
    }

    public void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The study with its extract. */
    public Study study() {
        return Study.at(root).withExtract(extract);
    }

    /** The study without an extract. */
    public Study twin() {
        return Study.at(root).withExtract(root.resolve("data"));
    }

    public List<Frame> readAll() {
        return study().readAll("persons", "places", "rates");
    }

    public static String sha256(String text) {
        return Sha256.of(text);
    }
}
