package org.introlab.model.internal.family;

import java.util.Optional;

/** A family of counts with mean exp(eta). */
interface CountFamily extends LogLinkFamily {
    @Override
    default double start(double y) {
        return Math.log(y + 0.1);
    }

    @Override
    default Optional<String> ratios() {
        return Optional.of("incidence-rate ratios");
    }
}
