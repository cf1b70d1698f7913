# ruff: noqa: E501  (a table of words reads best on one line)
"""Contacts in a CSV file: LinkedIn's connections, Google's old and new export, and tables with columns like theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from afterword.calendars.lines import shown
from afterword.calendars.vcard import mail_address
from afterword.core.contacts import Contact, csv_plain
from afterword.core.letter.calendar_words import MONTHS
from afterword.reading import limits
from afterword.reading.linkedin_export import check_table, table_rows
from afterword.reading.written_days import written_days

_LONGEST = 200
_MOST_OF_ONE = 10
# Google puts several values of one kind into one cell.
_SEVERAL = re.compile(r"\s+:::\s+")
_COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("name", "full name", "display name", "file as"),
    "prefix": ("name prefix", "title prefix", "salutation"),
    "given": ("first name", "given name", "vorname", "prénom", "nombre", "nome", "voornaam"),
    "middle": ("middle name", "additional name"),
    "family": ("last name", "family name", "nachname", "nom", "apellidos", "apellido", "cognome", "achternaam",
               "sobrenome", "surname"),
    "suffix": ("name suffix", "suffix"),
    "company": ("company", "organization name", "organization 1 - name", "unternehmen", "firma", "entreprise", "empresa",
                "azienda", "bedrijf"),
    "job_title": ("position", "job title", "organization title", "organization 1 - title", "poste", "cargo",
                  "posizione", "functie"),
    "profile": ("url", "profile url", "profil-url"),
    "since": ("connected on", "verbunden am", "en relation depuis", "fecha de conexión", "collegato il", "data di collegamento", "verbonden op",
              "conectado em"),
}  # fmt: skip
_EMAIL = re.compile(r"^(?:e-?mail(?: \d+)?(?: - value)?|e-?mail[- ]?(?:address|adresse)(?: \d+)?|adresse e-?mail|"
                    r"correo electrónico|indirizzo e-?mail|e-?mailadres|endereço de e-?mail)$")  # fmt: skip
_PHONE = re.compile(
    r"^(?:phone(?: \d+)?(?: - value)?|(?:business|mobile|home|work|primary|other) phone(?: \d+)?|telefon|telefoon)$"
)
_LEAST_KNOWN = 2
_DELIMITERS = (",", ";", "\t")


def read_contact_table(content: bytes) -> tuple[str, list[Contact]]:
    """What kind of export it is, and everybody in it; notes above the heading row are passed over."""
    for delimiter in _DELIMITERS:
        rows = table_rows(content, delimiter)
        start = next((at for at, row in enumerate(rows[:20]) if len(_known(row)) >= _LEAST_KNOWN), None)
        if start is not None:
            heads = [cell.strip() for cell in rows[start]]
            check_table(rows, heads, limits.CONTACT_COLUMNS)
            return _format(heads), [_contact(heads, row) for row in rows[start + 1 :] if any(map(str.strip, row))]
    raise limits.NoContacts


def _known(row: Sequence[str]) -> dict[str, int]:
    """Where each field stands in a heading row."""
    names = [cell.strip().casefold() for cell in row]
    found = {field: names.index(word) for field, words in _COLUMNS.items() for word in reversed(words) if word in names}
    mails = [at for at, name in enumerate(names) if _EMAIL.match(name)]
    return found | ({"email": mails[0]} if mails else {})


def _format(heads: Sequence[str]) -> str:
    names = {head.casefold() for head in heads}
    if {"e-mail 1 - value"} & names:
        return "google"
    return "linkedin" if _known(heads).get("since") is not None else "table"


def _contact(heads: Sequence[str], row: Sequence[str]) -> Contact:
    cells = dict(zip((head.casefold() for head in heads), map(_text, row), strict=False))
    said = {field: next((cells[word] for word in words if cells.get(word)), "") for field, words in _COLUMNS.items()}
    emails = [mail_address(each) for name, cell in cells.items() if _EMAIL.match(name) for each in _SEVERAL.split(cell)]
    phones = [each for name, cell in cells.items() if _PHONE.match(name) for each in _SEVERAL.split(cell)]
    return Contact(
        name=_name(said),
        emails=tuple(dict.fromkeys(each for each in emails if each))[:_MOST_OF_ONE],
        phones=tuple(dict.fromkeys(each for each in phones if any(map(str.isdecimal, each))))[:_MOST_OF_ONE],
        company=said["company"],
        job_title=said["job_title"],
        profile=said["profile"] if said["profile"].startswith("https://") else "",
        since=day_of(said["since"]),
    )


def _name(said: Mapping[str, str]) -> str:
    parts = [said[field] for field in ("prefix", "given", "middle", "family", "suffix")]
    return " ".join(part for part in parts if part) if said["given"] or said["family"] else said["name"]


def _text(cell: str) -> str:
    return " ".join(shown(csv_plain(cell)).split())[:_LONGEST]


_MONTH_OF = {
    month.casefold()[:length]: number
    for months in MONTHS.values()
    for number, month in enumerate(months, start=1)
    for length in (3, 4, len(month))
}
_WORD = re.compile(r"[^\W\d_]{3,12}")
_SHORT_YEAR = re.compile(r"^(\d{1,2}/\d{1,2}/)(\d{2})$")


def day_of(text: str) -> str:
    """A day as it is written in the exports of several languages, as ISO; "" where it may be two days.

    "03/04/26" is the third of April to one reader and the fourth of March to another, so it says nothing. Exports
    shorten months and years further than people do who write to somebody.
    """
    whole = _SHORT_YEAR.sub(r"\g<1>20\2", _WORD.sub(_in_english, " ".join(text.casefold().split())))
    days = list(written_days(whole))
    if len(days) != 1 or len(days[0].choices) != 1 or (days[0].begin, days[0].end) != (0, len(whole)):
        return ""
    return days[0].choices[0].isoformat()


def _in_english(word: re.Match[str]) -> str:
    number = _MONTH_OF.get(word.group(), 0)
    return MONTHS["en"][number - 1] if number else word.group()
