package org.introlab.workbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.Frame;
import org.introlab.data.Near;
import org.introlab.data.read.TableFile;
import org.introlab.exhibit.view.Renderings;
import org.introlab.model.Estimates;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.result.Covariance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code introlab fit}: the estimators from a shell. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits a regression to a CSV, Parquet or Excel file and prints it as R's summary does, or as JSON with broom's names."
        },
        footerHeading = "%nFormulas:%n",
        footer = {
            "  a + b, a:b, a*b, (a + b)^2, - c   terms, interactions, removal",
            "  0 + x, x - 1                      no intercept (R2 is then uncentred)",
            "  log(x), exp(x), sqrt(x), I(x^2)   arithmetic",
            "  factor(x)                         a number as a factor",
            "  ref(x, \"level\")                  another reference level",
            "  code(x)                           a factor's codes 1, 2, ... as a number",
            "  Text columns are factors. Their reference is the first level in the code",
            "  book beside the file (datapackage.json), else the first in sorted order.",
            "  Rows with missing values drop out; they are counted.",
            "",
            Launcher.EXAMPLES,
            "  introlab fit data.csv \"wage ~ age + I(age^2) + factor(region)\" --vcov HC1",
            "  introlab fit data.csv \"works ~ age\" --model logit --vcov CR1:school --json",
            "  introlab fit norsk.csv \"y ~ x\" --delimiter ';' --decimal , \\",
            "      --encoding windows-1252"
        })
final class FitCommand implements Callable<Integer> {

    /** The kinds of model. */
    private static final List<String> MODELS = List.of("ols", "logit");

    /** The covariances of these models, with {@code g} for a cluster column, as the help has them. */
    private static final List<String> RULES =
            List.of("classical", "HC0", "HC1", "HC2", "HC3", "CR0:g", "CR1:g", "CR1S:g");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DATA", description = "A file with a header row: .csv, .parquet or .xlsx.")
    private Path file;

    @Parameters(index = "1", paramLabel = "FORMULA", description = "What to fit, as in R.")
    private String formula;

    @Option(names = "--model", paramLabel = "MODEL", description = "ols (default) or logit.")
    private String model = "ols";

    @Option(
            names = "--vcov",
            paramLabel = "RULE",
            description = {
                "classical (default), HC0, HC1, HC2, HC3, or clustered by a column: CR0:g, CR1:g, CR1S:g.",
                "A logit has classical, HC0, HC1 (n/(n-1)), CR0 and CR1."
            })
    private String vcov = "classical";

    @Option(names = "--weights", paramLabel = "COLUMN", description = "A column of weights, as in R's lm and glm.")
    private Optional<String> weights = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private DialectOptions dialect;

    @Override
    public Integer call() throws JsonProcessingException {
        if (!MODELS.contains(model)) {
            throw new UsageException(
                    "Unknown model '" + model + "'." + Near.hint(model, MODELS) + " Models: ols, logit.");
        }
        dialect.check(!file.toString().matches("(?i).*[.](parquet|xlsx)"), file.getFileName() + " is no CSV file");
        Frame frame = TableFile.read(file, dialect.dialect());
        String read = frame.sources().get(0).file();
        if (!read.equals(file.getFileName().toString())) {
            spec.commandLine().getErr().println("Read " + read + ".");
        }
        Estimates fit;
        try {
            fit = fit(frame, covariance());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? FitJson.of(model, fit) + "\n"
                        : Renderings.of(fit).orElseThrow().text());
        out.flush();
        return 0;
    }

    private Covariance covariance() {
        String name = vcov.split(":", 2)[0].strip();
        // a rule of other models is refused by this one in its own words
        if (Arrays.stream(Covariance.Kind.values()).map(Covariance.Kind::label).noneMatch(name::equalsIgnoreCase)) {
            throw new UsageException("Unknown covariance '" + name + "'." + Near.hint(name, RULES) + " Known: "
                    + String.join(", ", RULES) + ".");
        }
        return Covariance.parse(vcov);
    }

    private Estimates fit(Frame frame, Covariance covariance) {
        if (model.equals("ols")) {
            Ols ols = Ols.of(formula).with(covariance);
            return (weights.isPresent() ? ols.weights(weights.get()) : ols).fit(frame);
        }
        Logit logit = Logit.of(formula).with(covariance);
        return (weights.isPresent() ? logit.weights(weights.get()) : logit).fit(frame);
    }
}
