"""Every number of the follow-up plan in one place: the defaults, the culture profiles, the user's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from afterword.core.parameters.model import Hours, Rules, SettingUnreadable, Span
from afterword.core.parameters.profiles import PROFILES, WELL_KNOWN, suggested_profile
from afterword.core.parameters.readers import count, days
from afterword.core.parameters.table import GROUPS, PARAMETERS, SETTINGS, Parameter, unit

__all__ = [
    "GROUPS",
    "PARAMETERS",
    "PROFILES",
    "SETTINGS",
    "WELL_KNOWN",
    "Hours",
    "Parameter",
    "Rules",
    "SettingUnreadable",
    "Span",
    "read_rules",
    "readable_rules",
    "suggested_profile",
]  # fmt: skip

_BY_NAME = {one.name: one for one in PARAMETERS}


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


def _call_days(value: object) -> dict[str, Any]:
    """`call.days`: a list of days, or an object with `unit` and `days` or `from` and `to`."""
    if not isinstance(value, Mapping):
        return {"call_days": days(value, "call.days"), "first_after": None}
    chosen = value.get("days")
    if chosen is None:
        first, last = (count(1, 60)(value.get(name), "call.days") for name in ("from", "to"))
        chosen = list(range(first, last + 1))
    changes: dict[str, Any] = {"call_days": days(chosen, "call.days"), "first_after": None}
    if value.get("unit") is not None:
        changes["call_unit"] = unit(value["unit"], "call.days.unit")
    return changes
