package org.introlab.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.repository.Claims.In;

/** What README, the pages of data and docs, and the list of findings say. */
final class ClaimsOfPages {

    private ClaimsOfPages() {}

    static void add(Claims claims, Outputs report, Outputs open) {
        long survey = rows("survey.csv");
        claims.in("README.md")
                .says(
                        "refugees: [{ten} chapters and an index]",
                        Repository.notebooks().size() - 1)
                .says(
                        "| {451} | {447} *calibrated*; {one} differs, because the report's text contradicts the report's table; {three} can't be computed",
                        report.values(),
                        report.count("calibrated"),
                        report.count("differs"),
                        report.count("not_computed"))
                .says(
                        "| {91} | {65} *reproduced*; {26} differ: {21} match under another definition, {four} more if",
                        open.values(),
                        open.count("reproduced"),
                        open.count("differs"),
                        open.explained("") - open.explained("rounded twice"),
                        open.explained("rounded twice"))
                .says("Survey of participants in {33} municipalities", report.computed("S2.municipalities"));
        In data = claims.in("data/README.md");
        for (String file : List.of(
                "survey.csv",
                "municipality_results.csv",
                "register.csv",
                "municipalities.csv",
                "unemployment.csv",
                "public/settlement.csv",
                "public/county_requests.csv",
                "public/county_exits_2016.csv",
                "public/one_year_after.csv",
                "public/status_november_2017.csv",
                "public/unemployment_norway.csv",
                "report/measures.csv",
                "published/published_values.csv",
                "published/ids.csv",
                "report/gatherings.csv",
                "report/questions.csv",
                "report/rules.csv",
                "report/timeline.csv",
                "report/studies.csv",
                "report/claims.csv",
                "report/bibliography.csv")) {
            long rows = rows(file);
            data.says("| `" + file + "` | {" + String.format(Locale.ROOT, "%,d", rows) + "} |", rows);
        }
        claims.in("docs/verdicts.md")
                .says(
                        "{54} values inside their intervals are not {54} separate",
                        report.count("calibrated", "T5.2."),
                        report.count("calibrated", "T5.2."));
        double oldest = report.computed("T4.1.n55");
        claims.in("data/published/findings.csv")
                .says("The smallest group that can give it is {17} (13/{17})", oldest, oldest)
                .says("only {17} gives all", oldest)
                .says("{17} prints 2", oldest)
                .says("numerator of 13/{17} for", oldest)
                .says("Table 4.1 prints {76} per cent", report.printed("T4.1.age.55+.2_norwegian"))
                .says(
                        "And {13} of {1,104} would print as {1} per cent",
                        report.printed("T4.1.n55"), survey, 100 * report.printed("T4.1.n55") / survey)
                .says("(9/13 = {69}, 10/13 = {77})", 900 / 13.0, 1000 / 13.0)
                .says("prints {2}; 17 prints {2}", 100 * oldest / survey, 100 * oldest / survey);
    }

    /** The data rows of a file of {@code data/}. */
    static long rows(String file) {
        try {
            CsvRows rows = CsvRows.of(
                    Files.readAllBytes(Repository.ROOT.resolve("data").resolve(file)), Dialect.standard());
            rows.next();
            long n = 0;
            while (rows.hasNext()) {
                rows.next();
                n++;
            }
            return n;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
