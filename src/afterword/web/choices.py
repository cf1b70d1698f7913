"""What can be chosen in forms, with its words."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

LANGUAGES = (
    ("en-US", "English (United States)"),
    ("en-GB", "English (United Kingdom)"),
    ("de-DE", "German (Germany)"),
    ("de-AT", "German (Austria)"),
    ("de-CH", "German (Switzerland)"),
)
PARTS = (
    ("interviewer", "Interviewer"),
    ("hiring_manager", "Hiring manager, interviews"),
    ("coordinator", "Arranges it"),
    ("recruiter", "Recruiter"),
)
SOURCES = (
    ("signature", "Their e-mail signature"),
    ("business_card", "Their business card"),
    ("own_linkedin", "Their own profile page"),
    ("company_site", "The company’s site"),
    ("phone_note", "What you heard on the phone"),
)
APPEARANCES = (("system", "As the device"), ("light", "Light"), ("dark", "Dark"))
PROFILES = (
    ("article", "Evening letter, call on day 3 to 5"),
    ("US", "United States"),
    ("CA", "Canada"),
    ("GB", "United Kingdom, Ireland"),
    ("DE", "Germany, Austria, Switzerland"),
    ("FR", "France"),
    ("JP", "Japan"),
)
EVES = (("", "As is usual there"), ("evening", "That evening"), ("next_business_morning", "The next working morning"))
FOLLOW_UPS = (("", "As is usual there"), ("phone", "By phone"), ("email", "By e-mail"))
DAYS = (("", "As is usual there"), ("calendar", "Calendar days 3 to 5"), ("business", "Working days 3 to 5"))
BEFORE_DECISION = (("", "Wait for the day they named"), ("on", "One short call before it"))
PANELS = (
    ("", "Each person gets a letter"),
    ("lead_only", "The lead gets one and passes it on"),
    ("one_group_note", "One letter for all"),
)
AGENCIES = (
    ("", "Through the recruiter"),
    ("direct_cc", "To them, the recruiter in copy"),
    ("direct", "To them"),
)
GRACES = (("", "As is usual there"), ("1", "1 working day"), ("2", "2 working days"), ("5", "A week"))
UNANSWERED = (("", "As is usual there"), ("1", "1 question"), ("2", "2 questions"), ("3", "3 questions"))
FEEDBACK = (("", "Yes, where a person wrote"), ("off", "No"))
AUTOMATIC = (("", "Yes, if you met them"), ("off", "No"))
SECURITIES = (("tls", "TLS from the start (465, 993)"), ("starttls", "STARTTLS (587, 143)"))


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
