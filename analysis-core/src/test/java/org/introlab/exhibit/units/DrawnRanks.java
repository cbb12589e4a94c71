package org.introlab.exhibit.units;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Palette;

/** Ranks of many units as the library draws them, with made-up numbers. */
public final class DrawnRanks {

    private DrawnRanks() {}

    public static PlotlyFigure caterpillar() {
        List<String> units =
                IntStream.rangeClosed(1, 33).mapToObj(Integer::toString).toList();
        double[] rank = IntStream.rangeClosed(1, 33).mapToDouble(i -> i).toArray();
        double[] low = IntStream.rangeClosed(1, 33)
                .mapToDouble(i -> Math.max(1, i - 9))
                .toArray();
        double[] high = IntStream.rangeClosed(1, 33)
                .mapToDouble(i -> Math.min(33, i + 9))
                .toArray();
        return Caterpillar.of(units)
                .bars("Interval", low, high, 5, "#4C9BD0")
                .points("Rank", rank, "circle", Palette.colour(0))
                .points("Raw", high, "diamond-open", Palette.colour(3))
                .figure("Caterpillar", "Rank (1 is highest)")
                .released()
                .verticalLine(17, "");
    }
}
