"""Every number of the follow-up plan in one place: the defaults, the culture profiles, the user's settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Any

from afterword.core.errors import Unreadable


class SettingUnreadable(Unreadable):
    """This setting cannot be read."""

    code = "setting_unreadable"
    hint = "Correct the setting that is named, or leave it out to have the usual value."


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the day, local time, with the moment aimed at."""

    opens: time
    closes: time
    target: time


@dataclass(frozen=True, slots=True)
class Rules:
    """The parameters of playbook B1, B15 and B19; hours are the recipient's unless `PARAMETERS` says otherwise."""

    slot: str = "evening"
    eve_policy: str = "evening"
    evening: Span = Span(time(18), time(21, 30), time(19, 30))
    evening_cutoff: time = time(21)
    morning: Span = Span(time(7), time(8, 30), time(7, 30))
    min_gap: timedelta = timedelta(hours=2)
    late: timedelta = timedelta(hours=48)
    fold: int = 5
    call_days: tuple[int, ...] = (3, 4, 5)
    call_unit: str = "calendar"
    first_after: int | None = None
    call_before_decision: bool = False
    follow_up_channel: str | None = None
    calls_welcome: bool = True
    grace: int = 2
    gap2: int = 5
    gap3: int = 10
    close: int = 10
    max_unanswered: int = 3
    no_contact_wait: int = 20
    status_email: Span = Span(time(9), time(11), time(9, 30))
    office: Span = Span(time(9), time(17), time(9, 30))
    reply: Span = Span(time(8, 30), time(17, 30), time(9, 30))
    awake: Span = Span(time(7), time(21), time(9))
    cool_off: timedelta = timedelta(hours=2)
    reply_auto: bool = True
    feedback: bool = True
    kit: tuple[int, ...] = (30, 90, 180, 365)
    panel_policy: str = "individual"
    panel_threshold: int = 7
    agency_policy: str = "via_recruiter"
    thanks_to: str = "interviewers"
    thank_hr: bool = True


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
    **dict.fromkeys(("ES", "IT", "PT", "BR", "NL", "SE", "NO", "DK", "FI", "IS", "NORDICS"), _SOUTH),
}


def suggested_profile(country: str | None) -> str:
    """The profile to suggest for an employer's country: its own where there is one, else "article"."""
    return country if country is not None and country in PROFILES else "article"


def read_rules(settings: Mapping[str, Any]) -> Rules:
    """The rules under a flat object of settings: profile first, then each setting by its own name.

    Names that are no parameter of the plan are left alone: the same object holds the other settings.
    """
    rules = replace(Rules(), **_profile(settings.get("profile")))
    chosen = [_BY_NAME[key] for key in settings if key in _BY_NAME and key != "call.days"]
    changes = {one.field: one.read(settings[one.name], one.name) for one in chosen}
    if "call.days" in settings:
        changes.update(_call_days(settings["call.days"]))
    return replace(rules, **changes)


def readable_rules(settings: Mapping[str, Any]) -> tuple[Rules, tuple[str, ...]]:
    """The rules under those settings that can be read, and a sentence for each that cannot: its usual value holds."""
    try:
        return read_rules(settings), ()
    except SettingUnreadable:
        faults, kept = [], dict[str, Any]()
    for name, value in settings.items():
        try:
            read_rules({name: value})
            kept[name] = value
        except SettingUnreadable as fault:
            faults.append(f"{fault.message} The usual value holds.")
    return read_rules(kept), tuple(faults)


def _profile(name: object) -> Mapping[str, Any]:
    if name is None or name == "article":
        return {}
    found = PROFILES.get(name.upper()) if isinstance(name, str) else None
    if found is None:
        raise SettingUnreadable(f'There is no profile "{name}".')
    return found


def _choice(*allowed: str) -> Callable[[object, str], str]:
    def read(value: object, key: str) -> str:
        if value not in allowed:
            raise SettingUnreadable(f'{key} must be one of {", ".join(allowed)}, not "{value}".')
        return str(value)

    return read


def _switch(value: object, key: str) -> bool:
    if value in (True, "on", "yes", "true"):
        return True
    if value in (False, "off", "no", "false"):
        return False
    raise SettingUnreadable(f"{key} must be on or off.")


def _count(low: int, high: int) -> Callable[[object, str], int]:
    def read(value: object, key: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise SettingUnreadable(f"{key} must be a whole number from {low} to {high}.")
        return value

    return read


def _hours(value: object, key: str) -> timedelta:
    number = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:h|hours?)?\s*", str(value))
    if isinstance(value, bool) or number is None or float(number[1]) > 240:
        raise SettingUnreadable(f"{key} must be a number of hours.")
    return timedelta(hours=float(number[1]))


def _clock(value: object, key: str) -> time:
    try:
        return time.fromisoformat(str(value).strip().zfill(5)).replace(tzinfo=None)
    except ValueError:
        raise SettingUnreadable(f'{key} must be a time of day like "19:30".') from None


