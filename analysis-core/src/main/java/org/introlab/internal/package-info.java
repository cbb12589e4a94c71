/**
 * Checks of callers, equality of records with arrays, and suggestions for misspelt names, shared by all packages of library and
 * workbench and not meant for notebooks.
 */
package org.introlab.internal;
