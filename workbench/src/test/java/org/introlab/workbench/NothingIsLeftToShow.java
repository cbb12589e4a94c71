package org.introlab.workbench;

import java.util.Map;
import org.introlab.testing.NothingIsLeft;

/** Fails a test class that leaves cells' outputs with another sink, too. */
public final class NothingIsLeftToShow extends NothingIsLeft {

    /** For the service loader. */
    public NothingIsLeftToShow() {}

    @Override
    protected Map<String, Object> state() {
        Map<String, Object> state = super.state();
        Show.Sink display = Show.redirect(Show.terminal());
        Show.redirect(display);
        state.put("display", display);
        return state;
    }
}
