"""The call card: the number and where it is from, their time, and the words (playbook B9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from afterword.core.letter.compose import write_letter
from afterword.core.letter.request import LetterRequest
from afterword.flows.names import name_card, person_line
from afterword.flows.overview.dates import local
from afterword.flows.overview.model import CallCard
from afterword.flows.ports import Ports
from afterword.flows.sessions import interview_day
from afterword.flows.write_letter.record_of import recipient, sender
from afterword.store.models import Evidence, Owner, Process, Step

# What was noted is free text, so it is shown beside the script and never woven into a sentence.
# By step: what to say, what to ask, and what a message on the machine says after who calls about what.
SPOKEN: Mapping[str, tuple[str, str, str]] = {
    "F1": (
        "Thank you again for your time. I would very much like {role}, and our talk made me want it more.",
        "May I ask how the process stands, and when I should expect to hear? Is there anything you still need from me?",
        "I would very much like to do this work.",
    ),
    "interest_call": (
        "Thank you again for your time. I would very much like {role}, and our talk made me want it more.",
        "You told me when you decide, so I ask for nothing today. Is there anything you still need from me?",
        "I would very much like to do this work.",
    ),
    "acceptance_call": (
        "Thank you for the offer. I am glad to accept it, and you will have it in writing from me today.",
        "Is there anything else you need from me before the first day?",
        "Thank you for the offer. I am glad to accept it, and my answer in writing follows today.",
    ),
    "withdraw": (
        "I have decided to step back from {role}. Thank you for your time; I wanted you to hear it from me.",
        "Nothing more is needed from you; I confirm it in writing today.",
        "I have decided to step back, and I confirm it in writing today.",
    ),
    "apology": (
        "I am sorry that I was not there. I know that you kept the time free for me.",
        "Would you give me another time? I would make any hour possible.",
        "I am sorry that I was not there, and would be glad of another time.",
    ),
    "debrief": (
        "I want to tell you how it went, what I think of {role}, and what I would still like to know.",
        "Is there anything that you want to pass on, or that they should hear from me?",
        "I would like to tell you how it went.",
    ),
}

# What the call is about, where it is not about a talk that both were in.
ABOUT: Mapping[str, str] = {
    "apology": "we were to meet about {role}",
    "debrief": "it is about {role} at {employer}",
}


def call_card(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> CallCard | None:
    """The card for a planned call; None when nobody is known to call."""
    if step.person is None:
        return None
    person = person_line(ports, owner, step.person, process.language)
    zone = step.said.get("time_zone") or process.employer_time_zone or owner.time_zone or "UTC"
    met = interview_day(ports, owner, process, step)
    on = f" on {met:%A}, {met.day} {met:%B}," if met else ""
    source = Evidence.objects.of(owner).filter(person=step.person, field="phone").order_by("-seen_at").first()
    words = _words(owner, process, step, _greeting(local(now, zone)), person.address_as, on)
    return CallCard(
        step_key=step.key,
        person=person,
        phone=step.person.phone,
        phone_source=source.origin if source else "",
        their_now=local(now, zone),
        their_zone=zone,
        windows=tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in _windows(step)),
        **(_in_their_language(ports, owner, process, step) or words),
    )


def _words(owner: Owner, process: Process, step: Step, greeting: str, address_as: str, on: str) -> dict[str, str]:
    """What to say, by the occasion: an apology or a no is not a question about how things stand."""
    role = f"the {process.role} role" if process.role else "the role"
    known = {"role": role, "employer": process.employer_name, "on": on}
    say, ask, message = (text.format(**known) for text in SPOKEN.get(step.step, SPOKEN["F1"]))
    about = ABOUT.get(step.step, "we met{on} about {role}").format(**known)
    hello, me, number = f"Good {greeting}", f"his is {owner.name}", owner.phone
    return {
        "open": f"{hello}, {address_as}. T{me}; {about}. Is this a good moment?",
        "say": say,
        "ask": ask,
        "voicemail": f"{hello}, t{me}; {about}. {message} My number is {number}. Again, {number}. Thank you.",
    }


def _in_their_language(ports: Ports, owner: Owner, process: Process, step: Step) -> dict[str, str]:
    """The question how things stand in the language of the interview; nothing where that is English, or not written."""
    if process.language.startswith("en") or step.step != "F1" or step.person is None or not owner.name.strip():
        return {}
    met = interview_day(ports, owner, process, step)
    asked = {
        "situation": "status",
        "locale": process.language,
        "sender": sender(owner),
        "recipient": {**recipient(name_card(ports, owner, step.person, process.language)), "evidence": "verified"},
        "role": process.role,
        "employer": process.employer_name,
        "interview": met.isoformat() if met else None,
        "identity": str(process.pk),
    }
    call, machine = (write_letter(LetterRequest.read({**asked, "medium": one})) for one in ("call_script", "voicemail"))
    first, *rest = call.body.split("\n\n")
    return {"open": first, "say": rest[0], "ask": " ".join(rest[1:]), "voicemail": machine.body} if rest else {}


def _windows(step: Step) -> list[list[str]]:
    given = step.said.get("windows")
    if given:
        return [list(each) for each in given]
    opens, closes = step.said.get("opens"), step.said.get("closes")
    return [[opens, closes]] if opens and closes else []


def _greeting(there: datetime) -> str:
    return "morning" if there.hour < 12 else "afternoon"
