/**
 * The report's own code, which its notebooks share: its register, its survey and the definitions of several chapters. It is compiled with
 * the notebooks, like the code of any study; the library does not depend on it.
 *
 * <p>A notebook of this report must import the package; it is not imported automatically:
 *
 * <pre>{@code
 * import programme.*;
 * Register register = Register.open();                   // the restricted extract if present, else its synthetic twin
 * display(register.sample());                            // who is in, who is not, and why
 * Survey.open().indicators().stream().map(Indicator::name).toList()
 * }</pre>
 */
package programme;
