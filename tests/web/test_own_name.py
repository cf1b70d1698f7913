"""What an invitation knows of the person: their name is proposed, and whose number it gives is one choice."""

from __future__ import annotations

from datetime import datetime

import pytest

from afterword.flows.record_interview import EditedInvitation, invitation_page, plan_it, read_pasted
from afterword.flows.record_interview import read_invitation as read_invitation_of
from afterword.flows.record_interview.yourself import proposed_name
from afterword.reading.invitation import DoorReader
from afterword.reading.names import LibraryNameReader
from afterword.reading.parse import read_invitation
from afterword.store.models import Invitation, Owner, Person
from afterword.web import routing
from tests.fakes import World
from tests.web.test_acts import page_after
from tests.web.visitors import Visitor

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Quay//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:two@quay.example
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/London:20260311T140000
DTEND;TZID=Europe/London:20260311T150000
SUMMARY:Interview: Harbour Pilot - Jordan Hale
DESCRIPTION:If anything comes up call me at 020 7946 0112.
ORGANIZER;CN=Morag Sinclair:mailto:morag.sinclair@quay.example
ATTENDEE;CN=Morag Sinclair:mailto:morag.sinclair@quay.example
ATTENDEE;CN=Ben Okoro:mailto:ben.okoro@quay.example
ATTENDEE;CN=Jordan Hale:mailto:jordan@home.test
END:VEVENT
END:VCALENDAR
"""
SIGNED = """From: "Dr.-Ing. Morag Sinclair" <morag.sinclair@quay.example>
To: Jordan Hale <j@home.test>
Subject: Your interview
Date: Mon, 09 Mar 2026 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Your interview for Harbour Pilot at Quay is on 11 March 2026, 14:00 to 15:00 in Bremen, Germany.

You will meet:
- Dr.-Ing. Morag Sinclair, Head of Pilots
- Ben Okoro, Dock Manager

{line}

Kind regards
Morag Sinclair
--
Dr.-Ing. Morag Sinclair
Head of Pilots
{signed}
"""
MAIL = """From: Morag Sinclair <morag.sinclair@quay.example>
To: {to}
Subject: Your interview
Date: Mon, 09 Mar 2026 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Your interview for Harbour Pilot at Quay is on 11 March 2026, 14:00 to 15:00, with Morag Sinclair.
"""


@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("Jordan Hale <j@home.test>", "Jordan Hale"),
        ("=?utf-8?q?Zo=C3=AB_=C4=90=E1=BA=B7ng?= <z@home.test>", "Zoë Đặng"),
        ("Jordan <j@home.test>", None),
        ("j@home.test", None),
        ('"j@home.test" <j@home.test>', None),
        ("Talent Acquisition Team <jobs@quay.example>", None),
        ("Jordan Hale <j@home.test>, Kim Rao <k@home.test>", None),
        ("Jordan Hale <j@home.test>, k@home.test", None),
    ],
)
def test_the_only_addressee_of_a_mail_is_proposed_by_their_full_name(to: str, name: str | None) -> None:
    assert read_invitation(MAIL.format(to=to).encode(), "eml")["candidate_name"] == name


def test_the_name_in_the_newest_invitation_that_has_one_is_proposed(owner: Owner, world: World) -> None:
    now = world.clock.now()
    readings: tuple[dict[str, str | None], ...] = (
        {"candidate_name": "Kim Rao"},
        {"candidate_name": "Jordan Hale"},
        {"candidate_name": None},
        {},
    )
    for minute, reading in enumerate(readings):
        at = datetime(2026, 3, 1, 9, minute, tzinfo=now.tzinfo)
        Invitation.everything.create(owner=owner, content=b"", reading=reading, received_at=at)

    assert proposed_name(owner) == "Jordan Hale"


@pytest.mark.parametrize(("whose", "called"), [("1", "Ben Okoro"), ("", None), ("7", None), ("x", None)])
def test_the_name_is_asked_with_the_answer_in_it_and_a_number_goes_to_whom_was_chosen(
    whose: str, called: str | None, mine: Visitor, owner: Owner, world: World
) -> None:
    Owner.objects.update(name="")
    owner.refresh_from_db()
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader())
    routing.act_through(ports)
    read = read_pasted(ports, owner, CALENDAR, world.clock.now())
    shown, page = mine.get(f"/invitations/{read}").content.decode(), invitation_page(ports, owner, read)
    form = {
        "employer": "Quay",
        "role": "Harbour Pilot",
        "starts": page.starts_local,
        "ends": page.ends_local,
        "time_zone": "Europe/London",
        "country": "GB",
        "language": "en-GB",
        "phone": page.phone,
        "phone_of": whose,
        "include": ["0", "1"],
        **{
            name: [getattr(each, name) for each in page.people]
            for name in ("written", "email", "job_title", "source", "part", "read_as")
        },
    }
    planned = page_after(mine, mine.post(f"/invitations/{read}", form))

    assert '<option value="1" >Ben Okoro</option>' in shown
    assert ("Whose number is" in planned) is (called is None)
    assert [each.written for each in Person.objects.of(owner).exclude(phone="")] == ([called] if called else [])
    today = mine.get("/").content.decode()
    assert 'name="name" value="Jordan Hale"' in today
    owner.refresh_from_db()
    assert owner.name == ""


@pytest.mark.parametrize(
    ("line", "signed", "chosen", "called"),
    [
        ("Until then!", "Tel. 0421 555-0134", 0, "0421 555-0134"),
        ("For questions phone my colleague Ben Okoro: 0421 555-0177", "Quay", None, ""),
    ],
)
def test_the_number_below_their_own_name_is_the_one_to_call_after_the_talk(
    line: str, signed: str, chosen: int | None, called: str, owner: Owner, world: World
) -> None:
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader())
    mail = SIGNED.format(line=line, signed=signed).encode()
    read = read_invitation_of(ports, owner, mail, "invite.eml", world.clock.now())
    page = invitation_page(ports, owner, read)
    hours = (page.starts_local, page.ends_local, "Europe/Berlin")
    edited = EditedInvitation("Quay", "Harbour Pilot", *hours, country="DE", people=page.people)
    plan_it(ports, owner, read, edited, world.clock.now())

    assert (page.phone_of, [each.written for each in page.people][:1]) == (chosen, ["Dr.-Ing. Morag Sinclair"])
    assert Person.objects.of(owner).get(email="morag.sinclair@quay.example").phone == called
