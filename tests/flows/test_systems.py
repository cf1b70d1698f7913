"""An invitation of each system is planned, passed on, moved and called off through the real import path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from afterword.flows import record_interview
from afterword.flows.overview.model import InvitationPage
from afterword.flows.ports import Ports
from afterword.flows.standing import standing_events
from afterword.reading.correspondence import hear
from afterword.reading.invitation import DoorReader
from afterword.store.models import Owner, Process
from tests.fakes import World
from tests.system_mails import MAILS, SYSTEMS, Sent, apple, direct, gmail, outlook

pytestmark = pytest.mark.django_db
READ_AT = datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def door() -> Iterator[DoorReader]:
    with DoorReader() as opened:
        yield opened


@pytest.fixture
def ports(door: DoorReader) -> Ports:
    world = World()
    world.clock.at = READ_AT
    return world.ports(invitations=door)


@pytest.fixture
def owner() -> Owner:
    return Owner.objects.create(name="Jordan Lee", time_zone="America/New_York", created_at=READ_AT)


def _read(ports: Ports, owner: Owner, content: bytes) -> tuple[UUID, InvitationPage]:
    key = record_interview.read_invitation(ports, owner, content, "invitation.eml", READ_AT)
    return key, record_interview.invitation_page(ports, owner, key)


def _plan(ports: Ports, owner: Owner, content: bytes, into: UUID | None = None) -> Process:
    """Press the button on the page as it was read; only an employer that nobody named is typed."""
    key, page = _read(ports, owner, content)
    names = ("role", "starts_local", "ends_local", "time_zone", "country", "language", "phone", "people")
    typed = {name: getattr(page, name) for name in names}
    edited = record_interview.EditedInvitation(employer=page.employer or "Pinecrest Logistics", **typed)
    planned = record_interview.plan_it(ports, owner, key, edited, READ_AT, into)
    return Process.objects.one(owner, pk=planned)


def _types(process: Process) -> list[str]:
    return [row.type for row in standing_events(process) if row.type.startswith("interview")]


@pytest.mark.parametrize("system", SYSTEMS)
def test_an_invitation_is_known_again_moved_and_called_off(ports: Ports, owner: Owner, system: str) -> None:
    process = _plan(ports, owner, direct(MAILS[system, "first"]))
    again = [_read(ports, owner, way(MAILS[system, "first"]))[1] for way in (gmail, outlook, apple)]
    into = None
    if system == "calendly":
        # A talk that was moved there is a new event; the old one is called off by a mail of its own.
        beside = _read(ports, owner, direct(MAILS[system, "update"]))[1]
        into = beside.into[0] if beside.into else process.pk
    moved = _plan(ports, owner, direct(MAILS[system, "update"]), into)
    called_off = _read(ports, owner, direct(MAILS[system, "cancel"]))[1]
    _plan(ports, owner, direct(MAILS[system, "cancel"]))
    types = _types(process)

    assert {page.known_process for page in again} == {process.pk}
    assert moved.pk == process.pk
    assert (called_off.is_cancelled, called_off.may_plan, called_off.known_process) == (True, True, process.pk)
    assert "interview_cancelled" in types
    assert ("interview_moved" in types) == (system != "calendly")


def _uncounted(sent: Sent, stamp: str) -> Sent:
    """The same version as programs send it that count no SEQUENCE up."""
    written = sent.calendar.replace("SEQUENCE:1", "SEQUENCE:0")
    return replace(sent, calendar=re.sub(r"(?m)^DTSTAMP:.*?Z", f"DTSTAMP:{stamp}", written))


@pytest.mark.parametrize("system", [each for each in SYSTEMS if each != "calendly"])
def test_a_talk_that_was_moved_under_the_same_number_is_moved_by_its_stamp(
    ports: Ports, owner: Owner, system: str
) -> None:
    process = _plan(ports, owner, direct(MAILS[system, "first"]))
    late = direct(_uncounted(MAILS[system, "update"], "20260301T090000Z"))
    behind = _read(ports, owner, late)[1]
    _plan(ports, owner, late)
    moved_by_an_older_one = "interview_moved" in _types(process)
    newer = direct(_uncounted(MAILS[system, "update"], "20260305T090000Z"))
    page = _read(ports, owner, newer)[1]
    _plan(ports, owner, newer)
    again = _read(ports, owner, newer)[1]

    assert any("changes nothing" in each for each in behind.notices)
    assert not moved_by_an_older_one
    assert any("newer version" in each for each in page.notices)
    assert _types(process).count("interview_moved") == MAILS[system, "update"].wanted.get("n_events", 1)
    assert any("changes nothing" in each for each in again.notices)


@pytest.mark.parametrize(("system", "version"), MAILS)
def test_no_mail_of_a_system_is_heard_as_a_no_or_a_yes(system: str, version: str) -> None:
    heard = hear(direct(MAILS[system, version]), "jordan@home.test")
    message, invitation = heard["message"], heard["invitation"]

    assert message["kind"] == "invite"
    assert message["meaning"] in {"interview_invite", "other"}
    assert invitation is not None
    assert invitation["start_utc"] == MAILS[system, version].wanted["start_utc"]


def test_the_addresses_of_several_are_asked_for_once(ports: Ports, owner: Owner) -> None:
    told = (
        "From: Ines Weber <ines@halden.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: Your interview\r\n"
        "Content-Type: text/plain\r\n\r\nYour interview is on Tuesday 10 March 2026 from 14:00 to 15:00 CET.\r\n"
        "You will meet:\r\n- Amara Okafor, Head of Maps\r\n- Tom Reed, Planner\r\n- Li Novak, Engineer\r\n\r\n"
        "Ines Weber\r\n"
    )

    _, page = _read(ports, owner, told.encode())

    asked = [words for words in page.asks if "address" in words]
    assert asked == [
        "What are the e-mail addresses of Amara Okafor, Tom Reed and Li Novak? "
        "Leave those open that you do not know; none is guessed."
    ]
