"""Compares expected.csv (R) with linearmodels 7.1, pyfixest 0.60.0 and statsmodels 0.15.0, and the Kleibergen-Paap statistic with its
formula as printed in the paper. Usage: python peer.py; prints the largest relative differences.
"""
import warnings

import numpy as np
import pandas as pd
import pyfixest as pf
import statsmodels.api as sm
from linearmodels.iv import IV2SLS, IVGMM
from scipy.linalg import cholesky, sqrtm, svd

warnings.simplefilter("ignore")
expected = pd.read_csv("expected.csv")
models = pd.read_csv("models.csv", sep=";", keep_default_na=False)
pupils = pd.read_csv("../families/data.csv")


def compare(model, rule, what, series):
    wanted = expected[(expected.model == model) & (expected.rule == rule) & (expected.what == what)].set_index("term").value
    series = pd.Series(series)
    assert len(wanted) > 0 and set(wanted.index) <= set(series.index), (model, rule, what, list(series.index), list(wanted.index))
    worst = np.max(np.abs(series[wanted.index].astype(float) / wanted - 1))
    print(f"{model} | {rule} | {what if what != 'statistic' else ', '.join(wanted.index)}: {worst:.0e}")


def compare_one(model, rule, name, value):
    wanted = expected[(expected.model == model) & (expected.rule == rule) & (expected.what == "statistic") & (expected.term == name)].value
    print(f"{model} | {rule} | {name}: {abs(value / wanted.item() - 1):.0e}")


def kleibergen_paap(D, Z, all_, at, groups, factor):
    """Theorem 1 of Kleibergen and Paap (2006) with their A and B, from Cholesky roots; the covariance is that of the reduced form."""
    n, (L, K) = len(D), (Z.shape[1], D.shape[1])
    beta = np.linalg.lstsq(all_, D, rcond=None)[0]
    U = D - all_ @ beta
    s = (U[:, :, None] * all_[:, None, :]).reshape(n, -1)
    if groups is not None:
        s = pd.DataFrame(s).groupby(groups).sum().values
    B = np.kron(np.eye(K), np.linalg.inv(all_.T @ all_))
    V = factor * B @ (s.T @ s) @ B
    keep = np.concatenate([np.array(at) + j * all_.shape[1] for j in range(K)])
    V = V[np.ix_(keep, keep)]
    others = np.delete(all_, at, axis=1)
    out = lambda M: M - others @ np.linalg.lstsq(others, M, rcond=None)[0]
    Zp, Dp = out(Z), out(D)
    G = cholesky(Zp.T @ Zp)  # upper: G'G = Z'Z
    F = np.linalg.inv(cholesky(Dp.T @ Dp)).T  # F'F = (D'D)^-1
    theta = G @ beta[at] @ F.T
    W = np.kron(F, G) @ V @ np.kron(F, G).T
    Us, S, Vt = svd(theta)
    q = K - 1
    U2, U22 = Us[:, q:], Us[q:, q:]
    V2, V22 = Vt.T[:, q:], Vt.T[q:, q:]
    A = U2 @ np.linalg.inv(U22) @ np.real(sqrtm(U22 @ U22.T))
    C = np.real(sqrtm(V22 @ V22.T)) @ np.linalg.inv(V22.T) @ V2.T
    lam = (A.T @ theta @ C.T).flatten(order="F")
    T = np.kron(C, A.T)
    return lam @ np.linalg.solve(T @ W @ T.T, lam) / L


