"""Writes the Parquet files of this folder, with what DuckDB alone can't write. Run here: python make.py"""

import datetime as dt

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

numbers = pa.array([1, 2])
decimals = pa.array([3.5, 4.5])
pq.write_table(pa.table([numbers, decimals], names=["a", "a"]), "same-name.parquet")
pq.write_table(pa.table([numbers, decimals, pa.array(["x", "y"])], names=["a", "A", "b"]), "other-case.parquet")
pq.write_table(pa.table([numbers, decimals], names=["a", ""]), "no-name.parquet")
pq.write_table(pa.table([pa.array([[1], [2, 3]]), numbers], names=["list", "a"]), "nested.parquet")
# two hundred million rows in some kilobytes
big = pa.chunked_array([pa.DictionaryArray.from_arrays(pa.array([0] * 1_000_000, pa.int8()), pa.array(["x"]))] * 200)
pq.write_table(pa.table({"a": big}), "huge.parquet", compression="zstd", row_group_size=200_000_000,
               data_page_size=1 << 30, write_statistics=False, max_rows_per_page=1 << 30)
pd.DataFrame({
    "date": [dt.date(2020, 1, 2), None],
    "time": [dt.time(10, 11, 12), dt.time(1, 2)],
    "day": pd.to_datetime(["2020-01-02", "2020-01-03"]),
    "moment": pd.to_datetime(["2020-01-02 03:04:05.5", "2020-01-03"], format="ISO8601"),
    "utc": pd.to_datetime(["2020-01-02 03:04:05+01:00", "2020-01-03 00:00:00+01:00"]).tz_convert("Europe/Oslo"),
    "length": pd.to_timedelta(["1 days 02:03:04", None]),
    "month": pd.PeriodIndex(["2020-01", "1969-12"], freq="M"),
    "level": pd.Categorical(["u", "v"]),
    "yes": [True, False],
}).to_parquet("pandas.parquet")
pd.DataFrame({"quarter": pd.PeriodIndex(["2020Q1", "2020Q2"], freq="Q")}).to_parquet("quarter.parquet")
# durations without pandas' metadata, and moments in a zone to the nanosecond
pq.write_table(pa.table({
    "s": pa.array([90, None, -5], pa.duration("s")),
    "ms": pa.array([90_500, None, 1], pa.duration("ms")),
    "us": pa.array([90_000_000, None, 500], pa.duration("us")),
    "ns": pa.array([90_000_000_000, None, 1_000_000], pa.duration("ns")),
    "count": pa.array([90, None, -5]),
    "zone": pa.array([1_593_606_605_123_000_000, None, 0], pa.timestamp("ns", tz="America/New_York")),
}), "arrow.parquet")
# texts beside real missing values
pq.write_table(pa.table({
    "id": pa.array(["1e3", "1000", "2E3", "5"]),
    "nace": pa.array(["10.1", "10.10", "10.2", "10.3"]),
    "plain": pa.array(["12", "-5", "0.5", None]),
    "land": pa.array(["NA", "NO", None, "NO"]),
}), "texts.parquet")
