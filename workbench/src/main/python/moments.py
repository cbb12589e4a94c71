"""Converts dates, times, months, quarters and durations of SPSS, Stata and SAS to ISO 8601 text, using the formats of their columns.

Quarters, half-years and Stata's weeks, which ISO 8601 does not have or numbers differently, become ordered text: 2021-Q1, 2021-H1, 2021w05.
Seconds are rounded to milliseconds. If a format shows only part of a date, such as the year or the weekday, the column gets whole dates,
unless every date is the first day of the period shown.
"""

import datetime
import math
import re

STATA_EPOCH = datetime.datetime(1960, 1, 1)
SPSS_EPOCH = datetime.datetime(1582, 10, 14)
DAY = 86_400_000
MONTHS_OF_QUARTER = 3

# the days after which a leap second was inserted, which Stata's %tC counts
LEAP_SECONDS = [
    datetime.datetime(year, month, day)
    for year, month, day in (
        (1972, 6, 30), (1972, 12, 31), (1973, 12, 31), (1974, 12, 31), (1975, 12, 31), (1976, 12, 31), (1977, 12, 31),
        (1978, 12, 31), (1979, 12, 31), (1981, 6, 30), (1982, 6, 30), (1983, 6, 30), (1985, 6, 30), (1987, 12, 31),
        (1989, 12, 31), (1990, 12, 31), (1992, 6, 30), (1993, 6, 30), (1994, 6, 30), (1995, 12, 31), (1997, 6, 30),
        (1998, 12, 31), (2005, 12, 31), (2008, 12, 31), (2012, 6, 30), (2015, 6, 30), (2016, 12, 31),
    )
]

SPSS = (".sav", ".zsav", ".por")
SPSS_KINDS = {
    "date": ("DATE", "ADATE", "EDATE", "SDATE", "JDATE", "WKYR"),
    "moment": ("DATETIME", "YMDHMS"),
    "time": ("TIME",),
    "duration": ("DTIME", "MTIME"),
    "month": ("MOYR",),
    "quarter": ("QYR",),
}
SAS_DATES = (
    "DATE", "DDMMYY", "DDMMYYB", "DDMMYYC", "DDMMYYD", "DDMMYYN", "DDMMYYP", "DDMMYYS", "MMDDYY", "MMDDYYB", "MMDDYYC",
    "MMDDYYD", "MMDDYYN", "MMDDYYP", "MMDDYYS", "YYMMDD", "YYMMDDB", "YYMMDDC", "YYMMDDD", "YYMMDDN", "YYMMDDP",
    "YYMMDDS", "JULIAN", "JULDAY", "WEEKDATE", "WEEKDATX", "WORDDATE", "WORDDATX", "E8601DA", "B8601DA", "IS8601DA", "NLDATE",
    "EURDFDD", "EURDFDE", "EURDFDN", "EURDFDWN", "EURDFMN", "EURDFWDX", "EURDFWKX", "MINGUO", "PDJULG", "PDJULI", "NENGO", "HDATE",
    "HEBDATE", "MONTH", "MONNAME", "DAY", "DOWNAME", "WEEKDAY", "QTR", "QTRR", "WEEKU", "WEEKV", "WEEKW", "YYWEEKU", "YYWEEKV",
    "YYWEEKW", "NLDATEL", "NLDATEM", "NLDATES", "NLDATEMD", "NLDATEMN", "NLDATEW", "NLDATEWN",
)
SAS_KINDS = {
    "date": SAS_DATES,
    "moment": ("DATETIME", "DATEAMPM", "E8601DT", "B8601DT", "IS8601DT", "E8601DZ", "B8601DZ", "IS8601DZ", "E8601DX", "B8601DX",
               "E8601LX", "B8601LX", "MDYAMPM", "NLDATM", "NLDATML", "NLDATMM", "NLDATMS", "NLDATMAP", "EURDFDT"),
    "time": ("TIME", "HHMM", "HOUR", "MMSS", "TOD", "TIMEAMPM", "E8601TM", "B8601TM", "IS8601TM", "E8601LZ", "E8601TZ", "B8601TZ",
             "IS8601LZ", "IS8601TZ", "NLTIME", "NLTIMAP"),
    # formats that show part of a date-time, which is a number of seconds
    "moment date": ("DTDATE", "DTWKDATX", "E8601DN", "B8601DN", "IS8601DN", "NLDATMDT", "NLDATMMD", "NLDATMW"),
    "moment month": ("DTMONYY", "NLDATMYM"),
    "moment year": ("DTYEAR", "NLDATMYR"),
    "moment quarter": ("DTYYQC", "NLDATMYQ"),
    "month": ("MONYY", "YYMON", "YYMM", "YYMMC", "YYMMD", "YYMMN", "YYMMP", "YYMMS", "MMYY", "MMYYC", "MMYYD", "MMYYN", "MMYYP", "MMYYS",
              "EURDFMY", "NLDATEYM"),
    "year": ("YEAR", "NLDATEYR"),
    "quarter": ("YYQ", "YYQC", "YYQD", "YYQN", "YYQP", "YYQS", "YYQR", "YYQRC", "YYQRD", "YYQRN", "YYQRP", "YYQRS", "NLDATEYQ"),
}
STATA_KINDS = {"d": "date", "c": "clock", "C": "leaping", "m": "months", "q": "quarters", "h": "halves", "w": "weeks", "y": "years"}

