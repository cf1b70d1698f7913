"""Titles and honorifics that several sources give one person: which agree, which are asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from afterword.core.people import suffixes, titles
from afterword.core.people.evidence import Evidence, Reading
from afterword.core.people.verdicts import Conflict

_DOCTORATES = frozenset({"phd", "dphil", "md", "edd", "dsc", "thd", "drsc", "psyd", "dba"})


# Within one language these are choices of their own: Mrs is not Ms, while Frau and Madame fit both.
_CHOSEN = frozenset({"ms", "mrs", "miss"})


def meaning(title: str) -> frozenset[str]:
    """What a title says, apart from its spelling: "Frau Dr." is {f, dr}; "Ms." holds the {f} of "Frau"."""
    said = set()
    for word in title.split():
        key = titles.fold(word)
        kind = titles.gender_stated(word)
        if titles.RANKS.get(key):
            said.add(titles.RANKS[key])
        elif key in titles.KNIGHTS:
            said.add(key)
        elif kind is not None:
            said |= {kind, key} if key in _CHOSEN else {kind}
        elif key in titles.OFFICES:
            said.add(titles.OFFICES[key].casefold())
    return frozenset(said - {""})


def title_conflict(named: list[Reading], answers: Sequence[Evidence] = ()) -> Conflict | None:
    """The disagreement on the title of readings sorted by authority, or None.

    A title given here and absent there is no conflict. The bearer's own title settles it; so does nothing else.
    A doctorate in the letters after the name, beside a plain Mr or Ms of third parties, is asked about (D1.4).
    Own pronouns they/them beside Mr or Ms: the full name, asked.
    What the user answered on the title since, or confirmed with one, ends the question.
    """
    found = _disagreement(named)
    if found is not None and title_answered(named, answers) is not None:
        return replace(found, asks=False, answered=True)
    return found


def title_answered(named: Sequence[Reading], answers: Sequence[Evidence]) -> str | None:
    """The title the user gave after all of `named` was read, "" for none; None while there is no such answer.

    A name confirmed without a title answers for its letters alone: it may have been another question.
    """
    said = [(each.seen_at, each.raw) for each in answers if each.settles == "title"]
    said += [(one.evidence.seen_at, one.title) for one in named if one.source == "confirmed" and one.title]
    at, title = max(said, default=("", ""))
    others = [one.evidence.seen_at for one in named if one.source != "confirmed"]
    return title if said and at >= max(others, default="") else None


def _disagreement(named: list[Reading]) -> Conflict | None:
    titled = [reading for reading in named if meaning(reading.title)]
    if not titled:
        return None
    first = titled[0]
    others = [reading for reading in titled[1:] if not _agree(meaning(first.title), meaning(reading.title))]
    if others:
        values = tuple(dict.fromkeys([first.title, *(reading.title for reading in others)]))
        settled = first.is_own and not any(reading.is_own for reading in others)
        return Conflict("title", "title", values, asks=not settled)
    return _doctorate(named, titled) or _pronouns(named, titled)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """One holds the other, and what is plain gender beside a degree is the same gender."""
    return one <= other or other <= one


def _doctorate(named: list[Reading], titled: list[Reading]) -> Conflict | None:
    letters = [reading for reading in named if any(_is_doctorate(word) for word in reading.credentials.split())]
    plain = [r for r in titled if meaning(r.title) <= {"f", "m", *_CHOSEN} and not r.is_own]
    if not letters or not plain or any({"dr", "prof"} & meaning(reading.title) for reading in titled):
        return None
    return Conflict("title", "title", (letters[0].credentials, plain[0].title))


def _is_doctorate(word: str) -> bool:
    return suffixes.fold_suffix(word) in _DOCTORATES


def _pronouns(named: list[Reading], titled: list[Reading]) -> Conflict | None:
    they = [r for r in named if r.is_own and r.pronouns.casefold().startswith(("they", "ze", "xe"))]
    gendered = [r for r in titled if meaning(r.title) & {"f", "m"} and not r.is_own]
    if not they or not gendered:
        return None
    return Conflict("title", "title", (they[0].pronouns, gendered[0].title))
