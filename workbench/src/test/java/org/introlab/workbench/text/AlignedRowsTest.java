package org.introlab.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedRowsTest {

    @Test
    void alignTheFirstAndTheLastColumnToTheLeftAndTheOthersToTheRight() {
        assertEquals(
                List.of("id        n  verdict", "T1.wage  12  differs", "T1.n      5  ok"),
                AlignedRows.lines(List.of(
                        List.of("id", "n", "verdict"),
                        List.of("T1.wage", "12", "differs"),
                        List.of("T1.n", "5", "ok"))));
    }

    @Test
    void giveNoLineForNoRow() {
        assertEquals(List.of(), AlignedRows.lines(List.of()));
    }
}
