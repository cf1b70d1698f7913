"""What a program or the terminal says beside an invitation: it fills what is open, and changes no hour that stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from afterword.core.errors import Refusal
from afterword.flows.overview.model import InvitationPage
from afterword.flows.ports import Ports
from afterword.flows.record_interview.edited import OF_THE_TALK, EditedInvitation
from afterword.flows.record_interview.read_it import local_hour, zone_read
from afterword.flows.typed_zone import check_zone
from afterword.store.models import Invitation, Owner


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


def _zone(reading: Mapping[str, Any], owner: Owner, said: str) -> str:
    check_zone(said)
    stands, is_assumed = zone_read(reading, owner)
    if said and not is_assumed and said != stands:
        raise SaidOtherwise(f"The invitation names the time zone {stands}.", about="time_zone")
    return said or stands


def _hour(reading: Mapping[str, Any], which: str, zone: str, said: str) -> str:
    stands = local_hour(reading, which, zone)
    # A calendar entry for a whole day names the day alone.
    day = str(reading.get(f"{which}_local") or "")[:10]
    if said and (said != stands if stands else not said.startswith(day)):
        raise SaidOtherwise(f"The invitation names another hour or day: {stands or day}.", about=f"{which}s")
    return said or stands
