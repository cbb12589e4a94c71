package org.introlab.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.introlab.exhibit.Exhibit;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;

/** A thread of its own stands for a notebook here: no class of the library is on its stack. */
class LibraryCallsTest {
    private final PlotlyFigure figure = PlotlyFigure.drawn(Map.of("data", List.of(), "layout", Map.of()));

    @Test
    void letsTheLibraryReleaseAFigure() {
        assertTrue(figure.released().isReleased());
    }

    @Test
    void refusesANotebookThatReleasesAFigure() {
        refuses(figure::released);
    }

    @Test
    void refusesANotebookThatVouchesForATable() throws ReflectiveOperationException {
        MethodHandle computed = MethodHandles.lookup()
                .findStatic(
                        Exhibit.class,
                        "computed",
                        MethodType.methodType(Exhibit.class, String.class, List.class, List.class, List.class));
        refuses(MethodHandleProxies.asInterfaceInstance(
                Callable.class, MethodHandles.insertArguments(computed, 0, "Table", List.of(), List.of(), List.of())));
    }

    private static void refuses(Callable<?> call) {
        FutureTask<?> task = new FutureTask<>(call);
        new Thread(task).start();
        ExecutionException refused = assertThrows(ExecutionException.class, task::get);
        Throwable cause = refused.getCause();
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertInstanceOf(IllegalCallerException.class, cause);
    }
}
