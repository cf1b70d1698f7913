"""One job on several boards: the same employer, city and title, and texts that share most of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from afterword.core.search.cities import folded
from afterword.core.search.employers import employer_key

_GENDERS = re.compile(
    r"[(\[]\s*[a-zäöü*]{1,3}(?:\s*[/|,.]\s*[a-zäöü*]{1,4}){1,3}\s*[)\]]|\b[mwdfhx](?:/[mwdfhx]){1,2}\b", re.I
)
_ALL_GENDERS = re.compile(r"[(\[]\s*(?:all genders?|gn|any gender)\s*[)\]]|[*:_/]-?in(?:nen)?\b", re.I)
_BEHIND = re.compile(r"\s+(?:[-–—|@]|at|bei|chez)\s+(?P<rest>[^|]+)$", re.I)
_SHORT = {"sr": "senior", "jr": "junior", "snr": "senior", "jnr": "junior", "mgr": "manager", "eng": "engineer",
          "asst": "assistant", "&": "and"}  # fmt: skip
_LIKE = 0.5
_GRAM = 4


def title_key(title: str, employer: str = "", cities: Iterable[str] = ()) -> str:
    """A title without gender tags, the employer or the city behind it, and with its grade spelt out."""
    left = _ALL_GENDERS.sub("", _GENDERS.sub(" ", title)).strip(" -–—|,")
    known = {employer_key(employer), "remote", *(folded(each) for each in cities)} - {""}
    while (behind := _BEHIND.search(left)) and _is_known(behind["rest"], known):
        left = left[: behind.start()].rstrip(" -–—|,")
    words = re.findall(r"[^\W_]+[+#]*|&|\.net", folded(left))
    return " ".join(_SHORT.get(word, word) for word in words)


def _is_known(rest: str, known: set[str]) -> bool:
    parts = folded(rest.partition(",")[0]), employer_key(rest)
    return any(part in known for part in parts)


def fold_key(title: str, employer: str, cities: Iterable[str]) -> str:
    """What two postings of one job have in common, beside a city: employer and title; "" where either is not named."""
    key = employer_key(employer)
    plain = title_key(title, employer, [each for each in cities if each])
    return sha256(f"{key}\n{plain}".encode()).hexdigest()[:32] if key and plain else ""


def share_city(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether both name one city; also where neither names any."""
    left, right = ({folded(each) for each in cities if each} for cities in (one, other))
    return bool(left & right) or not (left or right)


def is_same_text(one: str, other: str) -> bool:
    """Whether more than half of the shorter text's runs of four words stand in the other; no text decides nothing."""
    left, right = _grams(one), _grams(other)
    if not left or not right:
        return True
    return len(left & right) / min(len(left), len(right)) > _LIKE


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1))
