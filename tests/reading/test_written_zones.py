"""What settles the day and the zone of pasted words: a weekday, a place, a number; and what stays a question."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.reading.parse import read_invitation

READ_ON = date(2026, 11, 29)


def start(*lines: str) -> tuple[str | None, str | None]:
    found = read_invitation("\n".join(lines).encode(), "text", read_on=READ_ON)
    return found["start_utc"], found["start_local"]


@pytest.mark.parametrize(
    ("said", "utc"),
    [
        ("Tuesday 8 December at 2 pm, 4 High Street, Bath BA1 1AA", "2026-12-08T14:00:00Z"),
        ("Monday, 7 December at 7:00 AM, 12 Mill Road, Dayton, OH 45402", "2026-12-07T12:00:00Z"),
        ("Friday, 4 December at 9 AM PST. Dial +1 650 555 0100", "2026-12-04T17:00:00Z"),
        ("Thursday 10 December at 10:00 CET, +33 1 70 55 01 00", "2026-12-10T09:00:00Z"),
        ("Wednesday, 2 December at 4 PM IST, +91 98450 00000", "2026-12-02T10:30:00Z"),
        ("Tuesday, December 8 at 3 pm Central, call 312-555-0100", "2026-12-08T21:00:00Z"),
        ("Thursday, December 10 (all times Eastern): 11:30 AM, 212-555-0100", "2026-12-10T16:30:00Z"),
        ("Thursday, December 10, 2026 (Pacific Time)\n2:00 PM - 3:00 PM, 206-555-0100", "2026-12-10T22:00:00Z"),
        ("Date: December 10, 2026 (Eastern Time)\nTime: 9:30 AM, 212-555-0100", "2026-12-10T14:30:00Z"),
        ("11:00 AM - Friday, December 11, 2026 (US/Eastern)", "2026-12-11T16:00:00Z"),
        ("Zeitzone: MEZ\nDonnerstag, 10.12.2026, 14:30, +49 40 555 0100", "2026-12-10T13:30:00Z"),
        ("Thursday 10 December 2026 (online), 2 pm, 212-555-0100", None),
        ("Tuesday 8 December at 2 pm", None),
        ("Tuesday 8 December at 2 pm, https://zoom.us/j/1 (our office: 4 High Street, Bath BA1 1AA)", None),
        ("Wednesday, 2 December at 4 PM IST, +353 1 555 0100", None),
        ("Friday, 4 December at 9 AM CST, +86 10 5555 0100", None),
        ("Monday, 7 December at 7:00 AM, 12 Mill Road, Boise, ID 83702", None),
    ],
)
def test_the_place_or_the_number_settles_the_zone(said: str, utc: str | None) -> None:
    assert start(f"We meet on {said}.")[0] == utc


def test_a_german_street_settles_it_for_a_german_mail() -> None:
    words = "wir laden Sie zu einem Gespräch ein und freuen uns auf Sie."

    assert start(words, "Mittwoch, 9. Dezember, 10:15 Uhr, Lindenstraße 4, 20457 Hamburg")[0] == "2026-12-09T09:15:00Z"


@pytest.mark.parametrize(
    ("said", "local"),
    [
        ("Tuesday 8 December at 14:00", "2026-12-08T14:00:00"),
        ("Tuesday 5 January at 14:00", "2027-01-05T14:00:00"),
        ("Tuesday 24 November at 14:00", "2026-11-24T14:00:00"),
        ("Dienstag, 8.12. um 17 Uhr", "2026-12-08T17:00:00"),
        ("sexta-feira, 11/12, às 10h", "2026-12-11T10:00:00"),
        ("torsdagen den 10 december kl. 08.30", "2026-12-10T08:30:00"),
        ("Tuesday 8 December at noon", "2026-12-08T12:00:00"),
        ("Tuesday 8 December, half 7 in the morning", "2026-12-08T07:30:00"),
        ("Tuesday 8 December, quarter past four in the afternoon", "2026-12-08T16:15:00"),
        ("mercredi 2 décembre 2026 à 14 heures", "2026-12-02T14:00:00"),
        ("05/12/2026 (Saturday) at 10:00", "2026-12-05T10:00:00"),
        ("05/12/2026 (Tuesday) at 10:00", "2026-05-12T10:00:00"),
        ("05/12/2026 (Monday) at 10:00", None),
        ("05/12/2026, Saturday, at 10:00", "2026-12-05T10:00:00"),
        ("10.12. (Do) um 14 Uhr", "2026-12-10T14:00:00"),
        ("10 grudnia 2026 r. (czwartek), godz. 12.00", "2026-12-10T12:00:00"),
        ("12/10 (Thu), 2 pm", "2026-12-10T14:00:00"),
        ("8 December 2026, Thursday 10 December 2026 at 9:30", None),
        ("Wednesday 8 December at 14:00", None),
        ("8.12. um 17 Uhr", None),
        ("Tuesday 8 December at 14:00 or Thursday 10 December at 9:30", None),
    ],
)
def test_a_weekday_bears_out_the_day_for_pasted_words(said: str, local: str | None) -> None:
    assert start(f"We meet on {said}.")[1] == local
