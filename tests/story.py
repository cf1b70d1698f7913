"""One interview that many tests begin with: a panel at Halden, planned on a Wednesday, held on Tuesday 1 December."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from afterword.flows import record_interview, settings
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.overview.model import ReadPerson
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.take_notes import Notes, NotesSaved, save_notes
from afterword.store import sending
from afterword.store.models import MailAccount, Owner, Person, Process, Step
from tests.fakes import World
from tests.letters import SENDER

BOOKED_AT = datetime(2026, 11, 25, 15, tzinfo=UTC)
OVER = datetime(2026, 12, 1, 20, 5, tzinfo=UTC)
ZONE = "America/New_York"
OKAFOR = ReadPerson(
    "Dr. Amara Okafor", "amara.okafor@halden.example", "Head of Signals", "calendar_organizer_cn", "interviewer"
)
CN = "calendar_organizer_cn"
BRANDT = ReadPerson("Jonas Brandt", "jonas.brandt@halden.example", "", CN, "interviewer")
ZHANG = ReadPerson("Wei Zhang", "wei.zhang@halden.example", "Senior Engineer", CN, "interviewer")
PANEL = (OKAFOR, BRANDT, ZHANG)
TALKS = (
    "how false alarms wake the crew at night",
    "the reports that every depot writes in its own format",
    "the night import that has to be restarted by hand",
)
DONE = (
    "cleaned eleven years of signal logs and cut false alarms by a third",
    "brought the reports of three depots into one format",
    "wrote a night import that ran for two years without a manual restart",
)


class GivenInvitation:
    """Reads the same invitation whatever it is given."""

    def __init__(self, **reading: Any) -> None:
        self.reading = reading

    def read(
        self, content: bytes, filename: str, *, candidate_email: str | None = None, read_on: date | None = None
    ) -> Mapping[str, Any]:
        """The reading, with what every reading has."""
        return {"uid": "one@halden.example", "sequence": 0, "questions": [], **self.reading}


@dataclass
class Story:
    """An owner and one process in a world in memory."""

    world: World
    ports: Ports
    owner: Owner
    process: Process

    @property
    def now(self) -> datetime:
        """The hour of the world's clock."""
        return self.world.clock.now()

    def people(self) -> list[Person]:
        """The people in the order they were named."""
        rows = self.process.participations.select_related("person").order_by("position")
        return [row.person for row in rows]

    def note(self, *talks: str, said: str = "", at: datetime = OVER, **more: Any) -> NotesSaved:
        """Note what was said, one line per person."""
        self.world.clock.at = at
        moments = {str(person.pk): talk for person, talk in zip(self.people(), talks, strict=False)}
        return save_notes(self.ports, self.owner, self.process.pk, Notes(moments=moments, said=said, **more), at)


def begin(people: Sequence[ReadPerson] = PANEL, world: World | None = None, **edited: Any) -> Story:
    """Plan the interview; `edited` changes fields of what was read."""
    world = world or World()
    world.clock.at = BOOKED_AT
    ports = world.ports(invitations=GivenInvitation())
    owner = Owner.objects.create(created_at=BOOKED_AT)
    profile = settings.Profile("Maya Lindqvist", "+1 617 555 0188", ZONE, "en-US", "system", {}, DONE)
    settings.save_profile(ports, owner, profile, BOOKED_AT)
    invitation = record_interview.read_invitation(ports, owner, b"", "invitation.ics", BOOKED_AT)
    process = plan_again(ports, owner, invitation, people, **edited)
    return Story(world, ports, owner, Process.objects.one(owner, pk=process))


def plan_again(ports: Ports, owner: Owner, invitation: UUID, people: Sequence[ReadPerson], **edited: Any) -> UUID:
    """Press Plan it with these people."""
    wanted: dict[str, Any] = {
        "employer": "Halden Instruments",
        "role": "Signal Data Analyst",
        "starts_local": "2026-12-01T14:00",
        "ends_local": "2026-12-01T15:00",
        "time_zone": ZONE,
        "country": "US",
        **edited,
    }
    edit = record_interview.EditedInvitation(people=tuple(people), **wanted)
    return record_interview.plan_it(ports, owner, invitation, edit, BOOKED_AT)


def with_mailbox() -> Story:
    """The night after the talk: the mailbox is heard, this run sends, and the plan is new."""
    made = begin()
    MailAccount.everything.create(
        owner=made.owner, address=SENDER, smtp_host="smtp.home.test", imap_host="imap.home.test", gap_seconds=0,
        tested_at=made.now,
    )  # fmt: skip
    made.world.clock.at = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    sending.hold(made.world.machine_id, made.world.start_id, made.now)
    replan(made.ports, made.owner, made.now)
    return made


def letters_out() -> Story:
    """The letters are out, and a call is next."""
    told = begin((OKAFOR,))
    Person.objects.of(told.owner).update(phone="+1 617 555 0100")
    told.note("night alarms")
    told.world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
    for letter in Step.objects.of(told.owner).filter(step="thank_you", gone_at=None):
        step_done_elsewhere(told.ports, told.owner, told.process.pk, letter.key, told.now)
    return told
