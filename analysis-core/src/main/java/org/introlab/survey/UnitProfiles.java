package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Source;

/**
 * The mean scores of units beside those of the groups they belong to and of all respondents.
 *
 * <p>A unit's respondents count as a sample of their own (the design is kept, units are strata in it), and those of a subgroup as
 * a part of it. The respondents of a group, and all of them, are clustered by unit, unless the design has clusters already: who shares
 * a unit may answer alike.
 */
public final class UnitProfiles {
    private final Responses responses;
    private final List<Indicator> indicators;
    private final Grouping units;
    private final Grouping groups;
    private final List<Grouping> variables;
    private final Map<Key, List<MeanEstimate>> means;
    private final Map<Key, Long> counts;

    /** Whose means: a unit's, a group's (no unit) or everybody's (neither); within a unit perhaps those of one level. */
    private record Key(String unit, String group, String variable, String level) {
        static final Key ALL = new Key("", "", "", "");

        static Key unit(String unit) {
            return new Key(unit, "", "", "");
        }

        static Key group(String group) {
            return new Key("", group, "", "");
        }
    }

    private UnitProfiles(
            Responses responses,
            List<Indicator> indicators,
            Grouping units,
            Grouping groups,
            List<Grouping> variables,
            Map<Key, List<MeanEstimate>> means,
            Map<Key, Long> counts) {
        this.responses = responses;
        this.indicators = indicators;
        this.units = units;
        this.groups = groups;
        this.variables = variables;
        this.means = means;
        this.counts = counts;
    }

    /**
     * Profiles of units in groups.
     *
     * @param unit the column that names each respondent's unit
     * @param group the column that names the group of that unit
     * @throws IllegalArgumentException if there is no such column or item, a respondent has no unit or no group, or a unit
     *     lies in two groups
     */
    public static UnitProfiles of(Responses responses, List<Indicator> indicators, String unit, String group) {
        Grouping units = responses.groups(unit);
        Grouping groups = responses.groups(group);
        nested(units, groups);
        Responses clustered = responses.design().clusters().isPresent() ? responses : responses.clusteredBy(unit);
        Map<Key, List<MeanEstimate>> means = new LinkedHashMap<>();
        Map<Key, Long> counts = new LinkedHashMap<>();
        counts.put(Key.ALL, (long) responses.size());
        long[] inGroup = groups.counts();
        IntStream.range(0, inGroup.length)
                .forEach(g -> counts.put(Key.group(groups.levels().get(g)), inGroup[g]));
        for (Indicator indicator : indicators) {
            SurveyMean mean = SurveyMean.of(clustered, indicator);
            add(means, Key.ALL, mean.total());
            mean.by(groups).forEach(m -> add(means, Key.group(m.label()), m));
        }
        UnitProfiles whole =
                new UnitProfiles(responses, List.copyOf(indicators), units, groups, List.of(), means, counts);
        Responses within = responses.within(unit);
        for (String one : units.levels()) {
            Responses own = whole.own(within, one);
            counts.put(Key.unit(one), (long) own.size());
            for (Indicator indicator : indicators) {
                add(means, Key.unit(one), SurveyMean.of(own, indicator).total());
            }
        }
        return whole;
    }

    /**
     * The same profiles with the subgroups of some variables within each unit.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    public UnitProfiles by(String... names) {
        List<Grouping> more = new ArrayList<>(variables);
        Arrays.stream(names).map(responses::groups).forEach(more::add);
        Map<Key, List<MeanEstimate>> all = new LinkedHashMap<>(means);
        Map<Key, Long> sizes = new LinkedHashMap<>(counts);
        Responses within = responses.within(units.name());
        for (String one : units.levels()) {
            Responses own = own(within, one);
            for (Grouping variable : more) {
                Grouping levels = own.groups(variable.name());
                long[] size = levels.counts();
                for (int g = 0; g < size.length; g++) {
                    Key key = new Key(one, "", variable.name(), levels.levels().get(g));
                    sizes.put(key, size[g]);
                    all.put(key, List.of());
                }
                for (Indicator indicator : indicators) {
                    SurveyMean.of(own, indicator)
                            .by(levels)
                            .forEach(m -> add(all, new Key(one, "", variable.name(), m.label()), m));
                }
            }
        }
        return new UnitProfiles(responses, indicators, units, groups, List.copyOf(more), all, sizes);
    }

    private static void nested(Grouping units, Grouping groups) {
        int[] group = new int[units.levels().size()];
        Arrays.fill(group, -1);
        for (int i = 0; i < units.size(); i++) {
            if (units.code(i) < 0 || groups.code(i) < 0) {
                throw new IllegalArgumentException("Respondent " + (i + 1) + " has no "
                        + (units.code(i) < 0 ? units.name() : groups.name()) + ", so it belongs nowhere");
            }
            int known = group[units.code(i)];
            if (known >= 0 && known != groups.code(i)) {
                throw new IllegalArgumentException(units.namedFirst(units.name(), units.code(i))
                        + " lies in two levels of '" + groups.name() + "'");
            }
            group[units.code(i)] = groups.code(i);
        }
    }

    private static void add(Map<Key, List<MeanEstimate>> means, Key key, MeanEstimate mean) {
        means.merge(key, List.of(mean), (a, b) -> Stream.concat(a.stream(), b.stream())
                .toList());
    }

    private Responses own(Responses within, String unit) {
        int at = units.levels().indexOf(unit);
        return within.where(row -> units.code(row.index()) == at);
    }

    /** The respondents. */
    public Responses responses() {
        return responses;
    }

