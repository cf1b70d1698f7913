"""One row of the greeting table: how a language greets a person, with what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NAME_ONLY = "name only: a greeting and the name, for want of a source on forms of address"


@dataclass(frozen=True, slots=True)
class Row:
    """The greeting of one locale (playbook D2).

    `forms` maps a key to a line. Keys: "f", "m", "x" (a known honorific), "f.dr", "m.prof" (honorific and rank),
    ".dr", ".prof", ".kept", ".knight", ".office" (rank alone), "neutral" (nothing but the name), "informal"
    (the given name they sign with), "unnamed" (nobody named). Slots: {h} honorific, {t} title, {s} surname,
    {g} given name, {gp} given name and patronymic, {full} the whole name in its own order, {v} confirmed vocative.
    A key that is missing falls back to the next plainer one; a line whose slot is unknown is passed over.

    "patronymic" is the neutral line for a given name and patronymic. `source` says where the forms were read;
    a row "name only" knows no form of address and greets by the name alone.

    `honorifics` maps the folded word ("mrs"), else the kind ("f"), to its spelling here.
    `titles` maps a rank ("dr") to its spelling here. `kept` maps folded titles that are addressed as the bearer
    writes them to the gender that the word itself states, or "". `joint` joins several people named in one line.
    `email` holds the forms that differ in an e-mail, `letter` those that differ on paper.
    """

    locale: str
    source: str
    forms: Mapping[str, str]
    closes: Mapping[str, tuple[str, ...]]
    honorifics: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    joint: str = ""
    capital_particle: bool = False
    ranks: tuple[str, ...] = ()
    email: Mapping[str, str] = field(default_factory=dict)
    letter: Mapping[str, str] = field(default_factory=dict)

    def form(self, key: str, medium: str) -> str | None:
        """The line of `key` for `medium` ("email", "letter" or ""), or None."""
        special = {"email": self.email, "letter": self.letter}.get(medium, {})
        return special.get(key) or self.forms.get(key)
