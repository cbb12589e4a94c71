"""Exact moments of numbers as doubles hold them: rational arithmetic, a root of 40 digits. Writes expected.csv."""
from decimal import Decimal, getcontext
from fractions import Fraction as F

getcontext().prec = 40


def root(q):
    return (Decimal(q.numerator) / Decimal(q.denominator)).sqrt()


def centred(x):
    mean = sum(map(F, x)) / len(x)
    return [F(v) - mean for v in x]


def sd(x):
    return root(sum(d * d for d in centred(x)) / (len(x) - 1))


a = [1e15 + ((i * 7) % 11) for i in range(20)]
b = [1e15 + ((i * 5 + 3) % 13) for i in range(20)]
c = [1e12 + 0.001 * ((i * 7) % 11) for i in range(20)]
da, db = centred(a), centred(b)
r = sum(p * q for p, q in zip(da, db)) / 1
r = Decimal(r.numerator) / Decimal(r.denominator)
r /= root(sum(d * d for d in da) * sum(d * d for d in db))
difference = sum(map(F, c[:10])) / 10 - sum(map(F, c[10:])) / 10
s = [F(v) for v in (1e15 + 1, 1e15 + 2, 1e15 + 5, 1e15 + 3, 1e15 + 9, 1e15 + 7)]
means = [(s[i] + s[i + 1]) / 2 for i in (0, 2, 4)]
grand = sum(s) / 6
msb = sum(2 * (m - grand) ** 2 for m in means) / 2
msw = sum((v - means[i // 2]) ** 2 for i, v in enumerate(s)) / 3
with open("expected.csv", "w") as out:
    out.write("what,value\n")
    for what, value in [("sd", sd(a)), ("r", r), ("difference", float(difference)), ("f", float(msb / msw))]:
        out.write(f"{what},{float(value)!r}\n")
