package org.introlab.model;

import org.introlab.data.Frame;

/** The 420 invented pupils of src/test/resources/reference/families, in 23 schools crossed with 9 years. */
final class Pupils {
    private Pupils() {}

    static Frame frame() {
        return Frame.of(Reference.table("families/data.csv"));
    }
}
