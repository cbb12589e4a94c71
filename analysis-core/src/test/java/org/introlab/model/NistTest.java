package org.introlab.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eleven linear problems of NIST's Statistical Reference Datasets; see ABOUT.md beside the data. */
class NistTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norris;y ~ x;1e-9",
                "Pontius;y ~ x + I(x^2);1e-9",
                "NoInt1;y ~ x - 1;1e-9",
                "NoInt2;y ~ 0 + x;1e-9",
                "Filip;POLYNOMIAL 10;1e-5",
                "Longley;y ~ x1 + x2 + x3 + x4 + x5 + x6;1e-9",
                "Wampler1;POLYNOMIAL 5;1e-9",
                "Wampler2;POLYNOMIAL 5;1e-9",
                "Wampler3;POLYNOMIAL 5;1e-9",
                "Wampler4;POLYNOMIAL 5;1e-5",
                "Wampler5;POLYNOMIAL 5;1e-5"
            })
    void agreesWithTheCertifiedValues(String name, String formula, double relative) throws IOException {
        JsonNode certified = new ObjectMapper()
                .readTree(Reference.text("nist/" + name + ".json"))
                .get("certified");
        Fit fit = Ols.of(expand(formula)).fit(Reference.table("nist/" + name + ".csv"));

        List<String> names = new ArrayList<>();
        certified.get("coef").fieldNames().forEachRemaining(names::add);
        for (int j = 0; j < names.size(); j++) {
            Estimate e = fit.estimates().get(j);
            String what = name + " " + names.get(j) + " (" + e.name() + ")";
            Reference.assertNear(certified.get("coef").get(names.get(j)).asDouble(), e.estimate(), relative, what);
            Reference.assertNear(
                    certified.get("se").get(names.get(j)).asDouble(), e.stdError(), relative, "error of " + what);
        }
        Reference.assertNear(
                certified.get("residual_sd").asDouble(), fit.residualSd(), relative, name + " residual sd");
        Reference.assertNear(certified.get("r_squared").asDouble(), fit.rSquared(), relative, name + " R2");
    }

    private static String expand(String formula) {
        if (!formula.startsWith("POLYNOMIAL")) {
            return formula;
        }
        int degree = Integer.parseInt(formula.substring("POLYNOMIAL ".length()));
        return IntStream.rangeClosed(2, degree)
                .mapToObj(d -> "I(x^" + d + ")")
                .collect(Collectors.joining(" + ", "y ~ x + ", ""));
    }
}
