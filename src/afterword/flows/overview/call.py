"""The call card: the number and where it is from, their time, and the words (playbook B9)."""

from __future__ import annotations

from datetime import datetime

from afterword.flows.names import person_line
from afterword.flows.overview.dates import local
from afterword.flows.overview.model import CallCard
from afterword.flows.ports import Ports
from afterword.flows.sessions import interview_day
from afterword.store.models import Evidence, Owner, Process, Step


def call_card(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> CallCard | None:
    """The card for a planned call; None when nobody is known to call."""
    if step.person is None:
        return None
    person = person_line(ports, owner, step.person, process.language)
    zone = step.said.get("time_zone") or process.employer_time_zone or owner.time_zone or "UTC"
    met = interview_day(ports, owner, process, step)
    weekday = f"{met:%A}, {met.day} {met:%B}" if met else "our interview"
    source = Evidence.objects.of(owner).filter(person=step.person, field="phone").order_by("-seen_at").first()
    return CallCard(
        step_key=step.key,
        person=person,
        phone=step.person.phone,
        phone_source=source.origin if source else "",
        their_now=local(now, zone),
        their_zone=zone,
        windows=tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in _windows(step)),
        open=f"Good {_greeting(local(now, zone))}, {person.address_as}. This is {owner.name}; we met on {weekday} "
        f"about the {process.role} role. Is this a good moment?",
        say=_say(process),
        ask="May I ask how the process stands, and when I should expect to hear? Is there anything you still need "
        "from me?",
        voicemail=f"Good {_greeting(local(now, zone))}, this is {owner.name}. We met on {weekday} about the "
        f"{process.role} role, and I would very much like to do this work. My number is {owner.phone}. "
        f"Again, {owner.phone}. Thank you.",
    )


def _windows(step: Step) -> list[list[str]]:
    given = step.said.get("windows")
    if given:
        return [list(each) for each in given]
    opens, closes = step.said.get("opens"), step.said.get("closes")
    return [[opens, closes]] if opens and closes else []


def _greeting(there: datetime) -> str:
    return "morning" if there.hour < 12 else "afternoon"


def _say(process: Process) -> str:
    # What was noted is free text, so it is shown beside the script and never woven into a sentence.
    role = f"the {process.role} role" if process.role else "the role"
    return f"Thank you again for your time. I would very much like {role}, and our talk made me want it more."
