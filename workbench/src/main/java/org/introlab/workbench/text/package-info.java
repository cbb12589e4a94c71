/**
 * The words that a reader sees, one catalogue per language: {@code resources/org/introlab/workbench/text/en/} has a file for
 * the pages of a review, one for the terminal, and one for what both say. Code names a text by its key and gives the values of its placeholders.
 *
 * <p>A text in which a number decides between singular and plural:
 *
 * <pre>{@code
 * import org.introlab.workbench.text.Texts;
 * Texts.of(Texts.Area.SITE).counted("chapter.values", 3)
 * }</pre>
 */
package org.introlab.workbench.text;
