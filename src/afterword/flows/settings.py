"""Who writes, when, and in which manner; asked once, changeable any time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.parameters import SETTINGS, Rules, read_rules, readable_rules
from afterword.core.parameters.readers import plain
from afterword.flows.follow import follow
from afterword.flows.job_search.saved import follow_the_clock
from afterword.flows.lay_over import OWN_ZONE
from afterword.flows.own_address import present_employer
from afterword.flows.ports import Ports
from afterword.flows.typed import address_lines, letter_language, one_line
from afterword.flows.typed_zone import check_zone
from afterword.store import audit
from afterword.store.models import Achievement, Owner, Process

PHONE, ACHIEVEMENT, NEVER, MOST_UNSAID = 60, 500, 100, 50
APPEARANCES = ("system", "light", "dark")


class UnknownChoice(Refusal):
    """This setting has no such choice."""

    hint = "Choose one of those listed; the old choice was kept."


class NothingDone(Refusal):
    """No line was typed."""

    hint = "Write one thing that you have done, in your own words."
    about = "fact"


@dataclass(frozen=True, slots=True)
class Profile:
    """What the letters and the plan need to know of the person."""

    name: str
    phone: str
    time_zone: str
    language: str
    appearance: str
    settings: dict[str, object]
    achievements: tuple[str, ...]
    postal_address: str = ""
    pages_language: str = ""
    employer_domains: tuple[str, ...] = ()
    never_mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One setting of the plan: what holds, what the article has, its unit, its code and what it does."""

    value: object
    default: object
    unit: str
    code: str
    meaning: str
    is_set: bool


PROFILE = "The habits of a country, all at once; what you set yourself stands over them."


def choices_of(settings: Mapping[str, object]) -> dict[str, Choice]:
    """Every setting of the plan by its name; `value` is what holds, by the profile where nothing is set."""
    rules, usual = readable_rules(settings)[0], Rules()
    named = settings.get("profile", "article")
    found = {"profile": Choice(named, "article", "a country's code or article", "B15", PROFILE, "profile" in settings)}
    for one in SETTINGS:
        value, default = (plain(getattr(each, one.field)) for each in (rules, usual))
        found[one.name] = Choice(value, default, one.unit, one.code, one.meaning, one.name in settings)
    return found


def merged(settings: Mapping[str, object], wanted: Mapping[str, object]) -> dict[str, object]:
    """The settings with what is wanted over them; None takes one away."""
    return {name: value for name, value in {**settings, **wanted}.items() if value is not None}


def save_process_settings(
    ports: Ports, owner: Owner, process_id: UUID, wanted: Mapping[str, object], now: datetime
) -> None:
    """Settings of one process, which stand over the person's own; None takes one away, the others stay."""
    process = Process.objects.one(owner, pk=process_id)
    kept = merged(process.settings, wanted)
    read_rules({**owner.settings, **kept})
    if kept == process.settings:
        return
    changed = _differing(process.settings, kept)
    with transaction.atomic():
        process.settings = kept
        process.save(update_fields=["settings"])
        audit.record(owner, "person", "settings of a process", str(process.pk), {"changed": changed}, now)
        follow(ports, owner, now, [process])


def profile(owner: Owner) -> Profile:
    """The profile as stored."""
    texts = tuple(Achievement.objects.of(owner).order_by("position").values_list("text", flat=True))
    return Profile(
        owner.name,
        owner.phone,
        owner.time_zone,
        owner.language,
        owner.appearance,
        dict(owner.settings),
        texts,
        owner.postal_address,
        owner.pages_language,
        tuple(owner.employer_domains),
        tuple(owner.never_mention),
    )


def save_profile(ports: Ports, owner: Owner, wanted: Profile, now: datetime) -> None:
    """Keep the profile; a wrong value refuses the whole of it, so nothing is half kept.

    Letters that wait follow it; one that was approved under another name or number is taken back.
    """
    check_zone(wanted.time_zone)
    # Says in a sentence which setting cannot be, before anything is kept.
    read_rules(wanted.settings)
    if wanted.appearance not in APPEARANCES:
        raise UnknownChoice
    language = letter_language(wanted.language, owner.language)
    name, phone = one_line(wanted.name, "Your name"), one_line(wanted.phone, "Your number", PHONE)
    achievements = tuple(one_line(text, "One line of what you have done", ACHIEVEMENT) for text in wanted.achievements)
    employer = present_employer(owner, wanted.employer_domains)
    unsaid = [one_line(text, "What is never mentioned", NEVER) for text in wanted.never_mention if text.strip()]
    changed = _differing(owner.settings, wanted.settings)
    changed += [OWN_ZONE] if owner.time_zone != wanted.time_zone else []
    owner.name, owner.phone = name, phone
    owner.postal_address = address_lines(wanted.postal_address, "your address")
    owner.time_zone, owner.language, owner.appearance = wanted.time_zone, language, wanted.appearance
    owner.settings, owner.pages_language = dict(wanted.settings), wanted.pages_language
    owner.employer_domains, owner.never_mention = employer, list(dict.fromkeys(unsaid))[:MOST_UNSAID]
    with transaction.atomic():
        owner.save()
        set_achievements(owner, achievements)
        audit.record(owner, "person", "settings", str(owner.pk), {"changed": changed}, now)
        if OWN_ZONE in changed:
            follow_the_clock(owner, now)
        follow(ports, owner, now)


def add_achievement(ports: Ports, owner: Owner, text: str, now: datetime) -> None:
    """One more line of what the person has done; letters that wait follow."""
    if not text.strip():
        raise NothingDone
    known = profile(owner)
    save_profile(ports, owner, replace(known, achievements=(*known.achievements, " ".join(text.split()))), now)


def set_postal_address(owner: Owner, lines: str) -> None:
    """The person's own address for letters on paper; empty leaves it out of them."""
    owner.postal_address = address_lines(lines, "your address")
    owner.save(update_fields=["postal_address"])


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def set_achievements(owner: Owner, texts: tuple[str, ...]) -> None:
    """Replace the list of what the person has done; empty lines fall away, order is kept."""
    Achievement.objects.of(owner).delete()
    kept = [text.strip() for text in texts if text.strip()]
    Achievement.everything.bulk_create(
        Achievement(owner=owner, text=text, position=place) for place, text in enumerate(kept)
    )
