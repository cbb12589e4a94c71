/**
 * Surveys: items on ordered scales, indicators made of them, shares with their sampling error, association, reliability
 * and tests between groups.
 *
 * <p>May use {@code data} (where responses are taken from a frame) and Commons Math (distributions). Everything between
 * works on arrays. Levels are matched by name, never by position in a file or a code book; a missing answer is a code of
 * its own, and what becomes of it is a {@link org.introlab.survey.MissingRule} that the user sees.
 *
 * <p>Answers of five people to two questions, the share of agreeing answers, and its interval:
 *
 * <pre>{@code
 * Scale scale = Scale.of("1", "2", "3", "4", "5");
 * Frame answers = Frame.of(Table.create("answers",
 *     StringColumn.create("job", "5", "4", "2", "4", "1"),
 *     StringColumn.create("home", "4", "3", "", "5", "2")));
 * Responses responses = Responses.of(answers,
 *     List.of(Item.of("job", "Helps with a job", scale), Item.of("home", "Helps with a home", scale)));
 * Indicator help = Indicator.of("help", "Helps", Set.of("4", "5"), "job", "home").with(MissingRule.VALID_ANSWERS);
 * SurveyMean.of(responses, help).total().wilson(0.95)
 * }</pre>
 */
package org.introlab.survey;
