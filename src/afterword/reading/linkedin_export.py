"""LinkedIn's export of one's own records: a ZIP of tables, read by their column names."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.resume.dates import moment
from afterword.core.resume.record import Record
from afterword.reading import limits
from afterword.reading.packed import unpacked

_TABLES = ("Profile", "Positions", "Education", "Skills", "Email Addresses", "PhoneNumbers", "Phone Numbers",
           "Languages",           "Certifications")  # fmt: skip
Row = dict[str, str]


class NotATable(Unreadable):
    """This table cannot be read in one way only."""

    code = "not_a_table"
    hint = "Export it again as CSV with commas and one heading row."


def linkedin_export(content: bytes) -> dict[str, Any]:
    """The JSON Resume object of an export; raises `NotATable` where a table of it is broken."""
    parts = unpacked(content, ("",))
    tables = {
        name.rsplit("/", 1)[-1].removesuffix(".csv"): read_table(text) for name, text in parts.items()
        if name.rsplit("/", 1)[-1].removesuffix(".csv") in _TABLES
    }  # fmt: skip
    record = Record()
    for name, read in _READ.items():
        for row in tables.get(name, []):
            read(row, record)
    if not record.values:
        raise NotATable(
            "There is no Profile.csv or Positions.csv in this file.", hint="Give the whole ZIP of the export."
        )
    return record.to_json()


def read_table(content: bytes) -> list[Row]:
    """The rows of a CSV file under their column names; refuses a column named twice, or too many of anything."""
    rows = table_rows(content)
    # Before its table an export may say in a line what it leaves out.
    start = next((at for at, row in enumerate(rows) if len(row) > 1 or len(rows) < 3), 0)
    names = [each.strip() for each in rows[start]] if rows else []
    check_table(rows, names)
    return [dict(zip(names, row, strict=False)) for row in rows[start + 1 :] if any(row)]


_PART = "Give only the rows that are needed."


def table_rows(content: bytes, delimiter: str = ",") -> list[list[str]]:
    """The cells of a CSV file in UTF-8, or in UTF-16 where it says so."""
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATable("This table is not UTF-8 text.") from error
    csv.field_size_limit(limits.CSV_FIELD)
    try:
        return list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise NotATable(f"This table is broken: {error}.") from error


def check_table(rows: list[list[str]], names: list[str], most_columns: int = limits.CSV_COLUMNS) -> None:
    """Refuse a table with too many rows or columns, or with two columns of one name."""
    if len(rows) > limits.CSV_ROWS or len(names) > most_columns:
        raise limits.TooMuch(f"This table has more than {limits.CSV_ROWS} rows or {most_columns} columns.", hint=_PART)
    if len(set(names)) < len(names):
        raise NotATable("This table has two columns of one name.")


def _profile(row: Row, record: Record) -> None:
    name = " ".join(each for each in (row.get("First Name", ""), row.get("Last Name", "")) if each)
    record.put("basics.name", name.strip())
    record.put("basics.label", row.get("Headline", "").strip())
    record.put("basics.summary", row.get("Summary", "").strip())
    record.put("basics.location.city", row.get("Geo Location", "").split(",")[0].strip())


def _position(row: Row, record: Record) -> None:
    at = f"work.{record.count('work')}"
    record.put(f"{at}.name", row.get("Company Name", "").strip())
    record.put(f"{at}.position", row.get("Title", "").strip())
    record.put(f"{at}.location", row.get("Location", "").strip())
    record.put(f"{at}.startDate", moment(row.get("Started On", "")))
    record.put(f"{at}.endDate", moment(row.get("Finished On", "")))
    for each in row.get("Description", "").replace("  ", "\n").splitlines():
        number = len(record.values["work"][-1].get("highlights", [])) if record.count("work") else 0
        record.put(f"{at}.highlights.{number}", each.strip(" •-*\t"))


def _school(row: Row, record: Record) -> None:
    at = f"education.{record.count('education')}"
    record.put(f"{at}.institution", row.get("School Name", "").strip())
    record.put(f"{at}.studyType", row.get("Degree Name", "").strip())
    record.put(f"{at}.startDate", moment(row.get("Start Date", "")))
    record.put(f"{at}.endDate", moment(row.get("End Date", "")))


def _email(row: Row, record: Record) -> None:
    if "email" not in record.values.get("basics", {}) or row.get("Primary", "").casefold() == "yes":
        record.put("basics.email", row.get("Email Address", "").strip())


def _phone(row: Row, record: Record) -> None:
    if "phone" not in record.values.get("basics", {}):
        record.put("basics.phone", row.get("Number", "").strip())


def _listed(part: str, name: str, column: str) -> Callable[[Row, Record], None]:
    return lambda row, record: record.put(f"{part}.{record.count(part)}.{name}", row.get(column, "").strip())


_READ: dict[str, Callable[[Row, Record], None]] = {
    "Profile": _profile,
    "Positions": _position,
    "Education": _school,
    "Email Addresses": _email,
    "PhoneNumbers": _phone,
    "Phone Numbers": _phone,
    "Skills": _listed("skills", "name", "Name"),
    "Languages": _listed("languages", "language", "Name"),
    "Certifications": _listed("certificates", "name", "Name"),
}
