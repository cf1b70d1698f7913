"""Titles before a name, across languages, and whether a confirmed title allows them (playbook D1, D2)."""

from __future__ import annotations

import re
from functools import lru_cache

from afterword.core.letter.names.likeness import normal

# The word without stops, lower case -> what it says. "fem" says "a woman" without saying more.
TITLES = {
    **dict.fromkeys(("mr", "mister", "herr", "herrn", "monsieur", "m", "sr", "señor", "sig", "signor", "heer"), "mr"),
    **dict.fromkeys(("dhr", "senhor", "pan"), "mr"),
    **dict.fromkeys(("frau", "madame", "mme", "sra", "señora", "sig.ra", "signora", "mevrouw", "mevr", "mw"), "fem"),
    **dict.fromkeys(("senhora", "pani", "fr"), "fem"),
    **dict.fromkeys(("miss", "fräulein", "mademoiselle", "mlle", "srta", "señorita"), "miss"),
    **dict.fromkeys(("dr", "doctor", "docteur", "doktor", "dra", "doctora", "dott", "dottor", "dottore"), "dr"),
    **dict.fromkeys(("dott.ssa", "dottoressa", "dres"), "dr"),
    **dict.fromkeys(("dr.-ing", "dr.med", "dr.phil", "dr.jur", "dr.iur", "dr.rer.nat", "dr.rer.pol"), "dr"),
    **dict.fromkeys(("prof", "professor", "professorin", "professeur", "profesor", "profesora", "prof.ssa"), "prof"),
    **dict.fromkeys(("professoressa", "professore"), "prof"),
    "mrs": "mrs",
    "ms": "ms",
    "mx": "mx",
    "sir": "sir",
    "dame": "dame",
    "rev": "rev",
    "reverend": "rev",
    "mag": "mag",
    "maître": "maître",
    "dipl.-ing": "ing",
    "ing": "ing",
}
# Short words that are titles only with a capital and a stop, or in one language.
NEEDS_STOP = frozenset({"m", "sig", "ing", "mag", "rev", "fr", "mw", "pan", "dres"})
WOMAN = frozenset({"ms", "mrs", "miss", "fem", "dame"})
MAN = frozenset({"mr", "sir"})
# Degrees whose form says whether a woman or a man bears them.
WOMANS_FORMS = frozenset(
    "dra doctora doutora dott.ssa dottoressa prof.ssa professoressa profesora professora professorin docteure".split()
)
MANS_FORMS = frozenset("dottor dottore professore profesor doutor".split())
# Languages whose letters leave degrees out beside Mr and Ms (playbook D2).
WITHOUT_DEGREES = frozenset({"fr", "nl", "sv", "da", "nb", "no", "fi"})
TITLE_WORD = re.compile(r"((?:[^\W\d_]|(?<=\w)(?:\.-|[.-])(?=\w))+)(\.?)(?:\s+|(?<=\.)(?=[^\W\d_]))")


@lru_cache(maxsize=4096)
def title_of(word: str, has_stop: bool) -> str | None:
    """What a word says as a title, or None when it is none ("Dr", "Frau", "Prof"; "M" only as "M.")."""
    bare = normal(word).lower().rstrip(".")
    if bare in NEEDS_STOP and not has_stop:
        return None
    return TITLES.get(bare)


def take_titles(text: str) -> tuple[tuple[str, ...], int]:
    """The titles a name begins with and where the name itself begins.

    "Frau Dr. Weber" gives ("fem", "dr") and the place of "Weber"; a text that is only a title gives it whole.
    """
    found: list[str] = []
    place = 0
    while True:
        match = TITLE_WORD.match(text + " ", place)
        title = title_of(match.group(1), bool(match.group(2))) if match else None
        if match is None or title is None:
            return tuple(found), min(place, len(text))
        found.append(title)
        place = match.end()


def confirmed_titles(title: str) -> frozenset[str]:
    """What the confirmed title of a record says ("Ms." -> ms; "Frau Dr." -> fem and dr)."""
    return frozenset(take_titles(title)[0])


def titles_fit(written: tuple[str, ...], confirmed: frozenset[str], lang: str) -> bool:
    """True when every written title is confirmed and the highest confirmed degree is not left out.

    No title at all always fits: the neutral form needs no evidence.
    """
    if not written:
        return True
    if not all(_is_confirmed(title, confirmed) for title in written):
        return False
    highest = next((degree for degree in ("prof", "dr") if degree in confirmed), None)
    return highest is None or highest in written or lang in WITHOUT_DEGREES


def _is_confirmed(title: str, confirmed: frozenset[str]) -> bool:
    if title == "fem":
        return bool(confirmed & WOMAN)
    return title in confirmed or (title == "ms" and "fem" in confirmed)


def gender_of(confirmed: frozenset[str]) -> str:
    """ "f" or "m" where a confirmed title says so, else ""; never from a name."""
    if confirmed & WOMAN:
        return "f"
    return "m" if confirmed & MAN else ""
