"""An invitation as the person corrected it."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.flows.overview.model import InvitationPage, ReadPerson

OF_THE_TALK = ("employer", "role", "time_zone", "country", "language")


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

    @classmethod
    def as_read(cls, page: InvitationPage, *, looked_over: bool, **said: str) -> EditedInvitation:
        """The reading as its page shows it; what was `said` of one of `OF_THE_TALK` counts more, unless it is empty."""
        talk = {name: said.get(name) or getattr(page, name) for name in OF_THE_TALK}
        hours = {"starts_local": page.starts_local, "ends_local": page.ends_local}
        return cls(**hours, **talk, phone=page.phone, people=page.people, looked_over=looked_over)
