"""Every cap on what is read, in one place, and the sentences that name them."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.errors import Unreadable

KILOBYTE = 1000
MEGABYTE = 1000 * KILOBYTE


_INVITATION = "Save only the invitation itself and give that file, or paste its text."
_RESUME = "Save it without pictures and give that file, or paste its text."
_CONTACTS = "Export only the people of your interviews."
_POSTINGS = "Give a part of it: one department, or one page of the board."


@dataclass(frozen=True, slots=True)
class Cap:
    """How large one kind of file may be, and what it is called in a sentence."""

    kind: str
    noun: str
    bytes: int
    hint: str = _INVITATION


CAPS = {
    "ics": Cap("ics", "an invitation", MEGABYTE),
    "agenda": Cap("agenda", "a calendar", 10 * MEGABYTE, "Let only the calendar with the interviews be read."),
    "eml": Cap("eml", "a mail", 10 * MEGABYTE),
    "text": Cap("text", "pasted text", 200 * KILOBYTE),
    "mail": Cap("mail", "a mail", 10 * MEGABYTE),
    "heard": Cap("heard", "a mail", 10 * MEGABYTE),
    "words": Cap("words", "the text of a mail", 200 * KILOBYTE),
    "page": Cap("page", "the page of a mail", 2 * MEGABYTE),
    "vcf": Cap("vcf", "a contact file", MEGABYTE),
    "contacts": Cap("contacts", "a file of contacts", 2 * MEGABYTE, _CONTACTS),
    "pdf": Cap("pdf", "a resume as PDF", 5 * MEGABYTE, _RESUME),
    "docx": Cap("docx", "a resume from a word processor", 5 * MEGABYTE, _RESUME),
    "rtf": Cap("rtf", "a resume as RTF", 5 * MEGABYTE, _RESUME),
    "resume.json": Cap("resume.json", "a JSON Resume", 5 * MEGABYTE, _RESUME),
    "resume.txt": Cap("resume.txt", "the text of a resume", 200 * KILOBYTE, _RESUME),
    "csv": Cap("csv", "a table", 2 * MEGABYTE, _RESUME),
    "jobs": Cap("jobs", "a list of postings", 10 * MEGABYTE, _POSTINGS),
    "jobpage": Cap("jobpage", "a page with postings", 2 * MEGABYTE, _POSTINGS),
    "sitemap": Cap("sitemap", "the map of a site", 10 * MEGABYTE, _POSTINGS),
    "careers": Cap("careers", "a careers page", 2 * MEGABYTE, _POSTINGS),
}

ICS_COMPONENTS = 200
# Alarms and clock changes come with every event and zone of an honest calendar.
ICS_SMALL_COMPONENTS = 1000
ICS_DEPTH = 5
ICS_SAME_PROPERTY = 100
ICS_CLOCK_CHANGES = 400
ICS_PARAMETERS = 64

EML_HEADER_BYTES = 256 * KILOBYTE
EML_HEADER_LINES = 500
EML_PARTS = 100
EML_DEPTH = 20
EML_ADDRESSES = 200

VCF_CARDS = 500

TEXT_LINE = 10_000

PDF_PAGES = 50
PDF_UNPACKED_BYTES = 20 * MEGABYTE

ZIP_ENTRIES = 500
ZIP_UNPACKED_BYTES = 20 * MEGABYTE

CSV_ROWS = 5000
CSV_COLUMNS = 50
# Google's older export has a column for each line of each address.
CONTACT_COLUMNS = 200
CSV_FIELD = 131_072

JSON_DEPTH = 64
JSON_DIGITS = 18
XML_DEPTH = 64
XML_ELEMENTS = 200_000

RESUMES = frozenset({"pdf", "docx", "rtf", "resume.json", "resume.txt"})

CHILD_CPU_SECONDS = 2
# What is large by its nature may take longer.
CHILD_CPU_SECONDS_OF = {"pdf": 5, "jobs": 5, "jobpage": 5}
CHILD_WALL_SECONDS = 10.0
CHILD_MEMORY_BYTES = 400 * MEGABYTE


class TooBig(Unreadable):
    """This file is too big."""

    code = "too_big"
    hint = _INVITATION


class TooMuch(Unreadable):
    """This file holds more than an invitation may."""

    code = "too_much"
    hint = _INVITATION


class TooSlow(Unreadable):
    """Reading this file took too long and was stopped."""

    code = "too_slow"
    hint = "Nothing was kept of it. Paste the text of the invitation instead."


class ReaderFailed(Unreadable):
    """This file made its reader fail."""

    code = "reader_failed"
    hint = "Nothing was kept of it. Paste the text of the invitation instead, and report the file if you can share it."


class NoContacts(Unreadable):
    """No column of this table is one of an address book's."""

    code = "no_contacts"
    hint = "Give LinkedIn's Connections.csv, Google's export as CSV, or a vCard file (.vcf)."


class NotAnInvitation(Unreadable):
    """This is neither a calendar file nor a mail."""

    code = "not_an_invitation"
    hint = "Give the .ics file or the mail as .eml, or paste the text of the invitation."


def check_size(kind: str, size: int, *, at_least: bool = False) -> None:
    """Refuse a file above the cap of its kind; `at_least` when only the beginning was counted."""
    cap = CAPS[kind]
    if size > cap.bytes:
        said = f"more than {amount(cap.bytes)}" if at_least else amount(size)
        raise TooBig(
            f"This file is {said}; {cap.noun} may be at most {amount(cap.bytes)}. Nothing was kept.", hint=cap.hint
        )


def amount(size: int) -> str:
    """A size for people: "10 MB", "1.2 MB", "34 kB"."""
    if size >= MEGABYTE:
        return f"{size / MEGABYTE:.1f}".removesuffix(".0") + " MB"
    return f"{size / KILOBYTE:.0f} kB" if size >= KILOBYTE else f"{size} bytes"
