/**
 * What is particular to this report: its register and the definitions that several chapters share. May use every other
 * package of the library; no other package may use this one.
 *
 * <p>Notebooks of this report import the package; it is not among what every notebook starts with:
 *
 * <pre>{@code
 * import org.introlab.programme.*;
 * Register register = Register.open();                   // the restricted extract if it is there, else its synthetic twin
 * display(register.sample());                            // who is in, who is not and why
 * Survey.open().indicators().stream().map(Indicator::name).toList()
 * }</pre>
 */
package org.introlab.programme;
