"""Two more peers of expected.csv. Usage: python peer.py; prints the largest relative differences.

1. The optimum in 40 digits: Fisher scoring with mpmath 1.4.1 from the expected coefficients (and Newton's steps for theta), and from it
   classical errors, HC1 and the log likelihood. It shares no code with R.
2. statsmodels 0.15.0: GLM with expected information for the classical errors, HC0, clusters in one and two ways without a correction.
   Its robust errors of a non-canonical link take the observed information, so probit and NB2 are compared in the first part alone.
"""
import warnings

import mpmath as mp
import numpy as np
import pandas as pd
import statsmodels.api as sm

warnings.simplefilter("ignore")
mp.mp.dps = 40
data = pd.read_csv("data.csv")
expected = pd.read_csv("expected.csv")
models = pd.read_csv("models.csv", sep=";", keep_default_na=False)


def column(d, term):
    out = np.ones(len(d))
    for part in [] if term == "(Intercept)" else term.split(":"):
        if "=" in part:
            name, level = part.split("=")
            out = out * (d[name] == level)
        else:
            out = out * {"x": d.x, "s": d.s, "log(s)": np.log(d.s), "I(x^2)": d.x**2}[part]
    return out.astype(float)


def wanted(model, rule, what):
    e = expected[(expected.model == model) & (expected.rule == rule) & (expected.what == what)]
    return e.set_index("term").value


def worst(ours, theirs):
    return max(abs(float((mp.mpf(a) - mp.mpf(b)) / mp.mpf(b))) for a, b in zip(ours, theirs))


def parts(m):
    outcome = m.formula.split(" ~ ")[0]
    terms = list(wanted(m.model, "any", "coefficient").index)
    columns = [outcome, "x"] + [c for c in ("s", "g", "h") if any(p.startswith((c, f"log({c})")) for t in terms for p in t.split(":"))]
    d = data.dropna(subset=columns + [c for c in (m.exposure, m.offset) if c])
    offset = np.log(d.t) if m.exposure else d.log_t if m.offset else pd.Series(0.0, d.index)
    w = d[m.weights] if m.weights else pd.Series(1.0, d.index)
    return d, np.column_stack([column(d, t) for t in terms]), d[outcome].astype(float), offset, w


MEAN = {
    "logit": (lambda e: 1 / (1 + mp.exp(-e)), lambda e: mp.exp(-e) / (1 + mp.exp(-e)) ** 2, lambda u, th: u * (1 - u)),
    "probit": (mp.ncdf, mp.npdf, lambda u, th: u * (1 - u)),
    "poisson": (mp.exp, mp.exp, lambda u, th: u),
    "nb2": (mp.exp, mp.exp, lambda u, th: u + u * u / th),
}
MEAN["fractional"] = MEAN["logit"]


def log_likelihood(family, y, u, th):
    if family == "poisson":
        return y * mp.log(u) - u - mp.loggamma(y + 1)
    if family == "nb2":
        return (mp.loggamma(th + y) - mp.loggamma(th) - mp.loggamma(y + 1) + th * mp.log(th / (th + u)) + y * mp.log(u / (th + u)))
    return (y * mp.log(u) if y else 0) + ((1 - y) * mp.log(1 - u) if y < 1 else 0)


