"""Writes dates.* with a column for each format, months.dta and empty-label.*. Run here: python make.py"""

import pandas as pd
import pyreadstat

# days, milliseconds, months, quarters, half-years, weeks and years as Stata counts them
stata = pd.DataFrame({
    "td": [22280.0, -1.0, None],
    "tc": [1925078400000.0 + 12_345, 0.0, 500.0],
    "leap": [1925078427000.0, 0.0, -1000.0],
    "tm": [732.0, -1.0, 744.0],
    "tq": [244.0, -1.0, 247.0],
    "th": [122.0, -1.0, 123.0],
    "tw": [3172.0, -1.0, 3223.0],
    "ty": [2021.0, 1850.0, None],
    "half": [22280.5, 1.0, 2.0],
    "plain": [1.5, 2.0, 3.0],
})
pyreadstat.write_dta(stata, "dates.dta", variable_format={
    "td": "%tdD_m_Y", "tc": "%tc", "leap": "%tC", "tm": "%tm", "tq": "%tq", "th": "%th", "tw": "%tw", "ty": "%ty", "half": "%td",
})
# seconds since 14 October 1582 (the first is 1 January 2021), and durations
first = 13_828_838_400.0
spss = pd.DataFrame({
    "date": [first, first + 86400, None],
    "adate": [first, first + 86400, first],
    "moment": [first + 3661.5, first, first + 86399],
    "time": [0.0, 3661.0, 86399.0],
    "long": [0.0, 90000.0, 1.25],
    "dtime": [90061.0, -1.0, 0.0],
    "moyr": [first, first + 31 * 86400, first],
    "qyr": [first, first, first],
    "code": [first, 99.0, first],
})
pyreadstat.write_sav(spss, "dates.sav", variable_format={
    "date": "DATE11", "adate": "ADATE10", "moment": "DATETIME20", "time": "TIME8", "long": "TIME8", "dtime": "DTIME12", "moyr": "MOYR8",
    "qyr": "QYR8", "code": "DATE11",
}, missing_ranges={"code": [99.0]})
# days and seconds since 1960
sas = pd.DataFrame({"d": [22280.0, -1.0], "m": [22280.0, 22311.0], "dt": [1925078412.5, 0.0], "t": [0.0, 3661.0], "x": [1.0, 2.0]})
pyreadstat.write_xport(sas, "dates.xpt", variable_format={"d": "DATE9.", "m": "MONYY7.", "dt": "DATETIME20.", "t": "TIME8."})

months = pd.DataFrame({"mon": [732.0, 733.0, 744.0], "v": [1.0, 2.0, 3.0]})
pyreadstat.write_dta(months, "months.dta", variable_format={"mon": "%tm"})
answers = pd.DataFrame({"q": [1.0, 2.0, 3.0, 1.0, 2.0], "y": [1.0, 3.0, 2.0, 5.0, 4.0]})
labels = {"q": {1: "Agree", 2: "", 3: "Disagree"}}
pyreadstat.write_dta(answers, "empty-label.dta", variable_value_labels=labels)
pyreadstat.write_sav(answers, "empty-label.sav", variable_value_labels=labels)