# formats that show a number as a number: rounded, grouped, with a currency or percent sign
SPSS_NUMBERS = ("", "F", "COMMA", "DOT", "DOLLAR", "PCT", "E", "CCA", "CCB", "CCC", "CCD", "CCE", "N")
SAS_NUMBERS = (
    "", "BEST", "BESTX", "BESTD", "F", "COMMA", "COMMAX", "D", "DOLLAR", "DOLLARX", "E", "EURO", "EUROX", "FRACT", "NEGPAREN", "NLBEST",
    "NLMNY", "NLMNYI", "NLNUM", "NLNUMI", "NLPCT", "NLPCTI", "NLPCTN", "NLPCTP", "NUMX", "PERCENT", "PERCENTN", "PVALUE", "YEN", "Z",
)
STATA_NUMBER = re.compile(r"%[-~]?[0-9]*([.,][0-9]+)?[efg]c?|%21x|%16[HL]|%8[HL]")


def convert(values, form, ending):
    """Returns the texts of a column and their entry in the code book; None if the format is for plain numbers or a value is not valid in it."""
    kind = kind_of(form or "", ending)
    if kind is None:
        return None
    numbers = [value for value in values if isinstance(value, (int, float)) and not is_missing(value)]
    try:
        write, declared = writer(kind, numbers, ending)
        texts = {value: write(value) for value in set(numbers)}
    except (ValueError, OverflowError):
        return None
    if declared.get("constraints") == "levels":
        declared = dict(declared, constraints={"enum": sorted(set(texts.values()))}) if texts else {"type": "string"}
    return texts, declared


def is_missing(value):
    return isinstance(value, float) and math.isnan(value)


def kind_of(form, ending):
    if ending == ".dta":
        found = re.match(r"%-?t([dcCmqhwy])", form)
        if found:
            return STATA_KINDS[found.group(1)]
        return "date" if re.match(r"%-?d", form) else None
    for kind, names in (SPSS_KINDS if ending in SPSS else SAS_KINDS).items():
        if name_of(form) in names or form.upper() in names:
            return kind
    return None


def name_of(form):
    """Returns the name of an SPSS or SAS format without its width and decimals."""
    return re.sub(r"[0-9]*(\.[0-9]*)?$", "", form.upper())


def is_number(form, ending):
    """Returns whether a format shows numbers as numbers. The meaning of a format that is neither numeric nor a date or time is unknown."""
    if ending == ".dta":
        return not form or STATA_NUMBER.fullmatch(form) is not None
    return name_of(form) in (SPSS_NUMBERS if ending in SPSS else SAS_NUMBERS)


def zeros_of(form, ending):
    """Returns the width to which a format pads whole numbers with leading zeros, or 0 if it does not."""
    pattern = r"%-?0([0-9]+)(?:[.,]0)?[fg]" if ending == ".dta" else r"N([0-9]+)(?:\.0?)?" if ending in SPSS else r"Z([0-9]+)(?:\.0?)?"
    found = re.fullmatch(pattern, form if ending == ".dta" else form.upper())
    return int(found.group(1)) if found else 0