def exactly(m):
    d, X, y, offset, w = parts(m)
    n, k = X.shape
    mean, slope, variance = MEAN[m.family]
    rows = [[mp.mpf(v) for v in r] for r in X]
    Y, O, W = ([mp.mpf(float(v)) for v in s] for s in (y, offset, w))
    b = [mp.mpf(v) for v in wanted(m.model, "any", "coefficient")]
    statistics = wanted(m.model, "any", "statistic")
    theta = mp.mpf(statistics["Theta"]) if m.family == "nb2" else None
    for _ in range(6):
        eta = [mp.fdot(r, b) + o for r, o in zip(rows, O)]
        u = [mean(e) for e in eta]
        s1 = [slope(e) for e in eta]
        v = [variance(a, theta) for a in u]
        residual = [wi * (yi - a) * q / c for wi, yi, a, q, c in zip(W, Y, u, s1, v)]
        working = [wi * q * q / c for wi, q, c in zip(W, s1, v)]
        score = mp.matrix([mp.fsum(r[j] * e for r, e in zip(rows, residual)) for j in range(k)])
        info = mp.matrix(k, k)
        for i in range(k):
            for j in range(i + 1):
                info[i, j] = info[j, i] = mp.fsum(r[i] * r[j] * q for r, q in zip(rows, working))
        step = mp.lu_solve(info, score)
        b = [p + q for p, q in zip(b, step)]
        if theta:
            t = theta
            g = mp.fsum(wi * (mp.digamma(t + yi) - mp.digamma(t) + mp.log(t) + 1 - mp.log(t + a) - (yi + t) / (a + t)) for wi, yi, a in zip(W, Y, u))
            theta_info = mp.fsum(wi * (-mp.polygamma(1, t + yi) + mp.polygamma(1, t) - 1 / t + 2 / (a + t) - (yi + t) / (a + t) ** 2) for wi, yi, a in zip(W, Y, u))
            theta = t + g / theta_info
    bread = info**-1
    meat = mp.matrix(k, k)
    for i in range(k):
        for j in range(k):
            meat[i, j] = mp.fsum(r[i] * r[j] * e * e for r, e in zip(rows, residual))
    hc1 = bread * meat * bread * mp.mpf(n) / (n - 1)
    phi = mp.fsum(wi * (yi - a) ** 2 / c for wi, yi, a, c in zip(W, Y, u, v)) / (n - k) if m.family == "fractional" else 1
    full = mp.fsum(wi * log_likelihood(m.family, yi, a, theta) for wi, yi, a in zip(W, Y, u))
    out = {
        "last step": max(abs(float(s)) for s in step),
        "coefficient": worst(wanted(m.model, "any", "coefficient"), b),
        "classical": worst(wanted(m.model, "classical", "std error"), [mp.sqrt(phi * bread[j, j]) for j in range(k)]),
        "HC1": worst(wanted(m.model, "HC1", "std error"), [mp.sqrt(hc1[j, j]) for j in range(k)]),
        "log likelihood": worst([statistics["Log pseudolikelihood" if m.family == "fractional" else "Log likelihood"]], [full]),
    }
    if theta:
        out["theta"] = worst([statistics["Theta"]], [theta])
        out["its error"] = worst([statistics["Theta std error"]], [1 / mp.sqrt(theta_info)])
    return out


def by_statsmodels(m):
    d, X, y, offset, w = parts(m)
    family = {"poisson": sm.families.Poisson(), "probit": sm.families.Binomial(sm.families.links.Probit())}.get(m.family, sm.families.Binomial())
    model = sm.GLM(y.values, X, family, offset=offset.values, freq_weights=w.values)
    tight = dict(maxiter=200, tol=1e-14)
    out = {"coefficient": worst(model.fit(**tight).params, wanted(m.model, "any", "coefficient"))}
    if m.family != "fractional":
        out["classical"] = worst(model.fit(**tight).bse, wanted(m.model, "classical", "std error"))
    if m.family != "probit" and not m.weights:
        school, year = d.school.astype("category").cat.codes.values, d.year.values
        out["HC0"] = worst(model.fit(cov_type="HC0", **tight).bse, wanted(m.model, "HC0", "std error"))
        for rule, groups in (("CR0:school", school), ("CR0:year", year), ("CR0:school+year", np.column_stack([school, year]))):
            bse = model.fit(cov_type="cluster", cov_kwds=dict(groups=groups, use_correction=False), **tight).bse
            theirs = wanted(m.model, rule, "std error")
            terms = list(wanted(m.model, "any", "coefficient").index)
            out[rule] = worst([bse[terms.index(t)] for t in theirs.index], theirs)
            if len(theirs) < len(terms):
                out[rule + " negative in both"] = float(np.sum(np.isnan(bse)) - (len(terms) - len(theirs)))
    return out


for m in models.itertuples():
    print(m.model, "| 40 digits |", ", ".join(f"{a} {b:.0e}" for a, b in exactly(m).items()))
    if m.family != "nb2":
        print(m.model, "| statsmodels |", ", ".join(f"{a} {b:.0e}" for a, b in by_statsmodels(m).items()))
