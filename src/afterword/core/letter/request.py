"""What is given for a letter, and the draft that comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.findings import Finding
from afterword.core.letter import fields


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the full name as it is signed, and the phone number."""

    name: str
    phone: str = ""

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> Sender:
        """The contract's `sender`."""
        return cls(fields.line(item, "name", needed=True), fields.line(item, "phone"))


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who reads: `address_as` is what stands after the greeting word, `evidence` how sure the name is.

    `moment` is what was said between these two people, `take` what the writer made of it (optional).
    `pass_on` are others who took part and are thanked through this letter.
    `corrections` is what was said wrongly to this person: "SAID -> CORRECT", or the right words alone.
    """

    name: str
    address_as: str = ""
    function: str = ""
    evidence: str = ""
    moment: str = ""
    take: str = ""
    pass_on: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> Recipient:
        """The contract's `recipient`, or one of the `people` of a panel."""
        evidence = item.get("evidence")
        return cls(
            name=fields.line(item, "name"),
            address_as=fields.line(item, "address_as") or fields.line(item, "name"),
            function=fields.line(item, "function"),
            evidence=evidence if isinstance(evidence, str) else "",
            moment=_moment(item),
            take=fields.line(item, "take"),
            pass_on=fields.lines(item, "pass_on"),
            corrections=_listed(item, "corrections"),
        )


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """One letter to write; what is not known stays empty and is never made up.

    `facts` are true of the sender, `read_on` is the day it is read (recipient's zone), `interview` the day of
    the interview; `seed` picks among the wordings ("another wording" is the next seed); `earlier` are bodies
    already written to the same employer; `identity` (process and person) makes the choice stable.
    """

    situation: str
    locale: str
    sender: Sender
    recipient: Recipient
    role: str = ""
    employer: str = ""
    medium: str = "email"
    facts: tuple[str, ...] = ()
    interview: date | None = None
    read_on: date | None = None
    stress: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    wanted: bool | None = None
    decision: str = ""
    feedback: bool | None = None
    kind: str = ""
    branches: tuple[str, ...] = ()
    number_twice: bool = False
    seed: int = 0
    identity: str = ""
    earlier: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    checked: bool = True

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> LetterRequest:
        """The contract's `write-letter`."""
        recipient = Recipient.read({**fields.part(item, "recipient"), **_given(item, "moment", "take")})
        return cls(
            situation=fields.line(item, "situation", needed=True),
            locale=fields.line(item, "locale", needed=True),
            sender=Sender.read(fields.part(item, "sender")),
            recipient=recipient,
            role=fields.line(item, "role"),
            employer=fields.line(item, "employer"),
            medium=fields.line(item, "medium") or "email",
            facts=fields.lines(item, "facts"),
            interview=fields.day(item, "interview"),
            read_on=fields.day(item, "read_on"),
            stress=_listed(item, "stress"),
            corrections=_listed(item, "corrections"),
            wanted=fields.flag(item, "wanted"),
            decision=_one(item, "decision"),
            feedback=_yes(item, "feedback"),
            kind=_one(item, "kind"),
            branches=_listed(item, "branches"),
            number_twice=bool(fields.flag(item, "number_twice")),
            seed=fields.count(item, "seed"),
            identity=_one(item, "identity"),
            earlier=fields.lines(item, "earlier"),
            others=fields.lines(item, "others"),
        )


@dataclass(frozen=True, slots=True)
class PanelRequest:
    """A letter to each person of a panel; every letter says something of its own."""

    locale: str
    employer: str
    role: str
    sender: Sender
    people: tuple[Recipient, ...]
    interview: date | None = None
    read_on: date | None = None
    facts: tuple[str, ...] = ()
    earlier_letters: tuple[str, ...] = ()
    wanted: bool | None = None
    seed: int = 0
    identity: str = ""
    checked: bool = True

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> PanelRequest:
        """The contract's `write-panel`."""
        people = item.get("people")
        if (
            not isinstance(people, Sequence)
            or isinstance(people, str)
            or not all(isinstance(p, Mapping) for p in people)
        ):
            raise Unreadable('The field "people" is not a list of persons.', hint='Give "people" as a list of objects.')
        return cls(
            locale=fields.line(item, "locale", needed=True),
            employer=fields.line(item, "employer"),
            role=fields.line(item, "role"),
            sender=Sender.read(fields.part(item, "sender")),
            people=tuple(Recipient.read(person) for person in people),
            interview=fields.day(item, "interview"),
            read_on=fields.day(item, "read_on"),
            facts=fields.lines(item, "facts"),
            earlier_letters=_bodies(item),
            wanted=fields.flag(item, "wanted"),
            seed=fields.count(item, "seed"),
            identity=_one(item, "identity"),
        )


@dataclass(frozen=True, slots=True)
class Used:
    """Which fact stands where: its words, the move it serves ("evidence", "terms" ...)."""

    fact: str
    move: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter to look over; with `questions` there is no body, for something true is missing."""

    name: str = ""
    subject: str = ""
    salutation: str = ""
    body: str = ""
    close: str = ""
    signature: str = ""
    text: str = ""
    used: tuple[Used, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The draft as the contract writes it."""
        if self.questions:
            return {"name": self.name, "questions": list(self.questions), "findings": []}
        return {
            "name": self.name,
            "subject": self.subject,
            "salutation": self.salutation,
            "body": self.body,
            "close": self.close,
            "signature": self.signature,
            "text": self.text,
            "used": [{"fact": used.fact, "move": used.move} for used in self.used],
            "findings": [finding.to_json() for finding in self.findings],
        }


def _given(item: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: item[name] for name in names if item.get(name)}


def _moment(item: Mapping[str, Any]) -> str:
    """The first moment of a list is the one the letter takes up."""
    return next(iter(fields.lines(item, "moment")), "")


def _one(item: Mapping[str, Any], field: str) -> str:
    value = item.get(field)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _yes(item: Mapping[str, Any], field: str) -> bool | None:
    value = item.get(field)
    return value if isinstance(value, bool) else {"on": True, "off": False}.get(str(value))


def _listed(item: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """A text, a list of texts, or a list of {said, correct}: each becomes one line "said -> correct"."""
    value = item.get(field)
    rows = [value] if isinstance(value, (str, Mapping)) else value
    if not isinstance(rows, Sequence):
        return ()
    return tuple(line for row in rows if (line := _row(row)))


def _row(row: object) -> str:
    if isinstance(row, Mapping):
        said, correct = str(row.get("said") or ""), str(row.get("correct") or "")
        return f"{said} -> {correct}" if said and correct else correct
    return " ".join(row.split()) if isinstance(row, str) else ""


def _bodies(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Earlier letters come as texts, or as objects with a `body` or a `text`."""
    value = item.get("earlier_letters")
    rows = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    found = (row.get("body") or row.get("text") if isinstance(row, Mapping) else row for row in rows)
    return tuple(body for body in found if isinstance(body, str) and body.strip())
