"""Sources that answer only with a key of the person: what they are asked, and where the key goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from afterword.core.errors import Refusal

USAJOBS = "https://data.usajobs.gov/api/Search"
ADZUNA = "https://api.adzuna.com/v1/api/jobs"
# The countries that Adzuna has postings of.
ADZUNA_COUNTRIES = frozenset("at au be br ca ch de es fr gb in it mx nl nz pl sg us za".split())


class NotThatCountry(Refusal):
    """Adzuna has no postings of this country."""

    code = "no_country"
    hint = "Choose one of its countries, such as GB, US or DE. Nothing was added."


class NothingWanted(Refusal):
    """This source wants to know which jobs to look for."""

    code = "nothing_wanted"
    hint = "Write a word of the title, such as nurse. Nothing was added."


@dataclass(frozen=True, slots=True)
class Key:
    """What the source gave the person: the key, and what they are known by there (an id, or a mail address)."""

    known_as: str
    key: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """A source that wants a key: its name, and where a person gets one."""

    name: str
    known_as: str
    page: str


KEYED = {
    "usajobs": Keyed("USAJOBS", "Mail address that the key was sent to", "https://developer.usajobs.gov/apirequest"),
    "adzuna": Keyed("Adzuna", "App ID", "https://developer.adzuna.com/signup"),
}


def wanted(kind: str, words: str, place: str = "", country: str = "") -> str:
    """The one spelling of what such a source is asked for; raises a `Refusal`."""
    if not words.strip():
        raise NothingWanted
    asked = {"words": " ".join(words.split()), "place": " ".join(place.split())}
    if kind == "adzuna":
        if country.strip().lower() not in ADZUNA_COUNTRIES:
            raise NotThatCountry
        asked["country"] = country.strip().lower()
    return urlencode({name: value for name, value in asked.items() if value})


def keyed_url(kind: str, board: str) -> str:
    """Where the first page is, without the key: this address may be shown."""
    asked = dict(parse_qsl(board))
    words, place = asked.get("words", ""), asked.get("place", "")
    if kind == "usajobs":
        fields = {"Keyword": words, "LocationName": place, "ResultsPerPage": "250"}
        return f"{USAJOBS}?{_filled(fields)}"
    fields = {"what": words, "where": place, "results_per_page": "50", "sort_by": "date"}
    return f"{ADZUNA}/{asked.get('country', '')}/search/1?{_filled(fields)}"


def keyed_name(kind: str, board: str) -> str:
    """As "USAJOBS: nurse, Leeds"."""
    asked = dict(parse_qsl(board))
    country = asked.get("country", "").upper()
    return f"{KEYED[kind].name}: " + ", ".join(filter(None, (asked.get("words"), asked.get("place"), country)))


def with_key(kind: str, url: str, key: Key) -> tuple[str, Mapping[str, str]]:
    """The address and headers of a request that carries the key."""
    if kind == "usajobs":
        return url, {"User-Agent": key.known_as, "Authorization-Key": key.key}
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query)) | {"app_id": key.known_as, "app_key": key.key}
    return urlunsplit(parts._replace(query=urlencode(query))), {}


def without_key(url: str) -> str:
    """The same address as it may be shown."""
    parts = urlsplit(url)
    if "app_key=" not in parts.query:
        return url
    query = {name: value for name, value in parse_qsl(parts.query) if name not in {"app_id", "app_key"}}
    return urlunsplit(parts._replace(query=urlencode(query)))


def _filled(fields: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in fields.items() if value})
