package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.repository.Claims.Claim;
import org.introlab.repository.Prose.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every number that prose states is held to the outputs by a claim, or stands in {@code not-held.csv} with the reason why it is not:
 * whoever changes one of either kind, or an output that one rests on, fails here.
 */
class ProseTest {
    private static final long MOST_OPEN = 27;
    private static List<Block> blocks;
    private static List<Claim> claims;
    private static NotHeld notHeld;

    @BeforeAll
    static void runTheReviews() {
        blocks = Prose.blocks();
        claims = ClaimsOfProse.all();
        notHeld = NotHeld.read();
    }

    private static List<String> faults(List<Block> texts) {
        List<String> faults = new ArrayList<>();
        claims.stream()
                .filter(claim -> texts.stream().anyMatch(text -> text.file().equals(claim.file())))
                .forEach(claim -> faults.addAll(claim.faults(texts)));
        texts.forEach(text -> faults.addAll(notHeld.faults(text, unheld(text))));
        return faults;
    }

    /** The numbers of a block that no claim holds. */
    private static List<WrittenNumber> unheld(Block block) {
        List<Integer> held =
                claims.stream().flatMap(claim -> claim.starts(block).stream()).toList();
        return WrittenNumber.in(block.text()).stream()
                .filter(number -> !held.contains(number.start()))
                .toList();
    }

    @Test
    void saysWhatTheOutputsSay() {
        assertEquals("", String.join("\n", faults(blocks)));
    }

    @Test
    void listsNothingThatIsNotThere() {
        List<String> places = blocks.stream().map(Block::place).toList();
        assertEquals(
                List.of(),
                notHeld.places().stream()
                        .filter(place -> !places.contains(place))
                        .toList());
    }

    @Test
    void holdsOrListsEachNumber() {
        for (String file : blocks.stream().map(Block::file).distinct().toList()) {
            List<Block> texts =
                    blocks.stream().filter(b -> b.file().equals(file)).toList();
            for (Block block : texts) {
                for (WrittenNumber number : WrittenNumber.in(block.text())) {
                    String other = number.text().matches(".*\\d.*") ? "987654" : "nineteen";
                    assertFalse(
                            faults(replaced(texts, block, number, other)).isEmpty(),
                            block.place() + ": " + number.text() + " may be any number");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "notebooks/05-networks-and-outcomes.ipynb, two points a year, nine points a year",
        "README.md, 447 *calibrated*, 499 *calibrated*",
        "data/published/findings.csv, (13/17), (13/19)",
    })
    void noticesANumberThatWasChanged(String file, String text, String changed) {
        List<Block> texts = blocks.stream()
                .filter(block -> block.file().equals(file))
                .map(block -> new Block(file, block.part(), block.text().replace(text, changed)))
                .toList();
        assertTrue(texts.stream().anyMatch(block -> block.text().contains(changed)));
        assertFalse(faults(texts).isEmpty());
    }

    /** A number whose source nobody has found yet; lower the bound when one gets a claim, and never raise it. */
    @Test
    void leavesNoMoreNumbersOpenThanBefore() {
        Map<String, Long> listed = notHeld.reasons().stream()
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        System.out.println("Numbers in prose that no claim checks, by reason: " + listed);
        assertTrue(NotHeld.REASONS.keySet().containsAll(listed.keySet()), listed.toString());
        assertTrue(listed.getOrDefault("open", 0L) <= MOST_OPEN, listed.toString());
    }

    private static List<Block> replaced(List<Block> texts, Block block, WrittenNumber number, String other) {
        String text = block.text().substring(0, number.start())
                + other
                + block.text().substring(number.start() + number.text().length());
        return texts.stream()
                .map(b -> b == block ? new Block(b.file(), b.part(), text) : b)
                .toList();
    }
}
