/**
 * A study's own code: {@link org.introlab.workbench.code.StudyCode} has the Java sources below {@code
 * notebooks/src/main/java} of a study, and {@link org.introlab.workbench.code.StudyClasses} their compiled classes, for
 * the JVMs and kernels that run the notebooks. May use the JDK's compiler, and {@code files} and {@code data.study} of
 * the library.
 *
 * <p>What the notebooks of a study can import besides the library:
 *
 * <pre>{@code
 * import org.introlab.workbench.code.*;
 * StudyCode code = StudyCode.of(Study.here());
 * code.sources().stream().map(StudySource::name).toList()
 * }</pre>
 */
package org.introlab.workbench.code;
