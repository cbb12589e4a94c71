/**
 * The report's own code, which its notebooks share: its register, its survey and the definitions of several chapters. It is compiled with
 * the notebooks, as that of any study is; the library knows nothing of it.
 *
 * <p>A notebook of this report imports the package; it is not among what every notebook starts with:
 *
 * <pre>{@code
 * import programme.*;
 * Register register = Register.open();                   // the restricted extract if it is there, else its synthetic twin
 * display(register.sample());                            // who is in, who is not and why
 * Survey.open().indicators().stream().map(Indicator::name).toList()
 * }</pre>
 */
package programme;
