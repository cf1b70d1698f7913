"""The habits of the employer's country: asked once for each process, applied only on the person's word (B15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.parameters import WELL_KNOWN, Rules, read_rules, suggested_profile
from afterword.flows.country_words import COUNTRIES
from afterword.flows.follow import follow
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import Owner, Process

KEPT = "profile_kept"
# What the question leaves in the settings of a process.
HABITS = ("profile", KEPT)
CHANGED = {"changed": ["profile"]}


class NothingToAsk(NotAllowed):
    """There are no other habits to take up here."""

    hint = "The plan goes by your own settings. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual where the employer is: the profile's name, the country, and how it differs, in sentences."""

    profile: str
    country: str
    differences: tuple[str, ...]
    is_suggestion: bool


def habits_of(owner: Owner, process: Process) -> Habits | None:
    """The question to ask; None where nothing differs, or it was answered."""
    settings = {**owner.settings, **process.settings}
    if "profile" in process.settings or settings.get(KEPT):
        return None
    there = suggested_profile(process.country or None)
    if there == "article":
        return None
    # The profiles are compared, not what was set by hand: that stays in either.
    differences = _differences(read_rules({"profile": there}), read_rules({"profile": settings.get("profile")}))
    if not differences:
        return None
    return Habits(there, COUNTRIES.get(process.country, process.country), differences, there not in WELL_KNOWN)


def take_up_habits(ports: Ports, owner: Owner, process_id: UUID, now: datetime, *, yes: bool) -> None:
    """Go by the habits of their country in this process, or keep the person's own; either can be changed again."""
    process = Process.objects.one(owner, pk=process_id)
    habits = habits_of(owner, process)
    if habits is None:
        raise NothingToAsk
    chosen = {"profile": habits.profile} if yes else {KEPT: True}
    with transaction.atomic():
        process.settings = {**process.settings, **chosen}
        process.save(update_fields=["settings"])
        audit.record(owner, "person", f"habits {habits.profile if yes else 'kept'}", str(process.pk), CHANGED, now)
        follow(ports, owner, now, [process])


def was_asked(process: Process) -> bool:
    """Whether the question was answered for this process."""
    return any(name in process.settings for name in HABITS)


_SLOTS: Mapping[str, str] = {
    "evening": "that evening", "next_business_morning": "the next working morning", "office_hours": "in office hours",
}  # fmt: skip


def _differences(there: Rules, now: Rules) -> tuple[str, ...]:
    """How their habits differ from the present ones, the thank-you first."""
    sentences = []
    if there.slot != now.slot:
        sentences.append(f"A thank-you goes {_SLOTS[there.slot]}.")
    elif there.eve_policy != now.eve_policy:
        morning = "A thank-you before a day off waits for the next working morning."
        evening = "A thank-you goes that evening, before a day off as well."
        sentences.append(evening if there.eve_policy == "evening" else morning)
    if there.thanks_to != now.thanks_to:
        to = "the personnel department" if there.thanks_to == "hr" else "those you met"
        sentences.append(f"Thanks go to {to}.")
    if there.first_after != now.first_after:
        days = f"after {there.first_after} working days" if there.first_after else "on the third to fifth day"
        sentences.append(f"The first question about how things stand comes {days}.")
    if there.calls_welcome != now.calls_welcome:
        welcome = "Questions are welcome by phone."
        sentences.append(welcome if there.calls_welcome else "Questions go by e-mail, not by phone.")
    if there.max_unanswered != now.max_unanswered:
        count = there.max_unanswered
        sentences.append(
            f"After {count} unanswered question, silence is an answer."
            if count == 1
            else f"After {count} unanswered questions, silence is an answer."
        )
    return tuple(sentences)
