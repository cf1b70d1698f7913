"""A telephone number: what was written, what it is (E.164), and which of several is the one to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

# Whose word a number is: the person's own choice, then their own words, then third parties; the newest of equals.
WEIGHT = {
    "confirmed": 9,
    "candidate_note": 8,
    "signature": 7,
    "business_card": 7,
    "own_email_display": 6,
    "own_linkedin": 6,
    "phone_note": 5,
    "address_book": 5,
    "calendar_organizer_cn": 4,
    "recruiter_mail": 4,
    "ats_mail": 3,
    "company_site": 2,
    "job_ad": 1,
}


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """One number of the world's plan: `e164` with its plus, the ISO country it belongs to, an extension if any."""

    e164: str
    country: str
    extension: str = ""

    @property
    def kept(self) -> str:
        """As it is stored and linked: "+12125550100;ext=12" (RFC 3966)."""
        return f"{self.e164};ext={self.extension}" if self.extension else self.e164

    @classmethod
    def of(cls, kept: str, country: str = "") -> PhoneNumber:
        """The number that was stored."""
        e164, _, extension = kept.partition(";ext=")
        return cls(e164, country, extension)


class PhoneReader(Protocol):
    """Telephone numbers by the numbering plans of the world."""

    def read(self, written: str, country: str = "") -> PhoneNumber | None:
        """The number; None where it is none, or local and no country (ISO code, or "+49") is named."""
        ...

    def shown(self, kept: str, country: str = "") -> str:
        """A stored number as it is dialled in that country: short at home, with its plus from abroad."""
        ...

    def calling_code(self, country: str) -> str:
        """The code before numbers of that country, "+49"; "" for a country without a numbering plan."""
        ...


@dataclass(frozen=True, slots=True)
class SeenNumber:
    """A number where it was read: the words there, the kind of source, the place and hour; `kept` "" while unread.

    `wrong` says that somebody else answered there, or that the person put it aside; `unsure` that the words around it
    do not say whose it is, so that only the person can.
    """

    written: str
    kept: str
    source: str
    origin: str
    seen_at: datetime
    wrong: bool = False
    unsure: bool = False

    @property
    def same_as(self) -> str:
        """What makes two of them one number: the stored form, else its digits."""
        return self.kept or digits(self.written)


def digits(written: str) -> str:
    """The digits of a number and its plus: the same number however it is grouped."""
    return "".join(sign for sign in written if sign.isdecimal() or sign == "+")


def ranked(seen: Iterable[SeenNumber]) -> tuple[SeenNumber, ...]:
    """Each number once, where it stands best, the one to call first; a number that proved wrong comes last.

    What the person chose comes before what was read, and a number of nobody certain after that; of two readings the
    stronger source comes first (playbook D1.6), of two of one strength the newer. A whole number comes before one that
    lacks its country.
    """
    rows = sorted(seen, key=lambda one: (one.wrong, one.unsure, -_weight(one), not one.kept, -one.seen_at.timestamp()))
    best: dict[str, SeenNumber] = {}
    for one in rows:
        best.setdefault(one.same_as, one)
    return tuple(best.values())


def to_call(seen: Iterable[SeenNumber]) -> SeenNumber | None:
    """The number to call: the first that is theirs and did not prove wrong; None where there is none."""
    return next((one for one in ranked(seen) if not one.wrong and not one.unsure), None)


def _weight(one: SeenNumber) -> int:
    return WEIGHT.get(one.source, 0)
