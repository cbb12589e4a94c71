"""Reads the values and the variable metadata of an SPSS, Stata or SAS file.

User-defined missing values are kept in every format. pyreadstat's functions for .por and .xpt have no option for that, but its internal
parser does; the version is therefore pinned.
"""

import os

from pyreadstat._readstat_parser import parser_entry_point

PARSERS = {
    ".sav": "sav/zsav",
    ".zsav": "sav/zsav",
    ".por": "por",
    ".dta": "dta",
    ".sas7bdat": "sas7bdat",
    ".xpt": "xport",
}
# formats with lettered missing values
LETTERED = (".dta", ".sas7bdat", ".xpt")
# a SAS transport file is a sequence of records of this length; their number is not stored
XPORT_RECORD = 80
# the first record of each data set in a transport file of version 5 and of version 8
XPORT_MEMBERS = (b"HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!", b"HEADER RECORD*******MEMBV8  HEADER RECORD!!!!!!!")


class Unreadable(Exception):
    """States why a file can't be read, without quoting its values."""


def read(path, ending, encoding):
    """Returns the columns by name, and pyreadstat's metadata."""
    if ending not in PARSERS:
        raise Unreadable("expected a file ending in one of " + ", ".join(sorted(PARSERS)))
    if ending == ".xpt":
        check_transport(path)
    options = {"output_format": "dict", "disable_datetime_conversion": True, "user_missing": True}
    if encoding:
        options["encoding"] = encoding
    try:
        columns, meta = parser_entry_point(path, parser_format=PARSERS[ending], **options)
    except Exception as error:  # the library raises many types for an incomplete file
        other = "not in the given encoding, " if encoding else ""
        raise Unreadable(
            "can't be read as a %s file: it is %sdamaged or of another type (%s)" % (ending, other, type(error).__name__)
        ) from error
    if ending in LETTERED:
        columns = lettered(columns, meta)
    return columns, meta


def check_transport(path):
    if os.path.getsize(path) % XPORT_RECORD:
        raise Unreadable("can't be read as a .xpt file: its length is not a multiple of %d bytes, so it is truncated" % XPORT_RECORD)
    with open(path, "rb") as file:
        members = sum(record.startswith(XPORT_MEMBERS) for record in iter(lambda: file.read(XPORT_RECORD), b""))
    if members > 1:
        raise Unreadable(
            "has %d data sets, but must have one; write each to its own transport file (in SAS: PROC COPY with a SELECT"
            " statement)" % members
        )


def lettered(columns, meta):
    """Renames the missing values of Stata and SAS, which are read as single letters, to their usual form: .a to .z, .A to .Z, ._"""
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
