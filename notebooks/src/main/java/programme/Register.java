package programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Sample;
import org.introlab.data.SampleFlow;
import org.introlab.data.Variable;
import org.introlab.data.study.Study;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The register of former participants, one row per person, joined with the municipality at exit and that municipality's
 * unemployment in the year of exit.
 *
 * <p>Columns as in the code book, {@code age_at_immigration} shortened to {@code age}, {@code norwegian_track} to {@code
 * track} and {@code registered_unemployment_percent} to {@code unemployment}, and derived:
 *
 * <ul>
 *   <li>{@code cohort}: year of exit, factor 2011..2016;
 *   <li>{@code months}: calendar months from start to exit; missing without a start month;
 *   <li>{@code success}: 1 if the person went straight to work, upper secondary or higher education, else 0;
 *   <li>{@code network}: the municipality's efficiency network, factor "0" (none, the reference), "1", "2", "3";
 *   <li>{@code member}: 1 in network 1-3, else 0; {@code group}: the same as a factor "other", "network";
 *   <li>{@code after}: 1 in the cohorts 2015 and 2016, else 0; {@code period}: the same as a factor "2011-2014",
 *       "2015-2016".
 * </ul>
 */
public final class Register {
    private static final List<String> COHORTS = List.of("2011", "2012", "2013", "2014", "2015", "2016");
    private static final List<String> SUCCESS = List.of("work", "upper_secondary_education", "higher_education");
    static final String FIRST_COHORT_AFTER = "2015";
    private static final List<String> PERIODS = List.of("2011-2014", "2015-2016");
    private static final String NO_NETWORK = "0";

    private final Frame persons;
    private final Frame completeCases;
    private final SampleFlow sample;

    private Register(Frame persons) {
        this.persons = persons;
        Sample complete = Sample.of(persons, "former participants in the register")
                .dropMissing("months", "no start month registered, so no months in the programme")
                .dropMissing("unemployment", "no unemployment figure for the municipality in the year of exit");
        this.completeCases = complete.frame().named("complete cases of the register");
        this.sample = complete.flow("From the register to the complete cases", "group");
    }

    /**
     * Reads the register of the current study.
     *
     * @throws org.introlab.data.book.DataException with all errors in the three files
     */
    public static Register open() {
        return open(Study.here());
    }

    /**
     * Reads the register of a study: the restricted extract if present, else its synthetic twin.
     *
     * @throws org.introlab.data.book.DataException with all errors in the three files
     */
    public static Register open(Study study) {
        List<Frame> read = study.readAll("register", "municipalities", "unemployment");
        Frame municipalities = read.get(1);
        Frame unemployment = read.get(2).renamed("year", "cohort");
        Frame joined = withExit(read.get(0))
                .join(municipalities, "municipality_id")
                .join(unemployment, "municipality_id", "cohort");
        return new Register(withGroup(joined)
                .renamed("age_at_immigration", "age")
                .renamed("norwegian_track", "track")
                .renamed("registered_unemployment_percent", "unemployment"));
    }

    /** The cohorts in order, the reference of the models first. */
    public static List<String> cohorts() {
        return COHORTS;
    }

    /** All persons, with missing values where the register has them. */
    public Frame persons() {
        return persons;
    }

    /** The persons with a start month and an unemployment figure: those that a model with both can use. */
    public Frame completeCases() {
        return completeCases;
    }

    /** From all persons to the complete cases: who dropped out and why, in total and by {@code group}. */
    public SampleFlow sample() {
        return sample;
    }

    /**
     * The rows of a frame with persons in a network municipality, or with those in the others.
     *
     * @param persons all persons or some, with {@code group}
     */
    public static Frame inNetwork(Frame persons, boolean member) {
        return persons.where(row -> row.is("group", "network") == member);
    }

    private static Frame withExit(Frame register) {
        Column<?> start = register.column("programme_start");
        Column<?> exit = register.column("programme_exit");
        Column<?> reason = register.column("exit_reason");
        StringColumn cohort = StringColumn.create("cohort");
        IntColumn months = IntColumn.create("months");
        IntColumn success = IntColumn.create("success");
        IntColumn after = IntColumn.create("after");
        StringColumn period = StringColumn.create("period");
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < register.rowCount(); i++) {
            String last = exit.getString(i);
            String year = last.substring(0, 4);
            cohort.append(year);
            boolean late = year.compareTo(FIRST_COHORT_AFTER) >= 0;
            after.append(late ? 1 : 0);
            period.append(PERIODS.get(late ? 1 : 0));
            success.append(SUCCESS.contains(reason.getString(i)) ? 1 : 0);
            if (start.isMissing(i)) {
                months.appendMissing();
            } else {
                months.append(number(last, numbers) - number(start.getString(i), numbers));
            }
        }
        return register.with(cohort, factor("cohort", COHORTS, "Year of exit", "Avgangsår"))
                .with(months, variable("months", "Months in the programme", "Måneder i programmet"))
                .with(success, variable("success", "Work or education", "Arbeid eller utdanning"))
                .with(period, factor("period", PERIODS, "Period of exit", "Avgangsperiode"))
                .with(after, variable("after", "Cohort 2015 or 2016", "Avgangsår 2015 eller 2016"));
    }

    /** The month {@code YYYY-MM} counted from the year 0. */
    private static int number(String month, Map<String, Integer> known) {
        return known.computeIfAbsent(
                month, m -> 12 * Integer.parseInt(m.substring(0, 4)) + Integer.parseInt(m.substring(5)) - 1);
    }

    private static Frame withGroup(Frame joined) {
        Column<?> network = joined.column("network");
        IntColumn member = IntColumn.create("member");
        StringColumn group = StringColumn.create("group");
        for (int i = 0; i < joined.rowCount(); i++) {
            boolean in = !network.getString(i).equals(NO_NETWORK);
            member.append(in ? 1 : 0);
            group.append(in ? "network" : "other");
        }
        List<String> groups = List.of("other", "network");
        return joined.with(member, variable("member", "Member of a network", "Med i et nettverk"))
                .with(group, factor("group", groups, "Network membership", "Nettverksdeltakelse"));
    }

    private static Variable variable(String name, String english, String norwegian) {
        return factor(name, List.of(), english, norwegian);
    }

    private static Variable factor(String name, List<String> levels, String english, String norwegian) {
        return Variable.factor(name, levels).labelled("en", english).labelled("nb", norwegian);
    }

    @Override
    public String toString() {
        return "register: " + sample;
    }
}