    /** The files that the data were read from. */
    public List<Source> sources() {
        return responses.sources();
    }

    /** The indicators in order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The units: the name of their variable and its levels in order. */
    public Grouping units() {
        return units;
    }

    /** The groups of units: the name of their variable and its levels in order. */
    public Grouping groups() {
        return groups;
    }

    /** The name of the variable that the respondents of a group, and all of them, are clustered by. */
    public String clusters() {
        return responses.design().clusters().map(Grouping::name).orElse(units.name());
    }

    /** The variables that split each unit, in order. */
    public List<Grouping> variables() {
        return variables;
    }

    /**
     * The group of a unit.
     *
     * @throws IllegalArgumentException if there is no such unit, or nobody is in it
     */
    public String groupOf(String unit) {
        int at = units.levels().indexOf(unit);
        return IntStream.range(0, units.size())
                .filter(i -> units.code(i) == at && at >= 0)
                .mapToObj(i -> groups.levels().get(groups.code(i)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + units.name() + " '" + unit + "'"));
    }

    /** The units of a group that somebody is in, in order. */
    public List<String> unitsOf(String group) {
        return units.levels().stream()
                .filter(unit -> respondentsOf(unit) > 0 && groupOf(unit).equals(group))
                .toList();
    }

    /** The number of respondents. */
    public long respondents() {
        return responses.size();
    }

    /** The number of respondents of a unit. */
    public long respondentsOf(String unit) {
        return count(Key.unit(unit));
    }

    /** The number of respondents of a group. */
    public long respondentsOfGroup(String group) {
        return count(Key.group(group));
    }

    /** The number of respondents of a unit at a level of a variable. */
    public long respondentsOf(String unit, String variable, String level) {
        return count(new Key(unit, "", variable, level));
    }

    /** A unit's mean score on an indicator, from its own respondents. */
    public MeanEstimate unit(String unit, String indicator) {
        return mean(Key.unit(unit), indicator);
    }

    /** A group's mean score on an indicator, clustered as {@link #clusters} says. */
    public MeanEstimate group(String group, String indicator) {
        return mean(Key.group(group), indicator);
    }

    /** Everybody's mean score on an indicator, clustered as {@link #clusters} says. */
    public MeanEstimate all(String indicator) {
        return mean(Key.ALL, indicator);
    }

    /** The mean score on an indicator of a unit's respondents at a level of a variable. */
    public MeanEstimate subgroup(String unit, String variable, String level, String indicator) {
        return mean(new Key(unit, "", variable, level), indicator);
    }

    private MeanEstimate mean(Key key, String indicator) {
        List<MeanEstimate> found = means.get(key);
        int k = indicators.stream().map(Indicator::name).toList().indexOf(indicator);
        if (found == null || k < 0) {
            throw new IllegalArgumentException("There is no mean of '" + indicator + "' for " + words(key));
        }
        return found.get(k);
    }

    private long count(Key key) {
        Long found = counts.get(key);
        if (found == null) {
            throw new IllegalArgumentException("There are no respondents counted for " + words(key));
        }
        return found;
    }

    private String words(Key key) {
        if (key.equals(Key.ALL)) {
            return "all";
        }
        return key.unit().isEmpty()
                ? groups.name() + " '" + key.group() + "'"
                : units.name() + " '" + key.unit() + "'"
                        + (key.variable().isEmpty() ? "" : ", " + key.variable() + " '" + key.level() + "'");
    }

    @Override
    public String toString() {
        return "profiles of " + units.levels().size() + " units on " + indicators.size() + " indicators";
    }
}
