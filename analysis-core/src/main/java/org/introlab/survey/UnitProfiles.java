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
 * The mean scores of units, of the groups that they belong to and of all respondents.
 *
 * <p>A unit's respondents are a separate sample (the design is kept, with units as strata), and those of a subgroup are a part of it. The
 * respondents of a group, and all respondents, are clustered by unit unless the design already has clusters, because respondents of the
 * same unit may answer alike.
 */
public final class UnitProfiles {
    private final Responses responses;
    private final List<Indicator> indicators;
    private final Grouping units;
    private final Grouping groups;
    private final List<Grouping> variables;
    private final Map<Key, List<MeanEstimate>> means;
    private final Map<Key, Long> counts;

    /** The key of a mean: for a unit, a group (no unit) or all respondents (neither); within a unit optionally for one level. */
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
     * Computes the profiles of units in groups.
     *
     * @param unit the column with each respondent's unit
     * @param group the column with the group of that unit
     * @throws IllegalArgumentException if there is no such column or item, a respondent has no unit or no group, or a unit is in two groups
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
     * Returns the same profiles with subgroups by some variables within each unit.
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
                throw new IllegalArgumentException("Respondent " + (i + 1) + " has no value for '"
                        + (units.code(i) < 0 ? units.name() : groups.name()) + "'. Drop such respondents first.");
            }
            int known = group[units.code(i)];
            if (known >= 0 && known != groups.code(i)) {
                throw new IllegalArgumentException(units.namedFirst(units.name(), units.code(i))
                        + " is in two levels of '" + groups.name() + "'. Each unit must be in one group.");
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

    /** Returns the respondents. */
    public Responses responses() {
        return responses;
    }

    /** Returns the files that the data were read from. */
    public List<Source> sources() {
        return responses.sources();
    }

    /** Returns the indicators in order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** Returns the units as a grouping. */
    public Grouping units() {
        return units;
    }

    /** Returns the groups of units as a grouping. */
    public Grouping groups() {
        return groups;
    }

    /** Returns the name of the variable by which the respondents of a group, and all respondents, are clustered. */
    public String clusters() {
        return responses.design().clusters().map(Grouping::name).orElse(units.name());
    }

    /** Returns the variables that split each unit, in order. */
    public List<Grouping> variables() {
        return variables;
    }

    /**
     * Returns the group of a unit.
     *
     * @throws IllegalArgumentException if there is no such unit, or it has no respondents
     */
    public String groupOf(String unit) {
        int at = units.levels().indexOf(unit);
        return IntStream.range(0, units.size())
                .filter(i -> units.code(i) == at && at >= 0)
                .mapToObj(i -> groups.levels().get(groups.code(i)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no " + units.name() + " '" + unit + "' with respondents."));
    }

    /** Returns the units of a group that have respondents, in order. */
    public List<String> unitsOf(String group) {
        return units.levels().stream()
                .filter(unit -> respondentsOf(unit) > 0 && groupOf(unit).equals(group))
                .toList();
    }

    /** Returns the number of respondents. */
    public long respondents() {
        return responses.size();
    }

    /** Returns the number of respondents of a unit. */
    public long respondentsOf(String unit) {
        return count(Key.unit(unit));
    }

    /** Returns the number of respondents of a group. */
    public long respondentsOfGroup(String group) {
        return count(Key.group(group));
    }

    /** Returns the number of respondents of a unit at a level of a variable. */
    public long respondentsOf(String unit, String variable, String level) {
        return count(new Key(unit, "", variable, level));
    }

    /** Returns a unit's mean score on an indicator, from its own respondents. */
    public MeanEstimate unit(String unit, String indicator) {
        return mean(Key.unit(unit), indicator);
    }

    /** Returns a group's mean score on an indicator, clustered by {@link #clusters}. */
    public MeanEstimate group(String group, String indicator) {
        return mean(Key.group(group), indicator);
    }

    /** Returns the mean score of all respondents on an indicator, clustered by {@link #clusters}. */
    public MeanEstimate all(String indicator) {
        return mean(Key.ALL, indicator);
    }

    /** Returns the mean score on an indicator of a unit's respondents at a level of a variable. */
    public MeanEstimate subgroup(String unit, String variable, String level, String indicator) {
        return mean(new Key(unit, "", variable, level), indicator);
    }

    private MeanEstimate mean(Key key, String indicator) {
        List<MeanEstimate> found = means.get(key);
        int k = indicators.stream().map(Indicator::name).toList().indexOf(indicator);
        if (found == null || k < 0) {
            throw new IllegalArgumentException("There is no mean of '" + indicator + "' for " + words(key) + ".");
        }
        return found.get(k);
    }

    private long count(Key key) {
        Long found = counts.get(key);
        if (found == null) {
            throw new IllegalArgumentException("There is no count of respondents for " + words(key) + ".");
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
