package org.introlab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.introlab.data.Frame;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.survey.SubgroupTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.exhibit.units.IndexTable;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.UnitScores;
import org.introlab.survey.Indicator;
import org.introlab.survey.Responses;
import org.introlab.survey.Spearman;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.SubgroupShares;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import programme.Survey;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * A million respondents, the survey repeated with new ids, through Tables 4.1 to 4.3 and the municipal index, from the loaded responses to
 * the finished exhibits. The heap is one gigabyte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class MillionRespondentsBenchmark {
    private static final int RESPONDENTS = 1_000_000;
    private static final String[] GROUPINGS = {"gender", "age", "children", "marital", "network"};

    private Responses responses;
    private List<Indicator> indicators;

    /** Repeats the survey row after row until there are a million. */
    @Setup
    public void load() {
        Survey survey = Survey.open();
        indicators = survey.indicators();
        responses = Responses.of(
                repeated(survey.responses().frame()), survey.responses().items());
        if (responses.size() != RESPONDENTS) {
            throw new IllegalStateException("Not a million: " + responses);
        }
    }

    private static Frame repeated(Frame once) {
        int[] ids = new int[RESPONDENTS];
        Table many = once.table();
        while (many.rowCount() < RESPONDENTS) {
            many.append(once.table());
        }
        for (int i = 0; i < RESPONDENTS; i++) {
            ids[i] = i + 1;
        }
        Table table = many.first(RESPONDENTS);
        table.replaceColumn("respondent_id", IntColumn.create("respondent_id", ids));
        return Frame.of("a million respondents", table, once.variables(), once.sources());
    }

    /** Tables 4.1 and 4.2, 4.3 and 4.5 as exhibits. */
    @Benchmark
    public List<Exhibit> tablesAndIndex() {
        List<Exhibit> exhibits = new ArrayList<>();
        List<String> names = indicators.stream().map(Indicator::name).toList();
        SubgroupShares shares = SubgroupShares.of(responses, indicators, GROUPINGS);
        exhibits.add(SubgroupTable.of(shares, names.subList(0, 4)).exhibit("", "", "1 to 4"));
        exhibits.add(SubgroupTable.of(shares, names.subList(4, 8)).exhibit("", "", "5 to 8"));
        exhibits.add(CorrelationTable.of(Spearman.of(responses, indicators), responses.sources())
                .exhibit("", "", "rho"));
        UnitScores scores = UnitScores.of(responses, indicators, "municipality");
        exhibits.add(IndexTable.of(CompositeIndex.quartiles(scores, QuantileRule.ntiles()))
                .exhibit("", "", "index"));
        return exhibits;
    }

    /** All tests between the groups of Tables 4.1 and 4.2. */
    @Benchmark
    public List<GroupTest> testsBetweenGroups() {
        return SubgroupShares.of(responses, indicators, GROUPINGS).tests(responses.groups("municipality"));
    }

    /** The rank correlations alone. */
    @Benchmark
    public Spearman rankCorrelations() {
        return Spearman.of(responses, indicators);
    }
}
