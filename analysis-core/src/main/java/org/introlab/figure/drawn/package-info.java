/**
 * What a figure may contain where data are under disclosure control: the numbers and words of its exhibit, and looks.
 *
 * <p>May use {@code markup} and {@code data}.
 */
package org.introlab.figure.drawn;
