"""Events that do not fit what came before: left aside, and said in a sentence."""

from __future__ import annotations

from afterword.core.facts import Event

_SECOND_OFFER = "A second offer while one is open: its day for the answer is the one that counts."
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


def contradiction(event: Event, *, is_offer_open: bool, has_turned: bool) -> str | None:
    """The sentence for an event that ends or turns a process but found nothing to turn; None where it fits."""
    if event.type == "offer_received" and is_offer_open:
        return _SECOND_OFFER
    return None if has_turned else _NEEDS.get(event.type)
