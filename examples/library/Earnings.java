import java.nio.file.Path;
import org.introlab.data.Frame;
import org.introlab.data.study.Study;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;

/** Did the labour-market programme raise earnings? The library without notebooks; README.md next to this file shows how to run it. */
class Earnings {
    public static void main(String[] arguments) {
        Frame men = Study.at(Path.of("examples/nsw")).read("participants").where(row -> row.is("sample", "nsw"));
        Ols model = Ols.of("re78 ~ treat").with(Covariance.hc2());
        Fit simple = model.fit(men);
        Fit adjusted = model.plus("age + education + no_degree + re75").fit(men);

        System.out.println(RegressionTable.of(simple, adjusted).labelledBy(men).text());
        System.out.println(adjusted.test("education", "no_degree"));
        System.out.printf("95%% interval: %.0f to %.0f%n", adjusted.estimate("treat").confLow(), adjusted.estimate("treat").confHigh());
    }
}
