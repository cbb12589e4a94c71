/**
 * What is particular to this report: its register and the definitions that several chapters share. May use every other
 * package of the library; no other package may use this one.
 */
package org.introlab.programme;
