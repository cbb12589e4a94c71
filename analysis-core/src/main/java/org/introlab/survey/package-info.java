/**
 * Surveys: items on ordered scales, indicators made of them, shares with their sampling error, association, reliability
 * and tests between groups.
 *
 * <p>May use {@code data} (where responses are taken from a frame) and Commons Math (distributions). Everything between
 * works on arrays. Levels are matched by name, never by position in a file or a code book; a missing answer is a code of
 * its own, and what becomes of it is a {@link org.introlab.survey.MissingRule} that the user sees.
 */
package org.introlab.survey;
