"""An invitation as the person corrected it."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.flows.overview.model import ReadPerson


@dataclass(frozen=True, slots=True)
class EditedInvitation:
    """What the person made of the reading; times are local to `time_zone`, as `YYYY-MM-DDTHH:MM`.

    `looked_over` is True where they saw every name before they pressed: only then that counts for one.
    """

    employer: str
    role: str
    starts_local: str
    ends_local: str
    time_zone: str
    country: str = ""
    subdivision: str = ""
    language: str = "en-US"
    phone: str = ""
    people: tuple[ReadPerson, ...] = ()
    looked_over: bool = True
