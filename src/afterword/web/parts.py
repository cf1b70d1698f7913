"""The parts of the settings: each with its head, its one line when folded, and whether it stands open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from afterword.flows.device_zone import KEPT
from afterword.flows.first_run import ASKED, LANGUAGE_ASKED
from afterword.web.choices import APPEARANCES, LANGUAGES, pages_languages

# Set beside what was chosen: the habits it starts from, and what was asked already.
NO_CHOICES = frozenset({"profile", ASKED, LANGUAGE_ASKED, KEPT})
Values = Mapping[str, Any]
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One folded part of the page, with the template that fills it."""

    key: str
    head: str
    state: Lines
    is_open: bool

    @property
    def template(self) -> str:
        """Where its fields are."""
        return f"settings/{self.key}.html"


def opened(part: str) -> str:
    """What opens a folded part of a page: the question for the server, the mark for the browser."""
    return f"?open={part}#{part}"


def parts_of(values: Values, wanted: str) -> list[Part]:
    """Every part with what is set in it; open is the one that was asked for, and each that needs the person."""
    return [
        Part(key, head, state(values), wanted == key or needs(values))
        for key, (head, state, needs) in PARTS.items()
        if key != "words" or values["own_words"]
    ]


def _you(values: Values) -> Lines:
    who = values["profile"]
    known = [who.name] if who.name else ["Your name is missing."]
    if not who.time_zone:
        known.append("Your time zone is missing.")
    return (*known, dict(LANGUAGES).get(who.language, ""))


def _done(values: Values) -> Lines:
    count = len(values["achievements"].split("\n")) if values["achievements"] else 0
    return ("Nothing yet" if not count else "1 line" if count == 1 else f"{count} lines",)


def _mail(values: Values) -> Lines:
    account = values["account"]
    if account is None:
        return ("None: each letter is handed to you",)
    return (account.address,) if account.tested_at else (account.address, "not tested yet")


def _calendar(values: Values) -> Lines:
    page, own, read = values["calendar"], values["calendar_account"], values["calendar_sources"]
    count = len(read)
    told = "1 calendar is read" if count == 1 else f"{count} calendars are read"
    lines = _given(("At an address", page.is_on), ("In your own calendar", own), (told, read))
    return lines or ("Not connected",)


def _reminders(values: Values) -> Lines:
    row = values["reminding"]
    ways = _given(("By mail", row.mail), ("In my browsers", row.push), (row.other_name, row.other))
    return (*ways, str(row.evening)[:5]) if ways else ("None",)


def _times(values: Values) -> Lines:
    habits, set_here = values["habits"], values["profile"].settings
    own = len([name for name in set_here if name not in NO_CHOICES])
    usual = dict(habits.options).get(habits.value, "")
    return (usual, *_given(("1 choice of your own" if own == 1 else f"{own} choices of your own", own)))


def _words(values: Values) -> Lines:
    count = len(values["own_words"])
    return ("1 word" if count == 1 else f"{count} words",)


def _assistant(values: Values) -> Lines:
    row = values["assistant"]
    if row is None:
        return ("None: letters are written without one",)
    return (row.model, "switched on" if row.is_on else "switched off")


def _appearance(values: Values) -> Lines:
    who = values["profile"]
    return (dict(APPEARANCES).get(who.appearance, ""), dict(pages_languages()).get(who.pages_language, ""))


def _data(values: Values) -> Lines:
    return ("Take a copy, or delete everything",)


def _given(*lines: tuple[str, object]) -> Lines:
    return tuple(words for words, holds in lines if holds)


def _never(values: Values) -> bool:
    return False


def _asks_mail(values: Values) -> bool:
    return bool(values.get("sign_in") or (values["account"] and values["account"].problem))


def _asks_calendar(values: Values) -> bool:
    own, read = values["calendar_account"], values["calendar_sources"]
    return bool(values["calendar_address"] or (own and own.problem) or _any_problem(read))


def _any_problem(rows: Iterable[Any]) -> bool:
    return any(row.problem for row in rows)


PARTS: Mapping[str, tuple[str, Callable[[Values], Lines], Callable[[Values], bool]]] = {
    "you": ("You", _you, lambda values: not values["profile"].name or not values["profile"].time_zone),
    "done": ("What you have done", _done, _never),
    "mail": ("Mail account", _mail, _asks_mail),
    "calendar": ("Calendar", _calendar, _asks_calendar),
    "reminders": ("Reminders", _reminders, lambda values: _any_problem(values["devices"])),
    "times": ("Times and manners", _times, _never),
    "words": ("Your own words", _words, _never),
    "assistant": ("Your own assistant", _assistant, _never),
    "appearance": ("Appearance", _appearance, _never),
    "data": ("Your data", _data, _never),
}
