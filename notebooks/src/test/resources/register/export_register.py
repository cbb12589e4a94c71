"""Writes data/register.csv as an SPSS or Stata file with numbers for all levels, value labels and months as dates, as such extracts arrive.

Needs pandas and pyreadstat. Usage: export_register.py REGISTER.CSV FOLDER. The levels' numbers run against the alphabet on purpose.
"""

import csv
import datetime
import os
import sys

import pandas
import pyreadstat

MONTHS = ("programme_start", "programme_exit")


def table(rows, stata):
    columns, labels, titles, formats = {}, {}, {}, {}
    for name in rows[0]:
        cells = [row[name] for row in rows]
        if name in MONTHS and stata:
            months = [(int(c[:4]) - 1960) * 12 + int(c[5:]) - 1 if c else None for c in cells]
            columns[name], formats[name] = pandas.Series(months, dtype="float32"), "%tm"
        elif name in MONTHS:
            columns[name] = [datetime.date(int(c[:4]), int(c[5:]), 1) if c else None for c in cells]
            formats[name] = "MOYR8"
        elif name == "municipality_id":
            columns[name] = cells
        elif name == "person_id":
            columns[name] = pandas.Series([int(c) for c in cells], dtype="int32")
        else:
            levels = sorted(set(cells), reverse=True)
            columns[name] = pandas.Series([levels.index(c) + 1 for c in cells], dtype="int8")
            labels[name] = {i + 1: level for i, level in enumerate(levels)}
        titles[name] = "Spørsmål: " + name
    return pandas.DataFrame(columns), {"column_labels": titles, "variable_value_labels": labels, "variable_format": formats}


source, folder = sys.argv[1:3]
with open(source, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
spss, described = table(rows, False)
pyreadstat.write_sav(spss, os.path.join(folder, "register.zsav"), compress=True, **described)
stata, described = table(rows, True)
pyreadstat.write_dta(stata, os.path.join(folder, "register.dta"), **described)
