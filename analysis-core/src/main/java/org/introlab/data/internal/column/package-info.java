/**
 * What Tablesaw's columns lack: copies that take no time, and numbers that do not print themselves.
 *
 * <p>Uses Tablesaw alone and lies below {@code data}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.column;
