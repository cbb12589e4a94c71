package org.introlab.repository;

import static org.introlab.repository.Claims.about;
import static org.introlab.repository.Claims.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the notebook and the findings of the study with open data say. */
final class ClaimsOfTheOpenStudy {

    private ClaimsOfTheOpenStudy() {}

    static void add(Claims claims, Outputs open) {
        String file = "01-experiment-and-comparison-group";
        Outputs.Notebook one = open.notebook(file);
        Claims.In in = claims.in("examples/nsw/notebooks/" + file + ".ipynb");
        double nsw = open.computed("DW.T2B.c1.nsw");
        double cps = open.computed("DW.T2B.c1.cps1");
        long columns = open.count(
                "reproduced",
                "DW.T2B.c1",
                "DW.T2B.c2",
                "DW.T2B.c3",
                "DW.T2B.c4",
                "DW.T2C.c1",
                "DW.T2C.c2",
                "DW.T2C.c3",
                "DW.T2C.c4");
        in.says("{Six} means, {five} of CPS-1 and the age of the treated, differ", means(open), means(open) - 1)
                .says("raised earnings by some {1,700} dollars", about(nsw, 100))
                .says("the plain difference is {\u22128,500} dollars", about(cps, 5))
                .says("nearly {five} times the size", about(-cps / nsw, 0.3))
                .says("all {32} numbers. Column (5) does not, in any of its {four} rows", columns, 4)
                .says("Why do {26} numbers differ?", open.count("differs"))
                .says(
                        "Of the {91} numbers, {65} are reproduced from the public file",
                        open.values(),
                        open.count("reproduced"))
                .says("including all {32} of columns (1) to (4)", columns)
                .says(
                        "Of the other {26}, {21} match under another definition",
                        open.count("differs"),
                        open.explained("") - open.explained("rounded twice"))
                .says("row or panel; {four}, column (5) of panel B", open.explained("rounded twice"))
                .says("and {one}, the mean age of the treated, under none", open.count("differs") - open.explained(""));
        List<Double> sizes = one.column("c21", "inside");
        List<Double> cut = one.column("c25", "inside");
        in.says(
                        "{Two} sizes put all {sixteen} standard errors inside, including the {four} that were inside before",
                        count(sizes, n -> n == 16),
                        Claims.max(sizes),
                        one.at("c21", "sd over the root of the group's own size", "inside"))
                .says(
                        "Cut off, all {eight} means of the row are as printed; rounded, {three} are",
                        one.at("c25", "mean, digits cut off and not rounded", "inside"),
                        one.at("c25", "mean, rounded", "inside"))
                .says(
                        "One list, and only {one}, puts all {four} inside",
                        count(one.column("c32", "inside"), n -> n == 4),
                        4);
        if (count(cut, n -> n == 8) != 1 || one.at("c27", "mean, rounded", "inside") != 7) {
            throw new AssertionError("the readings of the means of CPS-1 and of the treated");
        }
        long lists = open.tried("DW.T2C.c5.nsw");
        long treated = rows(line -> line.startsWith("nsw,1,"));
        long controls = rows(line -> line.startsWith("nsw,0,"));
        long cps1 = rows(line -> !line.startsWith("nsw,"));
        in.says("its controls, and {15,992} men", cps1)
                .says("one of the {twenty}, column (5)", effects(open))
                .says("The {twenty} effects of treatment", effects(open))
                .says("inside before: {425} and its neighbour {424}", one.entry("c21", 1, 0), one.entry("c21", 2, 0))
                .says("{425} is the number of", one.entry("c21", 1, 0))
                .says("cannot distinguish it from {424}", one.entry("c21", 2, 0))
                .says("That makes {32} lists", lists)
                .says("by one list of {32}", lists);
        claims.in("examples/nsw/data/README.md")
                .says(
                        "{16,437} men, one per row. Of these, {445} took part",
                        treated + controls + cps1,
                        treated + controls)
                .says("{185} treated and {260} controls", treated, controls)
                .says("{15,992} are CPS-1", cps1)
                .says("has {91} numbers", open.values())
                .says("lists the {26} that do not", open.count("differs"));
        claims.in("examples/nsw/data/published/findings.csv")
                .says("Divided by the root of {425} instead", one.entry("c21", 1, 0))
                .says("are inside; the same is true of {424}", one.entry("c21", 2, 0))
                .says("only if rounded twice; {32} lists were tried", lists)
                .says("seen; {32} lists, each read in two ways", lists)
                .says("all {sixteen} standard errors of the treated", Claims.max(sizes))
                .says(
                        "Truncated, all {eight} means of CPS-1 are inside; rounded, {three}; {nine} readings were tried",
                        one.at("c25", "mean, digits cut off and not rounded", "inside"),
                        one.at("c25", "mean, rounded", "inside"),
                        cut.size())
                .says(
                        "all {four} numbers of panel C are inside; {one} of {32} lists",
                        4,
                        count(one.column("c32", "inside"), n -> n == 4),
                        32);
    }

    private static long rows(Predicate<String> such) {
        try (Stream<String> lines = Files.lines(Repository.ROOT.resolve("examples/nsw/data/participants.csv"))) {
            return lines.skip(1).filter(such).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The effects of Table 2: a number for each column of each row, without their errors. */
    private static long effects(Outputs open) {
        return open.published("DW.T2") / 2;
    }

    private static long means(Outputs open) {
        return open.count("differs", "DW.T1.") - open.count("differs", "DW.T1.age.treated.se") - errors(open);
    }

    /** Errors of Table 1 that differ, but for that of the age of the treated. */
    private static long errors(Outputs open) {
        long all = 0;
        for (String row : List.of("education", "black", "hispanic", "married", "no_degree", "re74", "re75")) {
            all += open.count("differs", "DW.T1." + row + ".treated.se", "DW.T1." + row + ".control.se");
        }
        return all + open.count("differs", "DW.T1.age.control.se");
    }
}
