/**
 * The only bridge from Java values to notebook outputs, shared by both kernels and the embedded runner. May use the
 * analysis core and {@code notebook}.
 *
 * <p>The forms in which a value can be shown:
 *
 * <pre>{@code
 * import org.introlab.workbench.bundle.Bundle;
 * Map<String, Object> bundle = Bundle.of(Study.here().read("municipalities"));
 * display(new TreeSet<>(bundle.keySet()));
 * bundle.get(Bundle.TEXT)
 * }</pre>
 */
package org.introlab.workbench.bundle;
