"""Reference values for ScalesReferenceTest: least squares in 120 digits. Python 3.11, mpmath 1.3.
Usage: python make.py (writes data.csv, expected.csv and iv-expected.csv). The data are doubles; every sum is of their exact values."""
import csv, math, random
from mpmath import mp, mpf, matrix, lu_solve, inverse, sqrt
mp.dps = 120
random.seed(20190408)
n = 30
g = [i % 6 for i in range(n)]
base = [random.gauss(0, 1) for _ in range(n)]
other = [random.uniform(1, 3) for _ in range(n)]
noise = [random.gauss(0, 1) for _ in range(n)]
w = [random.randint(1, 5) for _ in range(n)]
cols = {"g": g, "x": base, "z": other, "w": w, "y": [2 + 3 * b - o + e for b, o, e in zip(base, other, noise)]}
cols["y9"] = [1e9 + v for v in cols["y"]]
for e in (8, 12, 15): cols["x%d" % e] = [10.0 ** e + (b if e < 15 else round(8 * b)) for b in base]
for e in (45, -45): cols["x_%s%d" % ("m" if e < 0 else "p", abs(e))] = [b * 10.0 ** e for b in base]
for e in (45, -45): cols["z_%s%d" % ("m" if e < 0 else "p", abs(e))] = [b * 10.0 ** e for b in other]
for e in (45, -45): cols["y_%s%d" % ("m" if e < 0 else "p", abs(e))] = [b * 10.0 ** e for b in cols["y"]]
for e in (25, -25): cols["w_%s%d" % ("m" if e < 0 else "p", abs(e))] = [b * 10.0 ** e for b in w]
# instruments of x, without another draw
cols["iv1"] = [round(0.7 * b + (i * 7 % 11) / 4 - 1, 3) for i, b in enumerate(base)]
cols["iv2"] = [round(0.3 * b + (i * 5 % 13) / 5, 3) for i, b in enumerate(base)]
models = [("y9", ["x", "z"], False, None), ("y9", ["x", "z"], True, None), ("y9", ["z"], False, None), ("y", ["x8", "z"], True, None),
  ("y", ["x12", "z"], True, None), ("y9", ["x8"], False, None), ("y", ["x_p45", "z_m45"], True, None),
  ("y", ["x_m45", "z_p45"], False, None), ("y_p45", ["x_p45", "z_p45"], True, None), ("y_m45", ["x_m45", "z_m45"], True, None),
  ("y_p45", ["x_m45", "z"], True, None), ("y_m45", ["x_p45", "z"], False, None), ("y", ["x", "z"], True, "w_p25"), ("y_p45", ["x_p45", "z"], True, "w_p25"),
  ("y_m45", ["x_m45", "z"], True, "w_m25"), ("y9", ["x12"], True, "w")]
with open("data.csv", "w", newline="") as f:
    out = csv.writer(f, lineterminator="\n"); out.writerow(cols)
    for i in range(n): out.writerow([repr(c[i]) for c in cols.values()])
def digits(v): return mp.nstr(v, 20)
with open("expected.csv", "w") as f:
    f.write("model,weights,what,term,value\n")
    for y, xs, constant, weight in models:
        X = matrix([[mpf(1)] * constant + [mpf(cols[x][i]) for x in xs] for i in range(n)])
        Y = [mpf(v) for v in cols[y]]; W = [mpf(v) for v in cols[weight]] if weight else [mpf(1)] * n
        k = X.cols; names = ["(Intercept)"] * constant + xs
        XW = matrix([[W[i] * X[i, j] for j in range(k)] for i in range(n)])
        # scaled to a unit diagonal, so that the inverse keeps its digits
        A = XW.T * X; d = [sqrt(A[j, j]) for j in range(k)]
        B = inverse(matrix([[A[i, j] / d[i] / d[j] for j in range(k)] for i in range(k)])); B = matrix([[B[i, j] / d[i] / d[j] for j in range(k)] for i in range(k)])
        b = B * (XW.T * matrix(Y)); u = matrix(Y) - X * b
        h = [W[i] * sum(X[i, a] * B[a, c] * X[i, c] for a in range(k) for c in range(k)) for i in range(n)]
        rss = sum(W[i] * u[i] ** 2 for i in range(n)); s2 = rss / (n - k)
        mean = sum(W[i] * Y[i] for i in range(n)) / sum(W) if constant else mpf(0)
        tss = sum(W[i] * (Y[i] - mean) ** 2 for i in range(n))
        def se(M, factor=mpf(1)): V = B * M * B; return [sqrt(factor * V[j, j]) for j in range(k)]
        def meat(scores):
            M = matrix(k, k)
            for s in scores:
                for a in range(k):
                    for c in range(k): M[a, c] += s[a] * s[c]
            return M
        s = [[W[i] * u[i] * X[i, j] for j in range(k)] for i in range(n)]
        sg = [[sum(s[i][j] for i in range(n) if g[i] == c) for j in range(k)] for c in range(6)]
        errors = {"classical": [sqrt(s2 * B[j, j]) for j in range(k)], "HC0": se(meat(s)), "HC1": se(meat(s), mpf(n) / (n - k)),
          "HC2": se(meat([[v / sqrt(1 - h[i]) for v in s[i]] for i in range(n)])), "HC3": se(meat([[v / (1 - h[i]) for v in s[i]] for i in range(n)])),
          "CR1S:g": se(meat(sg), mpf(6) / 5 * (n - 1) / (n - k))}
        key = "%s ~ %s%s,%s" % (y, " + ".join(xs), "" if constant else " - 1", weight or "")
        for j in range(k):
            f.write("%s,coefficient,%s,%s\n" % (key, names[j], digits(b[j])))
            for rule, e in errors.items(): f.write("%s,%s,%s,%s\n" % (key, rule, names[j], digits(e[j])))
        f.write("%s,R2,,%s\n%s,Residual sd,,%s\n" % (key, digits(1 - rss / tss), key, digits(sqrt(s2))))

