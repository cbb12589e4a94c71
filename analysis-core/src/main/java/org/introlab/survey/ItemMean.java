package org.introlab.survey;

import java.util.List;
import org.introlab.data.MeanBasis;

/**
 * The mean over an indicator's items of the share that agrees among those who answered the item. Every item counts the same,
 * however many answered it; the mean of respondents' scores ({@link SurveyMean}) lets every respondent count the same.
 *
 * <pre>{@code
 * ItemMean.of(responses, indicator).wilson(0.95)
 * }</pre>
 */
public final class ItemMean {

    private ItemMean() {}

    /**
     * The mean with its standard error under the respondents' design. It is linearised as a mean of ratios: respondent i
     * stands for {@code mean + sum over answered items k of (y_ik - p_k) W / (K W_k)}, where p_k is the share of item k, W
     * the sum of all weights, W_k that of those who answered k, and K the number of items.
     *
     * @return {@code n} counts all respondents
     * @throws IllegalArgumentException if nobody answered one of the items
     */
    public static MeanEstimate of(Responses responses, Indicator indicator) {
        SurveyDesign design = responses.design();
        List<String> items = indicator.items();
        double[] standsFor = new double[responses.size()];
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
                throw new IllegalArgumentException("Nobody answered the item '" + item + "'");
            }
            double share = agreed / answered;
            mean += share / items.size();
            for (int i = 0; i < agrees.length; i++) {
                standsFor[i] += Double.isNaN(agrees[i]) ? 0 : (agrees[i] - share) * all / (items.size() * answered);
            }
        }
        for (int i = 0; i < standsFor.length; i++) {
            standsFor[i] += mean;
        }
        // what respondents stand for is moved by rounding, and all of them count: what tells is how they answered
        double[] own = responses.score(indicator.with(MissingRule.VALID_ANSWERS));
        MeanBasis basis = new MeanBasis();
        for (int i = 0; i < own.length; i++) {
            if (design.weight(i) > 0) {
                basis.add(own[i], design.weight(i));
            }
        }
        return SurveyMean.of(standsFor, design).total().speakingOf(basis.fewest());
    }
}
