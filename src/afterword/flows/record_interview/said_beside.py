"""What a program or the terminal says beside an invitation: it fills what is open, and changes no hour that stands."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from afterword.core.errors import Refusal
from afterword.flows.overview.model import InvitationPage
from afterword.flows.ports import Ports
from afterword.flows.record_interview.edited import OF_THE_TALK, EditedInvitation
from afterword.flows.record_interview.read_it import local_hour, words_asked, zone_notices, zone_read
from afterword.flows.record_interview.yourself import TAKE_OUT, WHICH
from afterword.flows.typed_zone import check_zone
from afterword.store.models import Invitation, Owner

# What an interview that is planned has: its hours, their zone, and the names that its letters need.
OF_THE_HOURS = ("no_start", "all_day", "hour_unclear", "several_hours", "no_end", "end_before_start")
OF_THE_ZONE = ("floating_time", "unknown_zone")
OF_THE_NAMES = {"no_role": "role", "no_company": "employer_name"}


class SaidOtherwise(Refusal):
    """The invitation says otherwise."""

    code = "said_otherwise"
    hint = "Leave it out, or tell the person: they can correct it on its page, where what was read waits."


def said_beside(ports: Ports, owner: Owner, page: InvitationPage, said: Mapping[str, str]) -> EditedInvitation:
    """The reading with what was said of `OF_THE_TALK`, `starts` and `ends`; nobody looked the names over.

    An instant that stands is told on the clocks of the zone that was said; an hour without a zone is one of that zone.
    """
    reading = Invitation.objects.one(owner, pk=page.id).reading
    zone = _zone(reading, owner, said["time_zone"])
    country = said["country"] or (page.country if zone == page.time_zone else ports.country_of_zone(zone) or "")
    talk = {name: said[name] for name in OF_THE_TALK} | {"time_zone": zone, "country": country}
    edited = EditedInvitation.as_read(page, looked_over=False, **talk)
    starts, ends = (_hour(reading, which, zone, said[f"{which}s"]) for which in ("start", "end"))
    return replace(edited, country=country, starts_local=starts, ends_local=ends)


def page_as_planned(
    owner: Owner, page: InvitationPage, edited: EditedInvitation, said: Mapping[str, str]
) -> InvitationPage:
    """The page of what is planned now: its hours as planned, and no question that was answered beside it."""
    row = Invitation.objects.one(owner, pk=page.id)
    answered = [
        *OF_THE_HOURS,
        *OF_THE_ZONE,
        *(code for code, name in OF_THE_NAMES.items() if getattr(row.process, name, "")),
    ]
    answered += [WHICH] if edited.people != page.people else []
    gone = words_asked(row.reading, answered) | ({TAKE_OUT} if WHICH in answered else set())
    _, assumed = zone_read(row.reading, owner)
    before = [*zone_notices(page.time_zone, page.country, assumed=assumed)]
    by_zone = "" if said["country"] else edited.country
    now = zone_notices(edited.time_zone, by_zone, assumed=assumed and not said["time_zone"])
    talk = {name: getattr(edited, name) for name in (*OF_THE_TALK, "starts_local", "ends_local", "people")}
    if row.process:
        # A further talk goes on under the names of its process.
        talk |= {"employer": edited.employer or row.process.employer_name, "role": edited.role or row.process.role}
    notices = (*(each for each in page.notices if each not in {*before, *gone}), *now)
    return replace(page, **talk, asks=tuple(each for each in page.asks if each not in gone), notices=notices)


def _zone(reading: Mapping[str, Any], owner: Owner, said: str) -> str:
    check_zone(said)
    stands, is_assumed = zone_read(reading, owner)
    if said and not is_assumed and said != stands:
        raise SaidOtherwise(f"The invitation names the time zone {stands}.", about="time_zone")
    return said or stands


def _hour(reading: Mapping[str, Any], which: str, zone: str, said: str) -> str:
    stands, said = local_hour(reading, which, zone), _to_the_minute(said)
    # A calendar entry for a whole day names the day alone.
    day = str(reading.get(f"{which}_local") or "")[:10]
    if said and (said != stands if stands else not said.startswith(day)):
        raise SaidOtherwise(f"The invitation names another hour or day: {stands or day}.", about=f"{which}s")
    return said or stands


def _to_the_minute(said: str) -> str:
    """An hour as readings write it; what is no hour stays as it was said, and is refused as that."""
    with suppress(ValueError):
        hour = datetime.fromisoformat(said)
        if "T" in said and hour.tzinfo is None:
            return f"{hour:%Y-%m-%dT%H:%M}"
    return said
