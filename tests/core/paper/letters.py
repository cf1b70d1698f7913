"""Letters for paper that many tests begin with: one of each form, with names that are hard to set."""

from __future__ import annotations

from datetime import date

from afterword.core.paper.layouts import DIN, UK, US, Layout
from afterword.core.paper.sheet import PaperLetter, Reader, Sender, Words, on_paper

DAY = date(2026, 12, 1)
BODY = (
    "Thank you for the talk on Tuesday about the Signal Data Analyst role.\n\n"
    "You told me how false alarms wake the crew at night. I cleaned eleven years of signal logs and cut false "
    "alarms by a third.\n\n"
    "I would like to do this work, and I look forward to your decision."
)
GERMAN = Words(
    "de-DE",
    "Unser Gespräch am 1. Dezember",
    "Sehr geehrte Frau Dr. Müller-Lüdenscheidt,",
    "vielen Dank für das Gespräch am Dienstag über die Berichte der Depots.\n\nSie haben beschrieben, wie jedes "
    "Depot sie in einem eigenen Format schreibt. Bei meiner letzten Stelle habe ich die Berichte von drei Depots in "
    "ein Format gebracht.\n\nIch möchte die Stelle sehr gern übernehmen und freue mich auf Ihre Entscheidung.",
    "Mit freundlichen Grüßen",
    "Łukasz Żółć\n+49 30 555 0188",
)
AMERICAN = Words(
    "en-US", "Thank you for Tuesday", "Dear Dr. Okafor:", BODY, "Sincerely,", "Đặng Thị Ngọc\n+1 617 555 0188"
)
BRITISH = Words("en-GB", "Thank you for Tuesday", "Dear Dr Okafor,", BODY, "Yours sincerely,", "Ελένη Παπαδοπούλου")
LUKASZ = Sender("Łukasz Żółć", "Lindenstraße 12\n10969 Berlin", "+49 30 555 0188", "lukasz@home.example")
NGOC = Sender("Đặng Thị Ngọc", "12 Elm Street\nBoston, MA 02130", "+1 617 555 0188", "ngoc@home.example")
ELENI = Sender("Ελένη Παπαδοπούλου", "8 Harbour Row\nBristol BS1 4RW", "", "eleni@home.example")
MUELLER = Reader(
    "Dr. Anna Müller-Lüdenscheidt", "Leiterin Netzplanung", "Halden Instruments GmbH", "Werkstraße 4\n70565 Stuttgart"
)
OKAFOR = Reader("Dr. Amara Okafor", "Head of Signals", "Halden Instruments", "400 Quay Street\nNew York, NY 10005")


def letters() -> dict[str, PaperLetter]:
    """One letter of each form."""
    return {
        "din5008b": on_paper(GERMAN, LUKASZ, MUELLER, DAY, DIN),
        "us-block": on_paper(AMERICAN, NGOC, OKAFOR, DAY, US),
        "uk": on_paper(BRITISH, ELENI, OKAFOR, DAY, UK),
    }


def long_letter(layout: Layout, times: int = 14) -> PaperLetter:
    """More than one page of text."""
    words = Words("en-GB", "Thank you", "Dear Dr Okafor,", "\n\n".join([BODY] * times), "Yours sincerely,", "Zoë Jarra")
    return on_paper(words, ELENI, OKAFOR, DAY, layout)
