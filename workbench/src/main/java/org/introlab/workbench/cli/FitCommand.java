package org.introlab.workbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.read.TableFile;
import org.introlab.exhibit.view.Renderings;
import org.introlab.internal.Near;
import org.introlab.model.Covariance;
import org.introlab.model.Estimator;
import org.introlab.model.Fit;
import org.introlab.model.Formula;
import org.introlab.model.Glm;
import org.introlab.model.Iv;
import org.introlab.model.Ols;
import org.introlab.workbench.text.Texts;
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
            "Fits a regression to a CSV, Parquet or Excel file and prints it like R's summary, or as JSON with"
                    + " broom's names."
        },
        footerHeading = "%nFormulas:%n",
        footer = {
            "  a + b, a:b, a*b, (a + b)^2, - c   terms, interactions, removal",
            "  0 + x, x - 1                      no intercept (R2 is then uncentred)",
            "  log(x), exp(x), sqrt(x), I(x^2)   arithmetic",
            "  factor(x)                         a number as a factor",
            "  ref(x, \"level\")                  another reference level",
            "  code(x)                           a factor's codes 1, 2, ... as a number",
            "  y ~ x | d ~ z1 + z2               d instrumented by z1 and z2",
            "  Text columns are factors. The reference level is the first in the code book",
            "  next to the file (datapackage.json), otherwise the first in sorted order.",
            "  Rows with missing values are dropped and counted.",
            "",
            Launcher.EXAMPLES,
            "  introlab fit data.csv \"wage ~ age + I(age^2) + factor(region)\" --vcov HC1",
            "  introlab fit data.csv \"works ~ age\" --model logit --vcov CR1:school --json",
            "  introlab fit data.csv \"visits ~ age\" --model poisson --exposure years",
            "  introlab fit data.csv \"wage ~ age | school ~ distance\" --vcov CR1S:region",
            "  introlab fit norsk.csv \"y ~ x\" --delimiter ';' --decimal , \\",
            "      --encoding windows-1252"
        })
final class FitCommand implements Callable<Integer> {

    /** The models. */
    private static final List<String> MODELS =
            Stream.concat(Stream.of("ols"), Glm.models().stream()).toList();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DATA", description = "A file with a header row: .csv, .parquet or .xlsx.")
    private Path file;

    @Parameters(index = "1", paramLabel = "FORMULA", description = "The model formula, as in R.")
    private String formula;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            completionCandidates = Models.class,
            description = {
                "${COMPLETION-CANDIDATES}.",
                "Default: ols, which is 2SLS if the formula has instruments, y ~ x | d ~ z."
            })
    private String model = "ols";

    @Option(
            names = "--vcov",
            paramLabel = "RULE",
            completionCandidates = Rules.class,
            description = {
                "${COMPLETION-CANDIDATES}; g is a cluster column, g+h are two.",
                "Default: classical. -stage2 is only" + " for instruments; CR1S is not for likelihoods."
            })
    private String vcov = "classical";

    @Option(names = "--weights", paramLabel = "COLUMN", description = "The column of weights, as in R's lm and glm.")
    private Optional<String> weights = Optional.empty();

    @Option(
            names = "--exposure",
            paramLabel = "COLUMN",
            description = "The column whose logarithm is added to the predictor, for counts.")
    private Optional<String> exposure = Optional.empty();

    @Option(names = "--offset", paramLabel = "COLUMN", description = "The column that is added to the predictor.")
    private Optional<String> offset = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private DialectOptions dialect;

    @Override
    public Integer call() throws JsonProcessingException {
        if (!MODELS.contains(model)) {
            throw new UsageException("Unknown model '" + model + "'." + Near.hint(model, MODELS) + " Models: "
                    + String.join(", ", MODELS) + ". Write instruments in the formula, y ~ x | d ~ z.");
        }
        dialect.check(!file.toString().matches("(?i).*[.](parquet|xlsx)"), file.getFileName() + " is not a CSV file");
        Frame frame = TableFile.read(file, dialect.dialect());
        String read = frame.sources().get(0).file();
        if (!read.equals(file.getFileName().toString())) {
            Texts texts = TextSource.of(spec);
            spec.commandLine().getErr().println(texts.text("fit.read", Map.of("file", read)));
        }
        Fit fit;
        try {
            fit = fit(frame);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? FitJson.of(Formula.of(formula).hasInstruments() ? "2sls" : model, fit) + "\n"
                        : Renderings.of(fit).orElseThrow().text());
        out.flush();
        return 0;
    }

    /** The models, for the help. */
    static final class Models extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Models() {
            super(MODELS);
        }
    }

    /** The covariance rules, for the help. */
    static final class Rules extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Rules() {
            super(Covariance.rules());
        }
    }

    private Fit fit(Frame frame) {
        Covariance covariance = Covariance.parse(vcov);
        if (model.equals("ols")) {
            if (exposure.isPresent() || offset.isPresent()) {
                throw new UsageException(
                        "--exposure and --offset are for likelihoods. Use --model poisson, or subtract the column"
                                + " from the outcome.");
            }
            Formula read = Formula.of(formula);
            return read.hasInstruments()
                    ? weighted(Iv.of(read).with(covariance)).fit(frame)
                    : weighted(Ols.of(read).with(covariance)).fit(frame);
        }
        if (exposure.isPresent() && offset.isPresent()) {
            throw new UsageException("Give --exposure or --offset, not both.");
        }
        Glm glm = weighted(Glm.of(model, formula).with(covariance));
        glm = offset.isPresent() ? glm.offset(offset.get()) : glm;
        return (exposure.isPresent() ? glm.exposure(exposure.get()) : glm).fit(frame);
    }

    private <E extends Estimator<E>> E weighted(E estimator) {
        return weights.isPresent() ? estimator.weightedBy(weights.get()) : estimator;
    }
}
