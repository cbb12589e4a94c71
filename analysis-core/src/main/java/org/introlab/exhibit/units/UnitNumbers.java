package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.SmallGroups;
import org.introlab.exhibit.Untested;
import org.introlab.index.CompositeIndex;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.UnitProfiles;

/**
 * The numbers of units, their groups and all that may be shown. A comparison's tables, figure and page get their numbers
 * only from here, and numbers that are left out are empty, so that no output can show them.
 */
final class UnitNumbers {
    /** The level of intervals. */
    static final double LEVEL = 0.95;

    private final UnitProfiles profiles;
    private final CompositeIndex index;
    private final SmallGroups rule;
    private final Set<String> units;
    private final Set<String> groups;
    private final int axisFrom;

    UnitNumbers(UnitProfiles profiles, CompositeIndex index, SmallGroups rule) {
        this.profiles = profiles;
        this.index = index;
        this.rule = rule;
        SmallCount.refusePersonsAsUnits(
                sources(),
                profiles.units().levels().stream()
                        .mapToLong(profiles::respondentsOf)
                        .toArray());
        this.groups = shownGroups();
        this.units = shownUnits();
        this.axisFrom = lowestQuarter();
    }

    private Set<String> shownGroups() {
        List<String> names = profiles.groups().levels();
        long[] counts = names.stream().mapToLong(profiles::respondentsOfGroup).toArray();
        return chosen(names, rule.shown(counts, profiles.respondents()));
    }

    /** Returns the units shown. A unit whose whole group is left out could still be computed from others, so each group is checked as a whole. */
    private Set<String> shownUnits() {
        Set<String> shown = new HashSet<>();
        for (String group : profiles.groups().levels()) {
            List<String> names = unitsOf(group);
            long[] counts = names.stream().mapToLong(profiles::respondentsOf).toArray();
            shown.addAll(chosen(names, rule.shown(counts, profiles.respondentsOfGroup(group))));
        }
        return shown;
    }

