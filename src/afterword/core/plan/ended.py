"""The end of a process with its date and its reason: what was said, and why a closing word was left out (part c)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.core.facts import Event
from afterword.core.plan import endings, offers
from afterword.core.plan.scene import Scene

# Why a process is over, by its state.
REASONS = {
    "HIRED": "You accepted in writing, and they confirmed.",
    "DECLINED": "You declined their offer.",
    "WITHDRAWN": "You stepped back.",
    "REJECTED": "They said no.",
    "SILENT": "Nobody answered, and you took that for their answer.",
    "ROLE_CANCELLED": "They cancelled the role.",
    "OFFER_RESCINDED": "They took the offer back.",
    "OFFER_EXPIRED": "The day for your answer passed, and nothing was said.",
    "INTERVIEW_CANCELLED": "They cancelled the interview for good.",
    "MISSED": "You could not be there, and there was no other time.",
    "MERGED": "It goes on in another process.",
}
_FOR_ANOTHER = "You took up another job."
_LEFT_OUT = "You left the last word out: {reason}."


@dataclass(frozen=True, slots=True)
class Ended:
    """When it ended, in the employer's zone, and why, in one or two sentences."""

    at: datetime
    reason: str

    def to_json(self) -> dict[str, str]:
        """The end as an object."""
        return {"at": self.at.isoformat(timespec="minutes"), "reason": self.reason}


def ended(scene: Scene, state: str) -> Ended | None:
    """The day on which the end was communicated (B14), and its reason; None while the process is open."""
    at = _communicated(scene, state)
    if at is None or state not in REASONS:
        return None
    story = scene.story
    is_left = story.left_for_another is not None and story.mode_event is story.left_for_another
    sentences = [_FOR_ANOTHER if is_left else REASONS[state], _given(story.mode_event), _closing(scene, state)]
    return Ended(at.astimezone(scene.home.zone), " ".join(filter(None, sentences)))


def _communicated(scene: Scene, state: str) -> datetime | None:
    if state == "OFFER_EXPIRED":
        return offers.last_instant(scene)
    sent = {"WITHDRAWN": endings.withdrawn, "DECLINED": offers.declined}
    event = sent[state](scene) if state in sent else scene.story.mode_event
    if state == "HIRED":
        event = scene.story.confirmed
    return None if event is None else event.at


def _given(event: Event | None) -> str:
    """The reason that stands on what happened, as it was typed."""
    return f"{event.reason.rstrip('.')}." if event is not None and event.reason else ""


def _closing(scene: Scene, state: str) -> str:
    """An end without its last word says why there was none (I7)."""
    closing = {"REJECTED": endings.reply_settled, "ROLE_CANCELLED": endings.reply_settled}
    closing |= {"WITHDRAWN": endings.withdrawn, "DECLINED": offers.declined}
    event = closing[state](scene) if state in closing else None
    if event is None or not event.is_left_out:
        return ""
    return _LEFT_OUT.format(reason=(event.reason or "no reason given").rstrip("."))
