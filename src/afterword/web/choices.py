"""What can be chosen in forms, with its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from zoneinfo import available_timezones

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form as the template draws it: a choice where it has options, else a line of text."""

    name: str
    label: str
    value: object = ""
    options: tuple[tuple[str, str], ...] = ()
    type: str = "text"
    hint: str = ""

    @property
    def id(self) -> str:
        """Its id on the page; no dots, as they mean classes there."""
        return self.name.replace(".", "-").replace("_", "-")


LANGUAGES = (
    ("en-US", "English (United States)"),
    ("en-GB", "English (United Kingdom)"),
    ("de-DE", "German (Germany)"),
    ("de-AT", "German (Austria)"),
    ("de-CH", "German (Switzerland)"),
    ("fr-FR", "French (France)"),
    ("fr-BE", "French (Belgium)"),
    ("fr-CA", "French (Canada)"),
    ("fr-CH", "French (Switzerland)"),
    ("es-ES", "Spanish (Spain)"),
    ("es-MX", "Spanish (Mexico)"),
    ("it-IT", "Italian (Italy)"),
    ("nl-NL", "Dutch (Netherlands)"),
    ("nl-BE", "Dutch (Belgium)"),
    ("pt-PT", "Portuguese (Portugal)"),
    ("pt-BR", "Portuguese (Brazil)"),
)
PARTS = (
    ("interviewer", "Interviewer"),
    ("hiring_manager", "Hiring manager, interviews"),
    ("coordinator", "Arranges it"),
    ("recruiter", "Recruiter"),
)
PARTS_HERE = (
    *PARTS,
    ("chair", "Chairs it, and is the one to write to"),
    ("referrer", "Referred or introduced me"),
    ("reference", "Speaks for me, as a reference"),
)
SOURCES = (
    ("signature", "Their e-mail signature"),
    ("business_card", "Their business card"),
    ("own_linkedin", "Their own profile page"),
    ("company_site", "The company’s site"),
    ("phone_note", "What you heard on the phone"),
)
APPEARANCES = (("system", "As the device"), ("light", "Light"), ("dark", "Dark"))
AS_THE_BROWSER = "As the browser asks"
WAYS = (("", "It is sent, if I approved it"), ("drafts", "It lies in my Drafts, and I press send"))
SECURITIES = (("tls", "TLS from the start (465, 993)"), ("starttls", "STARTTLS (587, 143)"))


def pages_languages() -> tuple[tuple[str, str], ...]:
    """The languages of the pages, each by its own name, after the choice that leaves it to the browser."""
    return (("", AS_THE_BROWSER), *settings.LANGUAGES)


@cache
def zones() -> tuple[str, ...]:
    """Every zone with a city, for the field's suggestions."""
    areas = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return tuple(sorted(name for name in available_timezones() if name.startswith(areas)))


MEANINGS = (
    ("rejection", "They said no"),
    ("offer", "They said yes"),
    ("interview_invite", "They want to talk again"),
    ("hold", "The role is on hold"),
    ("action_request", "They want something from me"),
)
COLOURS = (
    ("teal", "Teal"),
    ("steelblue", "Blue"),
    ("seagreen", "Green"),
    ("slateblue", "Violet"),
    ("chocolate", "Orange"),
    ("crimson", "Red"),
    ("goldenrod", "Yellow"),
    ("dimgray", "Grey"),
)
