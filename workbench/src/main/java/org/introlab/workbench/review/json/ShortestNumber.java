package org.introlab.workbench.review.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Numbers in the shortest form that reads back as the same double: whole ones without a fraction, as JupyterLab would write
 * them on saving; zero without a sign; NaN, the infinities and no number as null.
 */
final class ShortestNumber extends JsonSerializer<OptionalDouble> {
    private static final double WHOLE = 0x1p53;

    @Override
    public void serialize(OptionalDouble number, JsonGenerator json, SerializerProvider provider) throws IOException {
        double value = number.orElse(Double.NaN);
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
