package programme;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.data.study.Study;
import org.introlab.index.CompositeIndex;
import org.introlab.index.UnitScores;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.UnitProfiles;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The survey of participants: one row per respondent, the answers on their scales, and the eight indicators of Table 4.4.
 *
 * <p>The report prints the items of each indicator; that an indicator is the share of all its items answered 4
 * or 5, missing answers counting as not agreeing, is inferred from the printed numbers. The other rules are one argument
 * away ({@link Indicator#with}).
 */
public final class Survey {
    /** The agreement scale, 1 to 5. */
    public static final Scale AGREEMENT = Scale.of("1", "2", "3", "4", "5")
            .labelled("Fully disagree", "Partly disagree", "Neither", "Partly agree", "Fully agree");

    /** The scale of a yes-no question; "do not know" counts as not answered. */
    public static final Scale YES_NO =
            Scale.of("no", "yes").labelled("No", "Yes").withNoAnswer("dont_know");

    private static final String MUNICIPALITY = "municipality";
    private static final String PLAN = "plan_exists";
    private static final Set<String> AGREE = Set.of("4", "5");

    private static final List<Indicator> INDICATORS = List.of(
            Indicator.of(
                    "1_outcome",
                    "Outcome for the user",
                    AGREE,
                    "outcome_education",
                    "outcome_job",
                    "outcome_economy",
                    "outcome_society"),
            Indicator.of("2_norwegian", "Norwegian training", AGREE, "norwegian_satisfied"),
            Indicator.of(
                    "3_participation",
                    "User participation",
                    AGREE,
                    "participation_aims",
                    "participation_content",
                    "participation_cooperation"),
            Indicator.of("4_plan", "Individual plan", Set.of("yes"), PLAN),
            Indicator.of(
                    "5_respect",
                    "Respectful treatment",
                    AGREE,
                    "respect_met",
                    "respect_listened",
                    "respect_taken_seriously"),
            Indicator.of("6_information", "Information", AGREE, "info_needed", "info_understood", "info_interpreter"),
            Indicator.of("7_availability", "Availability", AGREE, "availability_reachable", "availability_has_time"),
            Indicator.of(
                    "8_reliability",
                    "Reliability",
                    AGREE,
                    "reliability_confidential",
                    "reliability_service_follow_up"));

    private final Responses responses;
    private final Frame results;

    private Survey(Responses responses, Frame results) {
        this.responses = responses;
        this.results = results;
    }

    /**
     * Reads the survey of the current study.
     *
     * @throws org.introlab.data.book.DataException with all errors in the files
     */
    public static Survey open() {
        return open(Study.here());
    }

    /**
     * Reads the survey of a study: the restricted extract if present, else its synthetic twin.
     *
     * @throws org.introlab.data.book.DataException with all errors in the files
     */
    public static Survey open(Study study) {
        List<Frame> read = study.readAll("survey", "municipality_results");
        return new Survey(Responses.of(read.get(0), items(read.get(0))), read.get(1));
    }

    /** The respondents and their answers. */
    public Responses responses() {
        return responses;
    }

    /** The results of the surveyed municipalities: former participants and their share to work or education. */
    public Frame municipalityResults() {
        return results;
    }

    /** The eight indicators in the order of Table 4.3. */
    public List<Indicator> indicators() {
        return INDICATORS;
    }

    /**
     * The indicator of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Indicator indicator(String name) {
        return INDICATORS.stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no indicator '" + name + "'. Indicators: "
                        + INDICATORS.stream().map(Indicator::name).toList()));
    }

    /**
     * All statements on how participants are treated as one indicator: the items of respect, information, availability and
     * reliability. Chapter 7 sums up these four areas in one phrase; the report has no such indicator.
     */
    public Indicator treatment() {
        String[] items = INDICATORS.subList(4, 8).stream()
                .flatMap(indicator -> indicator.items().stream())
                .toArray(String[]::new);
        return Indicator.of("treatment", "Treatment by the municipality", AGREE, items);
    }

    /** The scores under the rule that the printed numbers imply, missing answers counting as not agreeing. */
    public Frame scores() {
        return scores(MissingRule.COUNTS_AS_NOT_AGREEING);
    }

    /**
     * The respondents with a column for each indicator's score (0 to 1) and {@code satisfaction}, the unweighted mean of
     * the eight: the outcome of Appendix 3. A respondent without a score under the rule has no satisfaction either.
     */
    public Frame scores(MissingRule rule) {
        double[] satisfaction = new double[responses.size()];
        Frame scored = responses.frame();
        for (Indicator indicator : INDICATORS) {
            double[] score = responses.score(indicator.with(rule));
            for (int i = 0; i < score.length; i++) {
                satisfaction[i] += score[i];
            }
            scored = scored.with(
                    DoubleColumn.create(indicator.name(), score),
                    Variable.of(indicator.name()).labelled("en", indicator.label()));
        }
        double[] mean =
                Arrays.stream(satisfaction).map(sum -> sum / INDICATORS.size()).toArray();
        return scored.with(
                DoubleColumn.create("satisfaction", mean),
                Variable.of("satisfaction")
                        .labelled("en", "Mean of the eight indicators")
                        .labelled("nb", "Gjennomsnitt av de åtte indikatorene"));
    }

    /** The municipalities' mean scores on the eight indicators, in the order of their numbers. */
    public UnitScores municipalScores() {
        return UnitScores.of(responses, INDICATORS, MUNICIPALITY);
    }

    /**
     * The municipalities compared with their networks and with all, on the eight indicators; within a municipality also by gender and age
     * group. A municipality's number does not identify it.
     */
    public UnitProfiles municipalProfiles() {
        return UnitProfiles.of(responses, INDICATORS, MUNICIPALITY, "network").by("gender", "age");
    }

    /**
     * The results of the surveyed municipalities with an index of them: a column {@code index} with each one's total.
     * Municipalities that are not in the index get no total; nor, in a restricted survey, do those with few respondents.
     */
    public Frame resultsWith(CompositeIndex index) {
        long[] respondents = Arrays.stream(index.scores().n())
                .mapToLong(n -> Arrays.stream(n).min().orElse(0))
                .toArray();
        Frame totals = Frame.ofUnits(
                "index",
                Table.create(
                        "index",
                        StringColumn.create(MUNICIPALITY, index.units()),
                        DoubleColumn.create("index", index.totals())),
                List.of(Variable.of("index").labelled("en", "Municipal index").labelled("nb", "Kommuneindeks")),
                index.scores().sources(),
                respondents);
        return results.join(totals, MUNICIPALITY);
    }

    private static List<Item> items(Frame frame) {
        Stream<Item> agreement = frame.columnNames().stream()
                .filter(Survey::isAgreement)
                .map(name -> Item.of(name, frame.variable(name).label("en"), AGREEMENT));
        return Stream.concat(
                        agreement, Stream.of(Item.of(PLAN, frame.variable(PLAN).label("en"), YES_NO)))
                .toList();
    }

    private static boolean isAgreement(String column) {
        return !column.equals(PLAN)
                && column.matches(
                        "(norwegian|outcome|participation|plan|respect|info|availability|reliability|overall)_.*");
    }

    @Override
    public String toString() {
        return "survey of participants";
    }
}