for m in models.itertuples():
    outcome, right, endogenous, instruments = m.formula.replace(" | ", " ~ ").split(" ~ ")
    endogenous, instruments = endogenous.split(" + "), instruments.split(" + ")
    covariates = [c for c in right.split(" + ") if c != "0"]
    d = pupils.dropna(subset=[outcome] + covariates + endogenous + instruments).copy()
    W = pd.DataFrame(index=d.index)
    if "0 +" not in right:
        W["(Intercept)"] = 1.0
    for c in covariates:
        if c == "g":
            W["g=b"], W["g=c"] = (d.g == "b") * 1.0, (d.g == "c") * 1.0
        else:
            W[c] = d[c]
    weights = d[m.weights] if m.weights else None
    school = d.school.astype("category").cat.codes
    n, k, l = len(d), W.shape[1] + len(endogenous), W.shape[1] + len(instruments)
    args = (d[outcome], W, d[endogenous], d[instruments])
    tsls = IV2SLS(*args, weights=weights)
    classical = tsls.fit(cov_type="unadjusted", debiased=True)
    compare(m.model, "any", "coefficient", classical.params)
    compare(m.model, "classical", "std error", classical.std_errors)
    compare(m.model, "HC0", "std error", tsls.fit(cov_type="robust").std_errors)
    compare(m.model, "HC1", "std error", tsls.fit(cov_type="robust", debiased=True).std_errors)
    compare(m.model, "CR0:school", "std error", tsls.fit(cov_type="clustered", clusters=school).std_errors)
    compare(m.model, "CR1S:school", "std error", tsls.fit(cov_type="clustered", clusters=school, debiased=True).std_errors)
    two = tsls.fit(cov_type="clustered", clusters=np.column_stack([school, d.year]))
    compare(m.model, "CR0:school+year", "std error", two.std_errors)

    r = np.sqrt(weights.values if m.weights else np.ones(n))[:, None]
    D, Z, all_ = d[endogenous].values * r, d[instruments].values * r, np.hstack([W.values, d[instruments].values]) * r
    at = list(range(W.shape[1], l))
    G = d.school.nunique()
    compare_one(m.model, "HC1", "Kleibergen-Paap F", kleibergen_paap(D, Z, all_, at, None, n / (n - l)))
    compare_one(m.model, "CR1S:school", "Kleibergen-Paap F", kleibergen_paap(D, Z, all_, at, school.values, G / (G - 1) * (n - 1) / (n - l)))
    for e in endogenous:
        first = sm.WLS(d[e], pd.concat([W, d[instruments]], axis=1), weights=weights if m.weights else 1.0)
        plain = first.fit()
        compare(m.model, "any", f"first stage {e} coefficient", plain.params)
        compare(m.model, "HC2", f"first stage {e} std error", first.fit(cov_type="HC2").bse)
        R = np.eye(l)[W.shape[1]:]
        compare_one(m.model, "classical", f"First-stage F {e}", plain.f_test(R).fvalue)
        compare_one(m.model, "HC1", f"First-stage F {e}", first.fit(cov_type="HC1").f_test(R).fvalue)
        clustered = first.fit(cov_type="cluster", cov_kwds=dict(groups=school.values))
        compare_one(m.model, "CR1S:school", f"First-stage F {e}", clustered.f_test(R).fvalue)
        compare_one(m.model, "CR1S:school", f"First-stage p {e}", clustered.f_test(R).pvalue)
    reduced = sm.WLS(d[outcome], pd.concat([W, d[instruments]], axis=1), weights=weights if m.weights else 1.0)
    compare(m.model, "any", "reduced form coefficient", reduced.fit().params)
    compare(m.model, "HC1", "reduced form std error", reduced.fit(cov_type="HC1").bse)
    if len(instruments) > len(endogenous):
        compare_one(m.model, "classical", "Sargan chi2", classical.sargan.stat)
        compare_one(m.model, "classical", "Sargan p", classical.sargan.pval)
        for rule, options in (("HC0", dict(weight_type="robust")), ("CR0:school", dict(weight_type="clustered", clusters=school))):
            j = IVGMM(*args, weights=weights, **options).fit(iter_limit=2).j_stat
            compare_one(m.model, rule, "Hansen J", j.stat)
            compare_one(m.model, rule, "Hansen p", j.pval)
    if not m.weights:
        compare_one(m.model, "classical", "Wu-Hausman F", classical.wu_hausman().stat)
        compare_one(m.model, "classical", "Wu-Hausman p", classical.wu_hausman().pval)
    if len(endogenous) == 1 and "0 +" not in right:
        formula = f"{outcome} ~ {right} | {endogenous[0]} ~ {' + '.join(instruments)}"
        p = pf.feols(formula, d, weights=m.weights or None, vcov={"CRV1": "school+year"}, ssc=pf.ssc(k_fixef="none", G_df="min"))
        names = {"Intercept": "(Intercept)", "g[T.b]": "g=b", "g[T.c]": "g=c"}
        compare(m.model, "CR1S:school+year", "std error", p.se().rename(names))
        compare(m.model, "CR1S:school+year", "p", p.pvalue().rename(names))
