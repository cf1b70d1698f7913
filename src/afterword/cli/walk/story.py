"""The walk: every step printed with its date, local time and its one-sentence why."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from afterword.cli import console
from afterword.cli.letters import show_letter
from afterword.cli.walk import people as cast
from afterword.cli.walk.acts import answer_questions, approve_all, confirm_people, hear_a_reply, send_what_is_due
from afterword.core.errors import Refusal
from afterword.flows import change_step, close, record_interview, settings
from afterword.flows.make_call import Told, call_outcome
from afterword.flows.overview.call import call_card
from afterword.flows.overview.dates import local
from afterword.flows.overview.model import ReadPerson
from afterword.flows.overview.steps import Due, pending
from afterword.flows.overview.threads import is_open
from afterword.flows.overview.wording import state_words
from afterword.flows.replan import replan
from afterword.flows.sessions import last_end
from afterword.flows.take_notes import Notes, save_notes
from afterword.flows.write_letter import prepare_letters
from afterword.store.models import Participation, Process
from afterword.wiring import Sandbox

MOST_STEPS = 60
HOME = "America/New_York"


class CannotWalk(Refusal):
    """This invitation cannot be walked to its end."""

    hint = "Open `afterword serve`: there what is missing can be filled in."


class Walk:
    """One process from its invitation to its end, in a world of its own."""

    def __init__(self, world: Sandbox, *, is_sample: bool) -> None:
        self.world, self.is_sample = world, is_sample
        self.answered_on_decision_day = False
        self.called = 0

    @property
    def now(self) -> datetime:
        """The hour on the moved clock."""
        return self.world.clock.now()

    def go(self, content: bytes, name: str) -> str:
        """Walk to the end and give its name."""
        page_id = self._read(content, name)
        process = self._plan(page_id)
        for _ in range(MOST_STEPS):
            process.refresh_from_db()
            due = self._next(process)
            if due is None or not is_open(process):
                break
            self._act(process, due)
        process.refresh_from_db()
        if is_open(process):
            raise CannotWalk(f"The walk stopped in the state {process.state}.")
        self._show_later(process)
        return f"{state_words(process.state)}. Letters sent: {self.world.sent_count()}, each accepted once."

    def say(self, head: str, why: str = "", at: datetime | None = None) -> None:
        """One line of the walk: date, local time, what, and why."""
        moment = local(at or self.now, self.world.owner.time_zone)
        console.say(f"\n{moment:%a %Y-%m-%d %H:%M} {moment.tzname()}  {head}")
        if why:
            console.say(f"    why: {why}")

    def tell(self, words: str) -> None:
        """A line under the last one."""
        console.say(f"    {words}")

    def _read(self, content: bytes, name: str) -> UUID:
        world = self.world
        reading = world.ports.invitations.read(content, name, candidate_email=cast.ADDRESS)
        zone = reading.get("tz_iana") or HOME
        starts = reading.get("start_utc") or reading.get("start_local")
        if starts:
            read = datetime.fromisoformat(str(starts).replace("Z", "+00:00"))
            begins = read if read.tzinfo else read.replace(tzinfo=ZoneInfo(str(zone)))
            world.clock.at = begins - timedelta(days=4, hours=3)
        settings.save_profile(
            world.ports,
            world.owner,
            settings.Profile(
                cast.NAME, cast.PHONE, str(zone), "en-US", "system", {"profile": "article"}, cast.ACHIEVEMENTS
            ),
            self.now,
        )
        invitation = record_interview.read_invitation(world.ports, world.owner, content, name, self.now)
        page = record_interview.invitation_page(world.ports, world.owner, invitation)
        self.say(f"Read the invitation {name}: {page.summary}")
        for person in page.people:
            title = f", {person.job_title}" if person.job_title else ""
            self.tell(f"{person.written}{title} <{person.email or 'no address'}>")
            self.tell(f"  read in: {record_interview.place_words(person.source)}")
        for words in (*page.asks, *page.notices):
            self.tell(f"? {words}")
        return invitation

    def _plan(self, invitation: UUID) -> Process:
        world = self.world
        page = record_interview.invitation_page(world.ports, world.owner, invitation)
        self.say("You look it over and press Plan it")
        if not (page.employer and page.role and page.people):
            self.tell("what the invitation does not say is made up here: in the page you would be asked")
        somebody = ReadPerson(*cast.SOMEBODY, "", "candidate_note", "interviewer")
        edited = record_interview.EditedInvitation(
            employer=page.employer or cast.EMPLOYER,
            role=page.role or cast.ROLE,
            starts_local=page.starts_local,
            ends_local=page.ends_local,
            time_zone=page.time_zone,
            country=page.country,
            language=page.language,
            people=page.people or (somebody,),
        )
        process = Process.objects.one(
            world.owner, pk=record_interview.plan_it(world.ports, world.owner, invitation, edited, self.now)
        )
        confirm_people(self, process)
        for due in pending(world.owner, process):
            at = due.at or due.latest
            moment = f"{local(at, world.owner.time_zone):%a %Y-%m-%d %H:%M}" if at else "open"
            self.tell(f"{moment}  {due.head}  [{due.step.said.get('rule', '')}] {due.step.status}")
        return process

    def _next(self, process: Process) -> Due | None:
        dues = pending(self.world.owner, process)
        held = [due for due in dues if due.step.step == "capture_notes"]
        before = [due for due in dues if due.step.step in {"confirm", "prepare"}]
        if before or held:
            return (before or held)[0]
        return min(dues, key=lambda due: due.at or due.latest or self.now, default=None)

    def _act(self, process: Process, due: Due) -> None:
        if due.kind == "notes":
            self._note(process)
            return
        if due.step.step != "confirm":
            self._move_to(due)
        if due.kind == "letters":
            self._letters(process)
        elif due.kind == "call":
            self._call(process, due)
        elif due.step.step == "decision_day":
            self._decision(process, due)
        elif due.step.step == "silent_review":
            self.say(due.head, str(due.step.said["why"]))
            close.close_silent(self.world.ports, self.world.owner, process.pk, self.now)
        else:
            self.say(f"{due.head}: done", str(due.step.said["why"]))
            change_step.step_done_elsewhere(self.world.ports, self.world.owner, process.pk, due.step.key, self.now)

    def _move_to(self, due: Due) -> None:
        at = due.at or due.latest
        if at is not None and at > self.now:
            # Letters are reviewed an hour and a half before they go, or as soon as they are there.
            ahead = timedelta(minutes=90) if due.kind == "letters" else timedelta(0)
            self.world.clock.at = max(self.now, at - ahead)
        replan(self.world.ports, self.world.owner, self.now)

    def _note(self, process: Process) -> None:
        world = self.world
        ended = last_end(world.ports, world.owner, process)
        if ended is None:
            raise CannotWalk("The interview has no end.")
        world.clock.at = max(self.now, ended + timedelta(minutes=40))
        replan(world.ports, world.owner, self.now)
        rows = list(Participation.objects.of(world.owner).filter(process=process).select_related("person"))
        met = [row for row in rows if "interviewer" in row.parts]
        moments = {str(row.person_id): cast.MOMENTS[place % len(cast.MOMENTS)] for place, row in enumerate(met)}
        self.say("The interview is over. You note one line per person" + ("" if self.is_sample else " (made up here)"))
        for row in met:
            self.tell(f"{row.person.written}: {moments[str(row.person_id)]}")
        save_notes(world.ports, world.owner, process.pk, Notes(moments=moments), self.now)
        self.tell("They named no date.")

    def _letters(self, process: Process) -> None:
        world = self.world
        prepare_letters(world.ports, world.owner, process, self.now)
        answer_questions(self, process)
        views = approve_all(self, process)
        for view in views:
            show_letter(view)
        send_what_is_due(self, process)
        if views and views[0].situation == "thank_you":
            hear_a_reply(self, process)

    def _call(self, process: Process, due: Due) -> None:
        self.called += 1
        self.say(due.head, str(due.step.said["why"]))
        card = call_card(self.world.ports, self.world.owner, process, due.step, self.now)
        if card is not None:
            self.tell(f"{card.phone}, where it is {card.their_now:%H:%M}")
            self.tell(f"open: “{card.open}”")
            self.tell(f"say:  “{card.say}”")
            self.tell(f"ask:  “{card.ask} {card.offer}”")
        said = cast.DECISION if self.called == 1 else ""
        self.tell(f"You spoke. They decide {said}." if said else "You spoke; no news yet.")
        call_outcome(self.world.ports, self.world.owner, process.pk, due.step.key, "answered", self.now, Told(said))

    def _decision(self, process: Process, due: Due) -> None:
        self.say("The day they decide: their answer is a no", str(due.step.said["why"]))
        first = Participation.objects.of(self.world.owner).filter(process=process).order_by("position").first()
        person = first.person_id if first else None
        close.they_said_no(self.world.ports, self.world.owner, process.pk, self.now, person=person)

    def _show_later(self, process: Process) -> None:
        self.say(state_words(process.state))
        for due in pending(self.world.owner, process):
            if due.at:
                day = f"{local(due.at, self.world.owner.time_zone):%a %Y-%m-%d}"
                self.tell(f"still planned: {due.head}, {day}. {due.step.said.get('why', '')}")
