package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RowTest {
    private static final long BIG = 9007199254740993L;

    private final Frame people = Frame.of(Table.create(
            "people",
            StringColumn.create("town", "Oslo", "", "Bergen", "2011"),
            IntColumn.create("year", new Integer[] {2011, null, 0, -3}),
            DoubleColumn.create("rate", 2011, Double.NaN, -0.0, 0.1),
            LongColumn.create("id", BIG, BIG - 1, Long.MAX_VALUE, 7)));

    @Test
    void readsItsOwnFrameWhenOneConditionFollowsAnother() {
        Frame f = Frame.of(Table.create("f", IntColumn.create("a", 10, 40, 50), IntColumn.create("b", 1, 0, 1)));
        Frame both = f.where(r -> r.number("a") > 30).where(r -> r.number("b") == 1);
        assertEquals(1, both.rowCount());
        assertEquals(50, both.row(0).number("a"));
    }

    @Test
    void givesNumbersTextsAndWhatIsMissing() {
        assertEquals(2011, people.row(0).number("year"));
        assertEquals(Double.NaN, people.row(1).number("year"));
        assertEquals(Double.NaN, people.row(1).number("rate"));
        assertEquals("Oslo", people.row(0).text("town"));
        assertEquals("", people.row(1).text("town"));
        assertEquals("", people.row(1).text("year"));
        assertTrue(people.row(1).isMissing("town"));
        assertFalse(people.row(0).isMissing("town"));
        assertEquals(3, people.row(3).index());
        assertEquals(0, people.where(r -> r.index() == 3).row(0).index());
    }

    @Test
    void comparesTextWithText() {
        assertTrue(people.row(0).is("town", "Oslo"));
        assertFalse(people.row(0).is("town", "oslo"));
        assertTrue(people.row(3).is("town", 2011));
        assertTrue(people.row(3).is("town", 2011.0));
        assertFalse(people.row(0).is("town", 2011));
        Frame others = Frame.of(
                Table.create("o", StringColumn.create("t", "0.0001", "02011"), BooleanColumn.create("b", true, false)));
        assertTrue(others.row(0).is("t", 1e-4));
        assertFalse(others.row(1).is("t", 2011));
        assertTrue(others.row(0).is("b", "true"));
    }

    @Test
    void comparesNumbersByValueHoweverTheyAreWritten() {
        for (String year : List.of("2011", "2011.0", "2.011e3", "+2011")) {
            assertTrue(people.row(0).is("year", year), year);
            assertTrue(people.row(0).is("rate", year), year);
        }
        assertTrue(people.row(0).is("year", 2011));
        assertTrue(people.row(0).is("rate", 2011));
        assertTrue(people.row(2).is("rate", 0)
                && people.row(2).is("rate", "0")
                && people.row(2).is("year", "-0.0"));
        assertTrue(people.row(3).is("rate", 0.1) && people.row(3).is("rate", "0.1"));
        assertFalse(people.row(0).is("year", 2011.5) || people.row(0).is("year", "2011.5"));
    }

    @Test
    void comparesWholeNumbersBeyondTheDigitsOfADoubleExactly() {
        assertTrue(people.row(0).is("id", BIG) && people.row(0).is("id", "" + BIG));
        assertFalse(people.row(1).is("id", BIG) || people.row(1).is("id", "" + BIG));
        assertTrue(people.row(2).is("id", Long.MAX_VALUE) && people.row(2).is("id", "9223372036854775807"));
        assertFalse(
                people.row(2).is("id", "9223372036854775808") || people.row(2).is("id", 0x1p63));
        assertFalse(people.row(2).is("id", "9223372036854775806"));
        Frame doubles = Frame.of(Table.create("d", DoubleColumn.create("id", 0x1p53, 0x1p63)));
        assertFalse(doubles.row(0).is("id", BIG), "2^53 is not the whole number after it");
        assertFalse(doubles.row(1).is("id", Long.MAX_VALUE));
    }

    @Test
    void findsNothingEqualToAMissingValue() {
        Row gap = people.row(1);
        assertFalse(gap.is("town", "") || gap.is("year", 0) || gap.is("year", Integer.MIN_VALUE));
        assertFalse(gap.is("rate", Double.NaN)
                || gap.is("year", "0")
                || people.row(0).is("rate", Double.NaN));
    }

    @Test
    void refusesWhatIsNotThereOrOfAnotherType() {
        Row row = people.row(0);
        String near = "There is no column 'twon' in people. Did you mean 'town'? Columns: town, year, rate, id.";
        assertSays(near, () -> row.text("twon"));
        assertSays(near, () -> row.number("twon"));
        assertSays(near, () -> row.isMissing("twon"));
        assertSays(near, () -> row.is("twon", "x"));
        assertSays(near, () -> row.is("twon", 1));
        assertSays(near, () -> row.is("twon", 1.5));
        assertSays(near, () -> people.where(r -> r.number("year") > 1 || r.is("twon", "x")));
        assertSays("'town' of people must be numeric, but is text.", () -> row.number("town"));
        assertSays(
                "'year' of people is numeric, but 'Oslo' is not a number. Use isMissing for missing values.",
                () -> row.is("year", "Oslo"));
    }

    private static void assertSays(String words, org.junit.jupiter.api.function.Executable what) {
        assertEquals(words, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    @Test
    void isInAListThatCanNotBeChanged() {
        List<Row> rows = people.rows();
        assertEquals(4, rows.size());
        assertEquals(List.of(0, 1, 2, 3), rows.stream().map(Row::index).toList());
        assertThrows(UnsupportedOperationException.class, () -> rows.remove(0));
        assertEquals(
                "There is no row 4 in people, which has 4 rows, counted from 0.",
                assertThrows(IndexOutOfBoundsException.class, () -> people.row(4))
                        .getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> people.row(-1));
    }

    @Test
    void mayBeKept() {
        List<Row> kept = new ArrayList<>();
        people.where(r -> kept.add(r));
        assertEquals(
                List.of("Oslo", "", "Bergen", "2011"),
                kept.stream().map(r -> r.text("town")).toList());
    }

    @Test
    void showsNoValueInItsText() {
        assertEquals("Row 3 of people, counted from 0", people.row(3).toString());
    }

    @Test
    void leavesNoWayToWriteAConditionOnRowNumbersOfAnotherFrame() {
        assertTrue(compiles("f.where(r -> r.number(\"a\") > 30).where(r -> r.number(\"b\") == 1)"));
        assertTrue(compiles("f.with(\"c\", r -> r.number(\"a\") / 2)"));
        for (String mistake : List.of(
                "f.where(i -> f.number(\"a\", i) > 30).where(i -> f.number(\"b\", i) == 1)",
                "f.where(i -> f.text(\"a\", i).isEmpty())",
                "f.where((int i) -> i > 1)",
                "f.with(\"c\", i -> f.number(\"a\", i))",
                "f.where(f.column(\"a\").isMissing())",
                "f.where(i -> f.column(\"a\").isMissing(i))",
                "org.introlab.data.Sample.of(f, \"all\").drop(i -> f.column(\"a\").isMissing(i), \"gap\").frame()")) {
            assertFalse(compiles(mistake), mistake);
        }
    }

    private static boolean compiles(String expression) {
        String source = "class Condition { org.introlab.data.Frame of(org.introlab.data.Frame f) { return " + expression
                + "; } }";
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Condition.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source;
                    }
                };
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("-classpath", path, "-proc:none"), null, List.of(file));
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }

    @Property(tries = 300)
    void choosesInTwoStepsWhatItChoosesInOne(
            @ForAll @Size(max = 40) List<@IntRange(min = -1, max = 3) Integer> values,
            @ForAll @IntRange(min = 0, max = 3) int a,
            @ForAll @IntRange(min = 0, max = 3) int b) {
        Frame frame = frame(values);
        assertEquals(
                contents(frame.where(r -> r.number("x") >= a).where(r -> !r.is("t", b))),
                contents(frame.where(r -> r.number("x") >= a && !r.is("t", b))));
    }

    @Property(tries = 300)
    void computesAColumnOfSomeRowsAsOfAll(
            @ForAll @Size(max = 40) List<@IntRange(min = -1, max = 3) Integer> values,
            @ForAll @IntRange(min = 0, max = 3) int a) {
        Frame frame = frame(values);
        assertEquals(
                contents(frame.where(r -> r.is("x", a) || r.isMissing("t"))
                        .with("twice", r -> 2 * r.number("x") + r.text("t").length())),
                contents(
                        frame.with("twice", r -> 2 * r.number("x") + r.text("t").length())
                                .where(r -> r.is("x", a) || r.isMissing("t"))));
    }

    /** A column of numbers and one of texts with gaps, and one that numbers the rows. */
    private static Frame frame(List<Integer> values) {
        DoubleColumn numbers = DoubleColumn.create("x");
        StringColumn texts = StringColumn.create("t");
        for (int i = 0; i < values.size(); i++) {
            numbers.append(values.get(i) < 0 ? Double.NaN : values.get(i));
            int other = values.get(values.size() - 1 - i);
            texts.append(other < 0 ? "" : "" + other);
        }
        return Frame.of(Table.create(
                "f",
                numbers,
                texts,
                IntColumn.create("i", IntStream.range(0, values.size()).toArray())));
    }

    private static List<List<String>> contents(Frame frame) {
        return frame.rows().stream()
                .map(r -> frame.columnNames().stream().map(r::text).toList())
                .toList();
    }
}
