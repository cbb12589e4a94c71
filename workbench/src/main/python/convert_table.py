"""Reads an SPSS, Stata or SAS file and writes it as CSV with a Table Schema code book.

Usage: convert_table.py FILE FOLDER NAME ENCODING. Writes NAME.csv and resource.json to FOLDER. Prints the size of
the table and warnings about its columns as JSON, but no value of the file. Codes that the file declares as missing are kept in the data and
declared in the code book; system-missing values become empty cells.
"""

import csv
import hashlib
import json
import math
import os
import re
import sys

import moments
import sources

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# with the commas between them
LONGEST_ROW = 65_536


def main():
    path, folder, name, encoding = sys.argv[1:5]
    ending = os.path.splitext(path)[1].lower()
    try:
        columns, meta = sources.read(path, ending, encoding)
    except sources.Unreadable as why:
        fail(str(why))
    fields = [field(column, columns[column], meta) for column in meta.column_names]
    if not fields:
        fail("has no variables")
    check_names(meta.column_names)
    rows = len(columns[meta.column_names[0]])
    if not rows:
        fail("has no rows")
    doubts = {}
    clocks = [clocked(declared, columns[declared["name"]], meta, ending, doubts) for declared in fields]
    cells = [texts(columns[column], clock) for column, clock in zip(meta.column_names, clocks)]
    check_texts(meta, cells)
    target = os.path.join(folder, name + ".csv")
    with open(target, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(meta.column_names)
        for row in zip(*cells):
            # a row of one empty cell would be a blank line
            writer.writerow(row) if row != ("",) else out.write('""\n')
    for declared, values, clock in zip(fields, cells, clocks):
        # text made of digits, such as the municipality code 0301, is not a number
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
    print(json.dumps({"rows": rows, "columns": len(fields), "doubts": doubts}))


def check_names(names):
    seen = {}
    for name in names:
        other = seen.setdefault(name.lower(), name)
        if other is not name:
            fail("has the variables %s and %s, whose names differ only in case; rename one of them" % (other, name))


def check_texts(meta, cells):
    """Fails on text that a CSV file of a study can't contain, and names the variable and the row."""
    for name, values in zip(meta.column_names, cells):
        if meta.readstat_variable_types.get(name) == "string":
            for at, value in enumerate(values, start=1):
                if CONTROL.search(value):
                    fail("variable %s, row %d: has a control character other than a tab or a line break; remove it in the file" % (name, at))
    longest = [max(map(len, values)) for values in cells]
    if sum(longest) + len(cells) <= LONGEST_ROW:
        return
    for at, row in enumerate(zip(*cells), start=1):
        # a quote within a text is written twice
        sizes = [len(value) + value.count('"') for value in row]
        if sum(sizes) + len(row) > LONGEST_ROW:
            name = meta.column_names[sizes.index(max(sizes))]
            fail("variable %s, row %d: has a text too long, since a row may have at most %d characters; shorten it or drop the variable"
                 % (name, at, LONGEST_ROW))


def field(column, values, meta):
    label = meta.column_names_to_labels.get(column)
    declared = {"name": column, "type": "string"}
    if label and label.strip():
        declared["title"] = label
    labels = dict(meta.variable_value_labels.get(column, {}))
    missing, ranges = missing_codes(column, values, labels, meta)
    categories = [
        # labels may be empty in the file but not in the code book
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
    """Returns the missing-value codes that occur or have a label, with their labels, and the ranges as declared."""
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


def clocked(declared, values, meta, ending, doubts):
    """Returns the text of each number of a column whose format makes it a date, a time or a code with leading zeros, and declares
    the column's type; empty if they stay numbers."""
    column = declared["name"]
    form = meta.original_variable_types.get(column) or ""
    if meta.readstat_variable_types.get(column) == "string":
        return {}
    if moments.zeros_of(form, ending):
        return padded(declared, values, form, ending, doubts)
    missing = {entry["value"] for entry in declared.get("missingValues", [])}
    present = [value for value in values if text(value) not in missing]
    found = None if "categories" in declared else moments.convert(present, form, ending)
    if found is not None:
        written, said = found
        declared.update(said)
        return written
    if moments.kind_of(form, ending):
        why = "some have labels and are not declared as missing" if "categories" in declared else "some are not valid dates or times"
        doubt(declared, doubts, "numbers with the date or time format %s, kept as plain numbers because %s" % (form, why))
    elif not moments.is_number(form, ending):
        doubt(declared, doubts, "plain numbers with the unknown format %s: what the format would show is lost" % form)
    return {}


def padded(declared, values, form, ending, doubts):
    """Returns the text of each number of a column of codes shown with leading zeros."""
    codes = {value for value in list(values) + list(labels_of(declared)) if isinstance(value, (int, float)) and text(value)}
    if not all(float(code).is_integer() for code in codes):
        doubt(declared, doubts, "numbers with the format %s (codes with leading zeros), kept as plain numbers because some are not whole numbers" % form)
        return {}
    written = {code: "%0*d" % (moments.zeros_of(form, ending), code) for code in codes}
    by_text = {text(code): shown for code, shown in written.items()}
    for entry in declared.get("categories", []) + declared.get("missingValues", []):
        entry["value"] = by_text.get(str(entry["value"]), str(entry["value"]))
    declared["description"] = "Codes with leading zeros, as the format %s shows them" % form
    ranges = declared.pop("missingRanges", [])
    if ranges:
        declared["description"] += "; the file declares ranges of missing codes, and those that occur are listed"
    return written


def labels_of(declared):
    for entry in declared.get("categories", []) + declared.get("missingValues", []):
        try:
            yield float(entry["value"])
        except ValueError:
            pass  # a letter of Stata or SAS


def doubt(declared, doubts, said):
    declared["description"] = said[0].upper() + said[1:]
    doubts[declared["name"]] = said


def texts(values, clock):
    """Returns the cells of a column as text, with dates and times in their ISO form."""
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
except Exception as unexpected:  # its message may hold a value of the file
    fail("can't be converted (%s)" % type(unexpected).__name__)