# Two-stage least squares: the first of xs is instrumented by iv1 and iv2; HC2 and HC3 with the leverages x_i' (X^'X^)^-1 x^_i
stages = [("y", ["x", "z"], True), ("y9", ["x", "z"], True), ("y9", ["x", "z"], False), ("y9", ["x"], True),
  ("y_p45", ["x_m45", "z"], True), ("y_m45", ["x_p45", "z"], False)]
with open("iv-expected.csv", "w") as f:
    f.write("model,what,term,value\n")
    for y, xs, constant in stages:
        part = lambda names: matrix([[mpf(1)] * constant + [mpf(cols[x][i]) for x in names] for i in range(n)])
        X, Z, Y = part(xs), part(["iv1", "iv2"] + xs[1:]), matrix([mpf(v) for v in cols[y]])
        Xhat = Z * (inverse(Z.T * Z) * (Z.T * X))
        k = X.cols; names = ["(Intercept)"] * constant + xs
        A = Xhat.T * Xhat; d = [sqrt(A[j, j]) for j in range(k)]
        B = inverse(matrix([[A[i, j] / d[i] / d[j] for j in range(k)] for i in range(k)])); B = matrix([[B[i, j] / d[i] / d[j] for j in range(k)] for i in range(k)])
        b = B * (Xhat.T * Y); u = Y - X * b
        h = [sum(X[i, a] * B[a, c] * Xhat[i, c] for a in range(k) for c in range(k)) for i in range(n)]
        rss = sum(u[i] ** 2 for i in range(n)); s2 = rss / (n - k)
        Ys = [Y[i] for i in range(n)]; mean = sum(Ys) / n if constant else mpf(0); r2 = 1 - rss / sum((v - mean) ** 2 for v in Ys)
        def meat(scores): return matrix([[sum(s[a] * s[c] for s in scores) for c in range(k)] for a in range(k)])
        def se(M, factor=mpf(1)): V = B * M * B; return [sqrt(factor * V[j, j]) for j in range(k)]
        s = [[u[i] * Xhat[i, j] for j in range(k)] for i in range(n)]
        sg = [[sum(s[i][j] for i in range(n) if g[i] == c) for j in range(k)] for c in range(6)]
        errors = {"classical": [sqrt(s2 * B[j, j]) for j in range(k)], "HC1": se(meat(s), mpf(n) / (n - k)),
          "HC2": se(meat([[v / sqrt(1 - h[i]) for v in s[i]] for i in range(n)])), "HC3": se(meat([[v / (1 - h[i]) for v in s[i]] for i in range(n)])),
          "CR1S:g": se(meat(sg), mpf(6) / 5 * (n - 1) / (n - k))}
        key = "%s ~ %s%s" % (y, " + ".join(xs), "" if constant else " - 1")
        for j in range(k):
            f.write("%s,coefficient,%s,%s\n" % (key, names[j], digits(b[j])))
            for rule, e in errors.items(): f.write("%s,%s,%s,%s\n" % (key, rule, names[j], digits(e[j])))
        f.write("%s,R2,,%s\n%s,Adjusted R2,,%s\n%s,Residual sd,,%s\n" % (key, digits(r2), key, digits(1 - (1 - r2) * (n - constant) / (n - k)), key, digits(sqrt(s2))))
