package org.introlab.model.internal.meat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.introlab.model.Covariance;
import org.introlab.model.Glm;
import org.introlab.model.internal.family.Families;
import org.introlab.model.internal.family.Family;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/standard-errors.md} are those of the lists of rules and families, which it prints. */
class DocumentedRulesTest {
    private static final Path DOCS = Path.of("..", "docs", "standard-errors.md");

    @Test
    void theTableOfRulesIsTheListOfMeats() throws IOException {
        String table = Meats.ALL.stream()
                .filter(meat -> !meat.name().endsWith("-stage2"))
                .map(DocumentedRulesTest::line)
                .collect(Collectors.joining("\n"));
        System.out.println(table);
        assertTrue(Files.readString(DOCS).contains("\n" + table + "\n\n"), table);
    }

    private static String line(Meat meat) {
        Meat.Description words = meat.description();
        return row(List.of(
                "`" + Meats.written(meat) + "`",
                words.formula(),
                meat.isClustered() ? "t(G−1)" : "t(n−k)",
                words.r(),
                words.stata(),
                words.python()));
    }

    @Test
    void theTableOfLikelihoodsIsTheListOfFamilies() throws IOException {
        String table = Families.ALL.stream().map(DocumentedRulesTest::line).collect(Collectors.joining("\n"));
        System.out.println(table);
        assertTrue(Files.readString(DOCS).contains("\n" + table + "\n\n"), table);
    }

    private static String line(Family family) {
        Family.Description words = family.description();
        return row(List.of(
                "`" + family.name() + "`",
                words.outcome(),
                family.ratios().orElse(""),
                words.r(),
                words.stata(),
                words.python()));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    @Test
    void everyRuleIsReadAsItIsWritten() {
        assertEquals(Meats.ALL.stream().map(Meats::written).toList(), Covariance.rules());
        Covariance.rules()
                .forEach(rule -> assertEquals(rule, Covariance.parse(rule).toString()));
        assertEquals(Families.names(), Glm.models());
    }

    @Test
    void rulesAndFamiliesAreSmallFiles() throws IOException {
        for (String room : List.of("meat", "family")) {
            Path folder = Path.of("src", "main", "java", "org", "introlab", "model", "internal", room);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.matches("(Hc|Cr|Iid).*[.]java|.+Family[.]java")
                            && !name.matches("(Family|LogLinkFamily|BinaryFamily)[.]java")) {
                        int lines = Files.readAllLines(file).size();
                        assertTrue(lines <= 60, name + ": " + lines);
                    }
                }
            }
        }
    }
}
