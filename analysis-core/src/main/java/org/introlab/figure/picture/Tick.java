package org.introlab.figure.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mark on an axis: its place in units of the axis, and its text. */
record Tick(double at, String text) {
    private static final double EACH_ACROSS = 80;
    private static final double EACH_UP = 44;
    /** More ticks than any picture has room for. */
    private static final int MOST = 1000;

    private static final double SLACK = 1e-9;

    /** Returns the ticks between the ends of an axis that has this many pixels. */
    static List<Tick> of(Axis axis, double pixels) {
        Props props = axis.props();
        double low = Math.min(axis.low(), axis.high());
        double high = Math.max(axis.low(), axis.high());
        List<Tick> all = props.text("tickmode", "auto").equals("array")
                        || !props.list("tickvals").isEmpty()
                ? given(axis)
                : switch (axis.scale().kind()) {
                    case CATEGORY -> categories(axis);
                    case LINEAR -> numbers(props, low, high, pixels / (axis.isAcross() ? EACH_ACROSS : EACH_UP));
                    case LOG -> powers(props, low, high);
                    case DATE -> dates(low, high, pixels / EACH_ACROSS);
                };
        double slack = SLACK * (high - low);
        return all.stream()
                .filter(t -> t.at >= low - slack && t.at <= high + slack)
                .toList();
    }

    private static List<Tick> given(Axis axis) {
        List<Object> values = axis.props().list("tickvals");
        List<Object> texts = axis.props().list("ticktext");
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object text = i < texts.size() ? texts.get(i) : values.get(i);
            ticks.add(new Tick(axis.scale().at(values.get(i)), text == null ? "" : text.toString()));
        }
        return ticks;
    }

    private static List<Tick> categories(Axis axis) {
        Props aliases = axis.props().child("labelalias");
        List<String> names = axis.scale().categories();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, aliases.text(names.get(i), names.get(i))));
        }
        return ticks;
    }

    private static List<Tick> numbers(Props props, double low, double high, double count) {
        double given = props.number("dtick", 0);
        double step = given > 0 && (high - low) / given < MOST ? given : step(low, high, count);
        if (props.text("tickformat", "").equals("d")) {
            step = Math.max(1, Math.rint(step));
        }
        int decimals = Math.max(
                0, new BigDecimal(Double.toString(step)).stripTrailingZeros().scale());
        double origin = props.number("tick0", 0);
        List<Tick> ticks = new ArrayList<>();
        for (double i = Math.ceil((low - origin) / step - SLACK); origin + i * step <= high + SLACK * step; i++) {
            ticks.add(new Tick(origin + i * step, number(origin + i * step, decimals, props)));
        }
        return ticks;
    }

    /** Returns the largest nice step with about this many ticks, and with three at least if a finer one has them. */
    private static double step(double low, double high, double count) {
        double step = niceStep((high - low) / Math.max(3, Math.min(count, 9)));
        double ticks = Math.floor(high / step + SLACK) - Math.ceil(low / step - SLACK) + 1;
        return ticks < 3 ? niceStep(step * 0.45) : step;
    }

    /** Returns the least of 1, 2 and 5 times a power of ten that is at least this. */
    static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        BigDecimal step =
                BigDecimal.valueOf(times <= 1 + SLACK ? 1 : times <= 2 + SLACK ? 2 : times <= 5 + SLACK ? 5 : 10);
        return step.scaleByPowerOfTen((int) Math.rint(Math.log10(power))).doubleValue();
    }

    /** Returns a number with these decimals, a true minus sign, and the suffix of the axis. */
    private static String number(double value, int decimals, Props props) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String pattern = (props.flag("separatethousands", false) ? "%,." : "%.") + decimals + "f";
        String text = String.format(
                Locale.ROOT, pattern, rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : rounded);
        String percent = props.text("tickformat", "").endsWith("%") ? "%" : "";
        if (!percent.isEmpty()) {
            text = String.format(Locale.ROOT, "%." + Math.max(0, decimals - 2) + "f", rounded.movePointRight(2));
        }
        return props.text("tickprefix", "") + text.replace('-', '\u2212') + percent + props.text("ticksuffix", "");
    }

    private static List<Tick> powers(Props props, double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        double[] steps =
                high - low > 3 ? new double[] {1} : high - low > 1.5 ? new double[] {1, 3} : new double[] {1, 2, 5};
        for (double power = Math.floor(Math.max(low, Double.MIN_EXPONENT));
                power <= Math.min(high, Double.MAX_EXPONENT);
                power++) {
            for (double step : steps) {
                double value = step * Math.pow(10, power);
                ticks.add(new Tick(Math.log10(value), number(value, (int) Math.max(0, -power), props)));
            }
        }
        return ticks;
    }

    private static List<Tick> dates(double low, double high, double count) {
        double days = (high - low) / Math.max(2, Math.min(count, 9));
        LocalDate first = LocalDate.ofEpochDay((long) Math.floor(low));
        List<Tick> ticks = new ArrayList<>();
        if (days > 200) {
            long step = (long) Math.max(1, niceStep(days / 365.25));
            LocalDate year = LocalDate.of((int) (Math.floorDiv(first.getYear(), step) * step), 1, 1);
            for (; year.toEpochDay() <= high; year = year.plusYears(step)) {
                ticks.add(new Tick(year.toEpochDay(), Integer.toString(year.getYear())));
            }
        } else if (days > 20) {
            int step = days > 100 ? 6 : days > 50 ? 3 : days > 32 ? 2 : 1;
            LocalDate month = LocalDate.of(first.getYear(), 1, 1);
            for (; month.toEpochDay() <= high; month = month.plusMonths(step)) {
                ticks.add(new Tick(
                        month.toEpochDay(), month.format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH))));
            }
        } else {
            long step = (long) Math.max(1, niceStep(days));
            for (LocalDate day = first; day.toEpochDay() <= high; day = day.plusDays(step)) {
                ticks.add(new Tick(
                        day.toEpochDay(), day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH))));
            }
        }
        return ticks;
    }
}
