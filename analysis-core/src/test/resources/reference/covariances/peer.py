"""Compares expected.csv (R) with pyfixest 0.60.0 and statsmodels 0.15.0. Usage: python peer.py; prints the largest relative differences.

pyfixest's CRV1 with G_df="min" is CR1S: G / (G - 1) with the smaller G on the whole, times (n - 1) / (n - k), t(G - 1) with the smaller G.
statsmodels without a correction is CR0. Neither has HC4; it is written out here from a singular value decomposition.
"""
import warnings

import numpy as np
import pandas as pd
import pyfixest as pf
import statsmodels.formula.api as smf

warnings.simplefilter("ignore")
expected = pd.read_csv("expected.csv")
pupils = pd.read_csv("../families/data.csv")
MODELS = {
    "plain": ("y ~ x + s + g + h", pupils, ["school", "year"], None),
    "weighted": ("y ~ x + s + g + h", pupils, ["school", "year"], "w"),
    "without intercept": ("y ~ 0 + x + s + h", pupils, ["school", "year"], None),
    "negative": ("y ~ x", pd.read_csv("negative.csv"), ["a", "b"], None),
}


def ours(term):
    return {"Intercept": "(Intercept)"}.get(term, term.replace("[T.", "=").replace("[", "=").replace("]", ""))


def compare(model, rule, what, series):
    series = series.rename(ours).dropna()
    wanted = expected[(expected.model == model) & (expected.rule == rule) & (expected.what == what)].set_index("term").value
    assert set(series.index) == set(wanted.index), (model, rule, list(series.index), list(wanted.index))
    print(f"{model} {rule} {what}: {np.max(np.abs(series[wanted.index] / wanted - 1)):.0e}")


for model, (formula, data, clusters, weights) in MODELS.items():
    columns = [c for c in ("y", "x", "s", "g", "h") if f" {c}" in " " + formula]
    d = data.dropna(subset=columns).copy()
    fit = smf.wls(formula, d, weights=d[weights] if weights else 1.0)
    groups = np.column_stack([d[c].astype("category").cat.codes for c in clusters])
    compare(model, "any", "coefficient", fit.fit().params)
    rule = "+".join(clusters)
    compare(model, "CR0:" + rule, "std error", fit.fit(cov_type="cluster", cov_kwds=dict(groups=groups, use_correction=False)).bse)
    root = np.sqrt(d[weights].values) if weights else np.ones(len(d))
    X = fit.exog * root[:, None]
    u = (fit.endog - fit.exog @ fit.fit().params.values) * root
    U, S, W = np.linalg.svd(X, full_matrices=False)
    h = (U**2).sum(1)
    n, k = X.shape
    half = W.T / S @ U.T * (u / (1 - h) ** (np.minimum(4, n * h / k) / 2))
    compare(model, "HC4", "std error", pd.Series(np.sqrt((half**2).sum(1)), fit.exog_names))
    if "0 +" in formula:
        continue  # pyfixest codes a factor without a constant in another way
    p = pf.feols(formula, d, weights=weights, vcov={"CRV1": rule}, ssc=pf.ssc(k_adj=True, k_fixef="none", G_adj=True, G_df="min"))
    compare(model, "CR1S:" + rule, "std error", p.se())
    compare(model, "CR1S:" + rule, "p", p.pvalue())
    low, high = p.confint().iloc[:, 0], p.confint().iloc[:, 1]
    compare(model, "CR1S:" + rule, "low", low)
    compare(model, "CR1S:" + rule, "high", high)
    one = pf.feols(formula, d, weights=weights, vcov={"CRV1": clusters[0]}, ssc=pf.ssc(k_adj=True, k_fixef="none", G_adj=True, G_df="min"))
    compare(model, "CR1S:" + clusters[0], "std error", one.se())
