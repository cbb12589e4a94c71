/**
 * What all packages of the library share and no notebook needs: who calls, and equality of records that hold arrays.
 *
 * <p>Nothing outside the library may use it.
 */
package org.introlab.internal;
