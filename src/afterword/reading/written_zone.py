"""Where a mail's clock runs: a postcode, a street or a telephone number may settle what "Eastern" leaves open.

Only for what cannot be otherwise: the hour of a talk at a place is the place's own, and an abbreviation means what it
means in the employer's country. Everything else stays a question.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from afterword.calendars import zones
from afterword.calendars.countries import country_of_zone, zones_of_country
from afterword.core.interview import Moment, TimeKind

_CODES = {
    "44": "GB", "49": "DE", "33": "FR", "34": "ES", "39": "IT", "31": "NL", "32": "BE", "41": "CH", "43": "AT",
    "46": "SE",
    "45": "DK", "47": "NO", "48": "PL", "351": "PT", "352": "LU", "353": "IE", "358": "FI", "420": "CZ", "36": "HU",
    "40": "RO", "30": "GR", "91": "IN", "81": "JP", "82": "KR", "65": "SG", "61": "AU", "64": "NZ", "55": "BR",
    "27": "ZA",
    "1": "US",
}  # fmt: skip
_DIALLED = re.compile(r"(?<![\d+])\+\s?(\d{1,3})[\d ()./-]{6,18}\d")
_NORTH_AMERICAN = re.compile(r"(?<![\d+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)")
_UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_STATE = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*, (?P<state>[A-Z]{2})\b(?: \d{5}(?:-\d{4})?\b)?")
# States whose whole civil time is one; those that lie in two are asked about.
_STATES = {
    "America/New_York": "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VT VA WV",
    "America/Chicago": "AR IA IL LA MN MO MS OK WI",
    "America/Denver": "CO MT NM UT WY",
    "America/Los_Angeles": "CA WA",
}
_ZONE_OF_STATE = {state: zone for zone, states in _STATES.items() for state in states.split()}
_POLISH = re.compile(r"\bul\. [^\n]{3,60}\b\d{2}-\d{3} ")
# Streets and postcodes with the language they stand in: every country of that language keeps the same time.
_BY_STREET = {
    "de": (
        re.compile(r"(?:straße|strasse|str\.|gasse|platz|allee|ufer|weg) \d|\b\d{5} [A-ZÄÖÜ]|\b[AD]-\d{4,5}\b", re.I),
        "Europe/Berlin",
    ),
    "fr": (re.compile(r"\b(?!9[78])\d{5} [A-ZÀ-Þ]"), "Europe/Paris"),
    "it": (re.compile(r"\b(?:via|viale|piazza|corso) [A-Z]", re.I), "Europe/Rome"),
    "es": (re.compile(r"\b(?!3[58]\d{3}|5[12]\d{3})[0-5]\d{4} [A-ZÁÉÍÓÚ]"), None),
    "nl": (re.compile(r"\b\d{4} ?[A-Z]{2}\b"), "Europe/Amsterdam"),
    "pl": (re.compile(r"\bul\. |\b\d{2}-\d{3} [A-ZŁŚŻŹ]"), "Europe/Warsaw"),
    "pt": (re.compile(r"\b\d{4}-\d{3} [A-ZÀ-Þ]"), "Europe/Lisbon"),
}  # fmt: skip


def zone_of_place(place: str | None, language: str | None) -> str | None:
    """The zone of a written place where it can be no other: a British postcode, a state, a street with its language."""
    if not place:
        return None
    if _UK_POSTCODE.search(place):
        return "Europe/London"
    state = _STATE.search(place)
    if state and state.group("state") in _ZONE_OF_STATE:
        return _ZONE_OF_STATE[state.group("state")]
    if _POLISH.search(place):
        return "Europe/Warsaw"
    street, zone = _BY_STREET.get(language or "", (None, None))
    return zone if street and street.search(place) else None


def countries_said(text: str) -> frozenset[str]:
    """The countries that telephone numbers and addresses of the text name."""
    found = {code for number in _DIALLED.finditer(text) if (code := _country(number.group(1)))}
    if _NORTH_AMERICAN.search(text) or any(one.group("state") in _ZONE_OF_STATE for one in _STATE.finditer(text)):
        found.add("US")
    return frozenset(found | ({"GB"} if _UK_POSTCODE.search(text) else set()))


def _country(digits: str) -> str | None:
    return next((_CODES[digits[:length]] for length in (3, 2, 1) if digits[:length] in _CODES), None)


def settled(moment: Moment, text: str, place: str | None, language: str | None, *, is_remote: bool) -> Moment:
    """The moment in the zone that place or country settle; a proposal where they only make one likely."""
    if moment.local is None or moment.kind not in (TimeKind.FLOATING, TimeKind.UNRESOLVABLE):
        return moment
    at = datetime.fromisoformat(moment.local)
    here = None if is_remote else zone_of_place(place, language)
    if moment.kind is TimeKind.FLOATING:
        return _zoned(moment, at, here) if here else moment
    meant = _meant(moment.assumed_zone, at, countries_said(text), here)
    return _zoned(moment, at, meant) if meant else moment


def _meant(likely: str | None, at: datetime, countries: frozenset[str], here: str | None) -> str | None:
    """The likely zone where its country is said, or the one zone of that country if it is as far from UTC."""
    if likely is None:
        return None
    known = [zone for zone in ([here] if here else []) if _offset(zone, at) == _offset(likely, at)]
    if known or country_of_zone(likely) in countries:
        return known[0] if known else likely
    alone = [of[0] for country in sorted(countries) if len(of := zones_of_country(country)) == 1]
    return next((zone for zone in alone if _offset(zone, at) == _offset(likely, at)), None)


def _offset(zone: str, at: datetime) -> object:
    found = zones.resolve(zone, at, {})
    return found.utc if found else None


def _zoned(moment: Moment, at: datetime, zone: str) -> Moment:
    found = zones.resolve(zone, at, {})
    if found is None:
        return moment
    return replace(
        moment, kind=TimeKind.ZONED, utc=found.utc, tzid=moment.tzid or zone, tz_iana=found.iana, assumed_zone=None
    )
