"""Whether a person's name may stand in a letter: one strong source, or two weak ones that agree (playbook D1.6)."""

from __future__ import annotations

import unicodedata

from afterword.core.facts import Person

STRONG = frozenset({"signature", "business_card", "own_email_display"})
_NO_EVIDENCE = frozenset({"local_part"})
_NOT_NAMES = frozenset(
    ("mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "dame", "herr", "frau", "madame", "monsieur")
)


def is_verified(person: Person) -> bool:
    """The bearer's own words settle it; without them two sources must agree and none contradict."""
    spellings = [(one.source, _words(one.raw)) for one in person.evidence if one.source not in _NO_EVIDENCE]
    strong = [words for source, words in spellings if source in STRONG]
    if strong:
        return _agree(strong)
    return len(spellings) >= 2 and _agree([words for _, words in spellings])


def _words(raw: str) -> frozenset[str]:
    """The words of a name without honorifics, exact to the accent but not to the case."""
    name = unicodedata.normalize("NFC", raw).split("(")[0].split("<")[0].casefold()
    words = (word.strip(".,") for word in name.replace(",", " ").split())
    return frozenset(word for word in words if word and word not in _NOT_NAMES)


def _agree(spellings: list[frozenset[str]]) -> bool:
    return all(spellings) and all(one <= other or other <= one for one in spellings for other in spellings)