    private static Set<String> chosen(List<String> names, boolean[] shown) {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                chosen.add(names.get(i));
            }
        }
        return chosen;
    }

    /** Returns all non-empty units, shown or not, in order. */
    List<String> units() {
        return profiles.units().levels().stream()
                .filter(unit -> profiles.respondentsOf(unit) > 0)
                .toList();
    }

    /** Returns whether a level may be named: one that the code book does not list is a value of the data, and shown only if it is large enough. */
    private boolean isTold(Grouping of, long persons) {
        return profiles.responses().frame().variable(of.name()).isFactor() || !Disclosure.withholds(sources(), persons);
    }

    /** Returns the non-empty groups, in order. */
    List<String> groups() {
        return profiles.groups().levels().stream()
                .filter(group -> profiles.respondentsOfGroup(group) > 0)
                .toList();
    }

    List<String> unitsOf(String group) {
        return profiles.unitsOf(group);
    }

    boolean shows(String unit) {
        return units.contains(unit);
    }

    /** Returns the levels of a variable that are shown in a unit, in order. */
    List<String> levels(String unit, Grouping variable) {
        if (!shows(unit)) {
            return List.of();
        }
        long[] counts = variable.levels().stream()
                .mapToLong(level -> profiles.respondentsOf(unit, variable.name(), level))
                .toArray();
        Set<String> chosen = chosen(variable.levels(), rule.shown(counts, profiles.respondentsOf(unit)));
        return variable.levels().stream().filter(chosen::contains).toList();
    }

    /** Returns the non-empty levels of a variable that are not shown in a unit, in order. */
    List<String> leftOut(String unit, Grouping variable) {
        List<String> out = new ArrayList<>(variable.levels());
        out.removeAll(levels(unit, variable));
        out.removeIf(level -> profiles.respondentsOf(unit, variable.name(), level) == 0
                || !isTold(variable, profiles.respondentsOf(unit, variable.name(), level)));
        return out;
    }

    Optional<MeanEstimate> unit(String unit, String indicator) {
        return shows(unit) ? enough(profiles.unit(unit, indicator)) : Optional.empty();
    }

    Optional<MeanEstimate> group(String group, String indicator) {
        return groups.contains(group) ? enough(profiles.group(group, indicator)) : Optional.empty();
    }

    Optional<MeanEstimate> all(String indicator) {
        return enough(profiles.all(indicator));
    }

    Optional<MeanEstimate> subgroup(String unit, Grouping variable, String level, String indicator) {
        return levels(unit, variable).contains(level)
                ? enough(profiles.subgroup(unit, variable.name(), level, indicator))
                : Optional.empty();
    }

    /** Returns the mean if enough persons have a score; fewer may have a score on an indicator than are in the group. */
    private Optional<MeanEstimate> enough(MeanEstimate mean) {
        return Optional.of(mean)
                .filter(m -> m.n() >= rule.minimum())
                .filter(m -> !Disclosure.withholds(sources(), m.fewest()));
    }

    OptionalInt points(String unit, String indicator) {
        return unit(unit, indicator).isPresent() ? OptionalInt.of(index.points(unit, indicator)) : OptionalInt.empty();
    }

    /** Returns where an axis for all numbers shown begins: 0, 25, 50 or 75 per cent. */
    int axisFrom() {
        return axisFrom;
    }

    private int lowestQuarter() {
        double lowest = indicators().stream()
                .flatMap(i -> Stream.concat(
                        Stream.of(all(i.name())),
                        Stream.concat(
                                groups().stream().map(g -> group(g, i.name())),
                                units().stream().map(u -> unit(u, i.name())))))
                .flatMap(Optional::stream)
                .mapToDouble(m -> m.wilson(LEVEL).low())
                .filter(low -> !Double.isNaN(low))
                .min()
                .orElse(0);
        return 25 * Math.min(3, (int) (4 * lowest));
    }

    /** Returns the total if the points that it averages are shown. */
    OptionalDouble total(String unit) {
        return indicators().stream().allMatch(i -> unit(unit, i.name()).isPresent())
                ? OptionalDouble.of(index.total(unit))
                : OptionalDouble.empty();
    }

    List<Indicator> indicators() {
        return profiles.indicators();
    }

    /** Returns the files that the profiles and the index come from. */
    List<Source> sources() {
        return Source.ofAll(List.of(profiles.sources(), index.scores().sources()));
    }

    UnitProfiles profiles() {
        return profiles;
    }

    CompositeIndex index() {
        return index;
    }

    long minimum() {
        return rule.minimum();
    }

    /** Returns a label such as {@code Municipality 7}. */
    String unitLabel(String unit) {
        return variableLabel(profiles.units()) + " " + levelLabel(profiles.units(), unit);
    }

    String groupLabel(String group) {
        return levelLabel(profiles.groups(), group);
    }

    String variableLabel(Grouping variable) {
        return frame().variable(variable.name()).label("en");
    }

    String levelLabel(Grouping variable, String level) {
        return frame().variable(variable.name()).levelLabel(level, "en");
    }

    private Frame frame() {
        return profiles.responses().frame();
    }

    /** Returns the note on what is shown, and by which rules. */
    String note() {
        return "Mean score in per cent with 95 % intervals: Wilson's for the effective number of answers. A unit's respondents"
                + " are treated as a simple random sample; groups and all are clustered by "
                + profiles.clusters()
                + ". Points 1 to " + index.groups() + " by rank of the units' means ("
                + index.rule().name()
                + "); the index is their mean, rounded half up. "
                + Untested.under(leavesOut(), untested());
    }

    /** Returns why all, or a group of units, have no interval on an indicator. */
    private List<String> untested() {
        List<String> sentences = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            all(indicator.name()).ifPresent(mean -> add(sentences, "all", indicator, mean));
            groups().forEach(group -> group(group, indicator.name())
                    .ifPresent(mean -> add(sentences, groupLabel(group), indicator, mean)));
        }
        return sentences;
    }

    private static void add(List<String> sentences, String whose, Indicator indicator, MeanEstimate mean) {
        mean.untested()
                .ifPresent(reason ->
                        sentences.add("No interval of " + whose + " on " + indicator.label() + ": " + reason + "."));
    }

    String leavesOut() {
        return "Groups of fewer than " + minimum()
                + " respondents are left out, and so is the next smallest group if they could be"
                + " computed from the rest.";
    }
}
