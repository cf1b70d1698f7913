"""The parameters themselves with the usual value of each, and what is said of one that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

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


# Stretches of one day, from and to, in their order.
Hours = tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The parameters of playbook B1, B15 and B19; hours are the recipient's unless `PARAMETERS` says otherwise."""

    slot: str = "evening"
    eve_policy: str = "evening"
    evening: Span = Span(time(18), time(21, 30), time(19, 30))
    evening_cutoff: time = time(21)
    morning: Span = Span(time(7), time(8, 30), time(7, 30))
    min_gap: timedelta = timedelta(hours=2)
    soft: timedelta = timedelta(hours=24)
    late: timedelta = timedelta(hours=48)
    express: tuple[timedelta, timedelta] = (timedelta(hours=1), timedelta(hours=3))
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
    phone_interior: Hours = ((time(9, 30), time(11, 30)), (time(13, 30), time(15, 30)), (time(15, 30), time(17)))
    phone_first_back: Hours = ((time(10, 30), time(11, 30)), (time(13, 30), time(15, 30)), (time(15, 30), time(17)))
    phone_last: Hours = ((time(9, 30), time(11, 30)),)
    phone_lone: Hours = ((time(10, 30), time(11, 30)),)
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
    medium: str = "email"
    no_note: bool = False
    linkedin: bool = False
    formality: str = "mirror"
