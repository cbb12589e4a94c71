package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.FourMeans;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DiffInDiffPropertyTest {
    private static Table table(long seed) {
        Random random = new Random(seed);
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn treated = DoubleColumn.create("treated");
        DoubleColumn post = DoubleColumn.create("post");
        DoubleColumn x = DoubleColumn.create("x");
        StringColumn g = StringColumn.create("g");
        StringColumn two = StringColumn.create("two");
        for (int i = 0; i < 80; i++) {
            int cell = i < 8 ? i % 4 : random.nextInt(4);
            treated.append(cell % 2);
            post.append(cell / 2);
            x.append(random.nextGaussian());
            g.append(List.of("a", "b", "c").get(random.nextInt(3)));
            two.append(random.nextBoolean() ? "no" : "yes");
            y.append(random.nextGaussian() + cell);
        }
        return Table.create("t", y, treated, post, x, g, two);
    }

    @Property(tries = 50)
    void withoutCovariatesItIsTheDifferenceOfFourMeans(@ForAll @IntRange(max = 100_000) int seed) {
        DidResult did = DiffInDiff.of("y", "treated", "post")
                .covariates("x + g")
                .with(Covariance.hc1())
                .fit(table(seed));
        DidReading reading = did.reading("unadjusted");
        FourMeans raw = did.raw();
        assertEquals(raw.controlBefore().mean(), reading.controlBefore(), 1e-10);
        assertEquals(raw.treatedBefore().mean(), reading.treatedBefore(), 1e-10);
        assertEquals(raw.controlAfter().mean(), reading.controlAfter(), 1e-10);
        assertEquals(raw.treatedAfter().mean(), reading.treatedAfter(), 1e-10);
        assertEquals(raw.differenceBefore(), reading.before().estimate(), 1e-10);
        assertEquals(raw.differenceAfter(), reading.after().estimate(), 1e-10);
        assertEquals(raw.did(), reading.did().estimate(), 1e-10);
    }

    @Property(tries = 50)
    void levelsAndDifferencesAgreeInEveryReading(@ForAll @IntRange(max = 100_000) int seed) {
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("x * g + two").fit(table(seed));
        for (DidReading r : did.readings()) {
            assertEquals(r.treatedBefore() - r.controlBefore(), r.before().estimate(), 1e-10, r.name());
            assertEquals(r.treatedAfter() - r.controlAfter(), r.after().estimate(), 1e-10, r.name());
            assertEquals(r.after().estimate() - r.before().estimate(), r.did().estimate(), 1e-10, r.name());
            assertEquals(r.controlAfter() - r.controlBefore(), r.timeEffect(), 0, r.name());
        }
    }

    @Property(tries = 50)
    void aFactorOfTwoLevelsIsTheSameAsCodeAndAsDummy(@ForAll @IntRange(max = 100_000) int seed) {
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("two + x").fit(table(seed));
        DidReading codes = did.reading("numeric codes");
        DidReading dummies = did.reading("factor dummies");
        // With codes 0 and 1 the dummy is the code.
        assertEquals(dummies.controlBefore(), codes.controlBefore(), 1e-10);
        assertEquals(dummies.did().estimate(), codes.did().estimate(), 1e-10);
        assertEquals(dummies.did().stdError(), codes.did().stdError(), 1e-10);
    }

    @Property(tries = 50)
    void shiftingTheOutcomeShiftsTheLevelsOnly(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @DoubleRange(min = -50, max = 50) double shift) {
        Table table = table(seed);
        Table shifted = table.copy();
        shifted.replaceColumn("y", table.doubleColumn("y").add(shift).setName("y"));
        DiffInDiff did = DiffInDiff.of("y", "treated", "post").covariates("g + x");
        for (DidReading r : did.fit(table).readings()) {
            DidReading moved = did.fit(shifted).reading(r.name());
            assertEquals(r.controlBefore() + shift, moved.controlBefore(), 1e-9, r.name());
            assertEquals(r.treatedAfter() + shift, moved.treatedAfter(), 1e-9, r.name());
            assertEquals(r.did().estimate(), moved.did().estimate(), 1e-9, r.name());
            assertEquals(r.did().stdError(), moved.did().stdError(), 1e-9, r.name());
        }
    }
}
