package org.introlab.survey;

import java.util.List;
import org.introlab.data.MeanBasis;

/**
 * The mean over an indicator's items of the share that agrees among those who answered the item. Every item has the same weight, however
 * many respondents answered it; in the mean of respondents' scores ({@link SurveyMean}) every respondent has the same weight.
 *
 * <pre>{@code
 * ItemMean.of(responses, indicator).wilson(0.95)
 * }</pre>
 */
public final class ItemMean {

    private ItemMean() {}

    /**
     * Computes the mean with its standard error under the respondents' design. It is linearised as a mean of ratios: respondent i
     * contributes {@code mean + sum over answered items k of (y_ik - p_k) W / (K W_k)}, where p_k is the share of item k, W the sum of all
     * weights, W_k that of those who answered k, and K the number of items.
     *
     * @return the mean; its {@code n} counts all respondents
     * @throws IllegalArgumentException if no respondent answered one of the items
     */
    public static MeanEstimate of(Responses responses, Indicator indicator) {
        SurveyDesign design = responses.design();
        List<String> items = indicator.items();
        double[] contribution = new double[responses.size()];
        double mean = 0;
        for (String item : items) {
            double[] agrees = responses.score(
                    new Indicator(item, item, List.of(item), indicator.agreeing(), MissingRule.VALID_ANSWERS));
            double all = 0;
            double answered = 0;
            double agreed = 0;
            for (int i = 0; i < agrees.length; i++) {
                all += design.weight(i);
                if (!Double.isNaN(agrees[i])) {
                    answered += design.weight(i);
                    agreed += design.weight(i) * agrees[i];
                }
            }
            if (answered == 0) {
                throw new IllegalArgumentException(
                        "No respondent answered the item '" + item + "'. Drop the item from the indicator.");
            }
            double share = agreed / answered;
            mean += share / items.size();
            for (int i = 0; i < agrees.length; i++) {
                contribution[i] += Double.isNaN(agrees[i]) ? 0 : (agrees[i] - share) * all / (items.size() * answered);
            }
        }
        for (int i = 0; i < contribution.length; i++) {
            contribution[i] += mean;
        }
        // the linearised values have rounding errors and include everyone: disclosure depends on the actual answers
        double[] own = responses.score(indicator.with(MissingRule.VALID_ANSWERS));
        MeanBasis basis = new MeanBasis();
        for (int i = 0; i < own.length; i++) {
            if (design.weight(i) > 0) {
                basis.add(own[i], design.weight(i));
            }
        }
        return SurveyMean.of(contribution, design).total().restingOn(basis.fewest());
    }
}
