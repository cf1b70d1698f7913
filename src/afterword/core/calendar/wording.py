"""How an entry reads in a calendar: neutral words unless the person switched the details on, in their language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from afterword.core.calendar.entries import Entry, Kind

Say = Callable[[str], str]

# By kind: the neutral title for one and for several, then the title with details.
TITLES: Mapping[str, Mapping[Kind, tuple[str, str, str]]] = {
    "en": {
        Kind.INTERVIEW: ("an appointment", "appointments", "Interview, {employer}"),
        Kind.PREPARE: ("a card to look at", "cards to look at", "Look at the card before you go, {employer}"),
        Kind.NOTES: ("something to note", "something to note", "Note what was said, {employer}"),
        Kind.CALL: ("a call", "calls", "Call {names}, {employer}"),
        Kind.REVIEW: ("a letter to look over", "letters to look over", "Look over: letter to {names}, {employer}"),
        Kind.LEAVES: ("a letter leaves", "letters leave", "Leaves: letter to {names}, {employer}"),
        Kind.DECISION: ("a day to remember", "days to remember", "{employer} decides"),
        Kind.TASK: ("something to do", "something to do", "Something to do, {employer}"),
    },
    "de": {
        Kind.INTERVIEW: ("ein Termin", "Termine", "Gespräch, {employer}"),
        Kind.PREPARE: (
            "eine Karte zum Ansehen",
            "Karten zum Ansehen",
            "Vor dem Gespräch die Karte ansehen, {employer}",
        ),
        Kind.NOTES: ("etwas festhalten", "etwas festhalten", "Festhalten, was gesagt wurde, {employer}"),
        Kind.CALL: ("ein Anruf", "Anrufe", "{names} anrufen, {employer}"),
        Kind.REVIEW: ("ein Brief zum Durchsehen", "Briefe zum Durchsehen", "Durchsehen: Brief an {names}, {employer}"),
        Kind.LEAVES: ("ein Brief geht hinaus", "Briefe gehen hinaus", "Geht hinaus: Brief an {names}, {employer}"),
        Kind.DECISION: ("ein Tag zum Merken", "Tage zum Merken", "{employer} entscheidet"),
        Kind.TASK: ("etwas zu tun", "etwas zu tun", "Etwas zu tun, {employer}"),
    },
}
NEUTRAL = {
    "en": "What it is about stands in Afterword.",
    "de": "Worum es geht, steht in Afterword.",
}
ALSO = {"en": "Also:", "de": "Auch:"}
NAMES = {
    "en": ("Afterword", "What to do after the interviews"),
    "de": ("Afterword", "Was nach den Gesprächen zu tun ist"),
}
# Minutes after the beginning at which the calendar reminds; of a whole day, after midnight.
ALARMS: Mapping[Kind, tuple[int, ...]] = {
    Kind.INTERVIEW: (-120,),
    Kind.PREPARE: (0,),
    Kind.NOTES: (0,),
    Kind.CALL: (-10,),
    Kind.REVIEW: (0,),
    Kind.LEAVES: (),
    Kind.DECISION: (9 * 60,),
    Kind.TASK: (0,),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person chose for their calendar: details in it or not, alarms or not, the language of its words."""

    details: bool = False
    alarms: bool = True
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry as a calendar shows it; what is equal in all of this is the same event, unchanged."""

    starts: datetime
    ends: datetime
    zone: str
    title: str
    text: str = ""
    place: str = ""
    day: date | None = None
    alarms: tuple[int, ...] = ()
    busy: bool = False
    steps: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The event as a row keeps it."""
        return {
            "starts": self.starts.isoformat(),
            "ends": self.ends.isoformat(),
            "zone": self.zone,
            "title": self.title,
            "text": self.text,
            "place": self.place,
            "day": self.day.isoformat() if self.day else None,
            "alarms": list(self.alarms),
            "busy": self.busy,
            "steps": list(self.steps),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """The event of a row."""
        return cls(
            starts=datetime.fromisoformat(row["starts"]),
            ends=datetime.fromisoformat(row["ends"]),
            zone=row["zone"],
            title=row["title"],
            text=row["text"],
            place=row["place"],
            day=date.fromisoformat(row["day"]) if row["day"] else None,
            alarms=tuple(row["alarms"]),
            busy=row["busy"],
            steps=tuple(row["steps"]),
        )


def language_of(wanted: str) -> str:
    """The language in which calendar words are known; English for every other."""
    plain = wanted.partition("-")[0].lower()
    return plain if plain in TITLES else "en"


def worded(entry: Entry, choice: Choice, say: Say = str) -> Event:
    """The entry in words: without details nobody who looks over a shoulder learns of whom or what it is about.

    The plan gives its reasons in English; `say` gives them in the language of the other words.
    """
    return Event(
        # In UTC: on a wall clock an hour that comes twice, or never, is not equal to itself.
        starts=entry.starts.astimezone(UTC),
        ends=entry.ends.astimezone(UTC),
        zone=entry.zone,
        title=_title(entry, choice),
        text=_text(entry, choice, say),
        place=entry.place if choice.details else "",
        day=entry.day,
        alarms=ALARMS[entry.kind] if choice.alarms else (),
        busy=entry.kind is Kind.INTERVIEW,
        steps=entry.steps,
    )


def _title(entry: Entry, choice: Choice) -> str:
    language = language_of(choice.language)
    one, several, named = TITLES[language][entry.kind]
    if not choice.details:
        return f"Afterword: {several if len(entry.steps) > 1 else one}"
    return named.format(names=", ".join(entry.names) or "…", employer=entry.employer)


def _text(entry: Entry, choice: Choice, say: Say) -> str:
    language = language_of(choice.language)
    if not choice.details:
        return NEUTRAL[language]
    zone = ZoneInfo(entry.zone)
    hours = [f"{opens.astimezone(zone):%H:%M}-{closes.astimezone(zone):%H:%M}" for opens, closes in entry.others]
    lines = [
        ", ".join(entry.names) if entry.kind is Kind.INTERVIEW else "",
        entry.phone,
        f"{ALSO[language]} {', '.join(hours)}" if hours else "",
        say(entry.why),
    ]
    return "\n".join(line for line in lines if line)
