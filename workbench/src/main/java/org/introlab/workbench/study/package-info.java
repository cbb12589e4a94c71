/**
 * Study folders: the skeleton of a new study, and the story of one of its published values.
 *
 * <p>The skeleton of a study; {@code skeleton.make()} writes it, and {@code introlab review --study} judges it:
 *
 * <pre>{@code
 * import org.introlab.workbench.study.NewStudy;
 * java.nio.file.Path folder = Study.here().root().resolve("build/my-study");
 * NewStudy skeleton = new NewStudy(folder, List.of(), Provenance.PUBLIC, Map.of());
 * skeleton.folder().getFileName()
 * }</pre>
 */
package org.introlab.workbench.study;
