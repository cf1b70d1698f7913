"""Two calls in one mail: the call that an answer names is told, and one that names neither is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from afterword.core.message import WIRE
from afterword.core.ports import Envelope
from afterword.flows import record_interview
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.overview.model import ReadPerson
from afterword.flows.phone_numbers import set_phone
from afterword.flows.take_notes import Notes, save_notes
from afterword.mail.maildir import MaildirMailbox
from afterword.mail.sink import Sink
from afterword.store.models import CallAsked, Event, Process, Reminding, Step
from tests.journeys.test_call_answers import refused
from tests.journeys.test_reminders import ME, MORNING, World, words
from tests.letters import an_account
from tests.story import BOOKED_AT, CN, OKAFOR, OVER, GivenInvitation, begin, plan_again

pytestmark = pytest.mark.django_db
FERREIRA = ReadPerson("Rui Ferreira", "rui.ferreira@tern.example", "Head of Pumps", CN, "interviewer")
SOON = MORNING + timedelta(minutes=5)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two employers, a talk with each on one day, both letters out: on Friday both are to be called."""
    story = begin((OKAFOR,))
    reads = GivenInvitation(uid="two@tern.example")
    ports = story.world.ports(invitations=reads)
    second = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", BOOKED_AT)
    other = plan_again(
        ports,
        story.owner,
        second,
        (FERREIRA,),
        employer="Tern Pumps",
        role="Field Engineer",
        starts_local="2026-12-01T10:00",
        ends_local="2026-12-01T11:00",
    )
    with Sink() as sink:
        made = World(story, sink, MaildirMailbox(tmp_path / "mailbox"))
        an_account(story.owner, address=ME, imap_host="here")
        Reminding.everything.create(owner=story.owner, mail=True)
        for process in (story.process, Process.objects.one(story.owner, pk=other)):
            (row,) = process.participations.all()
            set_phone(story.ports, story.owner, row.person_id, "+1 617 555 0123", story.now)
            notes = Notes(moments={str(row.person_id): "how false alarms wake the crew at night"}, said="")
            story.world.clock.at = OVER
            save_notes(story.ports, story.owner, process.pk, notes, OVER)
            story.world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
            for letter in Step.objects.of(story.owner).filter(process=process, step="thank_you", gone_at=None):
                step_done_elsewhere(story.ports, story.owner, process.pk, letter.key, story.now)
        yield made


@pytest.fixture
def morning(world: World) -> EmailMessage:
    (mail,) = world.passes(MORNING)
    said = words(mail)
    assert "Okafor" in said and "Ferreira" in said
    assert CallAsked.everything.count() == 2
    return mail


def answers(world: World, mail: EmailMessage, text: str, key: str = "a1") -> None:
    """As programs do, with the whole mail quoted below, which names both."""
    quoted = "".join(f"> {line}\n" for line in words(mail).splitlines())
    answer = EmailMessage(policy=WIRE)
    answer["From"] = answer["To"] = ME
    answer["Subject"], answer["Message-ID"] = f"Re: {mail['Subject']}", f"<{key}@phone.home.test>"
    answer["In-Reply-To"] = str(mail["Message-ID"])
    answer.set_content(f"{text}\n\nOn Fri, 4 Dec 2026, Maya wrote:\n{quoted}")
    raw = answer.as_bytes(policy=WIRE)
    world.mailbox.deliver(raw)
    world.mailbox.file_sent(Envelope(ME, ME, str(answer["Message-ID"]), raw), world.story.now)


def told(world: World) -> dict[str, str]:
    """Whose call counts as what."""
    rows = Event.objects.of(world.story.owner).filter(type="call_made", undone_at=None).select_related("process")
    return {row.process.employer_name: str(row.payload["outcome"]) for row in rows}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferreira: no answer", {"Tern Pumps": "no_answer"}),
        ("Spoke with Amara Okafor.", {"Halden Instruments": "answered"}),
        ("Left a message at Tern", {"Tern Pumps": "voicemail"}),
        ("Nachricht bei Tern Pumps hinterlassen", {"Tern Pumps": "voicemail"}),
        ("No answer at Halden Instruments", {"Halden Instruments": "no_answer"}),
        ("Halden: bad moment", {"Halden Instruments": "bad_moment"}),
        ("Rui: spoke, they decide on the 14th", {"Tern Pumps": "answered"}),
    ],
)
def test_the_one_that_is_named_is_told(
    world: World, morning: EmailMessage, text: str, expected: dict[str, str]
) -> None:
    answers(world, morning, text)
    world.passes(SOON)

    assert told(world) == expected
    assert refused(world) == []


def test_each_is_told_by_an_answer_of_its_own(world: World, morning: EmailMessage) -> None:
    answers(world, morning, "Ferreira: no answer")
    answers(world, morning, "Okafor: spoke", key="a2")
    world.passes(SOON)
    world.passes(SOON + timedelta(minutes=1))

    assert told(world) == {"Tern Pumps": "no_answer", "Halden Instruments": "answered"}
    assert refused(world) == []


@pytest.mark.parametrize("text", ["spoke", "no answer", "Okafor and Ferreira: spoke"])
def test_where_it_does_not_say_which_it_is_asked_and_nothing_is_recorded(
    world: World, morning: EmailMessage, text: str
) -> None:
    answers(world, morning, text)
    (mail,) = world.passes(SOON)

    assert told(world) == {}
    assert "does not say which of the calls it is about" in words(mail)
    assert ["which of the calls" in each for each in refused(world)] == [True]
    answers(world, morning, "Okafor: spoke", key="a2")
    world.passes(SOON + timedelta(minutes=2))
    assert told(world) == {"Halden Instruments": "answered"}
