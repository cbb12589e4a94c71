package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import org.introlab.programme.Register;
import org.junit.jupiter.api.Test;

/** A model of the real size, 22,009 rows and 26 terms, against R; see reference/ols/make-register.R. */
class RegisterModelTest {

    @Test
    void agreesWithROnTheRegister() {
        Frame frame = Register.open().completeCases();
        Fit classical = Ols.of(
                        "success ~ gender + age + track + origin + cohort + months + log(unemployment) + network")
                .fit(frame);
        List<Fit> fits = List.of(
                classical,
                classical.with(Covariance.hc1()),
                classical.with(Covariance.hc3()),
                classical.with(Covariance.cr1s("municipality_id")));
        List<String[]> lines = Reference.text("ols/register.tsv")
                .lines()
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
                Reference.assertNear(Double.parseDouble(r[1]), e.estimate(), 1e-9, r[0]);
                Reference.assertNear(
                        Double.parseDouble(r[2 + v]),
                        e.stdError(),
                        1e-9,
                        r[0] + ", " + fits.get(v).rule().describe());
            }
        }
    }
}
