"""A saved search: the words it wants and the conditions a posting has to meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from afterword.core.errors import Unreadable
from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay, amount, unit_of
from afterword.core.search.places import Circle, point
from afterword.core.search.posting import EMPLOYMENT_TYPES, employment_type
from afterword.core.search.stemming import stem
from afterword.core.search.words import words

# Between the stems of an alternative that all have to stand, wherever they do.
ALL_OF = " & "


class NotASearch(Unreadable):
    """This search cannot be read."""

    code = "not_a_search"
    hint = "Give it an id, and words to find, words to leave out or a condition."


class Wanted(NamedTuple):
    """The words of a search as stems; `phrases` are several in a row, written with spaces, as they may be in `any_of`;
    an alternative there may also be several stems with `ALL_OF` between.

    `none` are left out as they are written: "travel" leaves out "travel", not "travelling".
    """

    in_title: bool
    every: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    none: tuple[str, ...] = ()


class Conditions(NamedTuple):
    """What else a posting has to meet; None and empty ask for nothing."""

    country: str = ""
    near: Circle | None = None
    remote_only: bool = False
    pay: Pay | None = None
    types: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Search:
    """One saved search."""

    id: str | int
    wanted: Wanted
    conditions: Conditions

    @classmethod
    def read(cls, item: Mapping[str, Any]) -> Search:
        """The contract's search; raises `NotASearch` where a field says something else than it may."""
        identity = item.get("id")
        if not isinstance(identity, str | int) or isinstance(identity, bool):
            raise NotASearch("This search has no id.")
        place = item.get("in") or "title+description"
        if place not in {"title", "title+description"}:
            raise NotASearch('"in" is neither "title" nor "title+description".')
        needed = _stems([*_texts(item, "all"), *_texts(item, "phrases")])
        wanted = Wanted(
            in_title=place == "title",
            every=tuple(term for term in needed if " " not in term),
            phrases=tuple(term for term in needed if " " in term),
            any_of=tuple(_stems(group) for group in _groups(item) if _stems(group)),
            none=tuple(sorted({" ".join(words(text)) for text in _texts(item, "none")} - {""})),
        )
        search = cls(identity, wanted, _conditions(item))
        if search == cls(search.id, Wanted(wanted.in_title), Conditions()):
            raise NotASearch("This search asks for nothing, so every posting would match it.")
        return search


def stems_of(text: str) -> str:
    """The stems of a text in order, with spaces between."""
    return " ".join(stem(word) for word in words(text))


def _stems(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({stems_of(text) for text in texts} - {""}))


def _texts(item: Mapping[str, Any], name: str) -> list[str]:
    found = item.get(name) or []
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise NotASearch(f'"{name}" is not a list of words.')
    return found


def _groups(item: Mapping[str, Any]) -> list[list[str]]:
    """The groups of which one word each must stand; a plain list is one group."""
    found = item.get("any") or []
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return [found]
    if not isinstance(found, list) or not all(isinstance(each, list) for each in found):
        raise NotASearch('"any" is not a list of groups of words.')
    return [_texts({"any": group}, "any") for group in found]


def _conditions(item: Mapping[str, Any]) -> Conditions:
    types = frozenset(employment_type(each) for each in _texts(item, "employment_types"))
    if not types <= EMPLOYMENT_TYPES:
        raise NotASearch(f'"employment_types" may hold {", ".join(sorted(EMPLOYMENT_TYPES))}.')
    return Conditions(_country(item), _near(item), item.get("remote_only") is True, _pay(item), types)


def _country(item: Mapping[str, Any]) -> str:
    written = item.get("country")
    if not written:
        return ""
    code = country_code(written) if isinstance(written, str) else ""
    if not code:
        raise NotASearch('"country" is no country that we know; write its two letters, such as "GB".')
    return code


def _near(item: Mapping[str, Any]) -> Circle | None:
    given = item.get("near")
    if not given:
        return None
    centre = point(given.get("lat"), given.get("lon")) if isinstance(given, Mapping) else None
    km = given.get("km") if isinstance(given, Mapping) else None
    if centre is None or isinstance(km, bool) or not isinstance(km, int | float) or not 0 <= km <= 20_100:
        raise NotASearch('"near" needs lat, lon and km as numbers on the globe.')
    return Circle(centre, float(km), country_code(str(given.get("country") or "")))


def _pay(item: Mapping[str, Any]) -> Pay | None:
    given = item.get("salary_min")
    if not given:
        return None
    least = amount(given.get("amount")) if isinstance(given, Mapping) else None
    unit = unit_of(given.get("unit") or "YEAR") if isinstance(given, Mapping) else ""
    if least is None or not unit or not given.get("currency"):
        raise NotASearch('"salary_min" needs an amount, a currency and a unit such as YEAR or HOUR.')
    return Pay(least, None, str(given.get("currency") or "").strip().upper(), unit)
