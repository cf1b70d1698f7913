"""The card for before the interview: what to ask at the end, whose name and title to get right; also as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

HEAD = "Before you go in: {employer}"
WHERE = "Where: {place}"
ASK_HEAD = "Ask at the end"
MEET_HEAD = "Who you meet"
ALOUD = "Aloud: “{quote}”"
NO_TITLE = "Ask for the exact job title."
NO_ADDRESS = "Ask for the address."
WHO_ELSE = "Who else is there? Write down each name as they spell it, with the title."
# What to find out, and why; the sentences to say are those of the interview's language, in the same order.
QUESTIONS = (
    ("When do you expect to decide?", "Asking now means you never have to guess later."),
    ("How may I follow up, and with whom?", "And which number is the right one to call."),
    ("May I have your card, or your address?", "Then the letter goes to the right person, by the right name."),
    ("How exactly do you write your names and titles?", "A name or a title read once is not yet a checked one."),
)


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: what to find out, why, and how it is said aloud in the language of the interview."""

    ask: str
    why: str
    aloud: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody whom one will meet, as far as is known; `doubt` is the open question about the name, if any."""

    name: str
    job_title: str = ""
    email: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class BeforeCard:
    """Everything on the card; `starts` is None where no talk lies ahead, `place` is where or by which link it is."""

    employer: str
    role: str
    starts: datetime | None
    zone: str
    their_zone: str
    place: str
    language: str
    asks: tuple[Ask, ...]
    meets: tuple[Met, ...]


def asks(aloud: Sequence[str] = ()) -> tuple[Ask, ...]:
    """The questions of every card, each with its sentence where the language has one (playbook A7, B2)."""
    said = [*aloud, *[""] * len(QUESTIONS)]
    return tuple(Ask(ask, why, words) for (ask, why), words in zip(QUESTIONS, said, strict=False))


def still_to_ask(met: Met) -> tuple[str, ...]:
    """What this person has to be asked so that a letter to them is right: title, address, the doubt about the name."""
    return tuple(
        words
        for words in (NO_TITLE if not met.job_title else "", NO_ADDRESS if not met.email else "", met.doubt)
        if words
    )


def card_text(card: BeforeCard, say: Callable[[str], str] = str) -> str:
    """The card as plain text, for a mail or a note; `say` words each sentence in the language of the reader."""
    when = say(_when(card)) if card.starts else ""
    lines = [say(HEAD.format(employer=card.employer)), ". ".join(part for part in (card.role, when) if part)]
    lines += [say(WHERE.format(place=card.place))] if card.place else []
    lines += ["", say(ASK_HEAD)]
    for each in card.asks:
        lines += [f"[ ] {say(each.ask)}", f"    {say(each.why)}"]
        lines += [f"    {say(ALOUD.format(quote=each.aloud))}"] if each.aloud else []
    lines += ["", say(MEET_HEAD)]
    for met in card.meets:
        name = f"{met.name}, {met.job_title}" if met.job_title else met.name
        lines.append(" ".join([f"[ ] {name}.", *map(say, still_to_ask(met))]))
    lines.append(f"[ ] {say(WHO_ELSE)}")
    return "\n".join(lines) + "\n"


def _when(card: BeforeCard) -> str:
    if card.starts is None:
        return ""
    here = card.starts.astimezone(ZoneInfo(card.zone or "UTC"))
    words = f"{here:%a} {here.day} {here:%b}, {here:%H:%M}"
    there = card.starts.astimezone(ZoneInfo(card.their_zone or card.zone or "UTC"))
    if there.utcoffset() == here.utcoffset():
        return words
    hour, place = f"{there:%H:%M}", card.their_zone.rpartition("/")[2].replace("_", " ")
    return f"{words} ({hour} in {place})"
