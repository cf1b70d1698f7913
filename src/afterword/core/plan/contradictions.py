"""Events that do not fit what came before: left aside, and said in a sentence."""

from __future__ import annotations

from afterword.core.facts import Event

# These count all the same, under what they say.
_SECOND_OFFER = "A second offer while one is open: its day for the answer is the one that counts."
MORE_TIME = "They gave more time, but made no offer before."
MOVED = "An interview was moved that was not booked: it is taken for a new one."
MOVED_BACK = "An interview that lay ahead was moved to a day that was over by then."
MISSED = "An interview was missed, but none was booked."
NO_OFFER = "You answered an offer, but none was noted before: one is taken as made."
LONG_AWAY = "Somebody is away for more than a year: is the year right?"
COUNTED = frozenset({_SECOND_OFFER, MORE_TIME, MOVED, MOVED_BACK, MISSED, NO_OFFER, LONG_AWAY})
# These are left aside.
HELD_ALREADY = (
    "They cancelled an interview that was over by then, so what was said there stands; "
    "if it did not take place, say that it was missed."
)
NOTED_ALREADY = "An interview was missed, but what was said there was noted, so it took place."
TOO_EARLY = "They were asked how things stand before any talk was over."
DECIDED_BEFORE = "The day on which they decide lies before the talk, so it is taken as not named."
HIRED_ALREADY = "This came when they had confirmed your yes; if they took the offer back, say that."
# What an event that turns a process needs; without it the event is left aside.
_NEEDS = {
    "on_hold": "They put the role on hold, but the process was over then.",
    "rejected": "They said no, but the process was over then.",
    "role_cancelled": "They cancelled the role, but the process was over then.",
    "offer_received": "They made an offer, but you had left the process by then.",
    "offer_accepted": "You accepted, but no offer was open then.",
    "acceptance_confirmed": "They confirmed, but nothing was accepted then.",
    "offer_declined": "You declined, but no process was open then.",
    "offer_rescinded": "They took the offer back, but none was open then.",
    "withdrawal_decided": "You stepped back, but the process was over then.",
    "reopened": "They wrote again, but the process was not over then.",
    "merged": "It was put together with another process, but was over then.",
}

_ONCE_HIRED = frozenset({"on_hold", "rejected", "role_cancelled"})


def contradiction(event: Event, *, is_offer_open: bool, has_turned: bool, was_hired: bool = False) -> str | None:
    """The sentence for an event that ends or turns a process but found nothing to turn; None where it fits."""
    if event.type == "offer_received" and is_offer_open:
        return _SECOND_OFFER
    if was_hired and not has_turned and event.type in _ONCE_HIRED:
        return HIRED_ALREADY
    return None if has_turned else _NEEDS.get(event.type)