def writer(kind, numbers, ending):
    """Returns a function that formats a number of a column, and the column's entry in the code book."""
    stata = ending == ".dta"
    spss = ending in SPSS
    seconds = spss or kind.startswith("moment")
    kind = kind.removeprefix("moment ")
    epoch = SPSS_EPOCH if spss else STATA_EPOCH

    def moment(number):
        millis = whole(number) if stata else round(number * (1000 if seconds else DAY))
        if not stata and not seconds and millis % DAY:
            raise ValueError("not a whole number of days")
        return epoch + datetime.timedelta(milliseconds=millis * (DAY if stata and kind == "date" else 1))

    if kind in ("date", "month", "quarter", "year"):
        moments = [moment(number) for number in numbers]
        if any(at.time() != datetime.time() for at in moments):
            return (lambda number: clock(moment(number))), {"type": "datetime"}
        first = all(at.day == 1 for at in moments)
        if kind == "year" and first and all(at.month == 1 for at in moments):
            return (lambda number: "%04d" % moment(number).year), {"type": "year"}
        if kind == "month" and first:
            return (lambda number: moment(number).strftime("%Y-%m").zfill(7)), {"type": "yearmonth"}
        if kind == "quarter" and first and all(at.month % MONTHS_OF_QUARTER == 1 for at in moments):
            return (lambda number: quarter(moment(number))), ordered()
        return (lambda number: moment(number).date().isoformat()), {"type": "date"}
    if kind == "moment" or kind == "clock":
        return (lambda number: clock(moment(number))), {"type": "datetime"}
    if kind == "leaping":
        return (lambda number: clock(leaping(whole(number)))), {"type": "datetime"}
    if kind == "time" and all(0 <= round(number * 1000) < DAY for number in numbers):
        return (lambda number: clock(epoch + datetime.timedelta(milliseconds=round(number * 1000))).split("T")[1]), {"type": "time"}
    if kind in ("time", "duration"):
        return (lambda number: duration(round(number * 1000))), {"type": "duration"}
    if kind == "months":
        return (lambda number: "%04d-%02d" % parts(number, 12)), {"type": "yearmonth"}
    if kind == "quarters":
        return (lambda number: "%04d-Q%d" % parts(number, 4)), ordered()
    if kind == "halves":
        return (lambda number: "%04d-H%d" % parts(number, 2)), ordered()
    if kind == "weeks":
        return (lambda number: "%04dw%02d" % parts(number, 52)), ordered()
    return (lambda number: "%04d" % year(whole(number))), {"type": "year"}


def ordered():
    return {"type": "string", "constraints": "levels", "categoriesOrdered": True}


def whole(number):
    if number != int(number):
        raise ValueError("not a whole number of units")
    return int(number)


def year(number):
    if not 1 <= number <= 9999:
        raise ValueError("year out of range")
    return number


def parts(number, of_year):
    years, rest = divmod(whole(number), of_year)
    return year(1960 + years), rest + 1


def quarter(at):
    return "%04d-Q%d" % (at.year, (at.month + 2) // MONTHS_OF_QUARTER)


def clock(at):
    return at.isoformat(timespec="milliseconds" if at.microsecond else "seconds")


def leaping(millis):
    """Converts a time that counts leap seconds; a leap second itself has no counterpart."""
    for day in reversed(LEAP_SECONDS):
        passed = LEAP_SECONDS.index(day) + 1
        after = (day + datetime.timedelta(days=1) - STATA_EPOCH) // datetime.timedelta(milliseconds=1) + passed * 1000
        if millis >= after:
            return STATA_EPOCH + datetime.timedelta(milliseconds=millis - passed * 1000)
        if millis >= after - 1000:
            raise ValueError("a leap second")
    return STATA_EPOCH + datetime.timedelta(milliseconds=millis)


def duration(millis):
    seconds, rest = divmod(abs(millis), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = (".%03d" % rest).rstrip("0") if rest else ""
    text = "".join(
        part for part, there in (
            ("%dH" % hours, hours), ("%dM" % minutes, minutes), ("%d%sS" % (seconds, fraction), seconds or rest)
        ) if there
    )
    return ("-" if millis < 0 else "") + "PT" + (text or "0S")
