package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.markup.CellKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdMapTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "estimate,  treat,      1,     T2.treat.1",
        "mean,      age,        north, T2.age.north",
        "share,     sex=female, north, T2.sex=female.north",
        "value,     total,      a,     T2.total.a",
        "rho,       trust,      help,  T2.trust.help",
        "std_error, treat,      1,     T2.treat.1.se",
        "sd,        age,        north, T2.age.north.sd",
        "statistic, treat,      1,     T2.treat.1.t",
        "p_value,   treat,      1,     T2.treat.1.p",
        "conf_low,  treat,      1,     T2.treat.1.low",
        "conf_high, treat,      1,     T2.treat.1.high",
        "n,         sex=female, north, T2.sex=female.north.n",
        "n,         n,          north, T2.n.north",
        "nobs,      '',         1,     T2.1.n",
        "r_squared, '',         1,     T2.1.r2",
        "median,    age,        north, T2.age.north.median",
        "effect,    age,        north, T2.age.north.effect",
        "p_value,   age,        p,     T2.age.p",
    })
    void makesIdsOfExhibitRowColumnAndStatistic(String statistic, String row, String column, String id) {
        CellKey key = new CellKey(statistic, row, column);
        CellKey other = new CellKey("other", "row", "of another column");
        assertEquals(Optional.of(id), IdMap.none().of("T2", List.of(key, other)).of(key));
    }

    @ParameterizedTest
    @CsvSource({"estimate, age, OLS, A3.age", "std_error, age, OLS, A3.age.se", "nobs, '', OLS, A3.n"})
    void leavesOutTheColumnOfAnExhibitThatHasNoOther(String statistic, String row, String column, String id) {
        CellKey key = new CellKey(statistic, row, column);
        assertEquals(Optional.of(id), IdMap.none().of("A3", List.of(key)).of(key));
    }

    @ParameterizedTest
    @CsvSource({
        "share,     sex=1,     north, T1.women.north",
        "share,     age=55+,   north, T1.old=55+.north",
        "mean,      age,       north, T1.old.north",
        "share,     town=oslo, north, T1.town=capital.north",
        "mean,      stay,      south, T1.stay.s",
        "std_error, stay,      south, T1.stay.s.error",
        "median,    stay,      south, T1.median.stay",
        "sd,        stay,      south, ''",
        "mean,      beds,      south, T1.everything",
        "share,     beds=9,    west,  T1.beds=9",
    })
    void namesPartsAsTheMapSays(String statistic, String row, String column, String id) throws IOException {
        IdMap map = map("""
                *,column,south,of all
                T*,column,south,of tables
                T1,row,sex=1,women
                T1,variable,age,old
                T1,level,oslo,capital
                T1,column,south,s
                T1,column,west,
                T1,statistic,std_error,error
                T1,form,median,{exhibit}.median.{row}
                T1,form,sd,
                T1,id,T1.beds.s,T1.everything
                """);
        CellKey key = new CellKey(statistic, row, column);
        CellKey other = new CellKey("other", "row", "of another column");
        assertEquals(
                Optional.of(id).filter(i -> !i.isEmpty()),
                map.of("T1", List.of(key, other)).of(key));
    }

    @Test
    void takesTheClosestLine() throws IOException {
        IdMap map = map("""
                *,form,*,{row}
                T*,form,mean,{exhibit}/{row}
                T1.*,form,*,{exhibit}:{row}
                T1.2,form,*,{exhibit}-{row}
                T1.2,form,mean,{exhibit}+{row}
                """);
        CellKey mean = new CellKey("mean", "a", "b");
        CellKey sd = new CellKey("sd", "a", "b");
        List<CellKey> cells = List.of(mean, sd);
        assertEquals(Map.of(mean, "a", sd, "a"), map.of("F", cells).all());
        assertEquals(Map.of(mean, "T9/a", sd, "a"), map.of("T9", cells).all());
        assertEquals(Map.of(mean, "T1.1:a", sd, "T1.1:a"), map.of("T1.1", cells).all());
        assertEquals(Map.of(mean, "T1.2+a", sd, "T1.2-a"), map.of("T1.2", cells).all());
        assertEquals(Set.of("a"), map.of("F", cells).shared().keySet());
    }

    @Test
    void leavesAnEmptyPartOutWithItsDot() {
        Map<String, String> parts = Map.of("exhibit", "T1", "row", "", "column", "c", "statistic", "");
        assertEquals("T1.c", new IdForm("{exhibit}.{row}.{column}.{statistic}").fill(parts::get));
        assertEquals("T1", new IdForm("{exhibit}{row}.{statistic}").fill(parts::get));
        assertEquals("n.c", new IdForm("{row}.n.{column}").fill(parts::get));
        assertEquals("c", new IdForm("{row}.{statistic}.{column}").fill(parts::get));
        assertEquals("", new IdForm("").fill(parts::get));
    }

    @Test
    void saysAllThatIsWrongByRowAndColumn() {
        String message = assertThrows(LedgerException.class, () -> map("""
                        ,row,a,b
                        T1,rows,a,b
                        T1,row,,b
                        T1, row,a,b
                        T*1,row,a,b
                        T1,form,mean,{exhibit}.{colum}
                        T1,form,sd,{exhibit}.{row
                        T1,column,a,b
                        T1,column,a,c
                        """)).getMessage();
        for (String fault : List.of(
                "9 faults",
                "row 2, column exhibit: expected a text, found ''",
                "row 3, column part: expected statistic, row, variable, level, column, form, id, found 'rows'. Did you mean 'row'?",
                "row 4, column ours: expected a text, found ''",
                "row 5, column part: expected no leading or trailing blank, found ' row'",
                "row 6, column exhibit: expected an exhibit's id, or a prefix followed by *, found 'T*1'",
                "row 7, column ledger: expected a form of {exhibit}, {row}, {variable}, {level}, {column}, {statistic}, found"
                        + " '{exhibit}.{colum}'. Did you mean 'column'?",
                "row 8, column ledger: expected a form of",
                "row 10, column ours: expected each name of an exhibit only once, found 'a' as in row 9")) {
            assertTrue(message.contains(fault), fault + " is not in\n" + message);
        }
    }

    @Test
    void saysWhichHeaderWasExpected() throws IOException {
        Path ledger = ledger();
        Files.writeString(folder.resolve("ids.csv"), "exhibit;part;ours;ledger\n");
        String message =
                assertThrows(LedgerException.class, () -> Ledger.read(ledger)).getMessage();
        assertTrue(message.contains("ids.csv: 1 fault"), message);
        assertTrue(message.contains("expected the header exhibit,part,ours,ledger"), message);
        assertTrue(message.contains("separated by semicolons"), message);
    }

    @Test
    void listsTheLinesThatMatchNothingInAllJudgedExhibits() throws IOException {
        Path path = ledger();
        Files.writeString(folder.resolve("ids.csv"), """
                exhibit,part,ours,ledger
                T1,row,a,age
                T1,row,b,other
                T2,row,a,age
                T7,row,a,age
                T*,column,c,
                F*,column,c,
                T*,level,x,y
                T*,row,q,z
                """);
        IdHints hints = IdHints.of(Ledger.read(path));
        CellKey a = new CellKey("mean", "a", "c");
        CellKey b = new CellKey("mean", "b", "c");
        List<IdHints.JudgedCells> judged =
                List.of(new IdHints.JudgedCells("T1", List.of(a)), new IdHints.JudgedCells("T2", List.of(a, b)));
        List<String> ofThese = List.of(
                "ids.csv, row 3: no cell of T1 has the row 'b'. Available: a.",
                "ids.csv, row 4: no published value has an id made with this line, such as T2.age. Did you mean 'T1.age'?",
                "ids.csv, row 8: no cell of an exhibit 'T*' has the level 'x'.",
                "ids.csv, row 9: no cell of an exhibit 'T*' has the row 'q'. Available: a, b.");
        assertEquals(ofThese, hints.across(judged, false));
        List<String> all = new java.util.ArrayList<>(ofThese);
        all.add(2, "ids.csv, row 5: no exhibit 'T7' is judged. Did you mean 'T1'?");
        all.add(3, "ids.csv, row 7: no exhibit 'F*' is judged. Did you mean 'T1'?");
        all.replaceAll(hint -> hint.startsWith("ids.csv, row 7") || hint.startsWith("ids.csv, row 5")
                ? hint.replaceAll(" Did you mean.*", "")
                : hint);
        List<String> whole = hints.across(judged, true).stream()
                .map(hint -> hint.contains("is judged.") ? hint.replaceAll(" Did you mean.*", "") : hint)
                .toList();
        assertEquals(all, whole);
    }

    private IdMap map(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("ids.csv"), "exhibit,part,ours,ledger\n" + lines);
        return IdMap.read(file);
    }

    private Path ledger() throws IOException {
        return Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.age,Table 1,1.1,mean,age,,7.5,,1,,,rounded,
                """);
    }
}
