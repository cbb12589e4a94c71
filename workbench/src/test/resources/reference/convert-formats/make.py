"""Writes the files of this folder. Run here: python make.py IRIS, where IRIS is haven's example iris.sas7bdat."""

import gzip
import os
import re
import sys

import pandas as pd
import pyreadstat

# days and seconds since 1960: 22281 is 1 January 2021
DAY = 86_400.0
sas = pd.DataFrame({
    "yesno": [1.0, 2.0],
    "whole": [22281.0, 22646.0],
    "part": [22281.0, 22300.0],
    "month": [22281.0, 22300.0],
    "qtr": [22281.0, 22300.0],
    "week": [22281.0, 22300.0],
    "dtdate": [22281 * DAY, 22300 * DAY],
    "dtnoon": [22281 * DAY, 22300 * DAY + 43200],
    "dtmon": [22281 * DAY, 22312 * DAY],
    "dtyear": [22281 * DAY, 22646 * DAY],
    "komm": [301.0, 1103.0],
    "money": [1.5, 2.0],
})
pyreadstat.write_xport(sas, "formats.xpt", file_format_version=8, variable_format={
    "yesno": "YES_NO.", "whole": "YEAR4.", "part": "YEAR4.", "month": "MONTH2.", "qtr": "QTR1.", "week": "WEEKU5.", "dtdate": "DTDATE9.",
    "dtnoon": "DTDATE9.", "dtmon": "DTMONYY7.", "dtyear": "DTYEAR4.", "komm": "Z4.", "money": "DOLLAR8.2",
})

# codes that the format fills with zeros; 9 is a labelled code, 9999 a missing one
codes = pd.DataFrame({"komm": [301.0, 1103.0, 9999.0, 9.0], "broken": [1.5, 2.0, 3.0, 4.0], "day": [1.0, 7.0, 2.0, 3.0],
                      "date": [13_828_838_400.0, 13_828_924_800.0, 9999.0, 13_828_838_400.0]})
pyreadstat.write_sav(codes, "codes.sav", variable_format={"komm": "N4", "broken": "N4", "day": "WKDAY9", "date": "DATE11"},
                     missing_ranges={"komm": [9999.0]}, variable_value_labels={"komm": {9: "elsewhere"}, "date": {9999: "refused"}})
pyreadstat.write_dta(codes[["komm", "broken", "day"]], "codes.dta", variable_format={"komm": "%04.0f", "broken": "%9,2f", "day": "%tbnyse"})

# .A and . of SAS; pyreadstat writes . only, whose first byte is the letter
pyreadstat.write_xport(pd.DataFrame({"x": [1.5, None, None, 3.0]}), "missing.xpt", file_format_version=5)
data = open("missing.xpt", "rb").read()
dot = b".\0\0\0\0\0\0\0"
at = data.index(dot, data.index(b"*OBS "))
open("missing.xpt", "wb").write(data[:at] + b"A\0\0\0\0\0\0\0" + data[at + 8:])

# the first value of a sas7bdat as .B: the complement of the letter in a number that is none
data = open(sys.argv[1], "rb").read()
first = bytes.fromhex("6666666666661440")
at = data.index(first)
open("missing.sas7bdat", "wb").write(data[:at] + bytes([0, 0, 0, 0, 0, ~ord("B") & 255, 255, 255]) + data[at + 8:])

# a user-missing value (record 8: one value, 9) behind the first variable of a portable file
pyreadstat.write_por(pd.DataFrame({"X": [1.0, 9.0, 3.0], "W": [1.5, 1.0, 2.0]}), "missing.por")
text = re.sub(r"[\r\n]", "", open("missing.por", encoding="ascii").read())
text = text.replace("71/1/X5/8/2/5/8/2/", "71/1/X5/8/2/5/8/2/89/").replace("70/1/X5/8/2/5/8/2/", "70/1/X5/8/2/5/8/2/89/").rstrip("Z")
text += "Z" * (80 - len(text) % 80)
open("missing.por", "w", encoding="ascii", newline="").write("".join(text[i:i + 80] + "\r\n" for i in range(0, len(text), 80)))

# two data sets in one transport file
for version, mark in ((5, b"HEADER RECORD*******MEMBER "), (8, b"HEADER RECORD*******MEMBV8 ")):
    pyreadstat.write_xport(pd.DataFrame({"id": [1.0, 2.0, 3.0]}), "two.xpt", table_name="A", file_format_version=version)
    one = open("two.xpt", "rb").read()
    open("two-v%d.xpt" % version, "wb").write(one + one[one.index(mark):])

# what no CSV file of a study may hold
pyreadstat.write_sav(pd.DataFrame({"k": [1.0, 2.0], "s": ["a", "b\x0bc"]}), "control.sav")
pyreadstat.write_sav(pd.DataFrame({"k": [1.0]}).iloc[:0], "no-row.sav")
pd.DataFrame({"k": [1, 2], "s": ["a", "b" * 70_000]}).to_stata("long.dta", version=117, write_index=False, convert_strl=["s"])
pd.DataFrame({"x": [1.0, 2.0], "X": [4.0, 5.0]}).to_stata("case.dta", version=118, write_index=False)
# a name with a no-break space behind it
pyreadstat.write_sav(pd.DataFrame({"k": [1.0, 2.0], "x\u00a0": [4.0, 5.0]}), "name.sav")

for name in ("missing.sas7bdat", "long.dta"):
    with open(name, "rb") as file, gzip.GzipFile(name + ".gz", "wb", mtime=0) as packed:
        packed.write(file.read())
for name in ("missing.sas7bdat", "long.dta", "two.xpt"):
    os.remove(name)
