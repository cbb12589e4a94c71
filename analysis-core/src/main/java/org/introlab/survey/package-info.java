/**
 * Surveys: items on ordered scales, indicators based on them, shares with their sampling error, association and reliability.
 *
 * <p>Uses {@code data} (responses are read from a frame) and Commons Math (distributions); everything in between works on arrays. Levels
 * are matched by name, never by position in a file or a code book. Missing answers have their own code, and an explicit {@link
 * org.introlab.survey.MissingRule} states how they are treated.
 *
 * <p>For example, the answers of five people to two questions, the share of agreeing answers, and its interval:
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
