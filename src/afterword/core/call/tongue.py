"""How one language says a call, as a table: greetings, openings, and the words of each occasion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

STATUS, INTEREST, ACCEPT, WITHDRAW, APOLOGY, DEBRIEF = "status", "interest", "accept", "withdraw", "apology", "debrief"
OCCASIONS = (STATUS, INTEREST, ACCEPT, WITHDRAW, APOLOGY, DEBRIEF)
# What may come instead of an answer, in the order in which the card shows it.
TURNS = ("gatekeeper", "bad_moment", "undecided", "wanted", "next_round", "offer", "no")


@dataclass(frozen=True, slots=True)
class Occasion:
    """One reason to call. `about` says what it is about where the two have not just met for it."""

    say: str
    ask: str
    offer: str
    message: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. Slots: {to} {me} {day} {about} {role} {phone} {again}.

    `hello` is by the hour there: before noon, in the afternoon. `role` and `about_role` name the job, `a_role` and
    `about_a_role` where its name is not known. `written_greeting` is what a letter begins with and nobody says.
    `machines` are the frames of a message, the fullest first: the first that takes no thirty seconds is used.
    """

    hello: tuple[str, str]
    written_greeting: re.Pattern[str]
    role: str
    a_role: str
    about_role: str
    about_a_role: str
    met: str
    open: str
    close: str
    machines: tuple[str, ...]
    turns: Mapping[str, str]
    occasions: Mapping[str, Occasion]
