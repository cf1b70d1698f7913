"""What is known about the occasion of a text: the facts a check may hold it against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from afterword.core.letter import fields


@dataclass(frozen=True, slots=True)
class TextContext:
    """The occasion of a text; every field may be empty, and a rule whose facts are missing stays silent.

    `salutation` holds the allowed greeting lines, `interview` and `read_on` are days in the recipient's zone,
    `wanted` is None where nobody said, `earlier` are texts already sent to the same employer, `part` names
    the part a single sentence stands in (such as "close"), `terms` are further known words.
    """

    situation: str = ""
    medium: str = "email"
    recipient: str = ""
    title: str = ""
    salutation: tuple[str, ...] = ()
    employer: str = ""
    role: str = ""
    candidate: str = ""
    phone: str = ""
    interview: date | None = None
    read_on: date | None = None
    moment: str = ""
    facts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    wanted: bool | None = None
    promised: tuple[str, ...] = ()
    thread: str = ""
    roles: tuple[str, ...] = ()
    sender: str = ""
    current_employer_domains: tuple[str, ...] = ()
    never_mention: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    agreed_cc: tuple[str, ...] = ()
    html: str = ""
    plain: str = ""
    accepted_short_forms: tuple[str, ...] = ()
    house_style: str = ""
    register: str = ""
    earlier: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    part: str = ""

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> TextContext:
        """The context as the contract's `check-text` writes it (`from` is `sender` here)."""
        texts = {name: fields.line(item, name) for name in _LINES}
        lists = {name: fields.lines(item, name) for name in _LISTS}
        return cls(
            **texts,  # type: ignore[arg-type]
            **lists,  # type: ignore[arg-type]
            moment=_moment(item),
            interview=fields.day(item, "interview"),
            read_on=fields.day(item, "read_on"),
            wanted=fields.flag(item, "wanted"),
            sender=fields.line(item, "from"),
            html=fields.text(item, "html"),
            plain=fields.text(item, "plain"),
            accepted_short_forms=_short_forms(item),
            medium=fields.line(item, "medium") or "email",
        )


_LINES = (
    "situation",
    "recipient",
    "title",
    "employer",
    "role",
    "candidate",
    "phone",
    "thread",
    "house_style",
    "register",
    "part",
)
_LISTS = (
    "salutation",
    "facts",
    "others",
    "promised",
    "roles",
    "current_employer_domains",
    "never_mention",
    "to",
    "cc",
    "bcc",
    "agreed_cc",
    "earlier",
    "terms",
)


def _moment(item: Mapping[str, Any]) -> str:
    """One moment, or several joined: each is something said between these two people."""
    return "; ".join(fields.lines(item, "moment"))


def _short_forms(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Accepted short forms come as a list, or by what they stand for: {"employer": [...], "role": [...]}."""
    value = item.get("accepted_short_forms")
    if isinstance(value, Mapping):
        return tuple(form for key in value for form in fields.lines(value, key))
    return fields.lines(item, "accepted_short_forms")
