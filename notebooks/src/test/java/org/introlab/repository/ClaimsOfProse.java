package org.introlab.repository;

import java.util.List;

/** Every claim: what a page, a notebook or a finding says in numbers, and the output that says it. */
final class ClaimsOfProse {

    private ClaimsOfProse() {}

    static List<Claims.Claim> all() {
        Claims claims = new Claims();
        Outputs report = Outputs.ofTheReport();
        Outputs open = Outputs.of("examples/nsw");
        ClaimsOfPages.add(claims, report, open);
        ClaimsOfTheSurvey.add(claims, report);
        ClaimsOfTheAppendices.add(claims, report);
        ClaimsOfTheRegister.add(claims, report);
        ClaimsOfTheConclusions.add(claims, report);
        ClaimsOfTheOpenStudy.add(claims, open);
        ClaimsOfFoodStores.add(claims, Outputs.of("examples/card-krueger"));
        return claims.all();
    }
}
