/**
 * Jupyter: the bridge into the JJava and IJava kernels, the kernelspecs, the Python environment with JupyterLab, and the
 * runner that executes notebooks with the kernel. May use {@code bundle}, {@code code}, {@code notebook} and {@code
 * runner}; of the kernels it compiles only against JJava's extension interface.
 *
 * <p>The environment that {@code introlab lab} creates, and whether it exists:
 *
 * <pre>{@code
 * import org.introlab.workbench.kernel.PythonEnvironment;
 * PythonEnvironment python = PythonEnvironment.of(Study.here().root());
 * python.isReady()
 * }</pre>
 */
package org.introlab.workbench.kernel;
