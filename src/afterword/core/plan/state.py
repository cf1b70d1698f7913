"""Where a process stands: one of the named states of the playbook's part (c)."""

from __future__ import annotations

from afterword.core.plan import endings, offers, story
from afterword.core.plan.applied import is_application
from afterword.core.plan.scene import Scene
from afterword.core.plan.thanks import open_thanks

TERMINAL = frozenset(
    [
        *("HIRED", "DECLINED", "WITHDRAWN", "REJECTED", "SILENT", "ROLE_CANCELLED", "OFFER_RESCINDED"),
        *("OFFER_EXPIRED", "INTERVIEW_CANCELLED", "MISSED", "MERGED"),
    ]
)

_PLAIN = {
    story.HOLD: "ON_HOLD",
    story.REOPENED: "REOPENED",
    story.SILENT: "SILENT",
    story.RESCINDED: "OFFER_RESCINDED",
    story.INTERVIEW_CANCELLED: "INTERVIEW_CANCELLED",
    story.MISSED: "MISSED",
    story.MERGED: "MERGED",
}


def state_of(scene: Scene) -> str:
    """The state; an ending with a closing message stays open until that message is settled (I7)."""
    mode = scene.story.mode
    if mode in _PLAIN:
        return _PLAIN[mode]
    if mode in (story.REJECTED, story.ROLE_CANCELLED):
        return mode.upper() if endings.reply_settled(scene) else "REJECTED_OPEN"
    if mode == story.WITHDRAWING:
        return "WITHDRAWN" if endings.withdrawn(scene) else "WITHDRAWING"
    if mode == story.OPEN:
        return _open_state(scene)
    return _offer_state(scene)


def _offer_state(scene: Scene) -> str:
    if scene.story.mode == story.DECLINING:
        return "DECLINED" if offers.declined(scene) else "DECLINING"
    if scene.story.mode == story.ACCEPTING:
        return "HIRED" if scene.story.is_hired() else "ACCEPTING"
    return "OFFER_EXPIRED" if offers.is_expired(scene) else "OFFERED"


def _open_state(scene: Scene) -> str:
    held, ahead = scene.held, scene.ahead
    if not held:
        return "APPLIED" if is_application(scene) else "BOOKED"
    if any(one.first_booked > held[-1].ends for one in ahead):
        return "BOOKED"
    thanks = open_thanks(scene)
    if not scene.story.has_notes(held[-1]) and (thanks or not held[-1].people):
        return "HELD"
    if thanks and not scene.story.contacts:
        return "THANKING"
    return "BOOKED" if ahead else _waiting(scene)


def _waiting(scene: Scene) -> str:
    if scene.has_flag("no_contact"):
        return "WAITING_NO_CONTACT"
    if scene.story.contacts:
        return "CHASING"
    dated = scene.story.expected is not None and scene.story.expected.decision.date is not None
    return "WAITING_DATED" if dated else "WAITING_UNDATED"
