/**
 * The views of values that are not exhibits as a cell's value: frames, tables, fits, tests, the flow of a sample.
 *
 * <p>May use the packages of tables; a kernel calls {@link org.introlab.exhibit.view.Renderings}.
 *
 * <p>A frame as a cell shows it:
 *
 * <pre>{@code
 * FrameView.of(Study.here().read("municipalities")).text()
 * }</pre>
 */
package org.introlab.exhibit.view;
