"""Writes data/survey.csv as SPSS and Stata files with numbers for all answers, value labels and missing codes, as such extracts arrive.

Usage: export_survey.py SURVEY.CSV FOLDER. The levels' numbers run against the order of the code book on purpose.
"""

import csv
import os
import sys

import pandas
import pyreadstat

LABELS = {
    "network": ["small", "large", "medium"],
    "gender": ["male", "female"],
    "age": ["55+", "36-54", "18-35"],
    "years_in_norway": ["3+", "1-2", "<1"],
    "children": ["4+", "1-3", "0"],
    "marital": ["married_cohabiting", "single"],
    "plan_exists": ["dont_know", "no", "yes"],
}
AGREEMENT = ["Fully agree", "Partly agree", "Neither", "Partly disagree", "Fully disagree"]
SCALED = ("norwegian", "outcome", "participation", "plan", "respect", "info", "availability", "reliability", "overall")

source, folder = sys.argv[1:3]
with open(source, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
columns, labels, titles, missing = {}, {}, {}, {}
for name in rows[0]:
    cells = [row[name] for row in rows]
    if name in LABELS:
        columns[name] = [float(LABELS[name].index(c) + 1) if c else 99.0 for c in cells]
        labels[name] = {float(i + 1): level for i, level in enumerate(LABELS[name])}
        missing[name] = [99.0]
    elif name.split("_")[0] in SCALED:
        columns[name] = [6.0 - float(c) if c else 9.0 for c in cells]
        labels[name] = {float(i + 1): level for i, level in enumerate(AGREEMENT)}
        missing[name] = [{"lo": 8.0, "hi": 9.0}]
    else:
        columns[name] = [float(c) for c in cells]
    titles[name] = "Spørsmål: " + name

table = pandas.DataFrame(columns)
pyreadstat.write_sav(table, os.path.join(folder, "survey.zsav"), compress=True, column_labels=titles, variable_value_labels=labels, missing_ranges=missing)
stata = table.copy()
for name in missing:
    code = 9.0 if name.split("_")[0] in SCALED and name not in LABELS else 99.0
    stata[name] = stata[name].where(stata[name] != code)
pyreadstat.write_dta(stata, os.path.join(folder, "survey.dta"), column_labels=titles, variable_value_labels=labels)
