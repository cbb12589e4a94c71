package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.model.Ols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates, times, months and durations are read as what they are, shown in ISO 8601, compared and subtracted. */
class DatesAndTimesTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryTypeOfTableSchema() throws IOException {
        Frame frame = read(
                "date,datetime,time,yearmonth,year,duration,boolean",
                "2020-02-29,2020-02-29T23:59:58.5,07:05,2020-02,2020,P1DT2H30M,TRUE",
                "2019-12-31,2019-12-31 00:00,23:59:59.25,1999-12,1999,-PT0.5S,0");
        Row first = frame.row(0);
        assertEquals(LocalDate.of(2020, 2, 29), first.date("date"));
        assertEquals(LocalDateTime.of(2020, 2, 29, 23, 59, 58, 500_000_000), first.dateTime("datetime"));
        assertEquals(LocalTime.of(7, 5), first.time("time"));
        assertEquals(YearMonth.of(2020, 2), first.month("yearmonth"));
        assertEquals(YearMonth.of(2020, 2), first.month("date"));
        assertEquals(2020, first.number("year"));
        assertEquals(Duration.ofMinutes(26 * 60 + 30), first.duration("duration"));
        assertEquals(95_400, first.number("duration"));
        assertEquals("true", first.text("boolean"));
        assertEquals(List.of("false", "true"), frame.distinct("boolean"));
        Row second = frame.row(1);
        assertEquals("2019-12-31", second.text("date"));
        assertEquals("2019-12-31T00:00:00", second.text("datetime"));
        assertEquals("23:59:59.25", second.text("time"));
        assertEquals("-PT0.5S", second.text("duration"));
        assertEquals(-0.5, second.number("duration"));
    }

    @Test
    void refusesWhatIsNoneByItsRow() throws IOException {
        assertFault("row 2, column date: found '2021-02-29'; expected an existing date", "date", "2021-02-29");
        assertFault("bad date", "date", "2021-2-3");
        assertFault("bad date", "date", "03.04.2021");
        assertFault("bad date", "date", "2021-02-03T10:00");
        assertFault("bad date and time", "datetime", "2021-02-03T24:00:00");
        assertFault("a time with at most milliseconds", "datetime", "2021-02-03T10:00:00.1234567");
        assertFault("bad time", "time", "25:00");
        assertFault("bad time", "time", "10:00Z");
        assertFault("bad month", "yearmonth", "2021-13");
        assertFault("bad year", "year", "21");
        assertFault("years and months have no fixed length", "duration", "P1M");
        assertFault("bad duration", "duration", "PT");
        assertFault("neither true nor false", "boolean", "yes");
    }

    @Test
    void takesMomentsWithAZoneToUtcAndRefusesAMixture() throws IOException {
        Frame frame = read("datetime", "2020-07-01T12:00:00+02:00", "2020-07-01T12:00Z");
        assertEquals(LocalDateTime.of(2020, 7, 1, 10, 0), frame.row(0).dateTime("datetime"));
        assertFault("with a zone in all rows or in none", "datetime", "2020-07-01T12:00Z", "2020-07-01T12:00");
    }

    @Test
    void readsDatesInAnotherFormWhereTheCodeBookSaysWhich() throws IOException {
        described("a", "\"date\", \"format\": \"%d.%m.%Y\", \"constraints\": {\"minimum\": \"01.01.2000\"}");
        Frame frame = csv("a", "03.04.2021", "3.4.2021");
        assertEquals(List.of("2021-04-03"), frame.distinct("a"));
        assertFaultIn("a date at least 2000-01-01", "a", "31.12.1999");
        assertFaultIn("expected a value in the format %d.%m.%Y", "a", "2021-04-03");
        assertFaultIn("bad date", "a", "31.02.2021");
        described("a", "\"date\", \"format\": \"%m/%d/%y\"");
        assertEquals(
                List.of("1969-04-03", "2068-04-03"),
                csv("a", "4/3/68", "04/03/69").distinct("a"));
        described("a", "\"date\", \"format\": \"%Y%m%d\"");
        assertEquals(List.of("2021-04-03"), csv("a", "20210403").distinct("a"));
        described("a", "\"date\", \"format\": \"%d %B %Y\"");
        assertEquals(List.of("2021-05-17"), csv("a", "17 May 2021").distinct("a"));
        described("a", "\"datetime\", \"format\": \"%d.%m.%Y %H:%M\"");
        assertEquals(
                List.of("2021-04-03T08:30:00"), csv("a", "03.04.2021 08:30").distinct("a"));
        described("a", "\"time\", \"format\": \"%I:%M %p\"");
        assertEquals(List.of("20:30:00"), csv("a", "8:30 PM").distinct("a"));
    }

    @Test
    void guessesIsoFormsAndNoOthers() throws IOException {
        Frame frame = csv(
                "d,t,m,dt,p,no,us",
                "2021-01-02,10:00,2021-01,2021-01-02 10:00:00,PT1H,03.04.2021,3/4/21",
                "2021-01-03,11:00,2021-02,2021-01-02T10:00:01,P2D,04.04.2021,4/4/21");
        Row row = frame.row(1);
        assertEquals(LocalDate.of(2021, 1, 3), row.date("d"));
        assertEquals(LocalTime.of(11, 0), row.time("t"));
        assertEquals(YearMonth.of(2021, 2), row.month("m"));
        assertEquals(1, row.dateTime("dt").getSecond());
        assertEquals(Duration.ofDays(2), row.duration("p"));
        assertEquals("04.04.2021", row.text("no"));
        assertThrows(IllegalArgumentException.class, () -> row.date("no"));
        assertThrows(IllegalArgumentException.class, () -> row.date("us"));
        assertEquals(
                "2021-01-02T10:00:00.123456",
                csv("a", "2021-01-02T10:00:00.123456").row(0).text("a"));
    }

    @Test
    void takesDatesAmongNumbersForFaults() throws IOException {
        assertFaultIn("bad number: 1\n    row 4, column a: found '2021-04-03'", "a", "1", "2", "2021-04-03");
        assertFaultIn("bad date: 1\n    row 4, column a: found '7'", "a", "2021-04-03", "2021-04-04", "7");
    }

    @Test
    void subtractsDatesMonthsAndTimes() throws IOException {
        Frame frame = csv(
                "from,to,a,b,start,end,f,t",
                "2020-01-31,2020-03-01,2019-11,2021-02,2020-01-01T06:00,2020-01-02T18:00,10:00,09:30",
                ",2020-03-01,,2021-02,,2020-01-02T18:00,,09:30");
        Row row = frame.row(0);
        assertEquals(30, row.days("from", "to"));
        assertEquals(-30, row.days("to", "from"));
        assertEquals(1, row.months("from", "to"));
        assertEquals(15, row.months("a", "b"));
        assertEquals(1.5, row.days("start", "end"));
        assertEquals(129_600, row.seconds("start", "end"));
        assertEquals(-1800, row.seconds("f", "t"));
        Row missing = frame.row(1);
        for (double apart : new double[] {
            missing.days("from", "to"),
            missing.months("a", "b"),
            missing.seconds("f", "t"),
            missing.days("start", "end")
        }) {
            assertTrue(Double.isNaN(apart));
        }
        assertThrows(IllegalArgumentException.class, () -> row.days("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> missing.days("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> row.months("a", "to"));
        assertThrows(IllegalArgumentException.class, () -> row.seconds("from", "to"));
        String message = assertThrows(NoSuchElementException.class, () -> missing.date("from"))
                .getMessage();
        assertEquals("'from' is missing in row 1 of t, counted from 0. Check isMissing() first.", message);
    }

    @Test
    void selectsAndKeepsDatesInNewFrames() throws IOException {
        Frame frame = csv("id,d,p", "1,2020-01-01,PT1H", "2,2020-06-01,PT2H", "3,,");
        Frame late = frame.where(r -> !r.isMissing("d") && r.date("d").isAfter(LocalDate.of(2020, 3, 1)));
        assertEquals(1, late.rowCount());
        assertEquals("PT2H", late.row(0).text("p"));
        assertEquals(
                "2020-06-01",
                frame.join(frame.without("p").renamed("d", "again"), "id")
                        .row(1)
                        .text("again"));
        assertEquals(Duration.ofHours(2), Frame.of(frame.table()).row(1).duration("p"));
    }

    @Test
    void refusesADateAsANumberInAFormulaAndTakesItAsAFactor() throws IOException {
        Frame frame = csv(
                "y,d,m,t",
                "1,2020-01-01,2020-01,10:00",
                "2,2020-01-02,2020-01,10:00",
                "4,2020-01-01,2020-02,11:00",
                "3,2020-01-02,2020-02,11:00",
                "5,2020-01-01,2020-02,10:00",
                "7,2020-01-02,2020-01,11:00");
        for (String column : new String[] {"d", "t"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> Ols.of("y ~ " + column)
                            .fit(frame))
                    .getMessage();
            assertTrue(message.contains("has dates or times and is not numeric"), message);
        }
        assertEquals(2, Ols.of("y ~ factor(d)").fit(frame).estimates().size());
        assertEquals(2, Ols.of("y ~ factor(m)").fit(frame).estimates().size());
    }

    @Test
    void ordersAndBoundsCompareAsDates() throws IOException {
        String order = ", \"orders\": [{\"kind\": \"exit before start\", \"earlier\": \"a\", \"later\": \"b\"}]";
        describe("[{\"name\": \"a\", \"type\": \"duration\"}, {\"name\": \"b\", \"type\": \"duration\"}]" + order);
        assertFaultIn("exit before start: 1\n    row 3", "a,b", "PT9H,PT10H", "PT10H,PT9H");
        describe("[{\"name\": \"a\", \"type\": \"date\"}, {\"name\": \"b\", \"type\": \"date\"}]" + order);
        assertFaultIn(
                "row 3, column b: found '2020-01-01' with a '2020-01-02'",
                "a,b",
                "2020-01-02,2020-01-02",
                "2020-01-02,2020-01-01");
        described("a", "\"duration\", \"constraints\": {\"maximum\": \"PT90M\"}");
        assertEquals(1, csv("a", "PT1H30M").rowCount());
        assertFaultIn("out of range", "a", "PT1H31M");
    }

    private Frame read(String header, String... rows) throws IOException {
        String fields = String.join(
                ", ",
                List.of(header.split(",")).stream()
                        .map(n -> "{\"name\": \"" + n + "\", \"type\": \"" + n + "\"}")
                        .toList());
        describe("[" + fields + "]");
        return csv(header, rows);
    }

    private void described(String name, String type) throws IOException {
        describe("[{\"name\": \"" + name + "\", \"type\": " + type + "}]");
    }

    private void describe(String fields) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": " + fields + "}}]}");
    }

    private Frame csv(String header, String... rows) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return Csv.read(file);
    }

    private void assertFault(String expected, String type, String... rows) throws IOException {
        described(type, "\"" + type + "\"");
        assertFaultIn(expected, type, rows);
    }

    private void assertFaultIn(String expected, String header, String... rows) {
        String message =
                assertThrows(DataException.class, () -> csv(header, rows)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
