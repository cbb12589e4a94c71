/**
 * Checks of callers and equality of records with arrays, shared by all packages of the library and not meant for notebooks.
 *
 * <p>Must not be used outside the library.
 */
package org.introlab.internal;
