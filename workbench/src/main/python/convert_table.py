"""Reads an SPSS, Stata or SAS file and writes it as CSV with a Table Schema code book.

Usage: convert_table.py FILE FOLDER NAME ENCODING. Writes NAME.csv and resource.json into FOLDER. Prints no value of the file.
Codes that the file declares missing are kept in the data and declared in the code book; system missing is an empty cell.
"""

import csv
import hashlib
import json
import math
import os
import sys

import moments
import pyreadstat

READERS = {
    ".sav": pyreadstat.read_sav,
    ".zsav": pyreadstat.read_sav,
    ".por": pyreadstat.read_por,
    ".dta": pyreadstat.read_dta,
    ".sas7bdat": pyreadstat.read_sas7bdat,
    ".xpt": pyreadstat.read_xport,
}
SPSS = (".sav", ".zsav")
# a SAS transport file is a sequence of records of this length and does not say how many
XPORT_RECORD = 80


def main():
    path, folder, name, encoding = sys.argv[1:5]
    ending = os.path.splitext(path)[1].lower()
    if ending not in READERS:
        fail("expected a file ending in one of " + ", ".join(sorted(READERS)))
    if ending == ".xpt" and os.path.getsize(path) % XPORT_RECORD:
        fail("cannot be read as a whole .xpt file: its length is no multiple of %d bytes, so it is cut" % XPORT_RECORD)
    options = {"output_format": "dict", "disable_datetime_conversion": True}
    if encoding:
        options["encoding"] = encoding
    if ending in SPSS or ending in (".dta", ".sas7bdat"):
        options["user_missing"] = True
    try:
        columns, meta = READERS[ending](path, **options)
    except Exception as error:  # the library raises many types for a file that is not whole
        other = "not in the encoding named, or " if encoding else ""
        fail("cannot be read as a whole %s file: it is %sdamaged, or of another kind (%s)" % (ending, other, type(error).__name__))
    if ending == ".dta":
        columns = stata_missing(columns, meta)
    fields = [field(column, columns[column], meta) for column in meta.column_names]
    if not fields:
        fail("holds no column")
    rows = len(columns[meta.column_names[0]])
    target = os.path.join(folder, name + ".csv")
    with open(target, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(meta.column_names)
        clocks = [clocked(declared, columns[declared["name"]], meta, ending) for declared in fields]
        cells = [texts(columns[column], clock) for column, clock in zip(meta.column_names, clocks)]
        for row in zip(*cells):
            # a row of one empty cell would be a blank line
            writer.writerow(row) if row != ("",) else out.write('""\n')
    for declared, values, clock in zip(fields, cells, clocks):
        # text of digits, such as a municipality's 0301, is no number
        if not clock and meta.readstat_variable_types.get(declared["name"]) != "string":
            declared["type"] = kind(values, declared)
    with open(target, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    resource = {
        "name": name,
        "profile": "tabular-data-resource",
        "path": name + ".csv",
        "title": (meta.file_label or "").strip() or name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "provenance": "unknown",
        "rows": rows,
        "bytes": os.path.getsize(target),
        "hash": "sha256:" + digest,
        "schema": {"fields": fields, "missingValues": [""]},
    }
    with open(os.path.join(folder, "resource.json"), "w", encoding="utf-8") as out:
        json.dump(resource, out, ensure_ascii=False, indent=2)
        out.write("\n")
    print("%d %d" % (rows, len(fields)))


def stata_missing(columns, meta):
    """Stata's extended missing values, which come as letters among numbers, by the names that Stata gives them: .a to .z."""
    named = dict(columns)
    for column in meta.column_names:
        if meta.readstat_variable_types.get(column) != "string":
            named[column] = [dotted(value) for value in columns[column]]
            labels = meta.variable_value_labels.get(column)
            if labels:
                meta.variable_value_labels[column] = {dotted(value): label for value, label in labels.items()}
            letters = (meta.missing_user_values or {}).get(column)
            if letters:
                meta.missing_user_values[column] = [dotted(value) for value in letters]
    return named


def dotted(value):
    return "." + value if isinstance(value, str) and len(value) == 1 else value


def field(column, values, meta):
    label = meta.column_names_to_labels.get(column)
    declared = {"name": column, "type": "string"}
    if label and label.strip():
        declared["title"] = label
    labels = dict(meta.variable_value_labels.get(column, {}))
    missing, ranges = missing_codes(column, values, labels, meta)
    categories = [
        # a label may be empty, and a text must not be
        {"value": plain(value), "label": str(labels[value])} if str(labels[value]).strip() else {"value": plain(value)}
        for value in sorted(labels, key=order)
        if text(value) not in missing
    ]
    if categories:
        declared["categories"] = categories
        if meta.variable_measure.get(column) == "ordinal":
            declared["categoriesOrdered"] = True
    if missing:
        declared["missingValues"] = [
            {"value": code, "label": meaning} if meaning.strip() else {"value": code} for code, meaning in missing.items()
        ]
    if ranges:
        declared["missingRanges"] = ranges
    return declared


def missing_codes(column, values, labels, meta):
    """The codes that mean missing, with their labels: those that occur or have a label, and the ranges as they were declared."""
    ranges = [
        {"low": bound(r["lo"]), "high": bound(r["hi"])} for r in (meta.missing_ranges or {}).get(column, [])
    ]
    declared = set((meta.missing_user_values or {}).get(column, []))
    if not ranges and not declared:
        return {}, []
    known = {text(v): v for v in list(labels) + list(values) if isinstance(v, (str, int, float)) and text(v)}
    found = {}
    for code in sorted(known, key=lambda c: order(known[c])):
        value = known[code]
        inside = any(within(value, r) for r in (meta.missing_ranges or {}).get(column, []))
        if inside or value in declared:
            found[code] = str(labels.get(value, ""))
    return found, [r for r in ranges if r["low"] != r["high"]]


def within(value, declared):
    low, high = declared["lo"], declared["hi"]
    if isinstance(value, str) or isinstance(low, str):
        return isinstance(value, str) and isinstance(low, str) and low.rstrip() <= value.rstrip() <= high.rstrip()
    return isinstance(value, (int, float)) and low <= value <= high


def bound(value):
    if isinstance(value, float) and (math.isinf(value) or abs(value) > 1e300):
        return None
    return plain(value)


def plain(value):
    return int(value) if isinstance(value, float) and value.is_integer() else value


def order(value):
    return (1, value) if isinstance(value, str) else (0, value)


def kind(values, declared):
    missing = {entry["value"] for entry in declared.get("missingValues", [])}
    seen = [value for value in values if value and value not in missing]
    if not seen or not all(number(value) for value in seen):
        return "string"
    return "integer" if all("." not in v and "e" not in v and len(v) < 19 for v in seen) else "number"


def number(cell):
    try:
        return not math.isnan(float(cell)) and cell.strip() == cell and "_" not in cell and "n" not in cell.lower()
    except ValueError:
        return False


def clocked(declared, values, meta, ending):
    """The texts of a column of dates or times by its numbers, after saying what they are; empty when it is none, or has labels."""
    form = meta.original_variable_types.get(declared["name"])
    string = meta.readstat_variable_types.get(declared["name"]) == "string"
    missing = {entry["value"] for entry in declared.get("missingValues", [])}
    present = [value for value in values if text(value) not in missing]
    found = None if string or "categories" in declared else moments.convert(present, form, ending)
    if found is None:
        if not string and moments.kind_of(form or "", ending):
            declared["description"] = "Numbers of the format %s that are no such dates or times, or have labels" % form
        return {}
    written, said = found
    declared.update(said)
    return written


def texts(values, clock):
    """The cells of a column, those of dates and times as they are to be written."""
    return [clock[value] if isinstance(value, (int, float)) and value in clock else text(value) for value in values]


def text(value):
    if value is None:
        return ""
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if hasattr(value, "item"):
        return text(value.item())
    return str(value)


def fail(why):
    print(why, file=sys.stderr)
    sys.exit(3)


try:
    main()
except Exception as unexpected:  # its text may hold a value of the file
    fail("cannot be converted (%s)" % type(unexpected).__name__)
