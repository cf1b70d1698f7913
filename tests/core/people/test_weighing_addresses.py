"""Evidence for a name: what a mail address, a sharp s and the name of a room say of it."""

from __future__ import annotations

import pytest

from afterword.core.people.evidence import Evidence
from afterword.core.people.weighing import Weighing, weigh


def judged(*sources: tuple[str, str]) -> Weighing:
    return weigh([Evidence(source, raw, "2026-10-01") for source, raw in sources])


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Robert Clark", "robert.clarke@kestrel.example"),
        ("Anna Brown", "anna.browne@kestrel.example"),
        ("Mark Watt", "mark.watts@kestrel.example"),
        ("Ann Lowe", "anne.lowe@kestrel.example"),
        ("Jon Park", "john.park@kestrel.example"),
    ],
)
def test_an_address_that_spells_the_name_by_a_letter_otherwise_is_asked_about(name: str, address: str) -> None:
    assert judged(("calendar_organizer_cn", name), ("local_part", address)).must_ask


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Robert Clark", "rclark@kestrel.example"),
        ("Robert Clark", "clarkr@kestrel.example"),
        ("Emma Clark", "clarke@kestrel.example"),
        ("Robert Clark", "rob.clark2@kestrel.example"),
        ("Jörg Bühler", "joerg.buehler@kestrel.example"),
        ("Eva van der Berg", "eva.vanderberg@kestrel.example"),
    ],
)
def test_an_address_that_fits_the_name_is_not_asked_about(name: str, address: str) -> None:
    assert not judged(("calendar_organizer_cn", name), ("local_part", address)).must_ask


@pytest.mark.parametrize("own", [("Anke Weiss", "Anke Weiß"), ("Thomas Gross", "Thomas Groß")])
def test_a_sharp_s_is_asked_about_as_a_spelling_and_not_as_an_alphabet(own: tuple[str, str]) -> None:
    found = judged(("own_email_display", own[0]), ("company_site", own[1]))

    assert (found.must_ask, found.conflicts[0].kind) == (True, "transliteration")


@pytest.mark.parametrize("room", ["Raum Isar", "Hiring Manager", "Interview Scheduling", "Konferenzraum Elbe"])
def test_a_room_or_an_office_is_nobody(room: str) -> None:
    assert judged(("calendar_organizer_cn", room)).verdict == "insufficient"
