package programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;

/** A model of the real size, 22,009 rows and 26 terms, against R; see analysis-core's reference/ols/make-register.R. */
class RegisterModelTest {

    private static final Path EXPECTED = Path.of("../analysis-core/src/test/resources/reference/ols/register.tsv");

    private static final double TOLERANCE = 1e-9;

    @Test
    void agreesWithROnTheRegister() throws IOException {
        Frame frame = Register.open().completeCases();
        Fit classical = Ols.of(
                        "success ~ gender + age + track + origin + cohort + months + log(unemployment) + network")
                .fit(frame);
        List<Fit> fits = List.of(
                classical,
                classical.with(Covariance.hc1()),
                classical.with(Covariance.hc3()),
                classical.with(Covariance.cr1s("municipality_id")));
        List<String[]> lines = Files.readAllLines(EXPECTED).stream()
                .skip(1)
                .map(l -> l.split("\t"))
                .toList();
        assertEquals(frame.rowCount(), classical.n());
        assertEquals(lines.size(), classical.estimates().size());
        for (int j = 0; j < lines.size(); j++) {
            String[] r = lines.get(j);
            for (int v = 0; v < fits.size(); v++) {
                Estimate e = fits.get(v).estimates().get(j);
                assertEquals(r[0], e.name());
                assertNear(r[1], e.estimate(), r[0]);
                assertNear(
                        r[2 + v], e.stdError(), r[0] + ", " + fits.get(v).rule().describe());
            }
        }
    }

    private static void assertNear(String expected, double actual, String what) {
        double r = Double.parseDouble(expected);
        assertEquals(r, actual, TOLERANCE * Math.abs(r), what);
    }
}
