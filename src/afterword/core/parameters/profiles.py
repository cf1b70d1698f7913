"""The culture profiles of playbook B15: how the habits of a country differ from the usual values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.closures import NORDICS

_MORNING = {"slot": "next_business_morning", "eve_policy": "next_business_morning"}
_EVE = {"eve_policy": "next_business_morning"}
_WRITTEN = {"calls_welcome": False}
_GB = {**_EVE, **_WRITTEN, "first_after": 5, "max_unanswered": 2}
_DE = {**_MORNING, "first_after": 10, "max_unanswered": 2}
_SOUTH = {**_EVE, **_WRITTEN, "first_after": 7, "max_unanswered": 2}
_CN = {**_WRITTEN, "thanks_to": "hr", "first_after": 5, "max_unanswered": 2}

# These rest on sources; the others are a suggestion and are labelled so (playbook B15).
WELL_KNOWN = frozenset({"article", "US", "CA", "GB", "DE", "FR", "JP"})
PROFILES: Mapping[str, Mapping[str, Any]] = {
    "article": {},
    "US": {},
    "CA": {},
    "IN": {},
    "GB": _GB,
    "IE": _GB,
    "DE": _DE,
    "AT": _DE,
    "CH": _DE,
    "FR": {**_EVE, "first_after": 7, "max_unanswered": 2},
    "JP": {**_WRITTEN, "thanks_to": "hr", "slot": "office_hours", "first_after": 10, "grace": 3, "max_unanswered": 1},
    "CN": _CN,
    "HK": _CN,
    **dict.fromkeys(("ES", "IT", "PT", "BR", "NL", *NORDICS, "NORDICS"), _SOUTH),
}


def suggested_profile(country: str | None) -> str:
    """The profile to suggest for an employer's country: its own where there is one, else "article"."""
    return country if country is not None and country in PROFILES else "article"
