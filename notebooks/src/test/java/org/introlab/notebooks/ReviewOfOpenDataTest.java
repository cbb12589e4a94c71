package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.introlab.files.Sha256;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.repository.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study with open data: real rows, so that a verdict can be reproduced, and differences that keep their verdict. */
class ReviewOfOpenDataTest {

    private static final Path STUDY = Repository.ROOT.resolve("examples/nsw");

    /** What an independent computation, with other software, found outside: 26 of the 91. */
    private static final Predicate<String> OUTSIDE = Pattern.compile("DW\\.T1\\.(\\w+\\.treated\\.se"
                    + "|(age|education|re74|re75)\\.control\\.se|age\\.treated|(age|education|no_degree|re74|re75)\\.cps1)"
                    + "|DW\\.T2[BC]\\.c5\\..*")
            .asMatchPredicate();

    @TempDir
    Path folder;

    private Map<String, String> review(Path study, int status) throws IOException {
        Path out = folder.resolve("review");
        Ran ran = Repository.introlab("review", "--study", study.toString(), "--out", out.toString());
        assertEquals(status, ran.status(), ran.out() + ran.err());
        return Verdicts.of(out);
    }

    @Test
    void reproducesWhatAnIndependentComputationReproducesAndExplainsMostOfTheRest() throws IOException {
        Map<String, JsonNode> values = Verdicts.valuesOf(Reviews.of("examples/nsw"));
        assertEquals(91, values.size());
        assertEquals(26, values.keySet().stream().filter(OUTSIDE).count());
        int explained = 0;
        for (Map.Entry<String, JsonNode> value : values.entrySet()) {
            String expected = OUTSIDE.test(value.getKey()) ? "differs" : "reproduced";
            assertEquals(expected, value.getValue().get("verdict").asText(), value.getKey());
            JsonNode found = value.getValue().get("explanation");
            if (found != null) {
                assertEquals("differs", expected);
                double computed = found.get("computed").asDouble();
                assertTrue(computed >= value.getValue().get("low").asDouble(), value.toString());
                assertTrue(computed <= value.getValue().get("high").asDouble(), value.toString());
                assertTrue(found.get("tried").asInt() > found.get("fitting").asInt(), value.toString());
                explained++;
            }
        }
        assertEquals(25, explained);
        assertTrue(!values.get("DW.T1.age.treated").has("explanation"), "one mean alone explains nothing");
    }

    @Test
    void flipsVerdictsWhenTheEarningsOfOneManChange() throws IOException {
        Path copy = Repository.copyOfStudy("examples/nsw", folder.resolve("study"));
        Path men = copy.resolve("data/participants.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(men));
        assertEquals("nsw,1,37,11,1,0,1,1,0,0,9930.046", rows.get(1));
        rows.set(1, "nsw,1,37,11,1,0,1,1,0,0,10930.046");
        Files.write(men, rows);
        Map<String, String> after = review(copy, 1);
        assertNotEquals(Verdicts.of(Reviews.of("examples/nsw")), after);
        assertEquals("differs", after.get("DW.T2B.c1.nsw"));
        assertEquals("differs", after.get("DW.T2B.c1.cps1"));
        assertEquals("reproduced", after.get("DW.T1.re74.treated"));
    }

    @Test
    void holdsTheDataToTheirFingerprint() throws IOException {
        String sha = Sha256.of(STUDY.resolve("data/participants.csv"));
        assertTrue(Files.readString(STUDY.resolve("data/README.md")).contains("`" + sha + "`"));
    }
}
