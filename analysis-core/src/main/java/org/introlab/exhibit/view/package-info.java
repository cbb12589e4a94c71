/**
 * How values that are no exhibits are shown as a cell's value: frames, tables, fits, tests, the flow of a sample.
 *
 * <p>Lies above the packages of tables; a kernel asks {@link org.introlab.exhibit.view.Renderings}.
 *
 * <p>A frame as a cell shows it:
 *
 * <pre>{@code
 * FrameView.of(Study.here().read("municipalities")).text()
 * }</pre>
 */
package org.introlab.exhibit.view;
