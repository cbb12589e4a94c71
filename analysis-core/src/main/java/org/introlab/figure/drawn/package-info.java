/**
 * What a figure may contain where data are under disclosure control: the numbers and words of its exhibit, and looks.
 *
 * <p>May use {@code markup} and {@code data}.
 *
 * <p>A long number that an exhibit does not show:
 *
 * <pre>{@code
 * import org.introlab.figure.drawn.DrawnNumbers;
 * DrawnNumbers.of(List.of("persons"), List.of(12345.0)).holdsLongNumbersOf("54321 persons")
 * }</pre>
 */
package org.introlab.figure.drawn;
