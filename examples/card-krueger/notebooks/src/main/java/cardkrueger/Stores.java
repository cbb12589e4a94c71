package cardkrueger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Row;
import org.introlab.data.study.Study;

/**
 * The stores of the survey with the quantities that the paper derives from the file's columns, in one place for all notebooks. Rules are
 * those of the authors' program {@code check.sas} where it computes a quantity, else those of the paper's text and notes.
 */
public final class Stores {
    private static final double OLD_MINIMUM = 4.25;
    private static final double NEW_MINIMUM = 5.05;
    private static final double HIGH_WAGE = 5.00;
    private static final List<String> CHAINS = List.of("Burger King", "KFC", "Roy Rogers", "Wendy's");
    private static final int CLOSED_FOR_GOOD = 3;
    private static final List<Integer> CLOSED_FOR_A_TIME = List.of(2, 4, 5);

    private Stores() {}

    /** All stores. Shares are means of columns of 0 or 100, so they are in per cent. */
    public static Frame all() {
        Frame stores = Study.here()
                .read("stores")
                .with("store", "Store, by its row", r -> r.index() + 1)
                .with("nj", "New Jersey", r -> r.number("state"))
                .with("owned", "Company-owned, per cent", r -> 100 * r.number("co_owned"));
        for (String chain : CHAINS) {
            int code = CHAINS.indexOf(chain) + 1;
            String name = chain.toLowerCase(Locale.ROOT).replace(" ", "_").replace("'", "");
            stores = stores.with(name, chain + ", per cent", r -> perCent(r.is("chain", code)));
        }
        return wave(wave(stores, "before", "", "bonus"), "after", "2", "special2")
                .with("change", "Change in FTE employment", r -> r.number("fte_after") - r.number("fte_before"))
                .with("change_closed", "Change, stores closed for a time at 0", Stores::changeWithClosed)
                .with("gap", "Initial wage gap", Stores::gap);
    }

    /** The stores' answers in one interview. */
    private static Frame wave(Frame stores, String wave, String suffix, String bonus) {
        String wage = "wage_st" + suffix;
        return stores.with("fte_" + wave, "FTE employment", r -> fte(r, suffix))
                .with("full_time_" + wave, "Full-time employees, per cent", r -> fullTime(r, suffix))
                .with("wage_" + wave, "Starting wage, $", r -> r.number(wage))
                .with("at_425_" + wave, "Wage = $4.25, per cent", r -> perCent(r.number(wage) == OLD_MINIMUM))
                .with("at_505_" + wave, "Wage = $5.05, per cent", r -> perCent(r.number(wage) == NEW_MINIMUM))
                .with("meal_" + wave, "Price of full meal, $", r -> meal(r, suffix))
                .with("hours_" + wave, "Hours open on a weekday", r -> r.number("hrsopen" + suffix))
                .with("bonus_" + wave, "Recruiting bonus, per cent", r -> 100 * r.number(bonus));
    }

    /** The groups of Table 3: both states, and the stores of New Jersey by their starting wage before. */
    public static Map<String, Frame> groups(Frame stores) {
        Frame nj = stores.where(r -> r.is("nj", 1));
        Map<String, Frame> groups = new LinkedHashMap<>();
        groups.put("pa", stores.where(r -> r.is("nj", 0)));
        groups.put("nj", nj);
        groups.put("low", nj.where(r -> r.number("wage_before") == OLD_MINIMUM));
        groups.put("mid", nj.where(r -> r.number("wage_before") > OLD_MINIMUM && r.number("wage_before") < HIGH_WAGE));
        groups.put("high", nj.where(r -> r.number("wage_before") >= HIGH_WAGE));
        return groups;
    }

    /** The stores whose employment is known in both waves. */
    public static Frame balanced(Frame stores) {
        return stores.where(r -> !r.isMissing("change"));
    }

    /** The stores of Table 4: the change is known, and so are both starting wages unless the store was closed for good. */
    public static Frame ofRegressions(Frame stores) {
        return balanced(stores)
                .where(r -> r.is("status2", CLOSED_FOR_GOOD)
                        || !r.isMissing("wage_before") && !r.isMissing("wage_after"));
    }

    private static double fte(Row r, String suffix) {
        return r.number("empft" + suffix) + r.number("nmgrs" + suffix) + 0.5 * r.number("emppt" + suffix);
    }

    private static double fullTime(Row r, String suffix) {
        double fte = fte(r, suffix);
        return fte > 0 ? 100 * r.number("empft" + suffix) / fte : Double.NaN;
    }

    private static double meal(Row r, String suffix) {
        return r.number("psoda" + suffix) + r.number("pfry" + suffix) + r.number("pentree" + suffix);
    }

    private static double changeWithClosed(Row r) {
        boolean closed = CLOSED_FOR_A_TIME.stream().anyMatch(status -> r.is("status2", status));
        return (closed ? 0 : r.number("fte_after")) - r.number("fte_before");
    }

    /** The rise that brings a wage in New Jersey to the new minimum, as a share of it; missing there where the wage is. */
    private static double gap(Row r) {
        double wage = r.number("wage_st");
        boolean none = r.is("state", 0) || wage >= NEW_MINIMUM;
        return none ? 0 : (NEW_MINIMUM - wage) / wage;
    }

    private static double perCent(boolean holds) {
        return holds ? 100 : 0;
    }
}
