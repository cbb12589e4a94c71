"""Computes every number of Tables 2, 3 and 4 again that examples/card-krueger computes, with pandas and numpy alone: by the
authors' program before the paper's text, and, in the column text_first, by the text before the program.

    python peer.py ../../../../../examples/card-krueger/data/stores.csv > expected.csv
"""
import sys

import numpy as np
import pandas as pd
from scipy import stats

stores = pd.read_csv(sys.argv[1], dtype=float)
nj = stores.state == 1
out, text = {}, {}


def fte(wave):
    return stores["empft" + wave] + stores["nmgrs" + wave] + 0.5 * stores["emppt" + wave]


def error(x):
    x = x.dropna()
    return x.std(ddof=1) / np.sqrt(len(x))


# Table 2
before, after = fte(""), fte("2")
meal = {w: stores["psoda" + w] + stores["pfry" + w] + stores["pentree" + w] for w in ("", "2")}
rows = {"1" + letter: 100.0 * (stores.chain == i) for i, letter in enumerate("abcd", 1)}
rows["1e"] = 100 * stores.co_owned
for block, wave, all_fte in (("2", "", before), ("3", "2", after)):
    lines = [all_fte, 100 * stores["empft" + wave] / all_fte.where(all_fte > 0), stores["wage_st" + wave],
             100.0 * (stores["wage_st" + wave] == 4.25)]
    if wave:
        lines.append(100.0 * (stores.wage_st2 == 5.05))
    lines += [meal[wave], stores["hrsopen" + wave], 100 * stores["special2" if wave else "bonus"]]
    rows.update({block + letter: line for letter, line in zip("abcdefgh", lines)})


def table2(key, x, result):
    for state, part in (("nj", x[nj]), ("pa", x[~nj])):
        result[f"CK.T2.{key}.{state}"] = part.mean()
        if not key.startswith("1"):
            result[f"CK.T2.{key}.{state}.se"] = error(part)
    result[f"CK.T2.{key}.t"] = (x[nj].mean() - x[~nj].mean()) / np.hypot(error(x[nj]), error(x[~nj]))


for key, x in rows.items():
    table2(key, x, out)
for key, wage in (("2d", stores.wage_st), ("3d", stores.wage_st2), ("3e", stores.wage_st2)):
    table2(key, rows[key].where(wage.notna()), text)
for result in (out, text):
    del result["CK.T2.3d.nj.se"], result["CK.T2.3d.t"]

# Table 3
wage = stores.wage_st
groups = {"pa": ~nj, "nj": nj, "low": nj & (wage == 4.25), "mid": nj & (wage > 4.25) & (wage < 5), "high": nj & (wage >= 5)}
change = after - before
closed = stores.status2.isin([2, 4, 5])
with_closed = after.mask(closed, 0) - before
for row, x in (("r1", before), ("r2", after), ("r3", None), ("r4", change), ("r5", with_closed)):
    mean, se = {}, {}
    for g, member in groups.items():
        if x is not None:
            mean[g], se[g] = x[member].mean(), error(x[member])
        else:
            a, b = after[member].dropna(), before[member].dropna()
            both = pd.concat([after[member], before[member]], axis=1).dropna()
            cov = both.cov().iloc[0, 1]
            mean[g] = a.mean() - b.mean()
            se[g] = np.sqrt(a.var() / len(a) + b.var() / len(b) - 2 * len(both) * cov / (len(a) * len(b)))
        out[f"CK.T3.{row}.{g}"], out[f"CK.T3.{row}.{g}.se"] = mean[g], se[g]
    for name, first, second in (("diff", "nj", "pa"), ("lowhigh", "low", "high"), ("midhigh", "mid", "high")):
        out[f"CK.T3.{row}.{name}"] = mean[first] - mean[second]
        out[f"CK.T3.{row}.{name}.se"] = np.hypot(se[first], se[second])
for g in ("low", "mid", "high"):
    out[f"CK.T3.n.{g}"] = int(groups[g].sum())

# Table 4
gap = ((5.05 - wage) / wage).where(nj & (wage < 5.05), 0.0)
sample = change.notna() & ((stores.status2 == 3) | (wage.notna() & stores.wage_st2.notna()))
y = change[sample].to_numpy()


def design(*columns):
    return np.column_stack([np.ones(sample.sum())] + [np.asarray(c[sample], float) for c in columns])


def ols(x):
    bread = np.linalg.inv(x.T @ x)
    b = bread @ x.T @ y
    rss = ((y - x @ b) ** 2).sum()
    df = len(y) - x.shape[1]
    return b, np.sqrt(np.diag(bread) * rss / df), rss, df


chains = [(stores.chain == c) for c in (2, 3, 4)]
owned = [stores.co_owned]
regions = [stores.southj, stores.centralj, stores.pa1, stores.pa2]
models = {"i": (nj, []), "ii": (nj, chains + owned), "iii": (gap, []), "iv": (gap, chains + owned),
          "v": (gap, chains + regions)}


def table4(column, treatment, controls, result):
    b, se, rss, df = ols(design(treatment, *controls))
    name = "nj" if column in ("i", "ii") else "gap"
    result[f"CK.T4.{column}.{name}"], result[f"CK.T4.{column}.{name}.se"] = b[1], se[1]
    result[f"CK.T4.{column}.ser"] = np.sqrt(rss / df)
    if controls:
        _, _, less, _ = ols(design(treatment))
        f = (less - rss) / len(controls) / (rss / df)
        result[f"CK.T4.{column}.p"] = stats.f.sf(f, len(controls), df)


for column, (treatment, controls) in models.items():
    table4(column, treatment, controls, out)
table4("v", gap, chains + owned + regions, text)
out["CK.T4.n"], out["CK.T4.dv_mean"], out["CK.T4.dv_sd"] = len(y), y.mean(), y.std(ddof=1)

print("id,value,text_first")
for key, value in out.items():
    print(f"{key},{float(value)!r},{float(text.get(key, value))!r}")
