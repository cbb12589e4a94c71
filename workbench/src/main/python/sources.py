"""Reads a file of SPSS, Stata or SAS whole: its values, and what it says of its variables.

User-defined missing values are kept in every format. pyreadstat's functions for .por and .xpt have no option for that; the parser beneath
them, whose version is pinned, has.
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
# formats whose missing values have letters
LETTERED = (".dta", ".sas7bdat", ".xpt")
# a SAS transport file is a sequence of records of this length and does not say how many
XPORT_RECORD = 80
# the first record of each data set in a transport file of version 5 and of version 8
XPORT_MEMBERS = (b"HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!", b"HEADER RECORD*******MEMBV8  HEADER RECORD!!!!!!!")


class Unreadable(Exception):
    """Why a file is not read, without any value of it."""


def read(path, ending, encoding):
    """The columns by name and pyreadstat's metadata."""
    if ending not in PARSERS:
        raise Unreadable("expected a file ending in one of " + ", ".join(sorted(PARSERS)))
    if ending == ".xpt":
        check_transport(path)
    options = {"output_format": "dict", "disable_datetime_conversion": True, "user_missing": True}
    if encoding:
        options["encoding"] = encoding
    try:
        columns, meta = parser_entry_point(path, parser_format=PARSERS[ending], **options)
    except Exception as error:  # the library raises many types for a file that is not whole
        other = "not in the encoding named, or " if encoding else ""
        raise Unreadable(
            "cannot be read as a whole %s file: it is %sdamaged, or of another kind (%s)" % (ending, other, type(error).__name__)
        ) from error
    if ending in LETTERED:
        columns = lettered(columns, meta)
    return columns, meta


def check_transport(path):
    if os.path.getsize(path) % XPORT_RECORD:
        raise Unreadable("cannot be read as a whole .xpt file: its length is no multiple of %d bytes, so it is cut" % XPORT_RECORD)
    with open(path, "rb") as file:
        members = sum(record.startswith(XPORT_MEMBERS) for record in iter(lambda: file.read(XPORT_RECORD), b""))
    if members > 1:
        raise Unreadable(
            "holds %d data sets, and a table is one; write each into a transport file of its own, in SAS by PROC COPY with a SELECT"
            " statement" % members
        )


def lettered(columns, meta):
    """The missing values of Stata and SAS, which come as letters among numbers, by the names that both give them: .a to .z, .A to .Z, ._"""
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