def _span(value: object, key: str) -> Span:
    if isinstance(value, Mapping):
        parts = [_clock(value.get(name, value.get("opens")), key) for name in ("opens", "closes", "target")]
    else:
        parts = [_clock(part, key) for part in re.split(r"\s*[-–]\s*", str(value))]
        parts = [*parts, parts[0]][:3]
    if len(parts) != 3 or not parts[0] <= parts[2] <= parts[1] or parts[0] == parts[1]:
        raise SettingUnreadable(f'{key} must be a span of one day like "18:00-21:30".')
    return Span(*parts)


def _days(value: object, key: str) -> tuple[int, ...]:
    if isinstance(value, list | tuple) and value:
        return tuple(sorted({_count(1, 1000)(day, key) for day in value}))
    raise SettingUnreadable(f"{key} must be a list of days, like [3, 4, 5].")


def _call_days(value: object) -> dict[str, Any]:
    """`call.days`: a list of days, or an object with `unit` and `days` or `from` and `to`."""
    if not isinstance(value, Mapping):
        return {"call_days": _days(value, "call.days"), "first_after": None}
    days = value.get("days")
    if days is None:
        first, last = (_count(1, 60)(value.get(name), "call.days") for name in ("from", "to"))
        days = list(range(first, last + 1))
    changes: dict[str, Any] = {"call_days": _days(days, "call.days"), "first_after": None}
    if value.get("unit") is not None:
        changes["call_unit"] = _unit(value["unit"], "call.days.unit")
    return changes


_unit = _choice("calendar", "business")
_SLOTS = _choice("evening", "next_business_morning", "office_hours")
_EVES = _choice("evening", "next_business_morning")
_PANELS = _choice("individual", "lead_only", "one_group_note")
_AGENCIES = _choice("via_recruiter", "direct_cc", "direct")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One setting: its name, the field of `Rules` it sets, how it is read, its unit and the rule it comes from."""

    name: str
    field: str
    read: Callable[[object, str], Any]
    unit: str
    source: str


PARAMETERS: tuple[Parameter, ...] = (
    Parameter("ty.slot", "slot", _SLOTS, "evening, next_business_morning or office_hours", "B1"),
    Parameter(
        "ty.eve_policy",
        "eve_policy",
        _EVES,
        "evening or next_business_morning",
        "B1, B19 D4",
    ),
    Parameter("ty.evening", "evening", _span, "span", "B1"),
    Parameter("ty.evening_cutoff", "evening_cutoff", _clock, "local time", "B1"),
    Parameter("ty.morning", "morning", _span, "span", "B1"),
    Parameter("ty.min_gap", "min_gap", _hours, "hours", "B1"),
    Parameter("ty.late", "late", _hours, "hours", "B1"),
    Parameter("ty.fold", "fold", _count(1, 60), "business days", "B1"),
    Parameter("call.days", "call_days", _days, "days after the interview", "B1, B19 D1"),
    Parameter("call.unit", "call_unit", _unit, "calendar or business", "B19 D1"),
    Parameter("call.after", "first_after", _count(1, 60), "business days; replaces call.days", "B7 C4, B15"),
    Parameter("call_before_decision", "call_before_decision", _switch, "on or off", "B8, B19 D2"),
    Parameter("follow_up_channel", "follow_up_channel", _choice("phone", "email"), "phone or email", "B19 D3"),
    Parameter("phone", "calls_welcome", _switch, "on or off", "B15"),
    Parameter("decision.grace", "grace", _count(0, 60), "business days", "B1, B19 D8"),
    Parameter("chase.gap2", "gap2", _count(5, 60), "business days", "B1, B10"),
    Parameter("chase.gap3", "gap3", _count(5, 60), "business days", "B1, B10"),
    Parameter("chase.close", "close", _count(1, 60), "business days", "B1, B10"),
    Parameter("chase.max_unanswered", "max_unanswered", _count(0, 3), "status contacts, 1 to 3", "B1, B19 D9"),
    Parameter("no_contact.wait", "no_contact_wait", _count(1, 120), "business days", "B7 C3"),
    Parameter("status.email", "status_email", _span, "span", "B1"),
    Parameter("office", "office", _span, "span", "B12"),
    Parameter("reply.hours", "reply", _span, "span", "B13"),
    Parameter("candidate.hours", "awake", _span, "span, candidate's zone", "B1"),
    Parameter("reply.cool_off", "cool_off", _hours, "hours", "B1"),
    Parameter("reply_auto", "reply_auto", _switch, "on or off", "B19 D13"),
    Parameter("feedback", "feedback", _switch, "on or off", "B13, B19 D11"),
    Parameter("kit.cadence", "kit", _days, "days", "B1, B14"),
    Parameter(
        "panel_policy",
        "panel_policy",
        _PANELS,
        "individual, lead_only or one_group_note",
        "B4, B19 D5",
    ),
    Parameter("panel.threshold", "panel_threshold", _count(2, 100), "people", "B4"),
    Parameter(
        "agency_policy",
        "agency_policy",
        _AGENCIES,
        "via_recruiter, direct_cc or direct",
        "B5, B19 D7",
    ),
    Parameter("thanks.to", "thanks_to", _choice("interviewers", "hr"), "interviewers or hr", "B15"),
    Parameter("thank_hr", "thank_hr", _switch, "on or off", "B4"),
    Parameter("call.days.unit", "call_unit", _unit, "calendar or business", "B19 D1"),
)

_BY_NAME = {one.name: one for one in PARAMETERS}
