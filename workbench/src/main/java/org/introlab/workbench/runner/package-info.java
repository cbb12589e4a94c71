/**
 * Executes notebooks: {@link org.introlab.workbench.runner.EmbeddedRunner} through JShell inside this JVM. May use the
 * JDK's {@code jdk.jshell}, {@code bundle} and {@code notebook}.
 */
package org.introlab.workbench.runner;
