package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.introlab.markup.CellKey;

/** What holds of the ids of every exhibit under every map. */
class IdLawsTest {

    @Property(tries = 300)
    void noTwoCellsGetOneIdSilently(@ForAll("cells") Set<CellKey> cells, @ForAll("maps") String lines) {
        ExhibitIds ids = map(lines).of("T1", cells);
        Set<CellKey> shared = new HashSet<>();
        ids.shared().values().forEach(shared::addAll);
        List<String> others = ids.all().entrySet().stream()
                .filter(cell -> !shared.contains(cell.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(Set.copyOf(others).size(), others.size());
        ids.shared().forEach((id, those) -> {
            assertTrue(those.size() > 1);
            those.forEach(cell -> assertEquals(id, ids.of(cell).orElseThrow()));
            assertTrue(!others.contains(id));
        });
    }

    @Property(tries = 300)
    void anIdDependsOnNoOrderOfCellsOrLines(
            @ForAll("cells") Set<CellKey> cells, @ForAll("maps") String lines, @ForAll long seed) {
        List<CellKey> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> rows = new ArrayList<>(lines.lines().toList());
        Collections.shuffle(rows, new Random(seed));
        assertEquals(
                map(lines).of("T1", cells).all(),
                map(String.join("\n", rows) + "\n").of("T1", shuffled).all());
    }

    @Property(tries = 200)
    void everyCellHasAnIdByTheRuleThatBeginsWithItsExhibit(@ForAll("cells") Set<CellKey> cells) {
        Map<CellKey, String> all = IdMap.none().of("T1", cells).all();
        assertEquals(cells, all.keySet());
        all.values().forEach(id -> assertTrue(id.startsWith("T1"), id));
        all.values().forEach(id -> assertTrue(!id.contains("..") && !id.endsWith("."), id));
    }

    @Provide
    Arbitrary<Set<CellKey>> cells() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "a=1", "b=1", "a:b");
        return Combinators.combine(
                        Arbitraries.of("mean", "estimate", "sd", "std_error", "n", "effect"),
                        names,
                        Arbitraries.of("", "x", "y", "n"))
                .as(CellKey::new)
                .set()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> maps() {
        Arbitrary<String> line = Combinators.combine(
                        Arbitraries.of("T1", "T*", "*"),
                        Arbitraries.of("row", "variable", "level", "column", "statistic", "form", "id"),
                        Arbitraries.of("a", "b", "1", "x", "mean", "sd", "a=1", "T1.a.x"),
                        Arbitraries.of("", "a", "other", "n"))
                .as((exhibit, part, ours, ledger) -> String.join(",", exhibit, part, ours, ledger));
        return line.list()
                .ofMaxSize(8)
                .uniqueElements(l -> l.substring(0, l.lastIndexOf(',')))
                .map(lines -> String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    private static IdMap map(String lines) {
        try {
            Path folder = Files.createTempDirectory("ids");
            Path file = Files.writeString(folder.resolve("ids.csv"), "exhibit,part,ours,ledger\n" + lines);
            IdMap map = IdMap.read(file);
            Files.delete(file);
            Files.delete(folder);
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
