"""A second peer: compares expected.csv (R) with statsmodels 0.15.0. Usage: python peer.py; prints the largest relative differences.

statsmodels' HC1 for Logit is n/(n-k), so only HC0 and the classical errors are compared; its marginal effects switch one
dummy at a time, so they equal ours for numeric terms and for factors of two levels.
"""
import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

d = pd.read_csv("data.csv", dtype={"track": str})
expected = pd.read_csv("expected.csv")
main = expected[expected.model == "main"]
formula = "success ~ C(gender) + C(age) + C(track) + C(origin) + months + np.log(unemployment) + network"
names = {"np.log(unemployment)": "log(unemployment)", "Intercept": "(Intercept)"}


def ours(term):
    return names.get(term, term.replace("C(", "").replace(")[T.", "=").replace("]", ""))


def compare(what, rule, series):
    wanted = main[(main.what == what) & (main.rule == rule)].set_index("term").value
    common = [t for t in series.index if t in wanted.index]
    print(f"{what:>14} {rule:>9}: {np.max(np.abs(series[common] / wanted[common] - 1)):.1e} over {len(common)} terms")


tight = dict(disp=0, method="newton", maxiter=100, tol=1e-14)
fit = smf.logit(formula, d).fit(**tight)
robust = smf.logit(formula, d).fit(cov_type="HC0", **tight)
compare("coefficient", "any", fit.params.rename(ours))
compare("std error", "classical", fit.bse.rename(ours))
compare("std error", "HC0", robust.bse.rename(ours))
for rule, f in (("classical", fit), ("HC0", robust)):
    m = f.get_margeff(at="overall", method="dydx", dummy=True).summary_frame().rename(index=ours)
    two_levels = m.loc[["gender=male", "months", "log(unemployment)"]]
    # dummy=True also treats the 0/1 column network as discrete; ours takes its derivative, as Stata without "i."
    compare("ame", "any", two_levels["dy/dx"])
    compare("ame std error", rule, two_levels["Std. Err."])
